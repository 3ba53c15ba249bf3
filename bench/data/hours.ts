import type { Person } from '../../src/app/server/demo/people.ts'
import { createRandom, type Random } from '../../src/app/server/demo/random.ts'
import { settle } from '../../src/app/server/demo/hours/settle.ts'
import { type Attention, type IsOff, outsideMinutes } from '../../src/features/calendars/attention.rules.ts'
import { accountedMinutes, accountingOf } from '../../src/features/coverage/accounting.rules.ts'
import { tariffOf } from '../../src/features/coverage/server/tariff.ts'
import { columnsOf } from '../../src/features/coverage/server/term-columns.ts'
import type { Mode } from '../../src/features/coverage/terms.contract.ts'
import { dayInChile } from '../../src/platform/shared/chile/day.ts'
import { startOfDay } from '../../src/platform/shared/chile/start-of-day.ts'
import { addDays, daysFrom } from '../../src/platform/shared/days.ts'
import type { Row } from './copy.ts'
import { LARGE_CHARGES, type SeededCoverage, type SeededLedger } from './coverages.ts'
import type { SeededCustomer } from './customers.ts'

export const HOURS_COLUMNS = {
  time_entries: `id case_id customer_id person_id mode worked_on started_at worked_minutes accounted_minutes coverage_id
    note recorded_by recorded_at`.split(/\s+/),
  charges: `id ledger_id coverage_id kind time_entry_id person_id case_id mode worked_on worked_at real_minutes
    accounted_minutes accounting created_by created_at reverses_id reason`.split(/\s+/),
  time_entry_reversals: 'time_entry_id reason reversed_by reversed_at'.split(' '),
}
export const SETTLED_COLUMNS = {
  allocations: 'charge_id coverage_id worked_on part ledger_id kind grant_id minutes'.split(' '),
  grant_balances: 'grant_id ledger_id coverage_id starts_on expires_on granted_minutes used_minutes'.split(' '),
  coverage_balances: 'coverage_id ledger_id charged_minutes overrun_minutes charge_count'.split(' '),
}
export type HoursRows = Record<keyof typeof HOURS_COLUMNS, Row[]>

/** When the company attends. */
export type Clock = { attention: Attention; isOff: IsOff }
export type Worked = {
  person: Person
  mode: Mode
  /** None: only the day is known. */
  startedAt: number | null
  workedOn: string
  minutes: number
  note: string
  caseId: string | null
  recordedAt: number
  /** When it was taken back. */
  reversedAt?: number
}

/** What covers work of that day for a product, as the rule would have it. */
export const coveringOn = ({ coverages }: SeededCustomer, day: string, equipmentId: string | null) =>
  coverages
    .filter((one) => one.startsOn <= day && day <= one.lastDay)
    .filter((one) => one.equipmentId === null || one.equipmentId === equipmentId)
    .toSorted((one, other) => Number(one.equipmentId === null) - Number(other.equipmentId === null))[0]

/** Logs work and charges it; returns the minutes that it took. */
export function logWork(
  random: Random,
  rows: HoursRows,
  clock: Clock,
  { covered, customerId, work }: { covered: SeededCoverage; customerId: string; work: Worked },
): { id: string; accounted: number } {
  const { person, mode, startedAt, workedOn, minutes, caseId } = work
  const { afterHoursPercent, calendarId, grantMinutes } = covered.terms
  const outside =
    startedAt !== null && calendarId && afterHoursPercent !== 100
      ? outsideMinutes(clock.attention, clock.isOff, new Date(startedAt), new Date(startedAt + minutes * 60_000))
      : 0
  const tariff = tariffOf(columnsOf(covered.terms))
  const accounting = accountingOf({ mode, workedMinutes: minutes, outsideMinutes: outside }, tariff)
  const accounted = accountedMinutes(accounting)
  const id = random.id(work.recordedAt)
  const charge = {
    id: random.id(work.recordedAt),
    coverageId: covered.id,
    workedOn,
    workedAt: startedAt ?? startOfDay(workedOn).getTime(),
    realMinutes: minutes,
    accountedMinutes: accounted,
    mode,
    personId: person.id,
    caseId,
    unlimited: grantMinutes === null,
  }
  if (work.reversedAt === undefined) covered.ledger.charges.push(charge)
  const recordedAt = new Date(work.recordedAt)
  const started = startedAt === null ? null : new Date(startedAt)
  rows.time_entries.push([
    id,
    caseId,
    customerId,
    person.id,
    mode,
    workedOn,
    started,
    minutes,
    accounted,
    covered.id,
    work.note,
    person.id,
    recordedAt,
  ])
  const charged = (chargeId: string, kind: string, at: Date, more: Row): Row => [
    chargeId,
    covered.ledger.id,
    covered.id,
    kind,
    id,
    person.id,
    caseId,
    mode,
    workedOn,
    new Date(charge.workedAt),
    minutes,
    accounted,
    JSON.stringify(accounting),
    person.id,
    at,
    ...more,
  ]
  rows.charges.push(charged(charge.id, 'charge', recordedAt, [null, null]))
  if (work.reversedAt !== undefined) {
    const at = new Date(work.reversedAt)
    rows.charges.push(charged(random.id(work.reversedAt), 'reversal', at, [charge.id, REVERSED]))
    rows.time_entry_reversals.push([id, REVERSED, person.id, at])
  }
  return { id, accounted }
}

const REVERSED = 'Se anotó dos veces'

type Large = { customer: SeededCustomer; staff: Person[]; until: string; clock: Clock }

/** Thousands of charges on one contract, from its first day to the last one of the data. */
export function makeLarge(place: number, { customer, staff, until, clock }: Large): HoursRows {
  const random = createRandom(`large ${place}`)
  const rows: HoursRows = { time_entries: [], charges: [], time_entry_reversals: [] }
  const covered = customer.coverages[0]!
  const days = daysFrom(covered.startsOn, until)
  for (let n = 0; n < LARGE_CHARGES; n++) {
    const workedOn = addDays(covered.startsOn, Math.floor((n / LARGE_CHARGES) * days))
    const startedAt = Date.parse(workedOn) + (12 + random.next() * 8) * 3_600_000
    const minutes = random.between(3, 35)
    const mode = random.weighted({ online: 6, offline: 3, onSite: 1 })
    const recordedAt = Math.floor(startedAt) + minutes * 60_000
    const work = { person: random.pick(staff), mode, startedAt: Math.floor(startedAt), workedOn, minutes }
    logWork(random, rows, clock, {
      covered,
      customerId: customer.id,
      work: {
        ...work,
        workedOn: dayInChile(new Date(startedAt)),
        note: 'Atención de rutina',
        caseId: null,
        recordedAt,
      },
    })
  }
  return rows
}

/** What follows from the facts of ledgers, as rows for COPY. */
export function settleAll(ledgers: SeededLedger[]): Record<keyof typeof SETTLED_COLUMNS, Row[]> {
  const rows = { allocations: [] as Row[], grant_balances: [] as Row[], coverage_balances: [] as Row[] }
  for (const ledger of ledgers) {
    const settled = settle(ledger)
    for (const table of Object.keys(SETTLED_COLUMNS) as (keyof typeof SETTLED_COLUMNS)[])
      for (const row of settled[table]) rows[table].push(SETTLED_COLUMNS[table].map((name) => row[name] as Row[number]))
  }
  return rows
}
