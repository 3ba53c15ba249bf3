import fc from 'fast-check'
import type { ReportKey } from '../../reports.contract.ts'
import type { Company } from './company.ts'
import { anyDay, type DayDraft, dayFrom, pick, seldom } from './moments.builders.ts'
import type { Asked } from './naive.ts'

const index = fc.nat(11)
const some = seldom(index)

/** How somebody might ask for a report, whatever the company. */
export const anyQuestion = fc.record({
  range: fc.option(
    fc.oneof(
      { weight: 3, arbitrary: fc.tuple(anyDay, anyDay) },
      { weight: 1, arbitrary: fc.constantFrom('yesterday', 'lastWeek', 'lastMonth', 'lastYear') },
    ),
    { freq: 4 },
  ),
  by: index,
  person: some,
  customer: some,
  type: some,
  topic: some,
  priority: some,
  kind: index,
  periods: fc.option(fc.uniqueArray(fc.nat(90), { minLength: 1, maxLength: 5 })),
  withinDays: fc.option(fc.nat(400)),
  atMostMinutes: fc.option(fc.nat(700)),
})
export type Question = typeof anyQuestion extends fc.Arbitrary<infer Q> ? Q : never

/** The ways in which the same report can be asked to stand. */
export const waysOf: Partial<Record<ReportKey, string[]>> = {
  'coverages-available': ['type', 'customer'],
  'hours-used-vs-contracted': ['coverage', 'type', 'month'],
  'offline-time': ['person', 'customer', 'case', 'activity'],
  'commitment-date-changes': ['person', 'responsible', 'customer', 'type'],
}

const range = ['range', 'from', 'until']
/** What each report can be asked. */
const names: Record<ReportKey, string[]> = {
  'cases-by-responsible-and-state': [...range, 'customerId', 'topicId'],
  'statistics-by-responsible': [...range, 'personId'],
  'pending-by-responsible': ['periods', 'customerId', 'topicId', 'priorityId'],
  'cases-of-customer': [...range, 'category'],
  'commitments-by-type': ['periods', 'commitmentTypeId', 'personId', 'customerId'],
  'coverages-available': ['coverageTypeId', 'customerId', 'kind'],
  'coverages-expiring': ['withinDays', 'atMostMinutes', 'coverageTypeId', 'customerId', 'renewed'],
  'hours-charged': [...range, 'personId', 'customerId'],
  'hours-used-vs-contracted': [...range, 'customerId'],
  'offline-time': [...range, 'personId'],
  'commitment-date-changes': [...range, 'customerId'],
}

/** The address of a report of this company. */
export function askOf(key: ReportKey, question: Question, company: Company): Asked {
  const id = (all: { id: string }[], n: number | null) => (n === null || !all.length ? undefined : pick(all, n).id)
  const ready = typeof question.range === 'string' ? question.range : undefined
  const days = ready ? undefined : (question.range as DayDraft[] | null)?.map((day) => dayFrom(day, company)).toSorted()
  const said: Record<string, string | undefined> = {
    range: ready,
    from: days?.[0],
    until: days?.[1],
    personId: id(company.people, question.person),
    customerId: id(company.customers, question.customer),
    topicId: id(company.topics, question.topic),
    priorityId: id(company.priorities, question.priority),
    coverageTypeId: id(company.coverageTypes, question.type),
    commitmentTypeId: id(company.commitmentTypes, question.type),
    periods: question.periods?.toSorted((one, other) => one - other).join(','),
    withinDays: question.withinDays?.toString(),
    atMostMinutes: question.atMostMinutes?.toString(),
    kind: pick(['all', 'contract', 'warranty'], question.kind),
    category: pick(['all', 'pending', 'solved', 'closed'], question.kind),
    renewed: pick(['no', 'all'], question.kind),
  }
  const ways = waysOf[key]
  const asked: Asked = ways ? { by: pick(ways, question.by) } : {}
  for (const name of names[key]) {
    const value = said[name]
    if (value !== undefined) asked[name.replace(/^(coverageType|commitmentType)Id$/, 'typeId')] = value
  }
  if (key === 'cases-of-customer') asked.customerId = pick(company.customers, question.by).id
  return asked
}
