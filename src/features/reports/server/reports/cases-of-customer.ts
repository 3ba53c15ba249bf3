import { sql } from 'kysely'
import { FIRST_DAY, LAST_DAY } from '../../range.rules.ts'
import { type Attribute, type Dimension, defineReport } from '../engine/define.ts'
import { caseFacts } from '../facts/case-facts.ts'
import { pendingCommitments } from '../facts/commitment-facts.ts'
import { onDays } from '../facts/in-chile.ts'
import { timeFacts } from '../facts/time-facts.ts'
import { casesListing } from '../listings/cases.ts'
import { commitmentsListing } from '../listings/commitments.ts'
import { timeListing } from '../listings/time.ts'
import { choice, customer, optionalRange } from '../parameters/parameters.ts'

const caseRow: Dimension = {
  key: 'number',
  label: { es: 'N°', en: 'No.' },
  means: 'case',
  none: { es: 'Sin número', en: 'No number' },
  field: 'case_id',
  type: 'uuid',
  kind: 'number',
  join: (id) => sql`join cases on cases.id = ${id} join case_states on case_states.id = cases.state_id
    join priorities on priorities.id = cases.priority_id left join people on people.id = cases.responsible_id`,
  words: () => sql`cases.number`,
  link: { to: 'case', id: () => sql`cases.number` },
}

const shownOfCases = new Set(['subject', 'state', 'responsible', 'registeredAt', 'solvedAt'])
const attributes: Attribute[] = [
  ...casesListing.columns.filter(({ key }) => shownOfCases.has(key)),
  {
    key: 'priority',
    label: { es: 'Prioridad', en: 'Priority' },
    means: { es: 'La prioridad de hoy.', en: 'The priority of today.' },
    kind: 'text',
    of: sql`priorities.name`,
  },
]

const categories = {
  all: { es: 'Todos', en: 'All' },
  pending: { es: 'Pendientes', en: 'Pending' },
  solved: { es: 'Solucionados', en: 'Solved' },
  closed: { es: 'Cerrados', en: 'Closed' },
}

/** Report 4: what a customer reported, and how each of it stands. */
export const casesOfCustomer = defineReport({
  key: 'cases-of-customer',
  title: { es: 'HelpDesk de un cliente', en: 'Cases of a customer' },
  about: {
    es: 'Todo lo que un cliente informó y su estado de hoy, con lo prometido y el tiempo usado.',
    en: 'All that a customer reported and its state today, with what is promised and the time used.',
  },
  empty: {
    es: 'Este cliente no tiene HelpDesk que cumplan lo pedido.',
    en: 'This customer has no case as asked.',
  },
  needs: 'attend',
  parameters: {
    customerId: customer({ required: true }),
    range: optionalRange(),
    category: choice({ es: 'Estado', en: 'State' }, categories),
  },
  plan: ({ ctx, today, values: { customerId, range, category } }) => {
    const ofThem = [
      sql`c.customer_id = ${customerId}`,
      range ? onDays(sql`c.registered_at`, range) : undefined,
      category === 'all'
        ? undefined
        : sql`c.category = any(${category === 'pending' ? ['open', 'waiting'] : [category]})`,
    ]
    return {
      dimensions: [caseRow],
      attributes,
      sources: {
        cases: { facts: caseFacts(ofThem, [sql`c.id as case_id`]), listing: casesListing },
        commitments: {
          facts: pendingCommitments({ ctx, today }, ofThem, [], sql`join cases c on c.id = m.case_id`),
          listing: commitmentsListing,
        },
        time: {
          facts: timeFacts({ from: FIRST_DAY, until: LAST_DAY }, ofThem, [], sql`join cases c on c.id = t.case_id`),
          listing: timeListing,
          narrow: true,
        },
      },
      measures: [
        { key: 'cases', label: { es: 'HelpDesk', en: 'Cases' }, means: 'case', kind: 'count', of: 'count' },
        {
          key: 'pendingCommitments',
          label: { es: 'Compromisos pendientes', en: 'Pending commitments' },
          means: { es: 'Lo prometido que aún no se cumple.', en: 'What was promised and is not done yet.' },
          kind: 'count',
          source: 'commitments',
          of: 'count',
        },
        {
          key: 'workedMinutes',
          label: { es: 'Tiempo usado', en: 'Time used' },
          means: 'timeUsed',
          kind: 'minutes',
          source: 'time',
          of: { sum: 'worked_minutes' },
        },
      ],
      columns: [
        'number',
        'subject',
        'state',
        'priority',
        'responsible',
        'registeredAt',
        'solvedAt',
        'pendingCommitments',
        'workedMinutes',
      ],
      order: ['-number'],
    }
  },
})
