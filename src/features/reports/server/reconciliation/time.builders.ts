import fc from 'fast-check'
import { dayInChile } from '../../../../platform/shared/chile/day.ts'
import { startOfDay } from '../../../../platform/shared/chile/start-of-day.ts'
import { addDays } from '../../../../platform/shared/days.ts'
import { accountedMinutes, accountingOf } from '../../../coverage/accounting.rules.ts'
import { whyNotCharge } from '../../../coverage/coverage.rules.ts'
import { tariffOf } from '../../../coverage/server/tariff.ts'
import type { Contracts, CoverageRow, Desk, EntryRow, PeriodRow, Staffing, Time } from './company.ts'
import { staffOf } from './desk.builders.ts'
import {
  type Clock,
  type NewId,
  pastDay,
  pastDayFrom,
  pastMoment,
  pastMomentFrom,
  pick,
  pickOrNone,
  seldom,
} from './moments.builders.ts'

const index = fc.nat(11)
const minutes = fc.oneof(fc.integer({ min: 1, max: 90 }), fc.constantFrom(1, 59, 60, 1440))

const workDraft = fc.record({
  person: index,
  for: fc.constantFrom('case' as const, 'case' as const, 'coverage' as const, 'coverage' as const, 'nobody' as const),
  place: index,
  coverage: index,
  mode: fc.constantFrom('online' as const, 'offline' as const, 'onSite' as const, 'travel' as const),
  when: fc.oneof(pastMoment, pastDay),
  /** Of work under a contract that was not in force then: so many days after it began. */
  after: fc.nat(60),
  minutes,
  afterHours: fc.boolean(),
})
export const timeDraft = fc.record({
  entries: fc.array(
    fc.record({
      work: workDraft,
      /** Taken back; and put right, where there is other work in its place. */
      reversed: seldom(fc.record({ putRight: fc.option(workDraft) })),
    }),
    { maxLength: 24, size: 'max' },
  ),
  periods: fc.array(
    fc.record({
      person: index,
      reason: fc.option(index, { freq: 4 }),
      starts: pastMoment,
      seconds: fc.oneof(fc.nat(200), fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 300_000 })),
      open: fc.boolean(),
      /** Told again at the same moment: the one before was over at once. */
      again: fc.boolean(),
    }),
    { maxLength: 8, size: 'max' },
  ),
})
type TimeDraft = typeof timeDraft extends fc.Arbitrary<infer D> ? D : never
type WorkDraft = TimeDraft['entries'][number]['work']

type Around = Staffing & Desk & Contracts

export function buildTime(draft: TimeDraft, around: Around, clock: Clock, newId: NewId): Time {
  const made: Time = {
    timeEntries: [],
    timeEntryReversals: [],
    charges: [],
    availabilityPeriods: buildPeriods(draft, around, clock, newId),
  }
  for (const { work, reversed } of draft.entries) {
    const first = logWork(made, work, { around, clock, newId, replacesId: null })
    if (!reversed) continue
    takeBack(made, first, newId)
    if (reversed.putRight) logWork(made, reversed.putRight, { around, clock, newId, replacesId: first.id })
  }
  return made
}

type Logging = { around: Around; clock: Clock; newId: NewId; replacesId: string | null }

function logWork(made: Time, draft: WorkDraft, { around, clock, newId, replacesId }: Logging): EntryRow {
  const { under, ...of } = subjectOf(draft, around)
  const { workedOn, startedAt } = whenOf(draft, under, clock)
  const equipmentId = around.cases.find(({ id }) => id === of.caseId)?.equipmentId ?? null
  const chargeable = around.coverages.filter((one) => mayCharge(one, { ...of, workedOn, equipmentId }, around, clock))
  const coverage = chargeable.length && draft.coverage % 5 ? pick(chargeable, draft.coverage) : null
  const work = { mode: draft.mode, workedMinutes: draft.minutes, outsideMinutes: 0 }
  const outsideMinutes = draft.afterHours ? Math.floor(draft.minutes / 3) : 0
  const accounting = coverage && accountingOf({ ...work, outsideMinutes }, tariffOf(coverage))
  const accounted = accounting ? accountedMinutes(accounting) : 0
  const personId = pick(staffOf(around), draft.person).id
  const common = { personId, caseId: of.caseId, mode: draft.mode, workedOn, accountedMinutes: accounted }
  const entry: EntryRow = {
    id: newId(),
    ...of,
    ...common,
    startedAt,
    workedMinutes: draft.minutes,
    coverageId: coverage?.id ?? null,
    replacesId,
  }
  made.timeEntries.push(entry)
  if (coverage && accounting)
    made.charges.push({
      id: newId(),
      ledgerId: coverage.ledgerId,
      coverageId: coverage.id,
      kind: 'charge',
      reversesId: null,
      timeEntryId: entry.id,
      ...common,
      workedAt: startedAt ?? startOfDay(workedOn),
      realMinutes: draft.minutes,
      accounting,
    })
  return entry
}

