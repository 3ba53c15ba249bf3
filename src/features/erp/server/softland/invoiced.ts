import { type SqlBool, sql } from 'kysely'
import { signed, whole } from './expressions.ts'
import { returnedOfInvoices } from './returned.ts'
import type { Source } from './source.ts'

type Letter = 'F' | 'B' | 'N'

/** The line of a sales note as invoices name it; undefined for one that no invoice can name, such as 1.5. */
export function lineKey(note: number | string | null, line: number | string | null): string | undefined {
  const number = Math.round(Number(line))
  return number > 0 && Math.abs(Number(line) - number) < 1e-6 ? `${Number(note)}/${number}` : undefined
}

/**
 * Quantity invoiced of each line of these sales notes, returns deducted, by `lineKey`. It counts whoever was invoiced:
 * distributors have their invoices made out to others. A note may be invoiced many times, as subscriptions are.
 */
export async function invoicedOf(source: Source, notes: number[]): Promise<Map<string | undefined, number>> {
  if (!notes.length) return new Map()
  const named = await linesOf(source, notes, ['F', 'B', 'N'])
    .where('m.nvCorrela', '>', 0)
    .select((eb) => [
      'g.nvnumero as note',
      'm.nvCorrela as line',
      sql<number>`sum(${signed(eb.ref('m.Tipo'), eb.ref('m.CantFacturada'))})`.as('quantity'),
    ])
    .groupBy(['g.nvnumero', 'm.nvCorrela'])
    .execute()
  const returned = [...(await returnedByInvoiceLine(source, notes)), ...(await returnedOfInvoices(source, notes))]
  const sums = new Map<string | undefined, number>()
  for (const { note, line, quantity } of [...named, ...returned]) {
    const key = lineKey(note, line)
    sums.set(key, (sums.get(key) ?? 0) + Number(quantity))
  }
  return sums
}

/** Lines of documents in force that came of these sales notes; the internal number restarts with each kind. */
const linesOf = ({ db }: Source, notes: number[], letters: Letter[]) =>
  db
    .selectFrom('iw_gsaen as g')
    .innerJoin('iw_gmovi as m', (join) => join.onRef('m.Tipo', '=', 'g.Tipo').onRef('m.NroInt', '=', 'g.NroInt'))
    .where('g.nvnumero', 'in', notes)
    .where('g.Tipo', 'in', letters)
    .where('g.Estado', '=', 'V')
    .where((eb) => eb(eb.fn.coalesce('g.EnMantencion', eb.lit(0)), '<>', -1))

/**
 * Lines of credit notes that do not name the line of the sales note, but that of the invoice: it leads to it, unless
 * invoices of the same sales note had different things there.
 */
function returnedByInvoiceLine(source: Source, notes: number[]) {
  const { dialect, has } = source
  if (!has('iw_gmovi', 'FactNumLin')) return []
  return linesOf(source, notes, ['N'])
    .innerJoin('iw_gsaen as i', (join) =>
      join.onRef('i.nvnumero', '=', 'g.nvnumero').on('i.Tipo', 'in', ['F', 'B']).on('i.Estado', '=', 'V'),
    )
    .innerJoin('iw_gmovi as l', (join) =>
      join
        .onRef('l.Tipo', '=', 'i.Tipo')
        .onRef('l.NroInt', '=', 'i.NroInt')
        .on((eb) => sql<SqlBool>`${whole(eb.ref('l.Linea'))} = ${whole(eb.ref('m.FactNumLin'))}`)
        .on((eb) => dialect.sameKey(eb.ref('l.CodProd'), eb.ref('m.CodProd')))
        .on('l.nvCorrela', '>', 0),
    )
    .where((eb) => eb(eb.fn.coalesce('m.nvCorrela', eb.lit(0)), '=', 0))
    .where('m.FactNumLin', '>', 0)
    .select((eb) => [
      'g.nvnumero as note',
      eb.fn.min('l.nvCorrela').as('line'),
      sql<number>`-abs(coalesce(${eb.ref('m.CantFacturada')}, 0))`.as('quantity'),
    ])
    .groupBy(['g.nvnumero', 'm.NroInt', 'm.Linea', 'm.CantFacturada'])
    .having((eb) => eb(eb.fn.min('l.nvCorrela'), '=', eb.fn.max('l.nvCorrela')))
    .execute()
}
