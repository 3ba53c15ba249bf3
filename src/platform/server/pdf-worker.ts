import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import pdfmake from 'pdfmake'
import { fill } from '../shared/words.ts'
import type { Content, PdfDocument } from './pdf.ts'
import { printable } from './picture.ts'

// The thread in which documents are laid out: it gets each as data and answers with the bytes.

const INK = '#1b2730'
const FAINT = '#5b6b76'
const LINE = '#c9d3d9'
const MARGIN = 36

const font = (name: string) => fileURLToPath(import.meta.resolve(`pdfmake/fonts/Roboto/Roboto-${name}.ttf`))
const Roboto = {
  normal: font('Regular'),
  bold: font('Medium'),
  italics: font('Italic'),
  bolditalics: font('MediumItalic'),
}
const ours = new Set(Object.values(Roboto))

const goesOn = (row: unknown[] | undefined) => Boolean((row?.[0] as { continues?: true } | undefined)?.continues)

pdfmake.setFonts({ Roboto })
// a document is made of what stands in it: nothing is fetched, no other file is read
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => ours.has(path))
pdfmake.setTableLayouts({
  /** A line under the head and under each row, none at the sides. */
  rows: {
    hLineWidth: (place, { table }) => {
      if (place === 0 || goesOn(table.body[place])) return 0
      return place <= (table.headerRows ?? 0) ? 0.9 : 0.4
    },
    vLineWidth: () => 0,
    hLineColor: (place, { table }) => (place <= (table.headerRows ?? 0) ? INK : LINE),
    paddingLeft: (place) => (place === 0 ? 0 : 4),
    paddingRight: (place, { table }) => (place === (table.widths?.length ?? 0) - 1 ? 0 : 4),
    paddingTop: (place, { table }) => (goesOn(table.body[place]) ? 0 : 3),
    paddingBottom: () => 3,
  },
  /** Labels and values without any line. */
  plain: {
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    paddingLeft: (place) => (place === 0 ? 0 : 4),
    paddingRight: () => 4,
    paddingTop: () => 1,
    paddingBottom: () => 1,
  },
})

/** The content with what can be shown of its pictures. */
function withPictures(node: unknown, names: ReadonlySet<string>): unknown {
  if (Array.isArray(node)) return node.map((one) => withPictures(one, names))
  if (typeof node !== 'object' || node === null) return node
  const { instead, ...rest } = node as { image?: string; instead?: unknown }
  if (instead !== undefined && !names.has(rest.image!)) return withPictures(instead, names)
  return Object.fromEntries(Object.entries(rest).map(([name, part]) => [name, withPictures(part, names)]))
}

function layOut(document: PdfDocument, names: ReadonlySet<string>): Promise<Buffer> {
  const { title, author, language, paper, landscape, running, pageNumber, content } = document
  return pdfmake
    .createPdf({
      info: { title, author, creator: 'Atiende', producer: 'Atiende' },
      language: language === 'en' ? 'en' : 'es-CL',
      displayTitle: true,
      pageSize: paper === 'a4' ? 'A4' : 'LETTER',
      pageOrientation: landscape ? 'landscape' : 'portrait',
      pageMargins: [MARGIN, 44, MARGIN, 48],
      defaultStyle: { font: 'Roboto', fontSize: 8.5, lineHeight: 1.15, color: INK },
      styles: {
        company: { fontSize: 11, bold: true },
        title: { fontSize: 15, bold: true, color: '#0f5f75' },
        heading: { fontSize: 10, bold: true, margin: [0, 12, 0, 4] },
        head: { fontSize: 7.5, color: FAINT, bold: true },
        faint: { color: FAINT },
        small: { fontSize: 7.5, color: FAINT },
        number: { alignment: 'right' },
        total: { bold: true },
      },
      header: (page) =>
        page === 1 ? null : { text: running, style: 'small', margin: [MARGIN, 22, MARGIN, 0], alignment: 'left' },
      footer: (page, pages) => ({
        columns: [
          { text: author, style: 'small' },
          { text: fill(pageNumber, { page, pages }), style: 'small', alignment: 'right', width: 'auto' },
        ],
        margin: [MARGIN, 18, MARGIN, 0],
      }),
      images: Object.fromEntries([...names].map((name) => [name, name])),
      content: withPictures(content, names) as Content[],
    })
    .getBuffer()
}

type Shelf = { virtualfs: { writeFileSync: (name: string, bytes: Buffer) => void } }

async function paperOf(document: PdfDocument): Promise<Buffer> {
  const { pictures } = document
  if (!pictures || !Object.keys(pictures).length) return layOut(document, new Set())
  const shown = await printable(pictures)
  for (const [name, bytes] of shown) (pdfmake as typeof pdfmake & Shelf).virtualfs.writeFileSync(name, bytes)
  const names = new Set(shown.keys())
  // what looked like a picture and is none after all must not cost the paper; some of it is found out beside all calls
  const beside = new Promise<never>((_, reject) => process.once('uncaughtException', reject))
  return Promise.race([layOut(document, names), beside])
    .catch((error: unknown) => {
      if (!names.size) throw error
      return layOut(document, new Set())
    })
    .catch((error: unknown) => {
      process.removeAllListeners('uncaughtException') // or nobody would hear that there is no paper
      throw error
    })
}

parentPort!.on('message', async (document: PdfDocument) => {
  const pdf = await paperOf(document)
  const bytes = pdf.byteLength === pdf.buffer.byteLength ? (pdf as Uint8Array<ArrayBuffer>) : Uint8Array.from(pdf)
  parentPort!.postMessage(bytes, [bytes.buffer])
})
