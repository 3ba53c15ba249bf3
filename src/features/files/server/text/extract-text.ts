import { stat } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import type { TextKind } from '../../file-text.rules.ts'
import type { TextProblem } from '../../files.contract.ts'

export type Reading = { path: string; kind: TextKind }
/** What was read of a file, or why nothing was. */
export type TextFound = { text: string } | { reason: TextProblem }
export type Limits = { megabytes: number; milliseconds: number }

const LIMITS: Limits = { megabytes: 384, milliseconds: 30_000 }
const LARGEST_BYTES = 100 * 1024 * 1024
const LOOK_MS = 100
const MEGABYTE = 1024 * 1024

/**
 * Reads the text of a file in a thread of its own, which is ended when it takes more than its memory or its time:
 * a small file can unfold into gigabytes. Nobody who asks for something else waits for it.
 * @throws Error when it was stopped by `signal`, or when it is not the file's fault
 */
export async function extractText(reading: Reading, signal: AbortSignal, limits = LIMITS): Promise<TextFound> {
  if (reading.kind === 'sealed') return { reason: 'protected' }
  const found = await stat(reading.path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!found) return { reason: 'lost' }
  if (reading.kind !== 'plain' && found.size > LARGEST_BYTES) return { reason: 'tooLarge' }
  signal.throwIfAborted()
  return inWorker(reading, signal, limits)
}

function inWorker(workerData: Reading, signal: AbortSignal, { megabytes, milliseconds }: Limits): Promise<TextFound> {
  const worker = new Worker(new URL('./text-worker.ts', import.meta.url), {
    workerData,
    env: {},
    stdout: true, // what the libraries grumble about is of no use to anybody
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  })
  return new Promise<TextFound>((resolve, reject) => {
    // buffers stand outside of what the engine limits, so they are looked at from here
    const watch = setInterval(() => void look().catch(() => undefined), LOOK_MS) // an ended thread tells nothing
    const look = async () => {
      const { used_heap_size: heap, external_memory: buffers } = await worker.getHeapStatistics()
      if (heap + buffers > megabytes * MEGABYTE) resolve({ reason: 'tooLarge' })
    }
    const late = setTimeout(() => resolve({ reason: 'tooLarge' }), milliseconds)
    const stop = () => reject(signal.reason as Error)
    signal.addEventListener('abort', stop)
    worker.once('message', resolve)
    worker.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve({ reason: 'tooLarge' }) : reject(error),
    )
    worker.once('exit', () => reject(new Error('the text was not read to its end'))) // after an answer this says nothing
    worker.once('exit', () => {
      clearInterval(watch)
      clearTimeout(late)
      signal.removeEventListener('abort', stop)
    })
  }).finally(() => worker.terminate())
}
