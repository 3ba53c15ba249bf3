import fc from 'fast-check'
import { addDays, lastDayOf } from '../../../../platform/shared/days.ts'
import { keptLastDay } from '../../../coverage/coverage.rules.ts'
import { contractedGrants } from '../../../coverage/grants.rules.ts'
import type { Contracts, CoverageRow, GrantRow, RepairRow, Staffing } from './company.ts'
import { type Clock, dayFrom, type NewId, pastDay, pastDayFrom, pick, seldom } from './moments.builders.ts'

const index = fc.nat(11)
const percent = fc.constantFrom(0, 50, 100, 100, 150)

const typeDraft = fc.record({
  kind: fc.constantFrom('contract', 'warranty'),
  durationMonths: fc.integer({ min: 1, max: 13 }),
  grantMinutes: fc.option(fc.constantFrom(30, 60, 95, 600), { freq: 4 }),
  grantPeriod: fc.constantFrom('term' as const, 'month' as const, 'year' as const),
  carryOver: fc.boolean(),
  roundingMinutes: fc.constantFrom(1, 5, 15),
  minimumMinutes: fc.constantFrom(0, 10, 30),
  onlinePercent: percent,
  offlinePercent: percent,
  onSitePercent: percent,
  travelPercent: percent,
  afterHoursPercent: fc.constantFrom(100, 150),
  overrunPolicy: fc.constantFrom('allow' as const, 'warn' as const),
  stopsDuringRepair: fc.constantFrom(true, true, false),
})

export const contractsDraft = fc.record({
  types: fc.array(typeDraft, { minLength: 1, maxLength: 3 }),
  /** Of the products in turn: when each came, how long it stayed; the last one may be here still. */
  repairs: fc.array(
    fc.record({ product: index, received: fc.integer({ min: -150, max: 0 }), days: fc.nat(40), open: fc.boolean() }),
    {
      maxLength: 5,
      size: 'max',
    },
  ),
  coverages: fc.array(
    fc.record({
      customer: index,
      type: index,
      starts: fc.oneof(pastDay, fc.integer({ min: -330, max: 15 })),
      endedAfter: seldom(fc.nat(200)),
      products: fc.constantFrom(true, true, false),
      suspended: fc.array(fc.record({ after: fc.nat(60), days: fc.option(fc.nat(30)) }), { maxLength: 2 }),
      /** Renews the one before it of the same customer. */
      renewal: seldom(fc.record({ gap: fc.nat(20), along: fc.boolean() })),
      topUp: fc.option(fc.record({ after: fc.nat(60), days: fc.nat(90), minutes: fc.constantFrom(20, 60, 300) })),
      adjusted: fc.option(fc.record({ grant: index, minutes: fc.constantFrom(-60, -30, -7, 15, 120) })),
    }),
    { maxLength: 6, size: 'max' },
  ),
})
type ContractsDraft = typeof contractsDraft extends fc.Arbitrary<infer D> ? D : never
type CoverageDraft = ContractsDraft['coverages'][number]

export function buildContracts(draft: ContractsDraft, staffing: Staffing, clock: Clock, newId: NewId): Contracts {
  const coverageTypes = draft.types.map((terms, place) => ({
    id: newId(),
    name: `Tipo ${place}`,
    calendarId: null,
    ...terms,
  }))
  const repairs = buildRepairs(draft, staffing, clock, newId)
  const made: Contracts = {
    coverageTypes,
    ledgers: [],
    coverages: [],
    coverageEquipment: [],
    coverageSuspensions: [],
    repairs,
    grants: [],
  }
  for (const one of draft.coverages) addCoverage(made, one, staffing, clock, newId)
  return made
}

/** A product is with us once at a time, and comes again from the day on which it went back. */
function buildRepairs(draft: ContractsDraft, { equipment }: Staffing, clock: Clock, newId: NewId): RepairRow[] {
  const repairs: RepairRow[] = []
  for (const { product, received, days, open } of equipment.length ? draft.repairs : []) {
    const equipmentId = pick(equipment, product).id
    const earlier = repairs.findLast((one) => one.equipmentId === equipmentId)
    const asked = pastDayFrom(received, clock)
    if (earlier && (earlier.returnedOn === null || earlier.returnedOn > asked)) continue
    const until = addDays(asked, days)
    const returnedOn = open || until > clock.today ? null : until
    repairs.push({ id: newId(), equipmentId, receivedOn: asked, returnedOn })
  }
  return repairs
}

