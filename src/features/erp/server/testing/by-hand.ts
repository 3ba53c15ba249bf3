import pg from 'pg'
import type { ErpChoices } from '../../erp-settings.contract.ts'

/**
 * What the ERP's tables say of a customer, worked out a second time: every row is read as it is, and the accountants'
 * rules are followed one by one in plain TypeScript. It shares nothing with the queries it checks.
 */

type Row = Record<string, string | number | null>
export type RawTables = Record<string, Row[]>

const READ = ['cwtauxi', 'iwparam', 'cwcpbte', 'cwmovim', 'iw_gsaen', 'iw_gmovi', 'iw_tprod', 'cwtcvcl', 'cwtconv']

const USUAL: Pick<ErpChoices, 'accounts' | 'dueBy'> = { accounts: [], dueBy: 'accounting' }

export async function readRawTables(connection: pg.ClientConfig): Promise<RawTables> {
  const client = new pg.Client(connection)
  await client.connect()
  const tables: RawTables = {}
  for (const table of READ) {
    const { rows } = await client.query<{ row: Row }>(`select row_to_json(t) as row from softland."${table}" t`)
    tables[table] = rows.map(({ row }) => row)
  }
  await client.end()
  return tables
}

const key = (value: unknown) => String(value ?? '').replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
const same = (one: unknown, other: unknown) => key(one).toLowerCase() === key(other).toLowerCase()
const number = (value: unknown) => Number(value ?? 0)
const money = (value: number) => Math.sign(value) * Math.floor(Math.abs(value) + 0.5) || 0
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

/** A day, unless it is one of those written for "none". */
function realDay(value: unknown): string | null {
  if (!value) return null
  const text = String(value).slice(0, 10)
  const year = Number(text.slice(0, 4))
  return year >= 1950 && year < 2079 ? text : null
}
const earliest = (days: (string | null)[]) => days.filter((day) => day !== null).sort()[0] ?? null

/** Movements that count on `today`: vouchers in force, dated until today, no repeated opening of a later year. */
function movementsThatCount(tables: RawTables, code: string, today: string): Row[] {
  const vouchers = new Map(tables.cwcpbte!.map((voucher) => [`${voucher.CpbAno}/${voucher.CpbNum}`, voucher]))
  const firstYear = tables.cwcpbte!.map((voucher) => String(voucher.CpbAno)).sort()[0]
  return tables.cwmovim!.filter((movement) => {
    const voucher = vouchers.get(`${movement.CpbAno}/${movement.CpbNum}`)
    if (!voucher || voucher.CpbEst !== 'V') return false
    if (voucher.CpbNum === '00000000' && voucher.CpbAno !== firstYear) return false
    const day = realDay(voucher.CpbFec)
    if (day && day > today) return false
    return same(movement.CodAux, code)
  })
}

function receivableAccounts(tables: RawTables, chosen: string[]): Set<string> {
  if (chosen.length) return new Set(chosen.map(key).filter(Boolean))
  const named = [
    ...tables.iwparam!.map((row) => row.CtaCliente),
    ...tables.cwtauxi!.flatMap((row) => [row.CtaCliente, row.CtaCliMonExt]),
  ]
  return new Set(named.map(key).filter(Boolean))
}

export function accountByHand(tables: RawTables, code: string, today: string, choices = USUAL) {
  const receivable = receivableAccounts(tables, choices.accounts)
  const movements = movementsThatCount(tables, code, today).filter((row) => receivable.has(key(row.PctCod)))
  const left = (row: Row) => number(row.MovDebe) - number(row.MovHaber)

  const byDocument = new Map<string, Row[]>()
  for (const row of movements) {
    if (['', '00'].includes(key(row.MovTipDocRef))) continue
    const document = [key(row.PctCod), key(row.MovTipDocRef), number(row.MovNumDocRef)].join('|')
    byDocument.set(document, [...(byDocument.get(document) ?? []), row])
  }
  const documents = [...byDocument.values()].flatMap(instalmentsOf).flatMap(({ instalment, rows }) => {
    const balance = sum(rows.map(left))
    if (Math.abs(balance) < 0.5) return []
    const [row] = rows
    const written =
      earliest(rows.filter(namesItself).map((row) => realDay(row.MovFv))) ??
      earliest(rows.map((row) => realDay(row.MovFe)))
    const issued = earliest(rows.filter(namesItself).map((row) => realDay(row.MovFe)))
    const days = daysByHand(tables, code, key(row!.MovTipDocRef), number(row!.MovNumDocRef))
    const byTerms = choices.dueBy === 'terms' && instalment === null && issued !== null && days !== null
    const due = byTerms ? later(issued, days) : written
    return [
      {
        account: key(row!.PctCod),
        type: key(row!.MovTipDocRef),
        number: number(row!.MovNumDocRef),
        instalment,
        dueOn: due,
        balance: money(balance),
      },
    ]
  })
  const late = documents.filter((document) => document.balance > 0 && document.dueOn && document.dueOn < today)
  return {
    bookedBalance: money(sum(movements.map(left))),
    documentedBalance: sum(documents.map(({ balance }) => balance)),
    overdue: sum(late.map(({ balance }) => balance)),
    documents,
  }
}

