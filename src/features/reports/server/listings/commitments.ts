import { sql } from 'kysely'
import type { Listing } from '../engine/define.ts'
import { caseNumber, commitmentType, customer, responsible } from './columns.ts'

/** Pending commitments, the most pressing first; facts are known by `f.id` and say how late they are. */
export const commitmentsListing: Listing = {
  joins: sql`join commitments on commitments.id = f.id join cases on cases.id = commitments.case_id
    join customers on customers.id = commitments.customer_id
    join commitment_types on commitment_types.id = commitments.type_id
    join people on people.id = commitments.responsible_id`,
  columns: [
    {
      key: 'dueAt',
      label: { es: 'Vence', en: 'Due' },
      means: { es: 'La fecha comprometida vigente.', en: 'When it is due now.' },
      kind: 'instant',
      of: sql`commitments.due_at`,
    },
    {
      key: 'lateDays',
      label: { es: 'Días de atraso', en: 'Days late' },
      means: 'commitmentAge',
      kind: 'days',
      of: sql`f.late_days`,
    },
    caseNumber,
    customer({ es: 'A quién se le prometió.', en: 'Whom it was promised to.' }),
    commitmentType,
    {
      key: 'description',
      label: { es: 'Compromiso', en: 'Commitment' },
      means: { es: 'Lo que se prometió hacer.', en: 'What was promised.' },
      kind: 'text',
      of: sql`commitments.description`,
    },
    responsible,
    {
      key: 'firstDueAt',
      label: { es: 'Prometido al comienzo para', en: 'First promised for' },
      means: { es: 'La primera fecha, antes de todo cambio.', en: 'The first date, before any change.' },
      kind: 'instant',
      of: sql`commitments.first_due_at`,
    },
  ],
  position: [
    { of: sql`commitments.due_at`, type: 'timestamptz' },
    { of: sql`commitments.id`, type: 'uuid' },
  ],
  descending: false,
}
