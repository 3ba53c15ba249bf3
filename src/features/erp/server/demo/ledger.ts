import { accounts } from './catalogue.ts'
import { plusDays } from './days.ts'
import type { Row, Rows } from './rows.ts'

const NOBODY = '0000000000'

export type Voucher = { CpbAno: string; CpbNum: string; CpbFec: string; CpbMes: string; CpbEst: string; moves: number }

/** One movement. `ref` is the document charged or paid; none is written '00' and 0. */
export type Move = {
  account: string
  code?: string
  type?: string
  number?: number
  ref?: { type: string; number: number; instalment?: number }
  issued: string | null
  due: string | null
  debit?: number
  credit?: number
  dollars?: number
  gloss?: string
}

/** Vouchers and their movements, as the accounting module writes them. */
export function createLedger(rows: Rows, today: string) {
  const numbers = new Map<string, number>()
  const weeks = new Map<string, Voucher>()

  function voucher(
    day: string,
    more: { state?: string; type?: string; gloss?: string; opening?: boolean } = {},
  ): Voucher {
    const CpbAno = day.slice(0, 4)
    const number = more.opening ? 0 : (numbers.get(CpbAno) ?? 0) + 1
    if (!more.opening) numbers.set(CpbAno, number)
    const CpbMes = more.opening ? '00' : day.slice(5, 7)
    const made = { CpbAno, CpbNum: String(number).padStart(8, '0'), CpbFec: day, CpbMes, CpbEst: more.state ?? 'V' }
    rows.add('cwcpbte', {
      ...made,
      AreaCod: '000',
      CpbTip: more.type ?? 'T',
      CpbNui: made.CpbNum,
      CpbGlo: more.gloss ?? 'CENTRALIZACION VENTAS',
      Sistema: more.type === 'I' ? 'CW' : 'IW',
      Usuario: 'SOFTLAND',
      FechaUlMod: day,
    })
    return { ...made, moves: 0 }
  }

  function move(into: Voucher, { ref, ...one }: Move) {
    into.moves += 1
    const { CpbAno, CpbNum, CpbFec, CpbMes } = into
    rows.add('cwmovim', {
      CpbAno,
      CpbNum,
      CpbFec,
      CpbMes,
      MovNum: into.moves,
      PctCod: one.account,
      AreaCod: '000',
      CcCod: '00000000',
      VendCod: '0000',
      CodAux: one.code ?? NOBODY,
      TtdCod: one.type ?? '00',
      NumDoc: one.number ?? 0,
      MovTipDocRef: ref?.type ?? '00',
      MovNumDocRef: ref?.number ?? 0,
      MovFe: one.issued,
      MovFv: one.due,
      MovDebe: one.debit ?? 0,
      MovHaber: one.credit ?? 0,
      MovDebeMa: one.dollars ?? 0,
      MonCod: one.dollars ? '02' : '01',
      Cuota: ref?.instalment ?? 0,
      CuotaRef: ref?.instalment ?? 0,
      MovGlosa: one.gloss ?? null,
    })
  }

  /** The voucher into which the documents of that week were booked; none for the week that is still open. */
  function weekly(day: string): Voucher | undefined {
    const end = plusDays(day, 6 - ((Date.parse(day) / 86_400_000) % 7))
    if (end >= plusDays(today, -2)) return undefined
    const year = end.slice(0, 4) === day.slice(0, 4) ? end : `${day.slice(0, 4)}-12-31`
    const known = weeks.get(year) ?? voucher(year)
    weeks.set(year, known)
    return known
  }

  /** Opening vouchers of the years after the earliest repeat each document still open on the first of January. */
  function openYears(years: number[]) {
    for (const year of years) {
      const first = `${year}-01-01`
      const opening = voucher(first, { opening: true, gloss: 'APERTURA' })
      const receivable: string[] = [accounts.customers, accounts.customersAbroad, accounts.relatedCompanies]
      for (const open of openBefore(rows, first, receivable)) move(opening, open)
    }
  }
  return { voucher, move, weekly, openYears }
}
export type Ledger = ReturnType<typeof createLedger>

function openBefore(rows: Rows, first: string, receivable: string[]): Move[] {
  const states = new Map(rows.all('cwcpbte').map((row) => [`${row.CpbAno}${row.CpbNum}`, row]))
  const documents = new Map<string, { origin?: Row; some: Row; left: number }>()
  for (const row of rows.all('cwmovim')) {
    const voucher = states.get(`${row.CpbAno}${row.CpbNum}`)!
    const repeated = voucher.CpbNum === '00000000' && voucher.CpbGlo === 'APERTURA'
    if (voucher.CpbEst !== 'V' || repeated || String(voucher.CpbFec) >= first) continue
    if (!receivable.includes(String(row.PctCod)) || row.MovTipDocRef === '00') continue
    const key = [row.PctCod, row.CodAux, row.MovTipDocRef, row.MovNumDocRef, row.CuotaRef].join('|')
    const known = documents.get(key) ?? { some: row, left: 0 }
    known.left += Number(row.MovDebe) - Number(row.MovHaber)
    if (row.TtdCod === row.MovTipDocRef && row.NumDoc === row.MovNumDocRef) known.origin = row
    documents.set(key, known)
  }
  return [...documents.values()]
    .filter(({ left }) => Math.abs(left) >= 0.5)
    .map(({ origin, some, left }) => ({
      account: String(some.PctCod),
      code: String(some.CodAux),
      type: String(some.MovTipDocRef),
      number: Number(some.MovNumDocRef),
      ref: {
        type: String(some.MovTipDocRef),
        number: Number(some.MovNumDocRef),
        instalment: Number(some.CuotaRef),
      },
      issued: String((origin ?? some).MovFe),
      due: origin?.MovFv ? String(origin.MovFv) : null,
      debit: left > 0 ? left : 0,
      credit: left < 0 ? -left : 0,
    }))
}
