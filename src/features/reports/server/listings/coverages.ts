import { sql } from 'kysely'
import type { Listing } from '../engine/define.ts'
import { coverageType, customer } from './columns.ts'

/** Contracts and warranties in force, those that end first before; facts are known by `f.id` and say what is left. */
export const coveragesListing: Listing = {
  joins: sql`join coverages on coverages.id = f.id join customers on customers.id = coverages.customer_id
    join coverage_types on coverage_types.id = coverages.type_id`,
  columns: [
    {
      key: 'number',
      label: { es: 'N°', en: 'No.' },
      means: 'inForce',
      kind: 'number',
      of: sql`coverages.number`,
      link: { to: 'coverage', id: sql`coverages.number` },
    },
    {
      key: 'reference',
      label: { es: 'Referencia', en: 'Reference' },
      means: { es: 'El número que la empresa da al documento.', en: 'The company’s own number of the document.' },
      kind: 'text',
      of: sql`coverages.reference`,
    },
    customer({ es: 'A quién da derecho.', en: 'Whom it entitles.' }),
    coverageType,
    {
      key: 'startsOn',
      label: { es: 'Comienza', en: 'Starts' },
      means: { es: 'Su primer día.', en: 'Its first day.' },
      kind: 'day',
      of: sql`coverages.starts_on`,
    },
    { key: 'lastDay', label: { es: 'Termina', en: 'Ends' }, means: 'daysLeft', kind: 'day', of: sql`f.last_day` },
    { key: 'daysLeft', label: { es: 'Días', en: 'Days' }, means: 'daysLeft', kind: 'days', of: sql`f.days_left` },
    {
      key: 'remainingMinutes',
      label: { es: 'Disponible', en: 'Available' },
      means: 'remaining',
      kind: 'minutes',
      of: sql`f.remaining_minutes`,
    },
    {
      key: 'suspended',
      label: { es: 'Suspendido', en: 'Suspended' },
      means: { es: 'Hoy no se le puede imputar nada.', en: 'Nothing can be charged to it today.' },
      kind: 'flag',
      of: sql`f.suspended`,
    },
  ],
  position: [
    { of: sql`f.last_day`, type: 'date' },
    { of: sql`f.id`, type: 'uuid' },
  ],
  descending: false,
}
