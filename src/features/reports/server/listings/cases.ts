import { sql } from 'kysely'
import type { Listing } from '../engine/define.ts'
import { ofCase, responsible } from './columns.ts'

/** Cases, the newest first; facts are known by `f.id`. */
export const casesListing: Listing = {
  joins: sql`join cases on cases.id = f.id join customers on customers.id = cases.customer_id
    join case_states on case_states.id = cases.state_id left join people on people.id = cases.responsible_id`,
  columns: [
    ofCase.number,
    ofCase.subject,
    ofCase.customer,
    ofCase.state,
    responsible,
    {
      key: 'registeredAt',
      label: { es: 'Registrado', en: 'Registered' },
      means: 'registeredInRange',
      kind: 'instant',
      of: sql`cases.registered_at`,
    },
    {
      key: 'solvedAt',
      label: { es: 'Solucionado', en: 'Solved' },
      means: 'registeredInRange',
      kind: 'instant',
      of: sql`cases.solved_at`,
    },
  ],
  position: [{ of: sql`cases.number`, type: 'bigint' }],
  descending: true,
}
