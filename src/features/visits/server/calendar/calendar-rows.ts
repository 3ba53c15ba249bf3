import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import type { VisitState } from '../../visits.contract.ts'
import { hashOf } from './calendar-token.ts'

const DAYS_BACK = 30
const DAYS_AHEAD = 180
/** Of more the oldest are left out. */
const MOST_EVENTS = 1000
const DAY_MS = 24 * 60 * 60_000

/** All that leaves the house with a calendar; decision 31 says why it is no more. */
export type EventRow = {
  id: string
  number: number
  state: VisitState
  version: number
  startsAt: Date
  endsAt: Date
  customer: string
  caseNumber: number | null
  contact: string | null
  address: string | null
  district: string | null
  city: string | null
  createdAt: Date
  changedAt: Date
}
export type Owner = { id: string; name: string; language: Language }

/** Whose calendar a token opens; nobody's when it is unknown, was ended, or its person no longer works here. */
export async function ownerOf({ db }: Pick<Ctx, 'db'>, token: string): Promise<Owner | undefined> {
  const { rows } = await sql<Owner>`
    select people.id, people.name, people.language from visit_calendars join people on people.id = person_id
    where token_hash = ${hashOf(token)} and people.active and people.role <> 'contact'`.execute(db)
  return rows[0]
}

/** The visits of a person a month back and half a year ahead, the latest first. */
export async function eventsOf({ db, now }: Pick<Ctx, 'db' | 'now'>, personId: string): Promise<EventRow[]> {
  const from = new Date(now.getTime() - DAYS_BACK * DAY_MS)
  const until = new Date(now.getTime() + DAYS_AHEAD * DAY_MS)
  const { rows } = await sql<EventRow>`
    select v.id, v.number, v.state, v.version, v.starts_at, v.ends_at, v.address, v.district, v.city, v.created_at,
      customers.name as customer, cases.number as case_number, contacts.name as contact,
      coalesce((select max(recorded_at) from visit_events where visit_id = v.id), v.created_at) as changed_at
    from visit_technicians mine join visits v on v.id = mine.visit_id
    join customers on customers.id = v.customer_id
    left join cases on cases.id = v.case_id
    left join contacts on contacts.id = v.contact_id
    where mine.person_id = ${personId} and v.starts_at < ${until} and v.ends_at > ${from}
    order by v.starts_at desc, v.number desc limit ${sql.lit(MOST_EVENTS)}`.execute(db)
  return rows
}
