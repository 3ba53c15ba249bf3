import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { columnsOf } from '../../../../platform/server/packed.ts'
import { addDays } from '../../../../platform/shared/days.ts'
import { startOfDay } from '../../../../platform/shared/chile/start-of-day.ts'
import { todayOf } from '../../../coverage/server/coverage-items.ts'
import type { AskedEquipment } from '../../../service/fit.rules.ts'
import { factsFields, type FactsRow } from '../../../service/server/facts.ts'
import { chainOf } from '../../../service/server/serve.ts'
import type { PackedVisit } from '../../phone.contract.ts'
import type { VisitState } from '../../visits.contract.ts'

/** Whoever has more than this in ten days is no technician. */
export const MOST_VISITS = 100
export const DAYS_AHEAD = 7
/** What is over is kept on the phone for so long: whoever asks what was told is answered without network. */
export const DAYS_BACK = 3
const MOST_ENTRIES = 10
/** Letters of what is read on a phone; the rest is in the office. */
const LONGEST_DESCRIPTION = 3000
const LONGEST_ENTRY = 600

type Contact = { id: string; name: string; phone: string | null; mobile: string | null; email: string | null }
type Situation = NonNullable<PackedVisit['situation']>

export type PackRow = Pick<FactsRow, 'coverageFacts'> & {
  id: string
  number: number
  state: VisitState
  case:
    | (NonNullable<PackedVisit['case']> &
        Situation & { coverageId: string | null; responsibleId: string | null; category: string })
    | null
  topicChain: string[]
  customer: { id: string; name: string; active: boolean; taxId: string | null }
  technicians: PackedVisit['technicians']
  startsAt: Date
  endsAt: Date
  address: string | null
  district: string | null
  city: string | null
  directions: string | null
  instructions: string | null
  parts: PackedVisit['parts']
  equipment: (NonNullable<PackedVisit['equipment']> & AskedEquipment) | null
  contact: Contact | null
  form: PackedVisit['form']
  travelledAt: Date | null
  arrivedAt: Date | null
  departedAt: Date | null
  createdBy: PackedVisit['createdBy']
  createdAt: Date
  cancelledAt: Date | null
  cancelledBy: PackedVisit['cancelledBy']
  cancelReason: string | null
  version: number
  report: PackedVisit['report']
}

/** The own visits of these days with all that stands around them, by their beginning, in one statement. */
export async function packRows(ctx: Ctx): Promise<PackRow[]> {
  const on = todayOf(ctx)
  const product = { equipmentId: sql`thing.id`, code: sql`thing.product_code`, company: sql`thing.company` }
  const { coverageFacts } = factsFields(ctx, { on, mode: 'onSite', product })
  const { rows } = await sql<PackRow>`
    select v.id, v.number, v.state, v.starts_at, v.ends_at, v.address, v.district, v.city, v.directions,
      v.instructions, v.parts, v.travelled_at, v.arrived_at, v.departed_at, v.created_at, v.cancelled_at,
      v.cancel_reason, v.version,
      json_build_object('id', c.id, 'name', c.name, 'active', c.active, 'taxId', c.tax_id) as customer,
      json_build_object('id', v.form_id, 'version', v.form_version, 'name', visit_forms.name) as form,
      json_build_object('id', maker.id, 'name', maker.name) as created_by,
      ${columnsOf({ coverageFacts, ...around })}
    from (${ofTheseDays(ctx, on)}) v
    join customers c on c.id = v.customer_id
    join visit_forms on visit_forms.id = v.form_id
    join people maker on maker.id = v.created_by
    left join people canceller on canceller.id = v.cancelled_by
    left join cases on cases.id = v.case_id
    left join contacts on contacts.id = v.contact_id
    left join equipment thing on thing.id = v.equipment_id
    order by v.starts_at, v.number`.execute(ctx.db)
  return rows
}

/** Of too many, those to be done before those that are over, the nearest to now first. */
function ofTheseDays({ actor, now }: Ctx, today: string): RawBuilder<unknown> {
  const until = startOfDay(addDays(today, DAYS_AHEAD + 1))
  const since = startOfDay(addDays(today, -DAYS_BACK))
  const unfinished = sql`state not in ('done', 'cancelled')`
  return sql`select visits.* from visit_technicians mine join visits on visits.id = mine.visit_id
    where mine.person_id = ${actor.id} and starts_at is not null and (
      (${unfinished} and starts_at < ${until}) or cancelled_at >= ${since}
      or (state = 'done' and exists (
        select from visit_reports r where r.visit_id = visits.id and r.received_at >= ${since})))
    order by ${unfinished} desc, abs(extract(epoch from starts_at - ${now}::timestamptz)), number
    limit ${sql.lit(MOST_VISITS)}`
}

const cut = (text: string, most: number) =>
  sql`case when length(${sql.ref(text)}) > ${sql.lit(most)} then left(${sql.ref(text)}, ${sql.lit(most - 1)}) || '…'
    else ${sql.ref(text)} end`

const around = {
  technicians: sql`(select json_agg(json_build_object('id', people.id, 'name', people.name) order by place, people.id)
    from visit_technicians join people on people.id = person_id where visit_id = v.id)`,
  cancelledBy: sql`case when canceller.id is not null then
    json_build_object('id', canceller.id, 'name', canceller.name) end`,
  contact: sql`case when contacts.id is not null then json_build_object('id', contacts.id, 'name', contacts.name,
    'phone', contacts.phone, 'mobile', contacts.mobile, 'email', contacts.email) end`,
  equipment: sql`case when thing.id is not null then json_build_object('id', thing.id,
    'productName', thing.product_name, 'serial', thing.serial, 'productCode', thing.product_code,
    'company', thing.company) end`,
  topicChain: chainOf(sql`cases.topic_id`),
  // whoever goes sees the case behind the visit, and with it all that our own people see
  case: sql`case when cases.id is not null then json_build_object('id', cases.id, 'number', cases.number,
    'subject', cases.subject, 'coverageId', cases.coverage_id, 'responsibleId', cases.responsible_id,
    'category', cases.category, 'description', ${cut('cases.description_text', LONGEST_DESCRIPTION)},
    'entries', (select coalesce(json_agg(json_build_object('at', said.said_at, 'author', people.name,
        'text', ${cut('said.body_text', LONGEST_ENTRY)}) order by said.said_at desc, said.id desc), '[]')
      from (select * from entries where case_id = cases.id order by said_at desc, id desc
        limit ${sql.lit(MOST_ENTRIES)}) said
      join people on people.id = said.author_id)) end`,
  report: sql`(select json_build_object('number', r.number, 'answers', r.answers, 'receivedAt', r.received_at,
      'times', r.told -> 'times', 'summary', r.told -> 'summary', 'isSolution', r.told -> 'isSolution',
      'timeEntries', r.told -> 'timeEntries', 'parts', r.told -> 'parts', 'commitments', r.told -> 'commitments',
      'sentBy', json_build_object('id', people.id, 'name', people.name))
    from visit_reports r join people on people.id = r.sent_by where r.visit_id = v.id order by r.number desc limit 1)`,
}
