import { sql } from 'kysely'
import { logTimeText } from '../../../time-entries/log-time.text.ts'
import type { Listing } from '../engine/define.ts'
import { caseNumber, coverage, customer, whoWorked } from './columns.ts'

const modes = Object.fromEntries(
  (['online', 'offline', 'onSite', 'travel'] as const).map((mode) => [
    mode,
    { es: logTimeText.es.modes[mode], en: logTimeText.en.modes[mode] },
  ]),
)

/** Time, the latest work first; facts are known by `f.id`. */
export const timeListing: Listing = {
  joins: sql`join time_entries on time_entries.id = f.id join people on people.id = time_entries.person_id
    left join customers on customers.id = time_entries.customer_id left join cases on cases.id = time_entries.case_id
    left join internal_activities on internal_activities.id = time_entries.activity_id
    left join coverages on coverages.id = time_entries.coverage_id`,
  columns: [
    {
      key: 'workedOn',
      label: { es: 'Día', en: 'Day' },
      means: 'workedOn',
      kind: 'day',
      of: sql`time_entries.worked_on`,
    },
    whoWorked,
    customer({ es: 'Para quién fue el trabajo.', en: 'Whom the work was for.' }),
    caseNumber,
    {
      key: 'work',
      label: { es: 'Trabajo realizado', en: 'Work done' },
      means: {
        es: 'Lo que se anotó del trabajo, o de qué se trataba.',
        en: 'What was noted of the work, or what it was about.',
      },
      kind: 'text',
      of: sql`coalesce(time_entries.note, cases.subject, internal_activities.name)`,
    },
    {
      key: 'mode',
      label: { es: 'Modalidad', en: 'Mode' },
      means: { es: 'En línea, off line, en terreno o traslado.', en: 'On line, off line, on site or travel.' },
      kind: 'text',
      of: sql`time_entries.mode`,
      named: modes,
    },
    {
      key: 'workedMinutes',
      label: { es: 'Tiempo', en: 'Time' },
      means: 'timeUsed',
      kind: 'minutes',
      of: sql`time_entries.worked_minutes`,
    },
    {
      key: 'accountedMinutes',
      label: { es: 'Imputado', en: 'Charged' },
      means: 'accounted',
      kind: 'minutes',
      of: sql`time_entries.accounted_minutes`,
    },
    coverage({ es: 'A cuál se imputó.', en: 'Which one was charged.' }),
  ],
  position: [
    { of: sql`time_entries.worked_on`, type: 'date' },
    { of: sql`time_entries.id`, type: 'uuid' },
  ],
  descending: true,
}
