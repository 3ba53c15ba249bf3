import { sql } from 'kysely'
import type { Listing } from '../engine/define.ts'
import { personWords } from '../engine/dimensions.ts'
import { caseNumber, commitmentType } from './columns.ts'

/** Changes of dates, the latest first; facts are known by `f.id` and say how many days they moved. */
export const movesListing: Listing = {
  joins: sql`join commitment_moves on commitment_moves.id = f.id
    join commitments on commitments.id = commitment_moves.commitment_id join cases on cases.id = commitments.case_id
    join commitment_types on commitment_types.id = commitments.type_id
    join people on people.id = commitment_moves.moved_by`,
  columns: [
    {
      key: 'movedAt',
      label: { es: 'Cambiado', en: 'Changed' },
      means: 'moves',
      kind: 'instant',
      of: sql`commitment_moves.moved_at`,
    },
    {
      key: 'person',
      label: { es: 'Quién lo cambió', en: 'Who changed it' },
      means: { es: 'Quien cambió la fecha.', en: 'Whoever changed the date.' },
      kind: 'text',
      of: personWords(sql`people`),
    },
    caseNumber,
    {
      key: 'commitment',
      label: { es: 'Compromiso', en: 'Commitment' },
      means: { es: 'Lo que se prometió hacer.', en: 'What was promised.' },
      kind: 'text',
      of: sql`commitments.description`,
    },
    commitmentType,
    {
      key: 'oldDueAt',
      label: { es: 'Fecha anterior', en: 'Date before' },
      means: { es: 'Para cuándo era antes del cambio.', en: 'When it was due before the change.' },
      kind: 'instant',
      of: sql`commitment_moves.old_due_at`,
    },
    {
      key: 'newDueAt',
      label: { es: 'Fecha nueva', en: 'New date' },
      means: { es: 'Para cuándo quedó.', en: 'When it was due after the change.' },
      kind: 'instant',
      of: sql`commitment_moves.new_due_at`,
    },
    { key: 'slippedDays', label: { es: 'Días', en: 'Days' }, means: 'slip', kind: 'days', of: sql`f.slipped_days` },
    {
      key: 'customerTold',
      label: { es: 'Cliente avisado', en: 'Customer told' },
      means: 'customerTold',
      kind: 'flag',
      of: sql`commitment_moves.customer_told`,
    },
    {
      key: 'reason',
      label: { es: 'Motivo', en: 'Reason' },
      means: { es: 'Por qué se cambió.', en: 'Why it was changed.' },
      kind: 'text',
      of: sql`commitment_moves.reason`,
    },
  ],
  position: [
    { of: sql`commitment_moves.moved_at`, type: 'timestamptz' },
    { of: sql`commitment_moves.id`, type: 'uuid' },
  ],
  descending: true,
}
