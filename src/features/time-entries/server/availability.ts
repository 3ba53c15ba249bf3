import { sql } from 'kysely'
import { type Ctx, lockByName } from '../../../platform/server/context.ts'
import type { Answer } from '../../../platform/shared/contract.ts'
import { invalid, notAllowed } from '../../../platform/shared/refusal.ts'
import { may } from '../../auth/auth.rules.ts'
import type { Availability, timeEntriesApi } from '../time-entries.contract.ts'
import { mayLogTime } from '../time-entries.rules.ts'

/** As many people as a screen shows. */
const MOST_PEOPLE = 500

type Row = Pick<Availability, 'id' | 'kind' | 'reason' | 'note'> & { startedAt: Date; endedAt: Date | null }

const columns = sql`
  p.id, p.kind, p.note, p.started_at, p.ended_at,
  case when reason.id is not null then json_build_object('id', reason.id, 'name', reason.name) end as reason`

/** Whether I am available; for supervisors, everybody who said so, the available ones first. */
export async function readAvailability(ctx: Ctx): Promise<Answer<typeof timeEntriesApi.readAvailability>> {
  if (!mayLogTime(ctx.actor)) throw notAllowed()
  const mine = (await findPresent(ctx, ctx.actor.id)) ?? null
  return { mine, people: may(ctx.actor, 'supervise') ? await readPeople(ctx) : [] }
}

/** What this person is doing, as far as it was said. */
export async function findPresent(ctx: Ctx, personId: string): Promise<Availability | undefined> {
  const { rows } = await sql<Row>`
    select ${columns} from availability_periods p left join pause_reasons reason on reason.id = p.reason_id
    where p.person_id = ${personId} and p.ended_at is null`.execute(ctx.db)
  return rows[0] && present(rows[0])
}

/** Whoever changes the availability of this person waits for one another. */
export const lockAvailability = (ctx: Ctx, personId: string): Promise<void> =>
  lockByName(ctx, `availability.${personId}`)

/** Ends what somebody is doing; never before it began, as one who waited for another had read the clock earlier. */
export async function endPresent(ctx: Ctx, { id, startedAt }: Availability): Promise<Date> {
  const endedAt = new Date(Math.max(ctx.now.getTime(), Date.parse(startedAt)))
  await sql`update availability_periods set ended_at = ${endedAt}, version = version + 1 where id = ${id}`.execute(
    ctx.db,
  )
  return endedAt
}

/** Ends whatever this person said last. */
export async function endAvailability(ctx: Ctx, personId: string): Promise<void> {
  await lockAvailability(ctx, personId)
  const before = await findPresent(ctx, personId)
  if (!before) return
  await endPresent(ctx, before)
  touchAvailability(ctx, personId)
}

/** Every screen that shows whether this person is available. */
export function touchAvailability(ctx: Ctx, personId: string): void {
  for (const topic of [`availability:${personId}`, 'availability', `time:${personId}`]) ctx.touch(topic)
}

/**
 * The reason of a pause, which nobody deletes while it comes into use.
 * @throws Refusal 422
 */
export async function heldReason(
  ctx: Ctx,
  reasonId: string | null | undefined,
): Promise<NonNullable<Availability['reason']>> {
  if (!reasonId) throw invalid({ code: 'availability.reason_needed', field: 'reasonId' })
  const { rows } = await sql<NonNullable<Availability['reason']>>`
    select id, name from pause_reasons where id = ${reasonId} and active for key share`.execute(ctx.db)
  if (!rows[0]) throw invalid({ code: 'availability.reason_unknown', field: 'reasonId' })
  return rows[0]
}

/** Whoever was deactivated is not there any more, whatever was said last. */
async function readPeople(ctx: Ctx) {
  const { rows } = await sql<Row & { personId: string; personName: string }>`
    select ${columns}, person.id as person_id, person.name as person_name
    from availability_periods p
    join people person on person.id = p.person_id
    left join pause_reasons reason on reason.id = p.reason_id
    where p.ended_at is null and person.active and person.role <> 'contact'
    order by p.kind = 'paused', lower(person.name), person.id limit ${sql.lit(MOST_PEOPLE)}`.execute(ctx.db)
  return rows.map((row) => ({ person: { id: row.personId, name: row.personName }, present: present(row) }))
}

const present = ({ id, kind, reason, note, startedAt, endedAt }: Row): Availability => ({
  id,
  kind,
  reason,
  note,
  startedAt: startedAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
})
