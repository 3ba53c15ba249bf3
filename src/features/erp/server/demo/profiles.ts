import { accounts } from './catalogue.ts'
import type { Story } from './story.ts'

/**
 * What is particular about some customers. Each quirk of a real Softland company stands here once; customers take the
 * profiles in turn. `plain` is what happens to everybody but the one of whom nothing is known.
 */
export function plain({ chance, sell, pay, quote, today, start }: Story) {
  const oldest = Math.round((Date.parse(today) - Date.parse(start)) / 86_400_000) - 5
  for (let left = chance.whole(3, 9); left > 0; left--) {
    const days = chance.whole(25, oldest)
    const document = sell(days, {
      terms: chance.pick(['000', '030', '030', '060']),
      order: chance.happens(30) ? `OC-${days}` : undefined,
    })
    const open = days < 75 && chance.happens(40)
    if (!open) pay(document, Math.max(9, days - chance.whole(12, 75)))
  }
  // something recent that nobody has to have paid yet
  if (chance.happens(55)) sell(chance.whole(8, 27), { terms: chance.pick(['030', '045', '060']) })
  for (let left = chance.whole(0, 3); left > 0; left--)
    quote(chance.whole(2, 700), chance.pick(['P', 'V', 'V', 'R', 'N']), { uf: chance.happens(33) })
}

const unit = (product: string, price: number, piece?: string, quantity = 1) => ({ product, price, piece, quantity })

