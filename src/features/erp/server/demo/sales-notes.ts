import { plusDays } from './days.ts'
import type { Line } from './documents.ts'
import type { Row, Rows } from './rows.ts'
import type { Story } from './story.ts'

/** A line of a sales note; it is invoiced later, in parts or never. */
export type Sold = { product: string; detail: string; quantity: number; price: number }

type Note = {
  code: string
  contact: string | null
  seller: string
  on: string
  state: string
  sold: Sold[]
  header?: Row
}

/** Writes a sales note. Its own columns of progress stay 0, as in real companies. */
export function writeNote(setting: { rows: Rows; numbers: { salesNote: number } }, note: Note): number {
  const { rows, numbers } = setting
  const NVNumero = (numbers.salesNote += 1)
  const net = note.sold.reduce((sum, { quantity, price }) => sum + quantity * price, 0)
  rows.add('nw_nventa', {
    NVNumero,
    CotNum: 0,
    CodAux: note.code,
    NumOC: '',
    VenCod: note.seller,
    CodMon: '01',
    NomCon: note.contact,
    nvFem: note.on,
    nvFeEnt: plusDays(note.on, 20),
    nvEstado: note.state,
    nvNetoAfecto: net,
    nvNetoExento: 0,
    nvMonto: net + Math.round(net * 0.19),
    nvEquiv: 1,
    FechaHoraCreacion: `${note.on}T12:05:00`,
    ...note.header,
  })
  note.sold.forEach(({ product, detail, quantity, price }, place) =>
    rows.add('nw_detnv', {
      NVNumero,
      nvLinea: place + 1,
      CodProd: product,
      DetProd: detail,
      nvCant: quantity,
      nvPrecio: price,
      nvEquiv: 0,
      nvTotLinea: quantity * price,
      nvCantFact: 0,
    }),
  )
  return NVNumero
}

/** Lines of an invoice of a sales note: so much of each of its lines, by their place. */
export const ofNote = (sold: Sold[], quantities: Record<number, number>): Line[] =>
  Object.entries(quantities).map(([place, quantity]) => {
    const { product, detail, price } = sold[Number(place) - 1]!
    return { product, detail, price, quantity, noteLine: Number(place) }
  })

const UPS: Sold[] = [
  { product: 'UPS 1500VA', detail: 'UPS interactiva 1500 VA', quantity: 10, price: 214_900 },
  { product: 'SRV-INST', detail: 'Instalación y puesta en marcha', quantity: 2, price: 95_000 },
]
const CARE: Sold[] = [{ product: 'SRV-MANT', detail: 'Mantención, cuota mensual', quantity: 1, price: 84_000 }]
const READERS: Sold[] = [{ product: 'LEC-1D', detail: 'Lector de código de barras 1D USB', quantity: 6, price: 34_900 }]

/** What happens to sales notes of real companies; customers take it in turn. */
const habits: ((story: Story, other: Story) => void)[] = [
  function invoicedInPartAndPartReturned(story) {
    const header = { nvnumero: note(story, 80, UPS, { NumOC: 'OC-4410' }) }
    const invoice = story.sell(60, { header, lines: ofNote(UPS, { 1: 4 }) })
    const returned = story.sell(50, { kind: 'N', of: invoice, header, lines: ofNote(UPS, { 1: 1 }) })
    story.pay(invoice, 40, 1 - returned.total / invoice.total)
  },

  function returnNamesTheLineOfTheInvoice(story) {
    const header = { nvnumero: note(story, 75, READERS) }
    const invoice = story.sell(70, { header, lines: ofNote(READERS, { 1: 6 }) })
    const [line] = ofNote(READERS, { 1: 2 })
    const lines = [{ ...line!, noteLine: undefined }]
    const returned = story.sell(60, { kind: 'N', of: invoice, header, lines })
    story.pay(invoice, 30, 1 - returned.total / invoice.total)
  },

  function invoicedEveryMonth(story) {
    const header = { nvnumero: note(story, 200, CARE) }
    for (const days of [190, 160, 130, 100, 70, 40])
      story.pay(story.sell(days, { header, lines: ofNote(CARE, { 1: 1 }) }), days - 20)
  },

  function invoicedToAnotherCustomer(story, other) {
    const header = { nvnumero: note(story, 66, READERS) }
    other.pay(other.sell(55, { header, lines: ofNote(READERS, { 1: 6 }) }), 25)
  },

  function notInvoicedYet(story) {
    note(story, 6, UPS, { nvEstado: 'P' })
    const header = { nvnumero: note(story, 45, READERS) }
    story.sell(44, { header: { ...header, Estado: 'N' }, lines: ofNote(READERS, { 1: 6 }) })
  },

  function annulled(story) {
    note(story, 120, UPS, { nvEstado: 'N' })
  },
]

function note(story: Story, days: number, sold: Sold[], header?: Row): number {
  const { style, ago } = story
  const own = { code: style.code, contact: style.contact, seller: '1' }
  return writeNote(story, { ...own, on: ago(days), state: 'A', sold, header })
}

/** Of every other customer, after everything else was told of all. */
export function addSalesNotes(stories: Story[]) {
  stories.forEach((story, index) => {
    const other = stories[(index + 1) % stories.length]!
    if (index % 2 === 0) habits[(index / 2) % habits.length]!(story, other)
  })
}
