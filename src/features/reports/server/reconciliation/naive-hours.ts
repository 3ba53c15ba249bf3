import type { Company, EntryRow } from './company.ts'
import { isReopening } from './naive-cases.ts'
import { isCovered } from './naive-coverages.ts'
import {
  average,
  type Cells,
  chargesThatCount,
  countOf,
  dayOf,
  daysAsked,
  distinct,
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

const worked = (all: EntryRow[]) => sum(all, ({ workedMinutes }) => workedMinutes)
const accounted = (all: { accountedMinutes: number }[]) => sum(all, ({ accountedMinutes }) => accountedMinutes)

/** Report 2. */
export const statistics: Naive = (company, asked) => {
  const days = daysAsked(asked, company, 'month')
  const isOurs = (id: string | null) => isAsked(asked.personId, id)
  const registered = company.cases.filter((one) => isOn(dayOf(one.registeredAt), days) && isOurs(one.responsibleId))
  const solved = company.cases.filter(
    ({ solvedAt, responsibleId }) => solvedAt && isOn(dayOf(solvedAt), days) && isOurs(responsibleId),
  )
  const reopened = company.caseEvents
    .filter((one) => isReopening(one) && isOn(dayOf(one.at), days))
    .map(({ caseId }) => company.cases.find(({ id }) => id === caseId)!.responsibleId)
    .filter(isOurs)
  const work = workThatCounts(company).filter((one) => isOn(one.workedOn, days) && isOurs(one.personId))
  const wasCovered = ({ customerId, workedOn }: EntryRow) => isCovered(company, customerId!, workedOn)
  const ids = new Set<string | null>([
    ...[...registered, ...solved].map(({ responsibleId }) => responsibleId),
    ...reopened,
    ...work.map(({ personId }) => personId),
  ])
  const rows = [...ids].map((id): Cells => {
    const cases = registered.filter(({ responsibleId }) => responsibleId === id)
    const own = work.filter(({ personId }) => personId === id)
    const attended = own.filter(({ customerId }) => customerId !== null)
    const covered = attended.filter(wasCovered)
    const uncovered = attended.filter((one) => !wasCovered(one))
    const withCoverage = countOf(cases, (one) => isCovered(company, one.customerId, dayOf(one.registeredAt)))
    return {
      person: nameOf(company, id),
      registeredCovered: withCoverage,
      registeredUncovered: cases.length - withCoverage,
      solved: countOf(solved, ({ responsibleId }) => responsibleId === id),
      reopened: countOf(reopened, (responsibleId) => responsibleId === id),
      coveredMinutes: worked(covered),
      uncoveredMinutes: worked(uncovered),
      internalMinutes: worked(own.filter(({ customerId }) => customerId === null)),
      workedMinutes: worked(own),
      offlineMinutes: worked(attended.filter(({ mode }) => mode === 'offline')),
      accountedMinutes: accounted(own),
      customersCovered: distinct(covered.map(({ customerId }) => customerId)),
      customersUncovered: distinct(uncovered.map(({ customerId }) => customerId)),
    }
  })
  const summed = Object.keys(rows[0] ?? {}).filter((key) => key !== 'person' && !key.startsWith('customers'))
  return { rows, totals: sumsOf(rows, summed) }
}

/** Report 8. */
export const hoursCharged: Naive = (company, asked) => {
  const days = daysAsked(asked, company, 'month')
  const work = workThatCounts(company).filter(
    (one) =>
      one.coverageId !== null &&
      isOn(one.workedOn, days) &&
      isAsked(asked.personId, one.personId) &&
      isAsked(asked.customerId, one.customerId),
  )
  const rows = rowsBy(
    work,
    ({ personId, customerId }) => `${personId} ${customerId}`,
    (group) => ({
      person: nameOf(company, group[0].personId),
      customer: wordOf(company.customers, group[0].customerId),
      works: group.length,
      workedMinutes: worked(group),
      accountedMinutes: accounted(group),
    }),
  )
  return { rows, totals: sumsOf(rows, ['works', 'workedMinutes', 'accountedMinutes']) }
}

type Used = { coverageId: string; month: string; kind: string; minutes: number }

/** What was put in and taken out in some days, each with its coverage and month. */
function hoursOf(company: Company, { from, until }: { from: string; until: string }): Used[] {
  const put = company.grantBalances
    .filter(({ startsOn, expiresOn }) => startsOn <= expiresOn && startsOn <= until && expiresOn >= from)
    .map((one) => ({
      coverageId: one.coverageId,
      month: (one.startsOn > from ? one.startsOn : from).slice(0, 7),
      kind: 'contracted',
      minutes: one.grantedMinutes,
    }))
  const taken: Used[] = []
  for (const charge of chargesThatCount(company)) {
    if (!charge.accountedMinutes || !isOn(charge.workedOn, { from, until })) continue
    const { coverageId } = charge
    const month = charge.workedOn.slice(0, 7)
    taken.push({ coverageId, month, kind: 'accounted', minutes: charge.accountedMinutes })
    for (const { chargeId, kind, minutes } of company.allocations)
      if (chargeId === charge.id) taken.push({ coverageId, month, kind, minutes })
  }
  return [...put, ...taken]
}

/** Report 9. */
export const hoursUsed: Naive = (company, asked) => {
  const { by = 'coverage' } = asked
  const coverageOf = ({ coverageId }: Used) => company.coverages.find(({ id }) => id === coverageId)!
  const hours = hoursOf(company, daysAsked(asked, company, 'year')).filter((one) =>
    isAsked(asked.customerId, coverageOf(one).customerId),
  )
  const keyOf = (one: Used) => (by === 'coverage' ? one.coverageId : by === 'type' ? coverageOf(one).typeId : one.month)
  const figures = (group: Used[]): Cells => {
    const of = (kind: string) =>
      sum(
        group.filter((one) => one.kind === kind),
        ({ minutes }) => minutes,
      )
    return {
      contractedMinutes: of('contracted'),
      usedMinutes: of('grant'),
      unlimitedMinutes: of('unlimited'),
      overrunMinutes: of('overrun'),
      accountedMinutes: of('accounted'),
      usedPercent: average(of('grant') * 100, of('contracted')),
    }
  }
  const rows = rowsBy(hours, keyOf, (group) => {
    const { customerId, number, typeId } = coverageOf(group[0])
    const words = {
      coverage: {
        customer: wordOf(company.customers, customerId),
        coverage: number,
        type: wordOf(company.coverageTypes, typeId),
      },
      type: { type: wordOf(company.coverageTypes, typeId) },
      month: { month: group[0].month },
    }
    return { ...words[by as 'type'], ...figures(group) }
  })
  return { rows, totals: figures(hours) }
}
