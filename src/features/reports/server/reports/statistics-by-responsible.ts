import { sql } from 'kysely'
import type { Range } from '../../range.rules.ts'
import { defineReport, type Measure, type Source, type Sql } from '../engine/define.ts'
import { personRow } from '../engine/dimensions.ts'
import { caseFacts } from '../facts/case-facts.ts'
import { coveredDaysOf, coveredOn } from '../facts/covered-days.ts'
import { dayOf, onDays } from '../facts/in-chile.ts'
import { reopenFacts } from '../facts/reopen-facts.ts'
import { timeFacts } from '../facts/time-facts.ts'
import { casesListing } from '../listings/cases.ts'
import { reopensListing } from '../listings/reopens.ts'
import { timeListing } from '../listings/time.ts'
import { person, range } from '../parameters/parameters.ts'

const groups = {
  cases: { es: 'HelpDesk', en: 'Cases' },
  time: { es: 'Tiempo usado', en: 'Time used' },
  ofIt: { es: 'De ese tiempo', en: 'Of that time' },
  customers: { es: 'Clientes atendidos', en: 'Customers attended' },
}
const covered = { es: 'Con contrato o garantía', en: 'Covered' }
const uncovered = { es: 'Sin contrato ni garantía', en: 'Not covered' }

const cases: Measure[] = [
  {
    key: 'registeredCovered',
    label: covered,
    means: 'coveredOnDay',
    kind: 'count',
    source: 'registered',
    of: 'count',
    where: sql`f.covered`,
    group: groups.cases,
  },
  {
    key: 'registeredUncovered',
    label: uncovered,
    means: 'coveredOnDay',
    kind: 'count',
    source: 'registered',
    of: 'count',
    where: sql`not f.covered`,
    group: groups.cases,
  },
  {
    key: 'solved',
    label: { es: 'Solucionados', en: 'Solved' },
    means: 'registeredInRange',
    kind: 'count',
    source: 'solved',
    of: 'count',
    group: groups.cases,
  },
  {
    key: 'reopened',
    label: { es: 'Reabiertos', en: 'Reopened' },
    means: 'reopened',
    kind: 'count',
    source: 'reopened',
    of: 'count',
    group: groups.cases,
  },
]

const ofTime = { kind: 'minutes', source: 'time', of: { sum: 'worked_minutes' } } as const
const time: Measure[] = [
  {
    ...ofTime,
    key: 'coveredMinutes',
    label: covered,
    means: 'coveredOnDay',
    where: sql`f.customer_id is not null and f.covered`,
    group: groups.time,
  },
  {
    ...ofTime,
    key: 'uncoveredMinutes',
    label: uncovered,
    means: 'coveredOnDay',
    where: sql`f.customer_id is not null and not f.covered`,
    group: groups.time,
  },
  {
    ...ofTime,
    key: 'internalMinutes',
    label: { es: 'Interno', en: 'Internal' },
    means: 'internal',
    where: sql`f.customer_id is null`,
    group: groups.time,
  },
  { ...ofTime, key: 'workedMinutes', label: { es: 'Total', en: 'Total' }, means: 'timeUsed', group: groups.time },
  {
    ...ofTime,
    key: 'offlineMinutes',
    label: { es: 'Off line', en: 'Off line' },
    means: 'offline',
    where: sql`f.customer_id is not null and f.mode = 'offline'`,
    group: groups.ofIt,
  },
  {
    ...ofTime,
    key: 'accountedMinutes',
    label: { es: 'Imputado', en: 'Charged' },
    means: 'accounted',
    of: { sum: 'accounted_minutes' },
    group: groups.ofIt,
  },
]

const ofCustomers = {
  kind: 'count',
  means: 'customersAttended',
  source: 'time',
  of: { distinct: 'customer_id' },
  group: groups.customers,
} as const
const customers: Measure[] = [
  { ...ofCustomers, key: 'customersCovered', label: covered, where: sql`f.covered` },
  { ...ofCustomers, key: 'customersUncovered', label: uncovered, where: sql`not f.covered` },
]

function sources(range: Range, personId: string | null): Record<string, Source> {
  const responsible = personId ? sql`c.responsible_id = ${personId}` : undefined
  const casesOf = (at: Sql, more: Sql[] = [], joins?: Sql) =>
    caseFacts([onDays(at, range), responsible], [sql`c.responsible_id as person_id`, ...more], joins)
  return {
    registered: {
      facts: casesOf(
        sql`c.registered_at`,
        [sql`${coveredOn(dayOf(sql`c.registered_at`))} as covered`],
        coveredDaysOf(sql`c.customer_id`),
      ),
      listing: casesListing,
    },
    solved: { facts: casesOf(sql`c.solved_at`), listing: casesListing },
    reopened: { facts: reopenFacts(range, [responsible]), listing: reopensListing },
    time: {
      facts: timeFacts(
        range,
        [personId ? sql`t.person_id = ${personId}` : undefined],
        [sql`${coveredOn(sql`t.worked_on`)} as covered`],
        coveredDaysOf(sql`t.customer_id`),
      ),
      listing: timeListing,
    },
  }
}

/** Report 2: what each person did in some days, for customers who were covered and those who were not. */
export const statisticsByResponsible = defineReport({
  key: 'statistics-by-responsible',
  title: { es: 'Estadísticas por responsable', en: 'Statistics by responsible' },
  about: {
    es: 'Los HelpDesk y el tiempo de cada persona en un rango, con los clientes que tenían contrato o garantía aparte de los demás.',
    en: 'The cases and the time of each person in a range, customers who were covered apart from the others.',
  },
  empty: {
    es: 'En este rango no hay HelpDesk ni tiempo. Pruebe con otro rango.',
    en: 'There are no cases nor time in this range. Try another one.',
  },
  needs: 'supervise',
  parameters: { range: range('thisMonth'), personId: person() },
  plan: ({ values: { range, personId } }) => ({
    dimensions: [
      personRow('person_id', {
        key: 'person',
        label: { es: 'Persona', en: 'Person' },
        means: {
          es: 'Quien responde hoy por los HelpDesk; del tiempo, quien trabajó.',
          en: 'Whoever answers for the cases today; of time, whoever worked.',
        },
      }),
    ],
    sources: sources(range, personId),
    measures: [...cases, ...time, ...customers],
    columns: ['person', ...[...cases, ...time, ...customers].map(({ key }) => key)],
    order: ['person'],
    chart: {
      kind: 'bars',
      stacked: true,
      category: 'person',
      series: ['coveredMinutes', 'uncoveredMinutes', 'internalMinutes'],
    },
  }),
})
