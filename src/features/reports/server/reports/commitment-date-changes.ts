import { sql } from 'kysely'
import { type Dimension, defineReport } from '../engine/define.ts'
import { classifiedRow, customerRow, personRow } from '../engine/dimensions.ts'
import { moveFacts } from '../facts/move-facts.ts'
import { movesListing } from '../listings/moves.ts'
import { choice, customer, range } from '../parameters/parameters.ts'

const rows = {
  person: personRow('moved_by', {
    key: 'person',
    label: { es: 'Quién lo cambió', en: 'Who changed it' },
    means: { es: 'Quien cambió la fecha.', en: 'Whoever changed the date.' },
  }),
  responsible: personRow('responsible_id'),
  customer: customerRow('customer_id', {
    means: { es: 'A quién se le había prometido.', en: 'Whom it had been promised to.' },
  }),
  type: classifiedRow('commitment_types', 'type_id', {
    key: 'type',
    label: { es: 'Tipo de compromiso', en: 'Commitment type' },
    means: { es: 'El tipo del compromiso.', en: 'The type of the commitment.' },
  }),
} satisfies Record<string, Dimension>

/** Report 11: whose promises were put off, how far, and whether the customer was told. */
export const commitmentDateChanges = defineReport({
  key: 'commitment-date-changes',
  title: { es: 'Cambios de fecha de compromisos', en: 'Changes of commitment dates' },
  about: {
    es: 'Cuántas veces se cambió la fecha de lo prometido, por cuántos días y si el cliente lo supo.',
    en: 'How often promises were given another date, by how many days, and whether the customer knew.',
  },
  empty: {
    es: 'En este rango no se cambió la fecha de ningún compromiso.',
    en: 'No commitment was given another date in this range.',
  },
  needs: 'supervise',
  parameters: {
    range: range('thisMonth'),
    by: choice(
      { es: 'Agrupar por', en: 'Group by' },
      {
        person: { es: 'Quién lo cambió', en: 'Who changed it' },
        responsible: { es: 'Responsable', en: 'Responsible' },
        customer: { es: 'Cliente', en: 'Customer' },
        type: { es: 'Tipo de compromiso', en: 'Commitment type' },
      },
    ),
    customerId: customer(),
  },
  plan: ({ values: { range, by, customerId } }) => ({
    dimensions: [rows[by]],
    sources: {
      moves: {
        facts: moveFacts(range, [customerId ? sql`m.customer_id = ${customerId}` : undefined]),
        listing: movesListing,
      },
    },
    measures: [
      { key: 'moves', label: { es: 'Cambios', en: 'Changes' }, means: 'moves', kind: 'count', of: 'count' },
      {
        key: 'commitments',
        label: { es: 'Compromisos', en: 'Commitments' },
        means: { es: 'De cuántos compromisos distintos.', en: 'Of how many different commitments.' },
        kind: 'count',
        of: { distinct: 'commitment_id' },
      },
      {
        key: 'slippedDays',
        label: { es: 'Días corridos', en: 'Days slipped' },
        means: 'slip',
        kind: 'days',
        of: { sum: 'slipped_days' },
      },
      {
        key: 'averageSlip',
        label: { es: 'Días por cambio', en: 'Days each' },
        means: 'slip',
        kind: 'days',
        of: { ratio: ['slippedDays', 'moves'], each: true },
      },
      {
        key: 'told',
        label: { es: 'Cliente avisado', en: 'Customer told' },
        means: 'customerTold',
        kind: 'count',
        of: 'count',
        where: sql`f.customer_told`,
      },
      {
        key: 'notTold',
        label: { es: 'Sin aviso', en: 'Not told' },
        means: 'customerTold',
        kind: 'count',
        of: 'count',
        where: sql`not f.customer_told`,
      },
    ],
    columns: [by, 'moves', 'commitments', 'slippedDays', 'averageSlip', 'told', 'notTold'],
    order: ['-slippedDays', '-moves', by],
    chart: { kind: 'bars', stacked: true, category: by, series: ['told', 'notTold'] },
  }),
})
