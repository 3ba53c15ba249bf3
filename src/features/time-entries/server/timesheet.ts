import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { dayInChile } from '../../../platform/shared/chile/day.ts'
import { startOfDay } from '../../../platform/shared/chile/start-of-day.ts'
import type { Input } from '../../../platform/shared/contract.ts'
import { addDays } from '../../../platform/shared/days.ts'
import { invalid, notAllowed, notFound } from '../../../platform/shared/refusal.ts'
import { companyDaysOff, nationalHoliday } from '../../calendars/server/holidays.ts'
import type { AvailabilityOfDay, TimeEntry, Timesheet, timeEntriesApi } from '../time-entries.contract.ts'
import { mayLogTime, maySeeTimeOf } from '../time-entries.rules.ts'
import { cutByDay, daysOfWeek, mondayOf, type Piece, sumOf, totalsOf } from '../timesheet.rules.ts'
import { entryColumns, entryJoins, type EntryRow, presentEntry } from './entry-items.ts'
import { findWorker } from './workers.ts'

/** Weeks that somebody may look at. */
export const YEARS = { first: '2000-01-01', last: '2199-12-31' }

/** The week of a person: what was worked and for whom, when they were available and when they paused. */
export async function readTimesheet(ctx: Ctx, { query }: Input<typeof timeEntriesApi.timesheet>): Promise<Timesheet> {
  const personId = query.personId ?? ctx.actor.id
  if (!mayLogTime(ctx.actor) || !maySeeTimeOf(ctx.actor, personId)) throw notAllowed()
  const on = query.on ?? dayInChile(ctx.now)
  if (on < YEARS.first || on > YEARS.last) throw invalid({ code: 'time.absurd_day', field: 'on' })
  const person = await findWorker(ctx, personId)
  if (!person) throw notFound('person')
  const dates = daysOfWeek(mondayOf(on))
  const [from, until] = [dates[0]!, dates[6]!]
  const entries = await readEntries(ctx, personId, from, until)
  const begins = startOfDay(from)
  const pieces = (await readPeriods(ctx, personId, from, until)).flatMap((period) =>
    cutByDay(period.startedAt < begins ? { ...period, startedAt: begins } : period, ctx.now),
  )
  const holidays = await holidaysOf(ctx, dates)
  const days = dates.map((date) => {
    const own = entries.filter(({ workedOn }) => workedOn === date)
    const availability = pieces.filter((piece) => piece.on === date).map(presentPiece)
    const minutesOf = (kind: AvailabilityOfDay['kind']) =>
      sumOf(availability, (piece) => (piece.kind === kind ? piece.minutes : 0))
    return {
      on: date,
      holiday: holidays.get(date) ?? null,
      entries: own,
      availability,
      workedMinutes: sumOf(own, ({ workedMinutes }) => workedMinutes),
      pausedMinutes: minutesOf('paused'),
      availableMinutes: minutesOf('available'),
    }
  })
  return { person, from, until, days, totals: totalsOf(days) }
}

/** What counts of a person's work in these days, as it was done; a week of one person is its own bound. */
async function readEntries(ctx: Ctx, personId: string, from: string, until: string): Promise<TimeEntry[]> {
  const { rows } = await sql<EntryRow>`
    select ${entryColumns(ctx)} from time_entries t ${entryJoins}
    where t.person_id = ${personId} and t.worked_on between ${from} and ${until} and r.time_entry_id is null
    order by t.worked_on, t.started_at, t.id`.execute(ctx.db)
  return rows.map((row) => presentEntry(ctx, row))
}

type PeriodRow = { kind: AvailabilityOfDay['kind']; reason: string | null; note: string | null } & {
  startedAt: Date
  endedAt: Date | null
}

/** Times of availability that reach into these days. They follow one another: only one can have begun before. */
async function readPeriods(ctx: Ctx, personId: string, from: string, until: string): Promise<PeriodRow[]> {
  const [begins, ends] = [startOfDay(from), startOfDay(addDays(until, 1))]
  const { rows } = await sql<PeriodRow>`
    select p.kind, p.note, p.started_at, p.ended_at, reason.name as reason
    from availability_periods p left join pause_reasons reason on reason.id = p.reason_id
    where p.person_id = ${personId} and p.started_at < ${ends} and (p.ended_at is null or p.ended_at > ${begins})
      and p.started_at >= coalesce((select max(started_at) from availability_periods
        where person_id = ${personId} and started_at <= ${begins}), ${begins})
    order by p.started_at`.execute(ctx.db)
  return rows
}

const presentPiece = ({ kind, reason, note, startedAt, endedAt, minutes }: Piece<PeriodRow>): AvailabilityOfDay => ({
  kind,
  reason,
  note,
  startedAt: startedAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
  minutes,
})

/** Names of the national holidays and of the company's days off among these days. */
async function holidaysOf(ctx: Ctx, dates: string[]): Promise<Map<string, string>> {
  const years = dates.map((date) => Number(date.slice(0, 4)))
  const own = await companyDaysOff(ctx, Math.min(...years), Math.max(...years))
  const names = new Map(own.map(({ on, name }) => [on, name]))
  for (const date of dates) {
    const national = nationalHoliday(date)
    if (national) names.set(date, national)
  }
  return names
}
