import fc from 'fast-check'
import { startOfDay } from '../../../../platform/shared/chile/start-of-day.ts'
import { addDays } from '../../../../platform/shared/days.ts'

/** Moments at which a company is looked at: the edges of days, months and years, and nights of changed clocks. */
export const someNow = fc.constantFrom(
  '2026-06-20T15:00:00Z',
  '2026-04-05T03:30:00Z', // the repeated hour of a day that has 25
  '2026-04-05T04:00:00Z',
  '2026-09-06T03:59:59.999Z', // the last instant before the skipped hour
  '2026-09-06T04:00:00Z',
  '2026-05-01T03:59:59Z',
  '2027-01-01T02:59:59.999Z',
  '2027-01-01T03:00:00Z',
  '2024-02-29T12:00:00Z',
  '2026-11-26T18:45:10.123Z',
)

/** A day as so many from today, or one next to a night of changed clocks, a leap day or the end of a year. */
export type DayDraft = number | string
const EDGES = ['2026-04-04', '2026-04-05', '2026-09-05', '2026-09-06', '2025-09-06', '2025-09-07', '2025-12-31']
export const pastDay: fc.Arbitrary<DayDraft> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -9, max: 0 }) },
  { weight: 3, arbitrary: fc.integer({ min: -75, max: 0 }) },
  { weight: 1, arbitrary: fc.integer({ min: -430, max: 0 }) },
  { weight: 2, arbitrary: fc.constantFrom(...EDGES) },
)
export const anyDay: fc.Arbitrary<DayDraft> = fc.oneof(pastDay, fc.integer({ min: 0, max: 60 }))

/** A moment of a day: some minute of it, or an edge. */
export type MomentDraft = { day: DayDraft; at: 'first' | 'second' | 'last' | 'lastMinute' | number }
const at = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('first' as const, 'second' as const, 'last' as const, 'lastMinute' as const),
  },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 1439 }) },
)
export const pastMoment: fc.Arbitrary<MomentDraft> = fc.record({ day: pastDay, at })
export const anyMoment: fc.Arbitrary<MomentDraft> = fc.record({ day: anyDay, at })

export type Clock = { now: Date; today: string }

/** The day that is meant; never after today where it has to be past. */
export const dayFrom = (draft: DayDraft, { today }: Clock): string =>
  typeof draft === 'number' ? addDays(today, draft) : draft
export const pastDayFrom = (draft: DayDraft, clock: Clock): string => {
  const day = dayFrom(draft, clock)
  return day > clock.today ? clock.today : day
}

const MINUTE_MS = 60_000

export function momentFrom({ day, at }: MomentDraft, clock: Clock): Date {
  const on = dayFrom(day, clock)
  const begins = startOfDay(on).getTime()
  if (typeof at === 'number') return new Date(begins + at * MINUTE_MS)
  if (at === 'first') return new Date(begins)
  if (at === 'second') return new Date(begins + 1)
  const ends = startOfDay(addDays(on, 1)).getTime()
  return new Date(at === 'last' ? ends - 1 : ends - MINUTE_MS)
}
export const pastMomentFrom = (draft: MomentDraft, clock: Clock): Date => {
  const moment = momentFrom(draft, clock)
  return moment > clock.now ? clock.now : moment
}

/** Something that is there once in four times. */
export const seldom = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: some })

/** One of some things by any number. */
export const pick = <T>(all: readonly T[], n: number): T => all[n % all.length]!
/** One of them, or none. */
export const pickOrNone = <T>(all: readonly T[], n: number): T | null => (n % (all.length + 1) ? pick(all, n) : null)

/** Ids that tell all apart, the same for the same company. */
export const createIds = () => {
  let count = 0
  // spread, so that they are in no order
  return () => {
    const n = (++count * 2_654_435_761) % 4_294_967_296
    return `${n.toString(16).padStart(8, '0')}-0000-7000-8000-${count.toString(16).padStart(12, '0')}`
  }
}
export type NewId = ReturnType<typeof createIds>
