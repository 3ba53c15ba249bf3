import { type Expression, sql, type SqlBool } from 'kysely'
import type { Dialect } from './dialect.ts'
import type { ErpDate } from './tables.ts'

type Moment = Expression<ErpDate | null>

/**
 * The date, or null for the values that stand for none: 1753, 1899, 1900… and 2079, 3000, 9999. Both ends are days that a
 * smalldatetime has too: SQL Server would take a later one as a value of the column's type, and fail.
 */
export const realDate = (moment: Moment) =>
  sql<ErpDate | null>`case when ${moment} >= '19500101' and ${moment} < '20790101' then ${moment} end`

/** From `day` on, or without a date. */
export const since = (dialect: Dialect, moment: Moment, day: string) =>
  sql<SqlBool>`(${realDate(moment)} is null or ${moment} >= ${dialect.moment(day)})`

/** Up to the end of the day before `day`, or without a date. */
export const before = (dialect: Dialect, moment: Moment, day: string) =>
  sql<SqlBool>`(${realDate(moment)} is null or ${moment} < ${dialect.moment(day)})`

/**
 * Document numbers are stored as floats: as a whole number they can be compared and grouped. One that no document can
 * have is none, and does not take the whole answer with it.
 */
export const whole = (number: Expression<number | null>) =>
  sql<number>`cast(case when abs(${number}) < 1e17 then ${number} end as decimal(18, 0))`

export const orZero = (number: Expression<number | null>) => sql<number>`coalesce(${number}, 0)`

/** Amounts of a credit note count against the customer, in whichever sign this version stores them. */
export const signed = (kind: Expression<string | null>, amount: Expression<number | null>) =>
  sql<number>`case when ${kind} = 'N' then -abs(coalesce(${amount}, 0)) else coalesce(${amount}, 0) end`

/** 1 or 0: SQL Server cannot select a truth. */
export const oneIf = (condition: Expression<SqlBool>) => sql<number>`case when ${condition} then 1 else 0 end`
