import type { PanelData } from '../../erp.contract.ts'
import { fold, rounded } from '../softland/read.ts'
import { kindOf, kinds, type Letter } from '../softland/sales.ts'
import { dayAt, isOf, numberAt, type Row, rowsOf, textAt, wholeAt } from './rows.ts'
import { kindAt, signed } from './sales.ts'
import { type ApiSource, BRIEFLY_MS } from './source.ts'

type Product = PanelData['products']['items'][number]

const MOST_PRODUCTS = 300
const MOST_PURCHASES = 20
/** Quantities are floats: less than this is none. */
const NONE = 0.0005

/** A line that a customer was sold, or gave back. */
export type Bought = {
  code: string
  name: string | null
  letter: Letter
  subtype: string
  folio: number
  on: string | null
  quantity: number
  net: number
}

/** Names of documents, where no letter tells what they are. */
const NAMED: [RegExp, Letter][] = [
  [/cr[eé]dito/i, 'N'],
  [/d[eé]bito/i, 'D'],
  [/boleta/i, 'B'],
  [/factura/i, 'F'],
]

function letterOf(row: Row) {
  if (textAt(row, 'Tipo', 'Tipo_Documento')) return kindAt(row)
  const name = textAt(row, 'DesDoc') ?? ''
  const letter = NAMED.find(([pattern]) => pattern.test(name))?.[1]
  return letter && Object.hasOwn(kinds, letter) ? { letter, subtype: '' } : undefined
}

/** Every line of the customer's invoices, receipts and notes, from the first on; dispatch guides are invoiced later. */
export const readBought = ({ ask, memory }: ApiSource, code: string): Promise<Bought[]> =>
  memory.get(`bought ${code}`, BRIEFLY_MS, async () =>
    rowsOf(await ask('IW/ProductosComprados', { codaux: code }), 'Folio')
      .filter(isOf(code))
      .flatMap((row) => {
        const kind = letterOf(row)
        const product = textAt(row, 'CodProd')
        if (!kind || !product || product === '*') return []
        return [
          {
            code: product,
            name: textAt(row, 'DetProd'),
            ...kind,
            folio: wholeAt(row, 'Folio'),
            on: dayAt(row, 'Fecha'),
            quantity: signed(kind.letter, numberAt(row, 'CantFacturada')),
            net: signed(kind.letter, numberAt(row, 'TotalLinea', 'TotLinea')),
          },
        ]
      }),
  )

/** What the customer bought less what came back; the last bought first. Debit notes correct amounts alone. */
export async function readProducts(source: ApiSource, code: string): Promise<PanelData['products']> {
  const lines = (await readBought(source, code)).filter(({ letter }) => letter !== 'D')
  const items = [...Map.groupBy(lines, (line) => fold(line.code)).values()]
    .flatMap(productOf)
    .toSorted((a, b) => (b.lastBoughtOn ?? '').localeCompare(a.lastBoughtOn ?? '') || a.code.localeCompare(b.code))
  return { items: items.slice(0, MOST_PRODUCTS), since: null, more: items.length > MOST_PRODUCTS }
}

function productOf(lines: Bought[]): Product[] {
  const quantity = sumOf(lines, 'quantity')
  if (quantity <= NONE) return []
  const sold = lines.filter(({ letter }) => letter !== 'N').toSorted(newestFirst)
  const days = sold.flatMap(({ on }) => on ?? [])
  const [last] = sold
  const { code } = lines[0]!
  return [
    {
      code,
      name: last?.name ?? lines[0]!.name ?? code,
      quantity: rounded(quantity, 3),
      net: rounded(sumOf(lines, 'net')),
      firstBoughtOn: days.at(-1) ?? null,
      lastBoughtOn: days[0] ?? null,
      lastDocument: last ? { kind: kindOf(last.letter), folio: last.folio } : null,
      usesSerial: false,
      pieces: [],
      group: null,
      groupName: null,
      purchases: purchasesOf(sold),
    },
  ]
}

function purchasesOf(sold: Bought[]) {
  const byDocument = Map.groupBy(sold, ({ letter, folio, on }) => `${letter} ${folio} ${on}`)
  return [...byDocument.values()]
    .map((lines) => {
      const { letter, folio, on } = lines[0]!
      const quantity = rounded(sumOf(lines, 'quantity'), 3)
      return { document: { kind: kindOf(letter), folio }, boughtOn: on, quantity, pieces: [] }
    })
    .filter(({ quantity }) => quantity > NONE)
    .slice(0, MOST_PURCHASES)
}

const sumOf = (lines: Bought[], of: 'quantity' | 'net') => lines.reduce((sum, line) => sum + line[of], 0)

const newestFirst = (a: Bought, b: Bought) =>
  (b.on ?? '').localeCompare(a.on ?? '') || b.folio - a.folio || a.letter.localeCompare(b.letter)