/** What was charged and paid of one document, voucher by voucher; its balance after each, in whole pesos. */
export function statementByHand(
  tables: RawTables,
  code: string,
  today: string,
  { type, number: wanted }: { type: string; number: number },
  choices = USUAL,
) {
  const receivable = receivableAccounts(tables, choices.accounts)
  const dayOf = (row: Row) =>
    realDay(tables.cwcpbte!.find((one) => one.CpbAno === row.CpbAno && one.CpbNum === row.CpbNum)!.CpbFec) ?? ''
  const place = (row: Row) => `${dayOf(row).padEnd(10)} ${row.CpbAno} ${row.CpbNum}`
  const rows = movementsThatCount(tables, code, today)
    .filter((row) => receivable.has(key(row.PctCod)))
    .filter((row) => key(row.MovTipDocRef) === type && number(row.MovNumDocRef) === wanted)
    .sort((a, b) => place(a).localeCompare(place(b)))
  let left = 0
  const balances = rows.map((row) => money((left += number(row.MovDebe) - number(row.MovHaber))))
  return {
    charges: money(sum(rows.map((row) => number(row.MovDebe)))),
    payments: money(sum(rows.map((row) => number(row.MovHaber)))),
    balances,
    /** On one account, and not in instalments: the account has it in one piece. */
    inOnePiece: new Set(rows.map((row) => `${key(row.PctCod)} ${number(row.CuotaRef)}`)).size === 1,
  }
}

const later = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 24 * 3_600_000).toISOString().slice(0, 10)

/** Days of the terms of a document: its invoice's own, or the customer's. */
function daysByHand(tables: RawTables, code: string, type: string, folio: number): number | null {
  const daysOf = (terms: unknown) => {
    const days = key(terms) && tables.cwtconv!.find((row) => same(row.CveCod, terms))?.CveDias
    return typeof days === 'number' && days >= 0 && days <= 3650 ? days : null
  }
  const own = sales(tables, code)
    .filter((row) => same(row.TtdCod, type) && number(row.Folio) === folio)
    .map((row) => daysOf(row.CondPago))
    .filter((days) => days !== null)
  if (own.length) return Math.max(...own)
  return daysOf(tables.cwtcvcl!.find((row) => same(row.CodAux, code))?.ConVta)
}

const namesItself = (row: Row) =>
  key(row.TtdCod) === key(row.MovTipDocRef) && number(row.NumDoc) === number(row.MovNumDocRef)

/** A document is split when its own rows tell of more than one instalment. */
function instalmentsOf(rows: Row[]): { instalment: number | null; rows: Row[] }[] {
  const told = new Set(rows.filter(namesItself).map((row) => number(row.CuotaRef)))
  if (told.size < 2) return [{ instalment: null, rows }]
  const all = [...new Set(rows.map((row) => number(row.CuotaRef)))]
  return all.map((one) => ({ instalment: one || null, rows: rows.filter((row) => number(row.CuotaRef) === one) }))
}

/** Sales documents in force and not being edited. */
function sales(tables: RawTables, code: string): Row[] {
  return tables.iw_gsaen!.filter(
    (row) =>
      same(row.CodAux, code) &&
      ['F', 'B', 'N', 'D'].includes(String(row.Tipo)) &&
      row.Estado === 'V' &&
      row.EnMantencion !== -1,
  )
}

