import { type Expression, expressionBuilder, type RawBuilder, sql, type SqlBool } from 'kysely'
import { soughtIn } from '../../../documents.rules.ts'
import type { DocumentQuestion } from '../../../erp-documents.contract.ts'
import { realDate } from '../expressions.ts'
import type { Source } from '../source.ts'
import type { ErpDate, Softland } from '../tables.ts'
import type { Position } from './cursor.ts'

/** The day as text, '' for none: it is sorted and compared alike by both servers, whatever time of the day stands there. */
export const dayOf = ({ dialect }: Source, moment: Expression<ErpDate | null>) =>
  sql<string>`coalesce(${dialect.day(realDate(moment))}, '')`

export type Sorted = {
  day: Expression<string>
  number: Expression<number | null>
  /** What tells apart documents of the same day and number. */
  letter?: Expression<string | null>
  internal?: Expression<number | null>
}

/** What comes after the position in a list, the last day first, the highest number first, by letter and internal number. */
export function after({ day, number, letter, internal }: Sorted, at: Position): RawBuilder<SqlBool> {
  const same = sql<SqlBool>`${day} = ${at.day} and ${number} = ${at.number}`
  const other = letter
    ? sql`or (${same} and (${letter} > ${at.key.letter} or (${letter} = ${at.key.letter} and ${internal} > ${at.key.number})))`
    : sql``
  return sql<SqlBool>`(${day} < ${at.day} or (${day} = ${at.day} and ${number} < ${at.number}) ${other})`
}

/** Of the period that was asked for; what has no day is of none. */
export function inPeriod(day: Expression<string>, { from, to }: Pick<DocumentQuestion, 'from' | 'to'>) {
  const limits = [
    ...(from ? [sql<SqlBool>`${day} >= ${from}`] : []),
    ...(to ? [sql<SqlBool>`${day} <= ${to} and ${day} <> ''`] : []),
  ]
  return limits.length ? sql<SqlBool>`(${sql.join(limits, sql` and `)})` : undefined
}

/** Has the number, or each word somewhere; `highest` is what the column of the number can hold. */
export function isSought(
  query: string | undefined,
  number: { column: Expression<number | null>; highest: number },
  hasWord: (word: string) => RawBuilder<SqlBool>,
): RawBuilder<SqlBool> | undefined {
  const sought = soughtIn(query)
  if (!sought) return undefined
  const words = sql<SqlBool>`(${sql.join(sought.words.map(hasWord), sql` and `)})`
  if (sought.number === null || sought.number > number.highest) return words
  return sql<SqlBool>`(${number.column} = ${sought.number} or ${words})`
}

type Text = Expression<string | null>
type LineTexts = { code: Text; detail: Text; piece?: Text; lot?: Text }

/** Products with one word in their names; of more, the first are looked for. SQL Server takes 2100 values at most. */
const MOST_NAMED = 100

/**
 * A line shows the word: in the code of its product, in its piece or lot where it has them, or in its text, for which the
 * product's name stands in where it has none. The names are looked up before: there may be as many lines as there are
 * documents, each of which would be joined.
 */
export async function linesWith(source: Source, query: string | undefined) {
  const named = new Map<string, string[]>()
  for (const word of soughtIn(query)?.words ?? []) named.set(word, await productsNamed(source, word))
  const among = expressionBuilder<Softland, never>()
  return ({ code, detail, piece, lot }: LineTexts, word: string): RawBuilder<SqlBool> => {
    const { dialect } = source
    const own = [code, piece, lot].flatMap((text) => (text ? [dialect.contains(text, word)] : []))
    const shown = dialect.shortened(detail)
    const codes = named.get(word) ?? []
    const byName = codes.length
      ? sql`or (coalesce(${dialect.trimmed(shown)}, '') = '' and ${among(dialect.trimmed(code), 'in', codes)})`
      : sql``
    return sql<SqlBool>`(${sql.join(own, sql` or `)} or ${dialect.contains(shown, word)} ${byName})`
  }
}

async function productsNamed({ db, dialect, has }: Source, word: string): Promise<string[]> {
  if (!has('iw_tprod')) return []
  const rows = await dialect
    .first(
      db
        .selectFrom('iw_tprod as p')
        .select((eb) => dialect.trimmed(eb.ref('p.CodProd')).as('code'))
        .where((eb) => dialect.contains(eb.ref('p.DesProd'), word))
        .orderBy('p.CodProd'),
      MOST_NAMED,
    )
    .execute()
  return rows.flatMap(({ code }) => code || [])
}
