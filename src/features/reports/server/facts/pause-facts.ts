import { sql } from 'kysely'
import { startOfDay } from '../../../../platform/shared/chile/start-of-day.ts'
import { startsOfDays } from '../../../../platform/shared/chile/starts-of-days.ts'
import { addDays } from '../../../../platform/shared/days.ts'
import type { Range } from '../../range.rules.ts'
import type { Sql } from '../engine/define.ts'

/**
 * Pauses of these days, one row for each day that one reaches into, in whole minutes of that day: the pieces that a
 * timesheet shows. One that goes on counts until now. The midnights come from here, not from the time zones that the
 * database knows of.
 */
export function pauseFacts({ from, until }: Range, now: Date, personId: string | null, more: Sql): Sql {
  const [begins, ends] = [startOfDay(from), startOfDay(addDays(until, 1))]
  const starts = sql`d.starts`
  return sql`select p.id, p.person_id, ${from}::date + (n - 1) as paused_on,
      round(extract(epoch from least(p.stops_at, ${starts}[n + 1]) - greatest(p.started_at, ${starts}[n])) / 60)::int as minutes,
      ${more}
    from (select ${startsOfDays(from, addDays(until, 1))}::timestamptz[] as starts) d
    cross join lateral (
      select id, person_id, reason_id, started_at, least(coalesce(ended_at, ${now}), ${ends}) as stops_at
      from (${pausesSince(begins, ends, personId)}) pauses) p
    cross join lateral generate_series(greatest(width_bucket(p.started_at, ${starts}), 1),
      width_bucket(p.stops_at - interval '1 microsecond', ${starts})) n
    where p.stops_at > ${begins} and p.stops_at > p.started_at
      and least(p.stops_at, ${starts}[n + 1]) - greatest(p.started_at, ${starts}[n]) >= interval '30 seconds'`
}

/**
 * Those that begin in these days, and of each person the last one before: they follow one another. Of two that began at
 * the same moment, one was over at once. Pauses alone have a reason: asked like that, the last one is found among those
 * of the person, not among those of everybody.
 */
const pausesSince = (begins: Date, ends: Date, personId: string | null): Sql => {
  const columns = sql`id, person_id, reason_id, started_at, ended_at`
  const of = personId ? sql`and person_id = ${personId}` : sql``
  return sql`select ${columns} from availability_periods
      where kind = 'paused' and started_at >= ${begins} and started_at < ${ends} ${of}
    union all
    select before.* from people cross join lateral (
      select ${columns} from availability_periods where person_id = people.id and reason_id is not null and started_at < ${begins}
      order by started_at desc, ended_at desc limit 1) before
    where (before.ended_at is null or before.ended_at > ${begins}) ${personId ? sql`and people.id = ${personId}` : sql``}`
}
