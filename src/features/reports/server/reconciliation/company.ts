import type { Accounting } from '../../../coverage/accounting.rules.ts'
import type { TermColumns } from '../../../coverage/server/term-columns.ts'
import type { Mode } from '../../../coverage/terms.contract.ts'

/** Rows as the tables have them, names in camelCase: the raw facts that reports are computed from. */
export type Named = { id: string; name: string }
export type Person = Named & { role: string; active: boolean; customerId: string | null }
export type CaseRow = {
  id: string
  number: number
  customerId: string
  equipmentId: string | null
  topicId: string | null
  priorityId: string
  stateId: string
  category: string
  subject: string
  responsibleId: string | null
  registeredAt: Date
  solvedAt: Date | null
  closedAt: Date | null
}
export type EventRow = {
  id: string
  caseId: string
  at: Date
  kind: string
  fromValue: { category: string } | null
  toValue: { category: string } | null
}
export type CommitmentRow = {
  id: string
  caseId: string
  customerId: string
  typeId: string
  responsibleId: string
  dueAt: Date
  firstDueAt: Date
  status: string
}
export type MoveRow = {
  id: string
  commitmentId: string
  oldDueAt: Date
  newDueAt: Date
  customerTold: boolean
  movedBy: string
  movedAt: Date
}
export type CoverageTypeRow = Named & TermColumns & { kind: string; durationMonths: number }
export type CoverageRow = TermColumns & {
  id: string
  number: number
  customerId: string
  typeId: string
  kind: string
  ledgerId: string
  startsOn: string
  endsOn: string
  endedOn: string | null
  lastDay: string
  scope: string
  renewedFrom: string | null
  takesHoursAlong: boolean
}
export type SuspensionRow = { id: string; coverageId: string; fromOn: string; untilOn: string | null }
export type RepairRow = { id: string; equipmentId: string; receivedOn: string; returnedOn: string | null }
export type GrantRow = {
  id: string
  ledgerId: string
  coverageId: string
  kind: 'grant' | 'adjustment'
  adjustsId: string | null
  minutes: number
  startsOn: string | null
  expiresOn: string | null
}
export type EntryRow = {
  id: string
  caseId: string | null
  customerId: string | null
  activityId: string | null
  personId: string
  mode: Mode
  workedOn: string
  startedAt: Date | null
  workedMinutes: number
  accountedMinutes: number
  coverageId: string | null
  replacesId: string | null
}
export type ChargeRow = {
  id: string
  ledgerId: string
  coverageId: string
  kind: 'charge' | 'reversal'
  reversesId: string | null
  timeEntryId: string
  personId: string
  caseId: string | null
  mode: Mode
  workedOn: string
  workedAt: Date
  realMinutes: number
  accountedMinutes: number
  accounting: Accounting
}
export type AllocationRow = { chargeId: string; part: number; ledgerId: string; kind: string; minutes: number }
export type BalanceRow = {
  grantId: string
  ledgerId: string
  coverageId: string
  startsOn: string
  expiresOn: string
  grantedMinutes: number
  usedMinutes: number
}
export type TotalRow = { coverageId: string; ledgerId: string; chargedMinutes: number; overrunMinutes: number }
export type PeriodRow = {
  id: string
  personId: string
  kind: 'available' | 'paused'
  reasonId: string | null
  startedAt: Date
  endedAt: Date | null
}

/** Whom a company works with, and its own words. */
export type Staffing = {
  people: Person[]
  customers: Named[]
  equipment: { id: string; customerId: string }[]
  priorities: Named[]
  caseStates: (Named & { category: string; position: number })[]
  commitmentTypes: Named[]
  topics: Named[]
  internalActivities: Named[]
  pauseReasons: Named[]
}
export type Desk = {
  cases: CaseRow[]
  caseEvents: EventRow[]
  commitments: CommitmentRow[]
  commitmentMoves: MoveRow[]
}
export type Contracts = {
  coverageTypes: CoverageTypeRow[]
  ledgers: { id: string; customerId: string }[]
  coverages: CoverageRow[]
  coverageEquipment: { coverageId: string; equipmentId: string }[]
  coverageSuspensions: SuspensionRow[]
  repairs: RepairRow[]
  grants: GrantRow[]
}
export type Time = {
  timeEntries: EntryRow[]
  timeEntryReversals: { timeEntryId: string }[]
  charges: ChargeRow[]
  availabilityPeriods: PeriodRow[]
}
/** What the product derives from the facts of its ledgers, by its own rules. */
export type Derived = { allocations: AllocationRow[]; grantBalances: BalanceRow[]; coverageBalances: TotalRow[] }

/** A whole company at a moment. */
export type Company = { now: Date; today: string } & Staffing & Desk & Contracts & Time & Derived
