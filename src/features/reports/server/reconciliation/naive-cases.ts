import {
  average,
  byAge,
  type Cells,
  countOf,
  dayOf,
  daysAskedOrAll,
  daysBetween,
  isAsked,
  isOn,
  nameOf,
  type Naive,
  rowsBy,
  sum,
  sumsOf,
  wordOf,
  workThatCounts,
} from './naive.ts'
import type { CaseRow, EventRow } from './company.ts'

const isPending = ({ category }: CaseRow) => category === 'open' || category === 'waiting'

/** What was solved or closed is open again. */
export const isReopening = ({ kind, fromValue, toValue }: EventRow): boolean =>
  kind === 'stateChanged' &&
  (fromValue?.category === 'solved' || fromValue?.category === 'closed') &&
  toValue?.category === 'open'

/** Report 1. */
export const casesByState: Naive = (company, asked) => {
  const days = daysAskedOrAll(asked, company)
  const cases = company.cases.filter(
    (one) =>
      isOn(dayOf(one.registeredAt), days) &&
      isAsked(asked.customerId, one.customerId) &&
      isAsked(asked.topicId, one.topicId),
  )
  const keys = company.caseStates.map(({ id }) => `state:${id}`)
  const rows = rowsBy(
    cases,
    ({ responsibleId }) => String(responsibleId),
    (group) => ({
      responsible: nameOf(company, group[0].responsibleId),
      ...Object.fromEntries(
        company.caseStates.map(({ id }) => [`state:${id}`, countOf(group, (one) => one.stateId === id)]),
      ),
      cases: group.length,
    }),
  )
  return { rows, totals: sumsOf(rows, [...keys, 'cases']) }
}

/** Report 3. */
export const pendingCases: Naive = (company, asked) => {
  const periods = asked.periods ?? '2,7,30'
  const ageOf = (one: CaseRow) => daysBetween(dayOf(one.registeredAt), company.today)
  const cases = company.cases.filter(
    (one) =>
      isPending(one) &&
      isAsked(asked.customerId, one.customerId) &&
      isAsked(asked.topicId, one.topicId) &&
      isAsked(asked.priorityId, one.priorityId),
  )
  const figures = (group: CaseRow[]): Cells => ({
    pending: group.length,
    open: countOf(group, ({ category }) => category === 'open'),
    waiting: countOf(group, ({ category }) => category === 'waiting'),
    ...byAge(group.map(ageOf), periods),
    averageDays: average(sum(group, ageOf), group.length),
  })
  const rows = rowsBy(
    cases,
    ({ responsibleId }) => String(responsibleId),
    (group) => ({
      responsible: nameOf(company, group[0].responsibleId),
      ...figures(group),
      oldestDays: Math.max(...group.map(ageOf)),
    }),
  )
  return { rows, totals: figures(cases) }
}

/** Report 4. */
export const casesOfCustomer: Naive = (company, asked) => {
  const days = daysAskedOrAll(asked, company)
  const { category = 'all' } = asked
  const rows = company.cases
    .filter((one) => one.customerId === asked.customerId && isOn(dayOf(one.registeredAt), days))
    .filter((one) => category === 'all' || (category === 'pending' ? isPending(one) : one.category === category))
    .map((one) => ({
      number: one.number,
      subject: one.subject,
      state: wordOf(company.caseStates, one.stateId),
      priority: wordOf(company.priorities, one.priorityId),
      responsible: nameOf(company, one.responsibleId, null),
      registeredAt: one.registeredAt.toISOString(),
      solvedAt: one.solvedAt?.toISOString() ?? null,
      pendingCommitments: countOf(
        company.commitments,
        ({ caseId, status }) => caseId === one.id && status === 'pending',
      ),
      workedMinutes: sum(
        workThatCounts(company).filter(({ caseId }) => caseId === one.id),
        ({ workedMinutes }) => workedMinutes,
      ),
    }))
  return { rows, totals: sumsOf(rows, ['pendingCommitments', 'workedMinutes']) }
}
