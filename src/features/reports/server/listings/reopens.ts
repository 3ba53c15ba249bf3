import { sql } from 'kysely'
import type { Listing } from '../engine/define.ts'
import { ofCase, responsible } from './columns.ts'

/** Each time a case was opened again, the latest first; facts are known by `f.id`, what happened to the case. */
export const reopensListing: Listing = {
  joins: sql`join case_events on case_events.id = f.id join cases on cases.id = case_events.case_id
    join customers on customers.id = cases.customer_id join case_states on case_states.id = cases.state_id
    left join people on people.id = cases.responsible_id`,
  columns: [
    ofCase.number,
    ofCase.subject,
    ofCase.customer,
    {
      key: 'reopenedAt',
      label: { es: 'Reabierto', en: 'Reopened' },
      means: 'reopened',
      kind: 'instant',
      of: sql`case_events.at`,
    },
    {
      key: 'reopenedBy',
      label: { es: 'Quién lo reabrió', en: 'Who reopened it' },
      means: { es: 'Quien volvió a abrirlo.', en: 'Whoever opened it again.' },
      kind: 'text',
      of: sql`case_events.actor_name`,
    },
    {
      key: 'reason',
      label: { es: 'Motivo', en: 'Reason' },
      means: { es: 'Por qué se reabrió, si se dijo.', en: 'Why it was reopened, where that was said.' },
      kind: 'text',
      of: sql`case_events.reason`,
    },
    ofCase.state,
    responsible,
  ],
  position: [
    { of: sql`case_events.at`, type: 'timestamptz' },
    { of: sql`case_events.id`, type: 'uuid' },
  ],
  descending: true,
}
