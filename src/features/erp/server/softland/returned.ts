import { type Expression, type SqlBool, sql } from 'kysely'
import { whole } from './expressions.ts'
import type { Source } from './source.ts'

/** A number as references name it. */
const asText = (number: Expression<number | null>) => sql<string>`cast(${whole(number)} as varchar(20))`
/** A code of the tax office: a number or a text, as the version has it. */
const asCode = (code: Expression<number | null>) => sql<string>`cast(${code} as varchar(20))`

/**
 * Lines of credit notes that name no sales note, but correct an invoice of one ("referencia"): the line of that invoice
 * leads to the line of the note. One that corrects several invoices could mean any of them, and counts for none.
 */
export function returnedOfInvoices({ db, dialect, has }: Source, notes: number[]) {
  if (!has('iw_gmovi', 'FactNumLin') || !has('IW_GSaEn_RefDTE') || !has('dte_siitdoc')) return []
  const { trimmed } = dialect
  const isOf = (reference: Expression<string | null>, kind: Expression<number | null>) =>
    sql<SqlBool>`${trimmed(reference)} = ${trimmed(asCode(kind))}`
  const another = db
    .selectFrom('IW_GSaEn_RefDTE as o')
    .innerJoin('dte_siitdoc as k', (join) =>
      join.on((eb) => isOf(eb.ref('o.CodRefSII'), eb.ref('k.DocCod'))).on('k.Tipo', 'in', ['F', 'B']),
    )
    .select('o.NroInt')
    .where('o.Tipo', '=', sql.ref<string>('r.Tipo'))
    .where('o.NroInt', '=', sql.ref<number>('r.NroInt'))
    .where(
      (eb) =>
        sql<SqlBool>`(${trimmed(eb.ref('o.FolioRef'))} <> ${trimmed(sql.ref('r.FolioRef'))}
          or ${trimmed(eb.ref('o.CodRefSII'))} <> ${trimmed(sql.ref('r.CodRefSII'))})`,
    )
  return db
    .selectFrom('iw_gsaen as i')
    .innerJoin('dte_siitdoc as s', (join) =>
      join.onRef('s.Tipo', '=', 'i.Tipo').onRef('s.SubTipoDocto', '=', 'i.SubTipoDocto'),
    )
    .innerJoin('iw_gsaen as g', (join) =>
      join
        .on((eb) => dialect.sameKey(eb.ref('g.CodAux'), eb.ref('i.CodAux')))
        .on('g.Tipo', '=', 'N')
        .on('g.Estado', '=', 'V'),
    )
    .innerJoin('IW_GSaEn_RefDTE as r', (join) =>
      join
        .onRef('r.Tipo', '=', 'g.Tipo')
        .onRef('r.NroInt', '=', 'g.NroInt')
        .on((eb) => isOf(eb.ref('r.CodRefSII'), eb.ref('s.DocCod')))
        .on((eb) => sql<SqlBool>`${trimmed(eb.ref('r.FolioRef'))} = ${asText(eb.ref('i.Folio'))}`),
    )
    .innerJoin('iw_gmovi as m', (join) => join.onRef('m.Tipo', '=', 'g.Tipo').onRef('m.NroInt', '=', 'g.NroInt'))
    .innerJoin('iw_gmovi as l', (join) =>
      join
        .onRef('l.Tipo', '=', 'i.Tipo')
        .onRef('l.NroInt', '=', 'i.NroInt')
        .on((eb) => sql<SqlBool>`${whole(eb.ref('l.Linea'))} = ${whole(eb.ref('m.FactNumLin'))}`)
        .on((eb) => dialect.sameKey(eb.ref('l.CodProd'), eb.ref('m.CodProd')))
        .on('l.nvCorrela', '>', 0),
    )
    .where('i.nvnumero', 'in', notes)
    .where('i.Tipo', 'in', ['F', 'B'])
    .where('i.Estado', '=', 'V')
    .where((eb) => eb(eb.fn.coalesce('g.nvnumero', eb.lit(0)), '=', 0))
    .where((eb) => eb(eb.fn.coalesce('g.EnMantencion', eb.lit(0)), '<>', -1))
    .where('m.FactNumLin', '>', 0)
    .where(sql<SqlBool>`not exists ${another}`)
    .select((eb) => [
      eb.fn.min('i.nvnumero').as('note'),
      eb.fn.min('l.nvCorrela').as('line'),
      sql<number>`-abs(coalesce(${eb.ref('m.CantFacturada')}, 0))`.as('quantity'),
    ])
    .groupBy(['m.NroInt', 'm.Linea', 'm.CantFacturada'])
    .having((eb) => eb(eb.fn.min('i.nvnumero'), '=', eb.fn.max('i.nvnumero')))
    .having((eb) => eb(eb.fn.min('l.nvCorrela'), '=', eb.fn.max('l.nvCorrela')))
    .execute()
}
