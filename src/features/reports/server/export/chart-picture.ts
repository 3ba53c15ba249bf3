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
  /** Pixels the chart may be high. */
  highest?: number
  /** The lines above the chart: the title, then what was asked. None where the picture stands in a paper of its own. */
  heading: string[]
}

/** No chart takes so long. */
const LONGEST_MS = 60_000
/** What draws takes long to load, and memory: it stays for as long as more may come. */
const IDLE_MS = 60_000
const inTurn = createTurns(1)

let thread: Worker | undefined
let idle: NodeJS.Timeout | undefined

/**
 * The chart of a report as a PNG on white. It is drawn in a thread of its own, one at a time: nobody who asks for
 * something else waits for it.
 */
export const chartPicture = (drawing: Drawing): Promise<Uint8Array<ArrayBuffer>> => inTurn(() => drawnBy(drawing))

function drawnBy(drawing: Drawing): Promise<Uint8Array<ArrayBuffer>> {
  clearTimeout(idle)
  const worker = (thread ??= begin())
  worker.ref()
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => void worker.terminate(), LONGEST_MS)
    const end = () => {
      clearTimeout(timer)
      worker.off('message', done).off('error', fail).off('exit', gone)
    }
    const done = (picture: Uint8Array<ArrayBuffer>) => {
      end()
      worker.unref() // a thread that waits keeps no process
      idle = setTimeout(forget, IDLE_MS).unref()
      resolve(picture)
    }
    const fail = (error: Error) => {
      end()
      if (thread === worker) thread = undefined
      reject(error)
    }
    const gone = () => fail(new Error('the chart was not drawn'))
    worker.on('message', done).on('error', fail).on('exit', gone)
    worker.postMessage(drawing, [])
  })
}

function begin(): Worker {
  const worker = new Worker(new URL('./chart-worker.ts', import.meta.url))
  worker.on('error', () => undefined) // whoever waits for it is told; while nobody does, the next one gets a new one
  worker.on('exit', () => {
    if (thread === worker) thread = undefined
  })
  return worker
}

function forget() {
  void thread?.terminate()
  thread = undefined
}
