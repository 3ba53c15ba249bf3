import type { Company, CoverageRow } from './company.ts'
import { type Cells, daysBetween, isAsked, isOn, type Naive, sum, sumsOf, sumsOrNone, wordOf } from './naive.ts'

const nextDay = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

/**
 * The last day of a coverage, counted day by day: while one of its products is with us a day does not run where the
 * clock stops meanwhile. As if a product that is still here went back today.
 */
export function lastDayOf(company: Company, one: CoverageRow): string {
  if (one.endedOn) return one.endedOn
  if (!one.stopsDuringRepair) return one.endsOn
  const products = company.coverageEquipment.filter(({ coverageId }) => coverageId === one.id)
  const repairs = company.repairs.filter((repair) =>
    products.some(({ equipmentId }) => equipmentId === repair.equipmentId),
  )
  const stands = (day: string) =>
    repairs.some(({ receivedOn, returnedOn }) => receivedOn <= day && day < (returnedOn ?? company.today))
  let left = daysBetween(one.startsOn, one.endsOn) + 1
  for (let day = one.startsOn; ; day = nextDay(day)) {
    if (!stands(day)) left--
    if (!left) return day
  }
}

/** Begun and not over, suspended or not. */
const isInForce = (company: Company, one: CoverageRow, day: string): boolean =>
  isOn(day, { from: one.startsOn, until: lastDayOf(company, one) })

/** Whether a customer had any contract or warranty that served on a day. */
export const isCovered = (company: Company, customerId: string, day: string): boolean =>
  company.coverages.some(
    (one) =>
      one.customerId === customerId &&
      isInForce(company, one, day) &&
      !company.coverageSuspensions.some(
        ({ coverageId, fromOn, untilOn }) =>
          coverageId === one.id && fromOn <= day && (untilOn === null || day <= untilOn),
      ),
  )

/** A coverage with its days and hours of today. */
function standing(company: Company, one: CoverageRow): Cells {
  const usable = company.grantBalances.filter(
    ({ ledgerId, startsOn, expiresOn }) =>
      ledgerId === one.ledgerId && isOn(company.today, { from: startsOn, until: expiresOn }),
  )
  const lastDay = lastDayOf(company, one)
  const limited = one.grantMinutes !== null
  return {
    type: wordOf(company.coverageTypes, one.typeId),
    customer: wordOf(company.customers, one.customerId),
    number: one.number,
    lastDay,
    daysLeft: daysBetween(company.today, lastDay),
    currentMinutes: limited ? sum(usable, ({ grantedMinutes }) => grantedMinutes) : null,
    remainingMinutes: limited ? sum(usable, (grant) => Math.max(0, grant.grantedMinutes - grant.usedMinutes)) : null,
  }
}

type Shown = { one: CoverageRow; cells: Cells }

/** Hours that several of those shown share stand in the newest of them alone. */
const eachMinuteOnce = (shown: Shown[]): Cells[] =>
  shown.map(({ one, cells }) => {
    const isNewer = (other: CoverageRow) =>
      other.startsOn > one.startsOn || (other.startsOn === one.startsOn && other.id > one.id)
    const told = shown.some(({ one: other }) => other.ledgerId === one.ledgerId && isNewer(other))
    return told ? { ...cells, currentMinutes: null, remainingMinutes: null } : cells
  })

/** Those without limit count no hours. */
const hoursOf = (rows: Cells[]) => sumsOrNone(rows, ['currentMinutes', 'remainingMinutes'])

/** Report 6. */
export const coveragesAvailable: Naive = (company, asked) => {
  const { kind = 'all' } = asked
  const shown = company.coverages
    .filter(
      (one) =>
        isInForce(company, one, company.today) &&
        isAsked(asked.typeId, one.typeId) &&
        isAsked(asked.customerId, one.customerId) &&
        (kind === 'all' || one.kind === kind),
    )
    .map((one) => ({
      one,
      cells: Object.assign(standing(company, one), {
        startsOn: one.startsOn,
        unlimited: one.grantMinutes === null,
        overrunMinutes: company.coverageBalances.find(({ coverageId }) => coverageId === one.id)?.overrunMinutes ?? 0,
      }),
    }))
  const rows = eachMinuteOnce(shown)
  return { rows, totals: { ...hoursOf(rows), ...sumsOf(rows, ['overrunMinutes']) } }
}

/** Report 7. */
export const coveragesExpiring: Naive = (company, asked) => {
  const { withinDays = '60', atMostMinutes, renewed = 'no' } = asked
  const shown = company.coverages
    .filter(
      (one) =>
        isInForce(company, one, company.today) &&
        isAsked(asked.typeId, one.typeId) &&
        isAsked(asked.customerId, one.customerId),
    )
    .map((one) => {
      const heir = company.coverages.find(({ renewedFrom }) => renewedFrom === one.id)
      const cells = Object.assign(standing(company, one), {
        kind: one.kind === 'contract' ? 'Contrato' : 'Garantía',
        renewedBy: heir?.number ?? null,
      })
      return { one, cells }
    })
    .filter(({ cells: { renewedBy } }) => renewed === 'all' || renewedBy === null)
    .filter(({ cells: { daysLeft, remainingMinutes } }) => {
      const fewHours = atMostMinutes && remainingMinutes !== null && Number(remainingMinutes) <= Number(atMostMinutes)
      return Number(daysLeft) <= Number(withinDays) || fewHours
    })
  const rows = eachMinuteOnce(shown)
  return { rows, totals: hoursOf(rows) }
}
