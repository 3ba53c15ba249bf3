import { Worker } from 'node:worker_threads'
import { createTurns } from '../../../../platform/server/turns.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import type { Report } from '../../reports.contract.ts'

/** What the thread that draws gets. */
export type Drawing = {
  report: Report
  language: Language
  /** Pixels on the screen; the picture has twice as many, so it is sharp on paper and on fine screens. */
  width: number
  /** The lines above the chart: the title, then what was asked. None where the picture stands in a paper of its own. */
  heading: string[]
}

/** No chart takes so long. */
const LONGEST_MS = 30_000
const inTurn = createTurns(1)

/**
 * The chart of a report as a PNG on white. It is drawn in a thread of its own, one at a time: nobody who asks for
 * something else waits for it.
 */
export const chartPicture = (drawing: Drawing): Promise<Uint8Array<ArrayBuffer>> => inTurn(() => inWorker(drawing))

const inWorker = (drawing: Drawing) =>
  new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    const worker = new Worker(new URL('./chart-worker.ts', import.meta.url), { workerData: drawing })
    worker.once('message', resolve)
    worker.once('error', reject)
    const timer = setTimeout(() => void worker.terminate(), LONGEST_MS)
    worker.once('exit', () => {
      clearTimeout(timer)
      reject(new Error('the chart was not drawn')) // after a message this says nothing
    })
  })
