import type { Column, Content, TableCell } from 'pdfmake/interfaces.d.ts'
import { standingThread } from './standing-thread.ts'

export type { Column, Content, TableCell as Cell }
export type Paper = 'letter' | 'a4'
/** Points between the margins of an upright page. */
export const WIDTH: Record<Paper, number> = { letter: 540, a4: 523 }

/** A paper as data: it is laid out elsewhere, so there are no functions in it. */
export type PdfDocument = {
  title: string
  /** The company whose paper it is. */
  author: string
  language: 'es' | 'en'
  paper: Paper
  landscape?: boolean
  /** Stands on top of every page but the first. */
  running: string
  /** '{page}' and '{pages}' stand for the numbers: 'Página {page} de {pages}'. */
  pageNumber: string
  content: Content[]
  /** JPEG or PNG, by the name that `picture` shows it with. They are handed over, not copied. */
  pictures?: Record<string, Uint8Array<ArrayBuffer>>
}

/** In the first cell of a row of the layout 'rows': no line divides it from the row above. */
export const continues = { continues: true }

/** A picture of the paper, as large as fits; where it is missing or damaged, `instead` stands there. */
export function picture(name: string, fit: [width: number, height: number], instead: Content): Content {
  const node = { image: name, fit, instead }
  return node
}

/** No paper takes so long: what does is given up, and the next one is made. */
const LONGEST_MS = 2 * 60_000

const inThread = standingThread<PdfDocument, Uint8Array>(new URL('./pdf-worker.ts', import.meta.url), {
  unfinished: 'the document was not finished',
})

/**
 * Lays a document out on its pages. That takes a second for each thousand lines, so it happens in a thread of its own,
 * one document after the other: nobody who asks for something else waits for it. One with many pictures is made when
 * its turn comes, so that those of one document at a time are in memory.
 */
export async function renderPdf(
  document: PdfDocument | (() => Promise<PdfDocument>),
  longestMs = LONGEST_MS,
): Promise<Buffer> {
  const pdf = await inThread(async () => {
    const data = typeof document === 'function' ? await document() : document
    const pictures = Object.values(data.pictures ?? {})
    const transfer = [...new Set(pictures.map(({ buffer }) => buffer))]
    return { data, transfer, longestMs, alone: pictures.length > 0 } // a damaged one may fail late
  })
  return Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
}
