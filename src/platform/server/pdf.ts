import { Worker } from 'node:worker_threads'
import type { Column, Content, TableCell } from 'pdfmake/interfaces.d.ts'

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

let last: Promise<unknown> = Promise.resolve()

/**
 * Lays a document out on its pages. That takes a second for each thousand lines, so it happens in a thread of its own,
 * one document after the other: nobody who asks for something else waits for it. One with many pictures is made when
 * its turn comes, so that those of one document at a time are in memory.
 */
export function renderPdf(
  document: PdfDocument | (() => Promise<PdfDocument>),
  longestMs = LONGEST_MS,
): Promise<Buffer> {
  const rendered = last.then(async () =>
    inWorker(typeof document === 'function' ? await document() : document, longestMs),
  )
  last = rendered.catch(() => undefined)
  return rendered
}

const inWorker = (document: PdfDocument, longestMs: number) =>
  new Promise<Buffer>((resolve, reject) => {
    const transferList = [...new Set(Object.values(document.pictures ?? {}).map(({ buffer }) => buffer))]
    const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { workerData: document, transferList })
    worker.once('message', (pdf: Uint8Array) => resolve(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)))
    worker.once('error', reject)
    const timer = setTimeout(() => void worker.terminate(), longestMs)
    worker.once('exit', () => {
      clearTimeout(timer)
      reject(new Error('the document was not finished')) // after a message this says nothing
    })
  })
