import { sql } from 'kysely'
import { defineReport, type Dimension, type Measure, type Plan } from '../engine/define.ts'
import { classifiedRow, customerRow } from '../engine/dimensions.ts'
import { grantFacts, partFacts } from '../facts/hour-facts.ts'
import { grantsListing } from '../listings/grants.ts'
import { partsListing } from '../listings/parts.ts'
import { choice, customer, range } from '../parameters/parameters.ts'

const coverage: Dimension = {
  key: 'coverage',
  label: { es: 'Contrato o garantía', en: 'Contract or warranty' },
  means: { es: 'Su número.', en: 'Its number.' },
  none: { es: 'Sin contrato', en: 'None' },
  field: 'coverage_id',
  type: 'uuid',
  kind: 'number',
  join: (value) =>
    sql`left join coverages on coverages.id = ${value} left join coverage_types on coverage_types.id = coverages.type_id`,
  words: () => sql`coverages.number`,
  link: { to: 'coverage', id: () => sql`coverages.number` },
}
const type = {
  key: 'type',
  label: { es: 'Tipo', en: 'Type' },
  means: { es: 'El tipo de contrato o garantía.', en: 'The type of contract or warranty.' },
}
const month: Dimension = {
  key: 'month',
  label: { es: 'Mes', en: 'Month' },
  means: {
    es: 'Del trabajo; de las horas contratadas, el primero del rango en que podían usarse.',
    en: 'That of the work; of contracted hours the first one of the range in which they could be used.',
  },
  none: { es: 'Sin mes', en: 'None' },
  field: 'month',
  type: 'date',
  words: (value) => sql`to_char(${value}, 'YYYY-MM')`,
}

const ofCoverage = {
  place: 1,
  join: (id: ReturnType<typeof sql>) => sql`join coverages of_it on of_it.id = ${id}`,
  value: sql`of_it.customer_id`,
}

const ways: Record<'coverage' | 'type' | 'month', Pick<Plan, 'dimensions' | 'attributes' | 'grouped' | 'order'>> = {
  coverage: {
    dimensions: [
      { ...customerRow('customer_id', { means: { es: 'De quién es.', en: 'Whose it is.' } }), follows: ofCoverage },
      coverage,
    ],
    attributes: [{ ...type, kind: 'text', of: sql`coverage_types.name` }],
    grouped: true,
    order: ['customer', 'coverage'],
  },
  type: { dimensions: [classifiedRow('coverage_types', 'type_id', type)], order: ['type'] },
  month: { dimensions: [month], order: ['month'] },
}

const ofParts = { kind: 'minutes', source: 'parts', of: { sum: 'minutes' } } as const
const measures: Measure[] = [
  {
    key: 'contractedMinutes',
    label: { es: 'Contratadas', en: 'Contracted' },
    means: 'contracted',
    kind: 'minutes',
    source: 'grants',
    of: { sum: 'minutes' },
  },
  {
    ...ofParts,
    key: 'usedMinutes',
    label: { es: 'Usadas', en: 'Used' },
    means: 'used',
    where: sql`f.kind = 'grant'`,
  },
  {
    key: 'usedPercent',
    label: { es: '% usado', en: '% used' },
    means: {
      es: 'Las horas usadas por cada cien contratadas.',
      en: 'The hours used of each hundred contracted.',
    },
    kind: 'percent',
    of: { ratio: ['usedMinutes', 'contractedMinutes'] },
  },
  {
    ...ofParts,
    key: 'unlimitedMinutes',
    label: { es: 'Sin límite', en: 'Without limit' },
    means: 'unlimited',
    where: sql`f.kind = 'unlimited'`,
  },
  {
    ...ofParts,
    key: 'overrunMinutes',
    label: { es: 'Exceso', en: 'Overrun' },
    means: 'overrun',
    where: sql`f.kind = 'overrun'`,
  },
  {
    ...ofParts,
    key: 'accountedMinutes',
    label: { es: 'Total imputado', en: 'All charged' },
    means: 'accounted',
  },
]

/** Report 9: of the hours that were contracted, how many were used; and what was charged beside them. */
export const hoursUsedVsContracted = defineReport({
  key: 'hours-used-vs-contracted',
  title: { es: 'Horas usadas y contratadas', en: 'Hours used against contracted' },
  about: {
    es: 'Cuántas de las horas contratadas se usaron, cuántas se excedieron y cuántas fueron sin límite.',
    en: 'How many of the contracted hours were used, how many went beyond them, and how many had no limit.',
  },
  empty: {
    es: 'En este rango no había horas contratadas ni se imputó nada. Pruebe con otro rango.',
    en: 'No hours were contracted nor charged in this range. Try another one.',
  },
  needs: 'supervise',
  parameters: {
    range: range('thisYear'),
    by: choice(
      { es: 'Separado por', en: 'By' },
      {
        coverage: { es: 'Contrato o garantía', en: 'Contract or warranty' },
        type: { es: 'Tipo', en: 'Type' },
        month: { es: 'Mes', en: 'Month' },
      },
    ),
    customerId: customer(),
  },
  plan: ({ values: { range, by, customerId } }) => {
    const { dimensions, attributes = [], ...way } = ways[by]
    return {
      ...way,
      dimensions,
      attributes,
      sources: {
        parts: { facts: partFacts(range, customerId), listing: partsListing },
        grants: { facts: grantFacts(range, customerId), listing: grantsListing },
      },
      measures,
      columns: [...dimensions, ...attributes, ...measures].map(({ key }) => key),
      chart: {
        kind: by === 'month' ? 'columns' : 'bars',
        stacked: false,
        category: dimensions[0]!.key,
        series: ['contractedMinutes', 'usedMinutes', 'overrunMinutes'],
      },
    }
  },
})