function addCoverage(made: Contracts, draft: CoverageDraft, staffing: Staffing, clock: Clock, newId: NewId): void {
  const customerId = pick(staffing.customers, draft.customer).id
  const { id: typeId, name: _, durationMonths, ...terms } = pick(made.coverageTypes, draft.type)
  const before = draft.renewal ? made.coverages.findLast((one) => one.customerId === customerId) : undefined
  const startsOn = before ? addDays(before.lastDay, 1 + draft.renewal!.gap) : dayFrom(draft.starts, clock)
  const endsOn = lastDayOf(startsOn, durationMonths)
  const ended = draft.endedAfter === null ? null : addDays(startsOn, draft.endedAfter)
  const endedOn = ended && ended <= endsOn ? ended : null
  const along = Boolean(before && draft.renewal!.along && before.grantMinutes !== null)
  const id = newId()
  const products = draft.products ? staffing.equipment.filter((one) => one.customerId === customerId) : []
  const covered = new Set(products.map((one) => one.id))
  const stopping = terms.stopsDuringRepair ? made.repairs.filter((one) => covered.has(one.equipmentId)) : []
  const days = { startsOn, endsOn, endedOn }
  const ledgerId = along ? before!.ledgerId : newId()
  if (!along) made.ledgers.push({ id: ledgerId, customerId })
  const coverage: CoverageRow = {
    ...terms,
    ...days,
    id,
    number: made.coverages.length + 1,
    customerId,
    typeId,
    ledgerId,
    lastDay: keptLastDay(days, stopping),
    scope: products.length ? 'equipment' : 'all',
    renewedFrom: before?.id ?? null,
    takesHoursAlong: along,
  }
  made.coverages.push(coverage)
  made.coverageEquipment.push(...products.map((one) => ({ coverageId: id, equipmentId: one.id })))
  addSuspensions(made, coverage, draft, newId)
  addGrants(made, coverage, draft, newId)
}

function addSuspensions(made: Contracts, { id, startsOn, lastDay }: CoverageRow, draft: CoverageDraft, newId: NewId) {
  let free: string | null = startsOn
  for (const { after, days } of draft.suspended) {
    const fromOn: string | null = free && addDays(free, after)
    if (!fromOn || fromOn > lastDay) return
    const untilOn: string | null = days === null ? null : addDays(fromOn, days)
    made.coverageSuspensions.push({ id: newId(), coverageId: id, fromOn, untilOn })
    free = untilOn && addDays(untilOn, 1)
  }
}

function addGrants(made: Contracts, coverage: CoverageRow, { topUp, adjusted }: CoverageDraft, newId: NewId): void {
  const { id: coverageId, ledgerId, grantMinutes, grantPeriod: period, carryOver, startsOn, lastDay } = coverage
  if (grantMinutes === null) return
  const contracted = contractedGrants(coverage, { minutes: grantMinutes, period: period as 'term', carryOver })
  if (topUp) {
    const from = addDays(startsOn, topUp.after)
    const until = addDays(from, topUp.days)
    if (from <= lastDay)
      contracted.push({ minutes: topUp.minutes, startsOn: from, expiresOn: until < lastDay ? until : lastDay })
  }
  const common = { ledgerId, coverageId }
  const grants = contracted.map((days): GrantRow =>
    Object.assign({ id: newId(), kind: 'grant' as const, adjustsId: null }, common, days),
  )
  made.grants.push(...grants)
  if (!adjusted) return
  const grant = pick(grants, adjusted.grant)
  const minutes = Math.max(adjusted.minutes, -grant.minutes)
  made.grants.push({
    id: newId(),
    ...common,
    kind: 'adjustment',
    adjustsId: grant.id,
    minutes,
    startsOn: null,
    expiresOn: null,
  })
}
