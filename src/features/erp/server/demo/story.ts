import { accounts, products, sellers, UF } from './catalogue.ts'
import type { DemoErpCustomer } from './customers.ts'
import { plusDays } from './days.ts'
import type { Documents, Line, Sale, SaleDocument } from './documents.ts'
import type { Ledger } from './ledger.ts'
import type { Chance } from './random.ts'
import type { Row, Rows } from './rows.ts'
import { ofNote, type Sold, writeNote } from './sales-notes.ts'

/** Days after which a sales note of the demonstration was invoiced and paid. */
const LONG_AGO = 45

export type Setting = {
  rows: Rows
  ledger: Ledger
  documents: Documents
  today: string
  /** First day of the accounting. */
  start: string
  /** The voucher that opened the accounting, with what was open before. */
  first: ReturnType<Ledger['voucher']>
  numbers: { payment: number; quotation: number; salesNote: number; piece: number }
}

/** What happens between the company and one customer, told in days before today. */
export function createStory(setting: Setting, customer: DemoErpCustomer, chance: Chance, account: string) {
  const { rows, ledger, documents, today, numbers } = setting
  const ago = (days: number) => {
    const day = plusDays(today, -days)
    return day < setting.start ? setting.start : day
  }
  /** How the code is written on documents; a profile may pad it. */
  const style = { code: customer.erpCode, account, contact: null as string | null }
  const seller = chance.pick(sellers)[0]

  function linesOf(count: number): Line[] {
    return Array.from({ length: count }, (): Line[] => {
      const [product, name, price, serial] = chance.pick(products)
      if (!serial) return [{ product, detail: name, quantity: chance.whole(1, 6), price }]
      const units = chance.whole(1, 3)
      return Array.from({ length: units }, () => ({ product, detail: name, quantity: 1, price, piece: piece() }))
    }).flat()
  }
  const piece = () => `SN${(numbers.piece += 7).toString(36).toUpperCase().padStart(7, '0')}`

  const sell = (days: number, more: Partial<Sale> = {}): SaleDocument =>
    documents.issue({
      code: style.code,
      account: style.account,
      issued: ago(days),
      seller,
      lines: more.lines ?? linesOf(chance.whole(1, 3)),
      ...more,
    })

  /** A payment: on its rows the due date is the day of the payment, and cash carries the customer's code as well. */
  function pay(document: SaleDocument, days: number, share = 1, more: { state?: string; instalment?: number } = {}) {
    const day = ago(days)
    const number = (numbers.payment += 1)
    const amount = Math.round(document.total * share)
    const into = ledger.voucher(day, { type: 'I', state: more.state, gloss: 'INGRESO POR COBRANZA' })
    const ref = { type: document.type, number: document.folio, instalment: more.instalment }
    const row = { code: document.code, type: 'TR', number, issued: document.issued, due: day }
    ledger.move(into, { ...row, account: document.account, ref, credit: amount, gloss: 'ABONO CLIENTE' })
    ledger.move(into, { ...row, account: accounts.bank, debit: amount, gloss: 'DEPOSITO' })
  }

  /** A movement on any account, with or without a document. */
  function post(days: number, move: Partial<Parameters<Ledger['move']>[1]>, state?: string) {
    const day = ago(days)
    const into = ledger.voucher(day, { type: 'T', state, gloss: 'TRASPASO' })
    ledger.move(into, { account: style.account, code: style.code, issued: day, due: day, ...move })
  }

  function quote(days: number, state: string, more: { lines?: Row[]; header?: Row; uf?: boolean } = {}) {
    const CotNum = (numbers.quotation += chance.whole(1, 3))
    const CtFem = ago(days)
    const lines = more.lines ?? [quoteLine(more.uf), quoteLine()]
    lines.forEach((line, place) => rows.add('nwdetcot', { CotNum, CtLinea: place + 1, CodUMed: 'UN', ...line }))
    const net = lines.reduce((sum, line) => sum + Number(line.CtTotLinea), 0)
    rows.add('nwcotiza', {
      CotNum,
      CodAux: style.code,
      NomCon: style.contact,
      VenCod: seller,
      CodMon: '01',
      CveCod: '030',
      CtEstado: state,
      CtFem,
      CtFeEnt: plusDays(CtFem, 15),
      numOC: '',
      CtSubTotal: net,
      CtTotalDesc: 0,
      CtNetoAfecto: net,
      CtNetoExento: 0,
      CtMonto: net + Math.round(net * 0.19),
      CtEquiv: 0,
      CodPerd: state === 'R' ? 'PRE' : null,
      EnMantencion: 0,
      FechaHoraCreacion: `${CtFem}T11:40:00`,
      ...more.header,
    })
    if (state !== 'V') return
    const sold = lines.map(soldOf)
    const invoiced = days > LONG_AGO
    const note = { code: style.code, contact: style.contact, seller, on: plusDays(CtFem, 4), sold, header: { CotNum } }
    const nvnumero = writeNote(setting, { ...note, state: invoiced ? 'C' : 'A' })
    // a second note of the same quotation, annulled: it does not count
    writeNote(setting, { ...note, state: 'N' })
    if (!invoiced) return
    const all = Object.fromEntries(sold.map(({ quantity }, place) => [place + 1, quantity]))
    pay(sell(days - 12, { header: { nvnumero }, lines: ofNote(sold, all) }), days - LONG_AGO + 9)
  }

  /** A line; in UF its price is in the product's currency and CtEquiv turns it into pesos, otherwise CtEquiv is 0. */
  function quoteLine(uf = false): Row {
    const [CodProd, DetProd, price] = chance.pick(products)
    const CtCant = chance.whole(1, 5)
    const CtPrecio = uf ? Math.round((price / UF) * 100) / 100 : price
    const CtEquiv = uf ? UF : 0
    return { CodProd, DetProd, CtCant, CtPrecio, CtEquiv, CtTotDesc: 0, CtTotLinea: CtCant * CtPrecio * (CtEquiv || 1) }
  }

  return { ...setting, customer, chance, style, ago, sell, pay, post, quote, quoteLine, piece }
}
export type Story = ReturnType<typeof createStory>

const soldOf = ({ CodProd, DetProd, CtCant, CtTotLinea }: Row): Sold => ({
  product: String(CodProd),
  detail: String(DetProd),
  quantity: Number(CtCant),
  price: Math.round(Number(CtTotLinea) / Number(CtCant)),
})
