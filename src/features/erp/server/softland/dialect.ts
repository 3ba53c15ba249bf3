import { type Expression, type RawBuilder, type SelectQueryBuilder, sql, type SqlBool } from 'kysely'
import type { ErpDate } from './tables.ts'

type Text = Expression<string | null>
type Moment = Expression<ErpDate | null>

/**
 * All that PostgreSQL and SQL Server say differently, so that one set of builders serves both. What both understand
 * (case, exists, windows, casts to decimal, date literals as 'YYYYMMDD') stands in the queries themselves; rounding,
 * whitespace inside texts and sentinel values are dealt with after reading, where both are the same.
 */
export type Dialect = {
  kind: 'postgres' | 'sqlServer'
  /** The first `count` rows of an ordered query. */
  first<DB, TB extends keyof DB, O>(query: SelectQueryBuilder<DB, TB, O>, count: number): SelectQueryBuilder<DB, TB, O>
  /** A key without the blanks, tabs and line ends around it. */
  trimmed(text: Text): RawBuilder<string>
  /** Two keys are the same whatever their letter case and the blanks around them. */
  sameKey(text: Text, other: Text | string): RawBuilder<SqlBool>
  /** A text of a table that is not Softland's own, as one that can be compared with Softland's. */
  alike(text: Text): RawBuilder<string | null>
  /** The text has `part` somewhere, whatever the accents and letter case; `part` is lower case without accents. */
  contains(text: Text, part: string): RawBuilder<SqlBool>
  /** 'YYYY-MM-DD'; dates are read as text because the ERP's have no zone and drivers would shift them. */
  day(moment: Moment): RawBuilder<string | null>
  /** To the thousandth of a second, 'YYYY-MM-DD HH:MM:SS.mmm'. */
  instant(moment: Moment): RawBuilder<string | null>
  /** A day as a value to compare dates with. */
  moment(day: string): RawBuilder<ErpDate>
  /** Long text cut to what can be read and compared. */
  shortened(text: Text): RawBuilder<string | null>
  /** For the statements of one reading: the desktop ERP holds long locks that a reader must not wait for. */
  isolation: 'repeatable read' | 'read uncommitted' | 'snapshot'
  /** True when the statement named a table or column that is not there. */
  isMissing(error: unknown): boolean
  /** True when the login may not read what the statement named. */
  isDenied(error: unknown): boolean
}

// capitals too: a database without a locale leaves theirs as they are
const ACCENTED = 'áàâäãéèêëíìîïóòôöõúùûüñçÁÀÂÄÃÉÈÊËÍÌÎÏÓÒÔÖÕÚÙÛÜÑÇ'
const PLAIN = 'aaaaaeeeeiiiiooooouuuunc'.repeat(2)
const escaped = (part: string) => part.replace(/[\\%_[]/g, '\\$&')
const errorCode = (error: unknown) => (error as { code?: unknown; number?: unknown } | undefined) ?? {}

const postgresTrimmed = (text: Text) => sql<string>`btrim(${text}, E' \\t\\r\\n')`

export const postgres: Dialect = {
  kind: 'postgres',
  first: (query, count) => query.limit(count),
  trimmed: postgresTrimmed,
  sameKey: (text, other) => {
    const wanted = typeof other === 'string' ? sql.val(other.toLowerCase()) : sql`lower(${postgresTrimmed(other)})`
    return sql<SqlBool>`lower(${postgresTrimmed(text)}) = ${wanted}`
  },
  alike: (text) => sql<string | null>`${text}`,
  contains: (text, part) =>
    sql<SqlBool>`translate(lower(${text}), ${sql.lit(ACCENTED)}, ${sql.lit(PLAIN)}) like ${`%${escaped(part)}%`}`,
  day: (moment) => sql<string | null>`to_char(${moment}, 'YYYY-MM-DD')`,
  instant: (moment) => sql<string | null>`to_char(${moment}, 'YYYY-MM-DD HH24:MI:SS.MS')`,
  moment: (day) => sql<ErpDate>`cast(${day} as timestamp)`,
  shortened: (text) => sql<string | null>`left(${text}, 4000)`,
  isolation: 'repeatable read',
  isMissing: (error) => ['42P01', '42703', '3F000'].includes(String(errorCode(error).code)),
  isDenied: (error) => errorCode(error).code === '42501',
}

export const sqlServer: Dialect = {
  kind: 'sqlServer',
  first: (query, count) => query.top(count),
  // `replace` makes 8000 characters of any text, and memory to sort and group so many would be reserved for each row
  trimmed: (text) =>
    sql<string>`cast(ltrim(rtrim(replace(replace(replace(${text}, char(9), ' '), char(13), ' '), char(10), ' '))) as varchar(60))`,
  // `=` ignores blanks at the end and, in Softland's collations, the letter case; unwrapped columns keep their index,
  // and so do the few ways in which a key that was pasted from a sheet ends
  sameKey: (text, other) =>
    typeof other === 'string'
      ? sql<SqlBool>`${text} in (${other}, ${other} + char(9), ${other} + char(10), ${other} + char(13) + char(10))`
      : sql<SqlBool>`${text} = ${other}`,
  // two tables that sort otherwise cannot be joined by their texts
  alike: (text) => sql<string | null>`${text} collate database_default`,
  contains: (text, part) =>
    sql<SqlBool>`${text} like ${`%${part.replace(/[%_[]/g, '[$&]')}%`} collate Latin1_General_CI_AI`,
  day: (moment) => sql<string | null>`convert(char(10), ${moment}, 120)`,
  instant: (moment) => sql<string | null>`convert(varchar(23), ${moment}, 121)`,
  moment: (day) => sql<ErpDate>`cast(${day.replaceAll('-', '')} as datetime)`,
  shortened: (text) => sql<string | null>`cast(${text} as varchar(4000))`,
  isolation: 'read uncommitted',
  isMissing: (error) => [207, 208].includes(Number(errorCode(error).number)),
  isDenied: (error) => [229, 230, 297, 300].includes(Number(errorCode(error).number)),
}
