import { sql } from 'kysely'
import { startOfDay } from '../../../../platform/shared/chile/start-of-day.ts'
import { addDays } from '../../../../platform/shared/days.ts'
import type { Range } from '../../range.rules.ts'
import type { Sql } from '../engine/define.ts'

/** Whether an instant falls on one of these days in Chile, wherever the clock was changed between them. */
export const onDays = (at: Sql, { from, until }: Range): Sql =>
  sql`${at} >= ${startOfDay(from)} and ${at} < ${startOfDay(addDays(until, 1))}`

/** The day of an instant in Chile. */
export const dayOf = (at: Sql): Sql => sql`(${at} at time zone 'America/Santiago')::date`
