import type { Row, Rows } from './rows.ts'

/** Numbers follow the calendar, whatever the order in which the customers' stories were told. */
export function renumber(rows: Rows) {
  const folios = new Map<string, number>()
  for (const documents of groups(rows.all('iw_gsaen'), (row) => String(row.TtdCod)))
    for (const { row, number } of inOrder(documents, 'Folio', 'Fecha')) {
      folios.set(`${row.TtdCod} ${row.Folio}`, number)
      row.Folio = number
    }
  for (const row of rows.all('cwmovim')) {
    row.NumDoc = folios.get(`${row.TtdCod} ${row.NumDoc}`) ?? row.NumDoc!
    row.MovNumDocRef = folios.get(`${row.MovTipDocRef} ${row.MovNumDocRef}`) ?? row.MovNumDocRef!
  }
  const named: Record<string, string> = { '33': 'FE', '61': 'NE' }
  for (const row of rows.all('IW_GSaEn_RefDTE')) {
    const folio = folios.get(`${named[String(row.CodRefSII)]} ${row.FolioRef}`)
    if (folio) row.FolioRef = String(folio)
  }

  const quotations = new Map<Row[string], number>()
  for (const { row, number } of inOrder(rows.all('nwcotiza'), 'CotNum', 'FechaHoraCreacion')) {
    quotations.set(row.CotNum!, number)
    row.CotNum = number
  }
  for (const table of ['nwdetcot', 'nw_nventa'])
    for (const row of rows.all(table)) row.CotNum = quotations.get(row.CotNum!) ?? row.CotNum!
}

function groups(rows: Row[], by: (row: Row) => string): Row[][] {
  const all = new Map<string, Row[]>()
  for (const row of rows) all.set(by(row), [...(all.get(by(row)) ?? []), row])
  return [...all.values()]
}

/** The same numbers, given out by date. */
function inOrder(rows: Row[], number: string, date: string): { row: Row; number: number }[] {
  const numbers = rows.map((row) => Number(row[number])).sort((a, b) => a - b)
  const byDate = rows.toSorted(
    (a, b) => String(a[date]).localeCompare(String(b[date])) || Number(a[number]) - Number(b[number]),
  )
  return byDate.map((row, place) => ({ row, number: numbers[place]! }))
}