export const profiles: Record<string, (story: Story) => void> = {
  'pays in time': ({ sell, pay }) => {
    pay(sell(58), 31)
    sell(12)
  },

  'pays in part': ({ sell, pay }) => {
    pay(sell(95), 40, 0.4)
    sell(33)
  },

  'returned one of three': ({ sell, pay, piece }) => {
    const pieces = [piece(), piece(), piece()]
    const lines = pieces.map((one) => unit('UPS 1500VA', 214_900, one))
    const invoice = sell(120, { lines })
    const note = sell(110, { kind: 'N', of: invoice, lines: [lines[1]!] })
    pay(invoice, 80, 1 - note.total / invoice.total)
  },

  'returned what was already paid, so has credit': ({ sell, pay }) => {
    const lines = [unit('LEC-1D', 34_900, undefined, 10)]
    const invoice = sell(200, { lines })
    pay(invoice, 160)
    sell(45, { kind: 'N', of: invoice, applied: false, lines: [unit('LEC-1D', 34_900, undefined, 2)] })
  },

  'paid in advance': ({ post, numbers }) => {
    const number = (numbers.payment += 1)
    post(30, { type: 'AN', number, ref: { type: 'AN', number }, credit: 1_500_000, gloss: 'ANTICIPO' })
  },

  'sells to us as well': ({ post, sell }) => {
    const owed = { type: 'FP', number: 7781, ref: { type: 'FP', number: 7781 }, credit: 9_870_000 }
    post(60, { ...owed, account: accounts.suppliers })
    post(50, { account: accounts.cheques, type: 'CH', number: 55, ref: { type: 'CH', number: 55 }, debit: 450_000 })
    sell(22)
  },

  'has a payment only in a draft': ({ sell, pay }) => {
    const invoice = sell(85)
    pay(invoice, 20, 1, { state: 'P' })
    pay(invoice, 15, 1, { state: 'N' })
  },

  'bought this week, nothing booked yet': ({ sell, ledger }) => {
    sell(1)
    const last = sell(0, { terms: '000' })
    if (ledger.weekly(last.issued)) throw new Error('this week must not be booked')
    sell(0, { kind: 'N', of: last, lines: [unit('CAB-RED 3', 4_900)] })
  },

  'has void and half-written documents': ({ sell }) => {
    sell(40, { header: { Estado: 'N' } })
    sell(30, { header: { Estado: 'P' } })
    sell(10, { header: { EnMantencion: -1 }, booked: false })
  },

  'is written with blanks and tabs': ({ style, sell, quote, chance }) => {
    style.code = `${style.code}\t`.slice(0, 10)
    sell(65, { lines: [unit('BAL-30K\t', 459_000, undefined, chance.whole(1, 4))] })
    style.code = style.code.trim().padEnd(10)
    sell(20, { lines: [unit('BAL-30K ', 459_000)] })
    quote(20, 'P')
  },

  'has contacts pasted from a spreadsheet': ({ rows, style, customer, quote }) => {
    const first = rows.all('cwtaxco').find((row) => row.CodAuc === customer.erpCode)
    const name = String(first?.NomCon ?? 'Ana Soto')
    rows.add('cwtaxco', { CodAuc: customer.erpCode, NomCon: `${name}\t `.slice(0, 30), CarCon: '02' })
    style.contact = name.replace(' ', '  \t').slice(0, 30)
    quote(33, 'P')
  },

  'has dates that mean none': ({ sell, quote }) => {
    sell(58, { header: { FechaVenc: '1900-01-01' }, spoiledDue: '9999-12-31' })
    sell(52, { header: { FechaVenc: '3000-01-01' }, spoiledDue: '1899-12-30' })
    sell(47, { header: { FechaVenc: null }, spoiledDue: null })
    quote(400, 'P', { header: { CtFem: '1900-01-01', CtFeEnt: '1753-01-02' } })
  },

  'bought something without a code': ({ sell, chance }) =>
    void sell(66, {
      lines: [
        {
          product: '*',
          detail: 'Reparación según presupuesto\r\nN° 118',
          quantity: 1,
          price: chance.whole(40, 190) * 1_000,
        },
      ],
    }),

  'is quoted in UF': ({ quote, quoteLine }) => {
    quote(18, 'P', { lines: [quoteLine(true), quoteLine(true), quoteLine()] })
    const line = { ...quoteLine(), CtPrecio: 12.5, CtEquiv: 0, CtCant: 2, CtTotLinea: 25 }
    quote(25, 'A', { lines: [line], header: { CodMon: '03', CtMonto: 29.75, CtNetoAfecto: 25 } })
  },

  'buys with receipts, without a seller': ({ sell, pay, chance }) => {
    pay(sell(28, { kind: 'B', seller: null, terms: '000' }), 27)
    pay(sell(140, { kind: 'B', seller: '0000', terms: '000' }), 139)
    sell(26, { exempt: true, lines: [unit('SRV-CAP', 180_000, undefined, chance.whole(1, 3))] })
  },

  'has movements without a document': ({ post, sell }) => {
    post(35, { debit: 12_345.4, gloss: 'AJUSTE' })
    post(34, { credit: 2_000, gloss: 'AJUSTE' })
    sell(36)
  },

  'is blocked, with debts from before the accounting': ({ ledger, first, style, start, sell }) => {
    const old = { issued: `${Number(start.slice(0, 4)) - 1}-09-10`, due: `${Number(start.slice(0, 4)) - 1}-10-10` }
    const ref = { type: 'FE', number: 9_114 }
    ledger.move(first, { account: style.account, code: style.code, ...ref, ref, ...old, debit: 1_284_500 })
    sell(300)
    sell(150)
  },

  'is known but never bought': () => undefined,

  'gave everything back': ({ sell, piece }) => {
    const lines = [unit('TERM-A6', 529_000, piece()), unit('CUNA-A6', 219_000)]
    const invoice = sell(170, { lines })
    sell(160, { kind: 'N', of: invoice, lines })
  },

  'pays in instalments': ({ sell, pay, chance }) => {
    const invoice = sell(100, {
      instalments: 4,
      lines: [unit('BAL-PISO 600', 1_650_000), unit('UPS 3000VA', 1_189_000, undefined, chance.whole(1, 3))],
    })
    const part = Math.floor(invoice.total / 4)
    pay(invoice, 68, part / invoice.total, { instalment: 1 })
    pay(invoice, 39, part / 2 / invoice.total, { instalment: 2 })
  },

  'is abroad': ({ sell, pay }) => {
    sell(55, { exempt: true, dollars: true, terms: '060' })
    pay(sell(130, { exempt: true, dollars: true, terms: '060' }), 72, 0.5)
  },

  'has an account of its own': ({ sell, pay }) => void pay(sell(28), 10, 0.7),

  'was charged for a delay': ({ sell }) => {
    const invoice = sell(105)
    sell(44, {
      kind: 'D',
      of: invoice,
      lines: [{ product: '*', detail: 'Intereses por mora', quantity: 1, price: 18_400 }],
    })
  },

  'has amounts that are almost nothing': ({ sell, pay, post }) => {
    const invoice = sell(90)
    pay(invoice, 60)
    const ref = { type: invoice.type, number: invoice.folio }
    post(59, { type: 'OT', number: 3, ref, credit: 4.6e-10, gloss: 'DIFERENCIA' })
    const other = sell(75)
    pay(other, 45)
    post(44, { type: 'OT', number: 4, ref: { type: other.type, number: other.folio }, debit: 0.3 })
  },

  'has a payment dated tomorrow': ({ sell, pay }) => pay(sell(48), -1),
}
