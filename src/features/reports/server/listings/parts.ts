import { sql } from 'kysely'
import type { Listing } from '../engine/define.ts'
import { caseNumber, coverage, customer, whoWorked } from './columns.ts'

/** What work took from coverages, the latest work first; facts are known by `f.id`, the charge, and `f.part`. */
export const partsListing: Listing = {
  joins: sql`join charges on charges.id = f.id join people on people.id = charges.person_id
    join coverages on coverages.id = charges.coverage_id join customers on customers.id = coverages.customer_id
    left join cases on cases.id = charges.case_id left join time_entries on time_entries.id = charges.time_entry_id`,
  columns: [
    { key: 'workedOn', label: { es: 'Día', en: 'Day' }, means: 'workedOn', kind: 'day', of: sql`charges.worked_on` },
    whoWorked,
    customer({ es: 'Para quién fue el trabajo.', en: 'Whom the work was for.' }),
    coverage({ es: 'A cuál se imputó.', en: 'Which one was charged.' }),
    caseNumber,
    {
      key: 'work',
      label: { es: 'Trabajo realizado', en: 'Work done' },
      means: {
        es: 'Lo que se anotó del trabajo, o de qué se trataba.',
        en: 'What was noted of the work, or what it was about.',
      },
      kind: 'text',
      of: sql`coalesce(time_entries.note, cases.subject)`,
    },
    {
      key: 'takenFrom',
      label: { es: 'De dónde salió', en: 'Taken from' },
      means: {
        es: 'De horas contratadas, de un contrato sin límite, o en exceso. Un trabajo puede repartirse entre varias.',
        en: 'From contracted hours, without limit, or beyond them. One piece of work may be divided among several.',
      },
      kind: 'text',
      of: sql`f.kind`,
      named: {
        grant: { es: 'Horas contratadas', en: 'Contracted hours' },
        unlimited: { es: 'Sin límite', en: 'Without limit' },
        overrun: { es: 'Exceso', en: 'Overrun' },
      },
    },
    {
      key: 'minutes',
      label: { es: 'Imputado', en: 'Charged' },
      means: 'accounted',
      kind: 'minutes',
      of: sql`f.minutes`,
    },
  ],
  position: [
    { of: sql`f.worked_on`, type: 'date' },
    { of: sql`f.id`, type: 'uuid' },
    { of: sql`f.part`, type: 'bigint' },
  ],
  descending: true,
}
