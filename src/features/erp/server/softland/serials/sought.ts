import { expressionBuilder, type RawBuilder, sql, type SqlBool } from 'kysely'
import { soughtIn } from '../../../documents.rules.ts'
import type { DocumentQuestion } from '../../../erp-documents.contract.ts'
import { dayOf, inPeriod } from '../documents/among.ts'
import { salesOf } from '../sales.ts'
import type { Source } from '../source.ts'
import type { Softland } from '../tables.ts'
import { withSerials } from './moves.ts'

/** Documents with one word in their serials; of more, the newest are found. SQL Server takes 2100 values at most. */
const mostFound = (words: number) => (words > 2 ? 10 : 100)

/**
 * A sale has the word in a serial of the chosen table. They are looked up before, beginning with the documents of the
 * customer: the table may have no index, and for each document it would be read anew.
 */
export async function salesWithSerial(source: Source, code: string, question: DocumentQuestion) {
  const { mapping } = source.serials
  const words = mapping ? (soughtIn(question.query)?.words ?? []) : []
  const most = mostFound(words.length)
  const found = new Map<string, Awaited<ReturnType<typeof soldWith>>>()
  for (const word of words) found.set(word, await soldWith(source, code, question, word, most))
  const among = expressionBuilder<Softland, never>()
  return (word: string): RawBuilder<SqlBool>[] =>
    [...Map.groupBy(found.get(word) ?? [], ({ Tipo }) => Tipo)].map(([letter, keys]) => {
      const numbers = keys.map(({ NroInt }) => Number(NroInt))
      return sql<SqlBool>`(${sql.ref('g.Tipo')} = ${letter} and ${among(sql.ref<number>('g.NroInt'), 'in', numbers)})`
    })
}

function soldWith(source: Source, code: string, question: DocumentQuestion, word: string, most: number) {
  const { dialect } = source
  const period = inPeriod(dayOf(source, sql.ref('g.Fecha')), question)
  const documents = salesOf(source, code).$if(period !== undefined, (query) => query.where(period!))
  return dialect
    .first(
      withSerials(source, source.serials.mapping!, documents)
        .where((eb) => dialect.contains(eb.ref('s.serial'), word))
        .select(['g.Tipo', 'g.NroInt'])
        .groupBy(['g.Tipo', 'g.NroInt'])
        .orderBy((eb) => eb.fn.max('g.Fecha'), 'desc'),
      most,
    )
    .execute()
}
