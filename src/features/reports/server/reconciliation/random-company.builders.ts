import fc from 'fast-check'
import { settle } from '../../../../app/server/demo/hours/settle.ts'
import { dayInChile } from '../../../../platform/shared/chile/day.ts'
import { OPEN_END } from '../../../coverage/grants.rules.ts'
import type { Company, Contracts, CoverageRow, Derived, Time } from './company.ts'
import { buildContracts, contractsDraft } from './contracts.builders.ts'
import { buildDesk, buildStaffing, deskDraft, staffingDraft } from './desk.builders.ts'
import { createIds, someNow } from './moments.builders.ts'
import { buildTime, timeDraft } from './time.builders.ts'

/** Any company that the product could have come to hold, with everything that reports tell of. */
export const anyCompany: fc.Arbitrary<Company> = fc
  .record({ now: someNow, staffing: staffingDraft, desk: deskDraft, contracts: contractsDraft, time: timeDraft })
  .map((draft) => {
    const newId = createIds()
    const now = new Date(draft.now)
    const clock = { now, today: dayInChile(now) }
    const staffing = buildStaffing(draft.staffing, newId)
    const desk = buildDesk(draft.desk, staffing, clock, newId)
    const contracts = buildContracts(draft.contracts, staffing, clock, newId)
    const time = buildTime(draft.time, { ...staffing, ...desk, ...contracts }, clock, newId)
    return Object.assign(clock, staffing, desk, contracts, time, derive(contracts, time))
  })

/** What the rules of the ledger make of the facts, as the product writes it. */
function derive(contracts: Contracts, { charges }: Time): Derived {
  const reversed = new Set(charges.map(({ reversesId }) => reversesId))
  const counting = charges.filter(({ id, kind }) => kind === 'charge' && !reversed.has(id))
  const derived: Derived = { allocations: [], grantBalances: [], coverageBalances: [] }
  for (const { id } of contracts.ledgers) {
    const coverages = contracts.coverages.filter(({ ledgerId }) => ledgerId === id)
    const settled = settle({
      id,
      terms: coverages.map((one) =>
        Object.assign({}, one, { lastDay: isStopped(one, contracts) ? OPEN_END : one.lastDay }),
      ),
      grants: contracts.grants.filter(({ ledgerId }) => ledgerId === id),
      charges: counting
        .filter(({ ledgerId }) => ledgerId === id)
        .map((one) =>
          Object.assign({}, one, {
            workedAt: one.workedAt.getTime(),
            unlimited: coverages.find((coverage) => coverage.id === one.coverageId)!.grantMinutes === null,
          }),
        ),
    })
    derived.allocations.push(...inCamelCase<Derived['allocations']>(settled.allocations))
    derived.grantBalances.push(...inCamelCase<Derived['grantBalances']>(settled.grant_balances))
    derived.coverageBalances.push(...inCamelCase<Derived['coverageBalances']>(settled.coverage_balances))
  }
  return derived
}

/** One of its products is with us and its days do not run. */
const isStopped = (one: CoverageRow, { coverageEquipment, repairs }: Contracts): boolean =>
  one.stopsDuringRepair &&
  one.endedOn === null &&
  coverageEquipment.some(
    ({ coverageId, equipmentId }) =>
      coverageId === one.id &&
      repairs.some(
        (repair) =>
          repair.equipmentId === equipmentId && repair.returnedOn === null && repair.receivedOn <= one.lastDay,
      ),
  )

const inCamelCase = <T>(rows: object[]): T =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
        value,
      ]),
    ),
  ) as T