/** Issued within the last year and in no movement that counts. */
export function notBookedByHand(tables: RawTables, code: string, today: string, { dueBy } = USUAL) {
  const movements = movementsThatCount(tables, code, today)
  const aYearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`
  const names = (movement: Row, document: Row) =>
    document.TtdCod !== null &&
    same(movement.TtdCod, document.TtdCod) &&
    number(movement.NumDoc) === number(document.Folio)
  const dueOfInvoice = (row: Row) => {
    const issued = realDay(row.Fecha)
    const days = daysByHand(tables, code, key(row.TtdCod), number(row.Folio))
    return dueBy === 'terms' && issued !== null && days !== null ? later(issued, days) : realDay(row.FechaVenc)
  }
  return sales(tables, code)
    .filter((row) => (realDay(row.Fecha) ?? today) >= aYearAgo)
    .filter((row) => !movements.some((movement) => movement.TtdCod !== null && names(movement, row)))
    .map((row) => ({
      folio: number(row.Folio),
      total: money(row.Tipo === 'N' ? -Math.abs(number(row.Total)) : number(row.Total)),
      dueOn: dueOfInvoice(row),
    }))
}

/** What each document sold; a piece counts in the newest that sold it, if it did not come back. */
function purchasesByHand(lines: { document: Row; line: Row }[], isKept: (piece: string) => boolean) {
  const sold = new Map<string, { kind: string; folio: number; on: string | null; piece: string; quantity: number }>()
  for (const { document, line } of lines) {
    const [kind, folio, on, piece] = [
      String(document.Tipo),
      number(document.Folio),
      realDay(document.Fecha),
      key(line.Pieza),
    ]
    const name = JSON.stringify([kind, folio, on, piece])
    const one = sold.get(name) ?? { kind, folio, on, piece, quantity: 0 }
    sold.set(name, { ...one, quantity: one.quantity + number(line.CantFacturada) })
  }
  const newest = [...sold.values()]
    .filter(({ quantity }) => quantity > 0.0005)
    .sort((a, b) => (b.on ?? '').localeCompare(a.on ?? '') || b.folio - a.folio || a.kind.localeCompare(b.kind))
  const documents = new Map<string, { folio: number; boughtOn: string | null; quantity: number; pieces: string[] }>()
  const taken = new Set<string>()
  for (const { kind, folio, on, piece, quantity } of newest) {
    if (piece && (!isKept(piece) || taken.has(piece))) continue
    taken.add(piece)
    const name = JSON.stringify([kind, folio, on])
    const one = documents.get(name) ?? { folio, boughtOn: on, quantity: 0, pieces: [] }
    documents.set(name, {
      ...one,
      quantity: one.quantity + quantity,
      pieces: piece ? [...one.pieces, piece].sort() : one.pieces,
    })
  }
  return [...documents.values()].slice(0, 20)
}

export function productsByHand(tables: RawTables, code: string) {
  const lines = sales(tables, code)
    .filter((document) => document.Tipo !== 'D')
    .flatMap((document) =>
      tables
        .iw_gmovi!.filter((line) => line.Tipo === document.Tipo && line.NroInt === document.NroInt)
        .map((line) => ({ document, line, back: document.Tipo === 'N' })),
    )
    .filter(({ line }) => !['', '*'].includes(key(line.CodProd)))
  const codes = [...new Set(lines.map(({ line }) => key(line.CodProd)))]
  return codes.flatMap((product) => {
    const own = lines.filter(({ line }) => key(line.CodProd) === product)
    const signed = (column: string) =>
      own.map(({ line, back }) => (back ? -Math.abs(number(line[column])) : number(line[column])))
    const quantity = sum(signed('CantFacturada'))
    if (quantity < 0.001) return []
    const bought = own.filter(({ back }) => !back).map(({ document }) => realDay(document.Fecha))
    const kept = new Map<string, number>()
    for (const { line, back } of own) {
      const piece = key(line.Pieza)
      const moved = number(line.CantFacturada)
      if (piece) kept.set(piece, (kept.get(piece) ?? 0) + (back ? -Math.abs(moved) : moved))
    }
    return [
      {
        code: product,
        quantity,
        net: money(sum(signed('TotLinea'))),
        firstBoughtOn: earliest(bought),
        lastBoughtOn:
          bought
            .filter((day) => day !== null)
            .sort()
            .at(-1) ?? null,
        pieces: [...kept]
          .filter(([, count]) => count > 0)
          .map(([piece]) => piece)
          .sort(),
        purchases: purchasesByHand(
          own.filter(({ back }) => !back),
          (piece) => (kept.get(piece) ?? 0) > 0,
        ),
      },
    ]
  })
}