function whenOf(draft: WorkDraft, under: CoverageRow | null, clock: Clock) {
  const startedAt = typeof draft.when === 'object' ? pastMomentFrom(draft.when, clock) : null
  const workedOn = startedAt ? dayInChile(startedAt) : pastDayFrom(draft.when as string | number, clock)
  const served = !under || (under.startsOn <= workedOn && workedOn <= under.lastDay)
  if (served || under.startsOn > clock.today) return { workedOn, startedAt }
  return { workedOn: pastDayFrom(addDays(under.startsOn, draft.after), clock), startedAt: null }
}

function subjectOf(draft: WorkDraft, { cases, coverages, customers, internalActivities }: Around) {
  const none = { caseId: null, customerId: null, activityId: null, under: null }
  if (draft.for === 'nobody') return { ...none, activityId: pickOrNone(internalActivities, draft.place)?.id ?? null }
  if (draft.for === 'case' && cases.length) {
    const { id, customerId } = pick(cases, draft.place)
    return { ...none, caseId: id, customerId }
  }
  if (!coverages.length) return { ...none, customerId: pick(customers, draft.place).id }
  const under = pick(coverages, draft.place)
  return { ...none, customerId: under.customerId, under }
}

type Asked = { customerId: string | null; workedOn: string; equipmentId: string | null }

function mayCharge(one: CoverageRow, work: Asked, around: Contracts, { today }: Clock): boolean {
  if (one.customerId !== work.customerId) return false
  const suspensions = around.coverageSuspensions.filter(({ coverageId }) => coverageId === one.id)
  const products = around.coverageEquipment.filter(({ coverageId }) => coverageId === one.id)
  const repairs = one.stopsDuringRepair
    ? around.repairs.filter(({ equipmentId }) => products.some((product) => product.equipmentId === equipmentId))
    : []
  return whyNotCharge({ ...one, suspensions, repairs }, { ...work, customerId: work.customerId }, today) === undefined
}

function takeBack(made: Time, entry: EntryRow, newId: NewId): void {
  made.timeEntryReversals.push({ timeEntryId: entry.id })
  const charge = made.charges.find(({ timeEntryId }) => timeEntryId === entry.id)
  if (charge) made.charges.push({ ...charge, id: newId(), kind: 'reversal', reversesId: charge.id })
}

/** What a person tells of being there, one after the other; the last one may go on. */
function buildPeriods(draft: TimeDraft, around: Around, clock: Clock, newId: NewId): PeriodRow[] {
  const periods: PeriodRow[] = []
  for (const one of draft.periods) {
    const personId = pick(staffOf(around), one.person).id
    const startedAt = pastMomentFrom(one.starts, clock)
    const ends = new Date(startedAt.getTime() + one.seconds * 1000)
    const endedAt = one.open || ends > clock.now ? null : ends
    const crossing = periods.some(
      (other) =>
        other.personId === personId &&
        (other.endedAt ?? clock.now) > startedAt &&
        (endedAt ?? clock.now) > other.startedAt,
    )
    const goesOn = periods.some((other) => other.personId === personId && other.endedAt === null)
    if (crossing || (goesOn && endedAt === null)) continue
    const reason = one.reason === null ? null : pick(around.pauseReasons, one.reason).id
    const kind = reason ? 'paused' : 'available'
    const told = { personId, kind, reasonId: reason, startedAt } as const
    periods.push({ id: newId(), ...told, endedAt })
    if (one.again) periods.push({ id: newId(), ...told, endedAt: startedAt })
  }
  return periods
}
