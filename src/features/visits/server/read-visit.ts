import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { notFound } from '../../../platform/shared/refusal.ts'
import { type Visit, visitEvent } from '../visits.contract.ts'
import { maySeeVisit, visitAbilities } from '../visits.rules.ts'
import { readReports } from './report/read-reports.ts'
import { presentItem, visitColumns, visitJoins, type VisitRow } from './visit-items.ts'

type Named = { id: string; name: string }
type EventRow = Omit<Visit['events'][number], 'kind'> & { kind: string }
type DetailRow = VisitRow &
  Pick<Visit, 'contact' | 'instructions' | 'parts' | 'createdBy' | 'cancelledBy' | 'cancelReason'> & {
    createdAt: Date
    events: EventRow[]
  }

const MOST_EVENTS = 1000

const detailColumns = sql`
  v.instructions, v.parts, v.created_at, v.cancel_reason,
  json_build_object('id', maker.id, 'name', maker.name) as created_by,
  case when canceller.id is not null then
    json_build_object('id', canceller.id, 'name', canceller.name) end as cancelled_by,
  case when contacts.id is not null then json_build_object('id', contacts.id, 'name', contacts.name,
    'phone', contacts.phone, 'mobile', contacts.mobile) end as contact,
  (select coalesce(json_agg(json_build_object('id', e.id, 'at', e.at, 'recordedAt', e.recorded_at, 'kind', e.kind,
      'actor', json_build_object('id', e.actor_id, 'name', e.actor_name), 'from', e.from_value, 'to', e.to_value,
      'reason', e.reason) order by e.recorded_at, e.id), '[]')
    from (select * from visit_events where visit_id = v.id order by recorded_at, id limit ${sql.lit(MOST_EVENTS)}) e
  ) as events`

/**
 * A visit with everything its screen shows.
 * @param key the id, or the number people know
 * @throws Refusal 404 when it does not exist or is out of this person's reach
 */
export async function readVisit(ctx: Ctx, key: string): Promise<Visit> {
  const { rows } = await sql<DetailRow>`
    select ${visitColumns}, ${detailColumns}
    from visits v ${visitJoins}
    join people maker on maker.id = v.created_by
    left join people canceller on canceller.id = v.cancelled_by
    left join contacts on contacts.id = v.contact_id
    where ${/^\d+$/.test(key) ? sql`v.number = ${key}` : sql`v.id = ${key}`}`.execute(ctx.db)
  const [row] = rows
  if (!row || !maySeeVisit(ctx.actor, { technicianIds: idsOf(row.technicians) })) throw notFound('visit')
  const reports = (await readReports(ctx, [row.id])).get(row.id) ?? []
  return {
    ...presentItem(row),
    contact: row.contact,
    instructions: row.instructions,
    parts: row.parts,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    cancelledBy: row.cancelledBy,
    cancelReason: row.cancelReason,
    reports,
    events: row.events.map(presentEvent),
    abilities: visitAbilities(ctx.actor, {
      state: row.state,
      customerId: row.customer.id,
      technicianIds: idsOf(row.technicians),
      reports: reports.length,
    }),
  }
}

const idsOf = (people: Named[]) => people.map(({ id }) => id)

const presentEvent = ({ at, recordedAt, kind, ...event }: EventRow): Visit['events'][number] => ({
  ...event,
  kind: visitEvent.shape.kind.parse(kind),
  at: new Date(at).toISOString(),
  recordedAt: new Date(recordedAt).toISOString(),
})
