import { key, number, type Row, same, type Tables } from './tables.ts'

const namesItself = (row: Row) => same(row.TtdCod, row.MovTipDocRef) && number(row.NumDoc) === number(row.MovNumDocRef)

/** Movements that count: vouchers in force until today, the opening of the first year alone. */
function counted(tables: Tables, today: string): Row[] {
  const vouchers = new Map(tables.cwcpbte!.map((row) => [`${row.CpbAno}/${row.CpbNum}`, row]))
  const firstYear = tables.cwcpbte!.map((row) => String(row.CpbAno)).toSorted()[0]
  return tables.cwmovim!.filter((row) => {
    const voucher = vouchers.get(`${row.CpbAno}/${row.CpbNum}`)
    if (voucher?.CpbEst !== 'V' || (voucher.CpbNum === '00000000' && voucher.CpbAno !== firstYear)) return false
    return String(voucher.CpbFec ?? '').slice(0, 10) <= today
  })
}

const documentOf = (row: Row) =>
  [key(row.CodAux), key(row.PctCod), key(row.MovTipDocRef), number(row.MovNumDocRef)].join('|').toLowerCase()

/** The current account as the API tells it: each movement with what is left of the document that it is about. */
export function ledgerRows(tables: Tables, code: string, today: string): Row[] {
  const rows = counted(tables, today).filter((row) => !code || same(row.CodAux, code))
  const documents = Map.groupBy(rows, documentOf)
  const split = new Set(
    [...documents].flatMap(([name, all]) =>
      new Set(all.filter(namesItself).map((row) => number(row.CuotaRef))).size > 1 ? [name] : [],
    ),
  )
  const partOf = (row: Row) =>
    split.has(documentOf(row)) ? `${documentOf(row)}#${number(row.CuotaRef)}` : documentOf(row)
  const left = new Map<string, number>()
  for (const row of rows)
    left.set(partOf(row), (left.get(partOf(row)) ?? 0) + number(row.MovDebe) - number(row.MovHaber))
  const nameOf = (type: unknown) => tables.cwttdoc!.find((row) => same(row.CodDoc, type))?.DesDoc ?? null
  return rows.map((row) => ({
    CodAux: row.CodAux ?? null,
    Pctcod: row.PctCod ?? null,
    Ttdcod: row.TtdCod ?? null,
    DesDoc: nameOf(row.TtdCod),
    Numdoc: number(row.NumDoc),
    Movfe: row.MovFe ?? null,
    Movfv: row.MovFv ?? null,
    Movtipdocref: row.MovTipDocRef ?? null,
    MovNumDocRef: number(row.MovNumDocRef),
    CuotaRef: row.CuotaRef ?? null,
    MovMonto: Math.abs(number(row.MovDebe) - number(row.MovHaber)),
    Saldobase: left.get(partOf(row)) ?? 0,
    MonCod: row.MonCod ?? null,
  }))
}
