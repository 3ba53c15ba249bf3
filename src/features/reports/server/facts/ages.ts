import { sql } from 'kysely'
import { startOfDay } from '../../../../platform/shared/chile/start-of-day.ts'
import { addDays } from '../../../../platform/shared/days.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import { type Periods, spansOf } from '../../periods.rules.ts'
import { reportsText } from '../../reports.text.ts'
import type { Across, Sql } from '../engine/define.ts'
import { dayOf } from './in-chile.ts'

/** Calendar days in Chile from an instant until today; negative for one to come. */
export const ageInDays = (at: Sql, today: string): Sql => sql`(${today}::date - ${dayOf(at)})`

/** The period that the age of an instant falls in, by its first day. Instants are compared, no day is computed. */
export function agePeriod(at: Sql, periods: Periods, today: string): Sql {
  const spans = spansOf(periods)
  const within = spans.flatMap(({ from, until }) =>
    until === null ? [] : [sql`when ${at} >= ${startOfDay(addDays(today, -until))} then ${sql.lit(from)}`],
  )
  return sql`case ${sql.join(within, sql` `)} else ${sql.lit(spans.at(-1)!.from)} end`
}

/** A column for each period: `age:8` has what is from 8 days on. */
export const ageColumns = (periods: Periods, language: Language): Across['values'] =>
  spansOf(periods).map(({ from, until }) => ({
    key: `age:${from}`,
    value: from,
    label: reportsText[language].ages(from, until),
  }))
