import { Worker } from 'node:worker_threads'
import type { Content, TableCell } from 'pdfmake/interfaces.d.ts'

export type { Content, TableCell as Cell }
export const papers = ['letter', 'a4'] as const
export type Paper = (typeof papers)[number]

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
}

/** In the first cell of a row of the layout 'rows': no line divides it from the row above. */
export const continues = { continues: true }

let last: Promise<unknown> = Promise.resolve()

/**
 * Lays a document out on its pages. That takes a second for each thousand lines, so it happens in a thread of its own,
 * one document after the other: nobody who asks for something else waits for it.
 */
export function renderPdf(document: PdfDocument): Promise<Buffer> {
  const rendered = last.then(() => inWorker(document))
  last = rendered.catch(() => undefined)
  return rendered
}

const inWorker = (document: PdfDocument) =>
  new Promise<Buffer>((resolve, reject) => {
    const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { workerData: document })
    worker.once('message', (pdf: Uint8Array) => resolve(Buffer.from(pdf)))
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the document was not finished'))) // after a message this says nothing
  })
