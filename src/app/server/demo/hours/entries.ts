import { outsideMinutes } from '../../../../features/calendars/attention.rules.ts'
import { type Accounting, accountedMinutes, accountingOf } from '../../../../features/coverage/accounting.rules.ts'
import { tariffOf } from '../../../../features/coverage/server/tariff.ts'
import { columnsOf } from '../../../../features/coverage/server/term-columns.ts'
import { allocate, type Charge, overrunOf } from '../../../../features/coverage/ledger.rules.ts'
import { usableGrants } from '../../../../features/coverage/grants.rules.ts'
import { startOfDay } from '../../../../platform/shared/chile/start-of-day.ts'
import { dayAt, MINUTE } from '../clock.ts'
import type { Person } from '../people.ts'
import type { Random } from '../random.ts'
import { type Covered, grantsOf, isInForce, lastDayOf } from './covered.ts'
import type { Kinds } from './kinds.ts'
import type { Work } from './work.ts'

/** A line of time worked, until it is written. */
export type Entry = Omit<Work, 'at'> & {
  id: string
  chargeId: string
  workedOn: string
  /** None: only the day is known. */
  startedAt: number | null
  recordedAt: number
  recordedBy: Person
  /** Charged to it. */
  covered: Covered | null
  accounting: Accounting | null
  accounted: number
  notCharged: string | null
  replaces: Entry | null
  reversal: { at: number; by: Person; reason: string } | null
}

/** What the entries of a ledger add up to, for the rules. */
export const chargeOf = (entry: Entry): Charge => ({
  id: entry.chargeId,
  coverageId: entry.covered!.id,
  workedOn: entry.workedOn,
  workedAt: entry.startedAt ?? startOfDay(entry.workedOn).getTime(),
  realMinutes: entry.minutes,
  accountedMinutes: entry.accounted,
  mode: entry.mode,
  personId: entry.person.id,
  caseId: entry.case ? String(entry.case.id) : null,
  unlimited: entry.covered!.terms.grantMinutes === null,
})

const counts = (entry: Entry) => entry.covered !== null && entry.reversal === null

/** Everything worked for customers, and what of it was charged to what. */
export function createLog(random: Random, kinds: Kinds, coverages: Covered[], now: number) {
  const entries: Entry[] = []
  const ofClient = new Map<unknown, Covered[]>()
  const ofCoverage = new Map<Covered, Entry[]>()
  for (const one of coverages) {
    ofClient.set(one.client, [...(ofClient.get(one.client) ?? []), one])
    ofCoverage.set(one, [])
  }

  function accountingFor(covered: Covered, entry: Pick<Entry, 'mode' | 'minutes' | 'startedAt'>): Accounting {
    const { calendarId, afterHoursPercent } = covered.terms
    const { startedAt, minutes, mode } = entry
    const attention = calendarId && afterHoursPercent !== 100 ? kinds.attention.get(calendarId)! : null
    const outside =
      attention && startedAt !== null
        ? outsideMinutes(attention, kinds.isOff, new Date(startedAt), new Date(startedAt + minutes * MINUTE))
        : 0
    const tariff = tariffOf(columnsOf(covered.terms))
    return accountingOf({ mode, workedMinutes: minutes, outsideMinutes: outside }, tariff)
  }

  /** What covers it on that day: a warranty of the product, else a contract, one without limit first. */
  function coveringOn(of: Pick<Work, 'client' | 'case'>, day: string): Covered | undefined {
    const equipment = of.client.equipment.find((one) => one.id === of.case?.equipment_id)
    return (ofClient.get(of.client) ?? [])
      .filter(({ equipmentIds }) => !equipmentIds.length || (equipment && equipmentIds.includes(equipment.id)))
      .filter(({ products }) => !products.length || products.some(({ code }) => code === equipment?.code))
      .filter(({ type }) => !type.topicIds.length || type.topicIds.includes(String(of.case?.topic_id)))
      .filter((one) => isInForce(one, day))
      .toSorted((one, other) => placeOf(one) - placeOf(other) || (lastDayOf(one) < lastDayOf(other) ? -1 : 1))[0]
  }

  /** Whether it goes beyond the hours of one that nobody may go beyond. */
  function isBlocked(covered: Covered, charge: Charge): boolean {
    if (covered.terms.overrunPolicy !== 'block') return false
    const charges = ofCoverage.get(covered)!.filter(counts).map(chargeOf)
    const { allocation } = allocate(usableGrants([termOf(covered)], grantsOf(covered)), [...charges, charge])
    return allocation.some(({ parts }) => overrunOf(parts) > 0)
  }

  return {
    entries,
    coveringOn,
    of: (covered: Covered) => ofCoverage.get(covered)!,
    /** Minutes taken from a coverage by now. */
    usedOf: (covered: Covered) =>
      ofCoverage
        .get(covered)!
        .filter(counts)
        .reduce((sum, { accounted }) => sum + accounted, 0),

    /** Logs work, charged to `covered`; not at all when hours do not suffice and nobody may go beyond them. */
    add(work: Work, told: Partial<Entry>, covered: Covered | undefined): Entry {
      const { at, ...done } = work
      const entry: Entry = {
        ...done,
        id: random.id(at),
        chargeId: random.id(at),
        workedOn: dayAt(at).day,
        startedAt: at,
        recordedAt: Math.min(at + (work.minutes + random.between(1, 9)) * MINUTE, now),
        recordedBy: work.person,
        covered: null,
        accounting: null,
        accounted: 0,
        notCharged: null,
        replaces: null,
        reversal: null,
        ...told,
      }
      entries.push(entry)
      if (!covered || entry.notCharged) return entry
      const accounting = accountingFor(covered, entry)
      const charged = { ...entry, covered, accounting, accounted: accountedMinutes(accounting) }
      if (isBlocked(covered, chargeOf(charged)))
        return Object.assign(entry, {
          notCharged: 'Sin horas disponibles este mes: se cotizó aparte y el cliente aceptó.',
        })
      ofCoverage.get(covered)!.push(Object.assign(entry, charged))
      return entry
    },
  }
}
export type Log = ReturnType<typeof createLog>

const placeOf = ({ type, terms }: Covered) => (type.kind === 'warranty' ? 0 : terms.grantMinutes === null ? 1 : 2)

/** As the rules of grants see it. */
export const termOf = (one: Covered) => ({
  id: one.id,
  endsOn: one.endsOn,
  lastDay: lastDayOf(one),
  renewedFrom: one.renewed?.id ?? null,
  takesHoursAlong: one.takesHoursAlong,
})
