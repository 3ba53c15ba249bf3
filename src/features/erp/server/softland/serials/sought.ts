import { expressionBuilder, type RawBuilder, sql, type SqlBool } from 'kysely'
import { searchKey } from '../../../../../platform/shared/search-key.ts'
import { soughtIn } from '../../../documents.rules.ts'
import type { DocumentQuestion } from '../../../erp-documents.contract.ts'
import type { SerialsMapping } from '../../../erp-settings.contract.ts'
import { mayBeSerials } from '../../../serials.rules.ts'
import { dayOf, inPeriod } from '../documents/among.ts'
import { salesOf } from '../sales.ts'
import type { Source } from '../source.ts'
import type { Softland } from '../tables.ts'
import { withSerials } from './moves.ts'

/** Documents with one word in their serials; of more, the newest are found. SQL Server takes 2100 values at most. */
const mostFound = (words: number) => (words > 2 ? 10 : 100)
/** Of a whole serial: it is sold, comes back, and is sold again. */
const MOST_OF_SERIAL = 20
/** Of all words that may be serials together. */
const MOST_EXACT = 200

type Sale = { Tipo: string | null; NroInt: number | null }

/**
 * A sale has the word in a serial of the chosen table. They are looked up before, beginning with the documents of the
 * customer: the table may have no index, and for each document it would be read anew. Whole serials are looked up by
 * themselves, as the table has them: however many have a word in them, one that is typed whole is found.
 */
export async function salesWithSerial(source: Source, code: string, question: DocumentQuestion) {
  const { mapping } = source.serials
  const words = mapping ? (soughtIn(question.query)?.words ?? []) : []
  const found = new Map<string, Sale[]>()
  if (mapping && words.length) {
    const asked = { source, mapping, code, question }
    const exact = await soldExactly(asked, words)
    for (const word of words)
      found.set(word, [...exact(word), ...(await soldWith(asked, word, mostFound(words.length)))])
  }
  const among = expressionBuilder<Softland, never>()
  return (word: string): RawBuilder<SqlBool>[] =>
    [...Map.groupBy(found.get(word) ?? [], ({ Tipo }) => Tipo)].map(([letter, keys]) => {
      const numbers = [...new Set(keys.map(({ NroInt }) => Number(NroInt)))]
      return sql<SqlBool>`(${sql.ref('g.Tipo')} = ${letter} and ${among(sql.ref<number>('g.NroInt'), 'in', numbers)})`
    })
}

type Asked = { source: Source; mapping: SerialsMapping; code: string; question: DocumentQuestion }

/** Documents of the customer in the period that is asked for. */
function documentsOf({ source, code, question }: Asked) {
  const period = inPeriod(dayOf(source, sql.ref('g.Fecha')), question)
  return salesOf(source, code).$if(period !== undefined, (query) => query.where(period!))
}

function soldWith(asked: Asked, word: string, most: number): Promise<Sale[]> {
  const { dialect } = asked.source
  return dialect
    .first(
      withSerials(asked.source, asked.mapping, documentsOf(asked))
        .where((eb) => dialect.contains(eb.ref('s.serial'), word))
        .select(['g.Tipo', 'g.NroInt'])
        .groupBy(['g.Tipo', 'g.NroInt'])
        .orderBy((eb) => eb.fn.max('g.Fecha'), 'desc'),
      most,
    )
    .execute()
}

/** By the column as it is, so that an index of it serves; of each word, those of a serial that is that word or all of them. */
async function soldExactly(asked: Asked, words: string[]): Promise<(word: string) => Sale[]> {
  const { source, mapping } = asked
  const { dialect } = source
  const areNumbers = Boolean(source.serials.areNumbers)
  const serials = mayBeSerials(words, areNumbers)
  if (!serials.length) return () => []
  const column = sql.ref<string | null>(mapping.columns.serial)
  const is = (serial: string) =>
    areNumbers ? sql<SqlBool>`${column} = cast(${Number(serial)} as bigint)` : dialect.sameKey(column, serial)
  const rows = await dialect
    .first(
      withSerials(source, mapping, documentsOf(asked), sql`(${sql.join(serials.map(is), sql` or `)})`)
        .select(['s.serial', 'g.Tipo', 'g.NroInt'])
        .groupBy(['s.serial', 'g.Tipo', 'g.NroInt'])
        .orderBy((eb) => eb.fn.max('g.Fecha'), 'desc'),
      MOST_EXACT,
    )
    .execute()
  const bySerial = Map.groupBy(rows, ({ serial }) => searchKey(serial))
  const ofAll = bySerial.get(words.join(' ')) ?? []
  return (word) => [...(bySerial.get(word) ?? []), ...ofAll].slice(0, MOST_OF_SERIAL)
}
