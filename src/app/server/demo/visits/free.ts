import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { DAY, dayAt, HOUR, isOff, MINUTE } from '../clock.ts'

type Span = { personId: string; from: number; until: number }
type Wanted = { after: number; minutes: number; before: number }

const OPENS = 9
const CLOSES = 18

/** When technicians have time, between what they did and what they are sent to. */
export async function freeTimes({ db }: Pick<Ctx, 'db'>, now: number) {
  const { rows } = await sql<{ personId: string; from: Date; until: Date }>`
    select person_id, started_at as "from", started_at + worked_minutes * interval '1 min' as until from time_entries
    where started_at > ${new Date(now - 50 * DAY)}
    union all
    select person_id, started_at, coalesce(ended_at, ${new Date(now)}) from availability_periods
    where kind = 'paused' and started_at > ${new Date(now - 50 * DAY)}`.execute(db)
  const taken: Span[] = rows.map(({ personId, from, until }) => ({ personId, from: +from, until: +until }))
  const isFree = (personIds: string[], from: number, until: number) =>
    !taken.some((span) => personIds.includes(span.personId) && span.from < until && from < span.until)
  const take = (personIds: string[], from: number, until: number) =>
    taken.push(...personIds.map((personId) => ({ personId, from, until })))

  return {
    take,
    /** The first stretch so long from a moment on, within the hours of one working day, that ends before another. */
    find(personIds: string[], { after, minutes, before }: Wanted): number | undefined {
      for (let day = dayAt(after).fromMs; day < before; day = dayAt(day + 1.5 * DAY).fromMs) {
        if (isOff(day + 12 * HOUR)) continue
        const last = Math.min(day + CLOSES * HOUR, before) - minutes * MINUTE
        for (let from = day + OPENS * HOUR; from <= last; from += 30 * MINUTE) {
          if (from < after || !isFree(personIds, from, from + minutes * MINUTE)) continue
          take(personIds, from, from + minutes * MINUTE)
          return from
        }
      }
      return undefined
    },
  }
}
export type FreeTimes = Awaited<ReturnType<typeof freeTimes>>
