import { sql } from 'kysely'
import type { Listing } from '../engine/define.ts'
import { personWords } from '../engine/dimensions.ts'

/** Cases, the newest first; facts are known by `f.id`. */
export const casesListing: Listing = {
  joins: sql`join cases on cases.id = f.id join customers on customers.id = cases.customer_id
    join case_states on case_states.id = cases.state_id left join people on people.id = cases.responsible_id`,
  columns: [
    {
      key: 'number',
      label: { es: 'N°', en: 'No.' },
      means: 'case',
      kind: 'number',
      of: sql`cases.number`,
      link: { to: 'case', id: sql`cases.number` },
    },
    { key: 'subject', label: { es: 'Asunto', en: 'Subject' }, means: 'case', kind: 'text', of: sql`cases.subject` },
    {
      key: 'customer',
      label: { es: 'Cliente', en: 'Customer' },
      means: { es: 'El cliente que informó la situación.', en: 'The customer who reported it.' },
      kind: 'text',
      of: sql`customers.name`,
      link: { to: 'customer', id: sql`customers.id` },
    },
    {
      key: 'state',
      label: { es: 'Estado', en: 'State' },
      means: { es: 'El estado de hoy.', en: 'The state of today.' },
      kind: 'text',
      of: sql`case_states.name`,
    },
    {
      key: 'responsible',
      label: { es: 'Responsable', en: 'Responsible' },
      means: 'responsible',
      kind: 'text',
      of: personWords(sql`people`),
    },
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
