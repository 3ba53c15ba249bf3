import { type Transferable, Worker } from 'node:worker_threads'
import { createTurns } from './turns.ts'

/** What a thread does takes long to load, and memory: it stays for as long as more may come. */
const IDLE_MS = 60_000

type Options = {
  /** What whoever waits is told when the thread ended or was ended before it answered. */
  unfinished: string
  idleMs?: number
}
type Task<T> = {
  data: T
  transfer?: Transferable[]
  longestMs: number
  /** Leaves nothing to the next task. */ alone?: boolean
}

/**
 * A thread of its own for heavy work, one task at a time: nobody who asks for something else waits for it. It is begun
 * with the first task and ends when none came for a while; a task that fails or takes too long ends it, and the next one
 * gets a new thread. The program in `file` answers each message with one.
 */
export function standingThread<T, Made>(file: URL, { unfinished, idleMs = IDLE_MS }: Options) {
  const inTurn = createTurns(1)
  let thread: Worker | undefined
  let idle: NodeJS.Timeout | undefined

  function begin(): Worker {
    const worker = new Worker(file)
    worker.on('error', () => undefined) // whoever waits for it is told; while nobody does, the next one gets a new one
    worker.on('exit', () => {
      if (thread === worker) thread = undefined
    })
    return worker
  }

  function end() {
    void thread?.terminate()
    thread = undefined
  }

  function answerOf({ data, transfer = [], longestMs, alone }: Task<T>): Promise<Made> {
    clearTimeout(idle)
    const worker = (thread ??= begin())
    worker.ref()
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => void worker.terminate(), longestMs)
      const settle = () => {
        clearTimeout(timer)
        worker.off('message', done).off('error', fail).off('exit', gone)
      }
      const done = (made: Made) => {
        settle()
        worker.unref() // a thread that waits keeps no process
        if (alone) end()
        else idle = setTimeout(end, idleMs).unref()
        resolve(made)
      }
      const fail = (error: Error) => {
        settle()
        if (thread === worker) end()
        reject(error)
      }
      const gone = () => fail(new Error(unfinished))
      worker.on('message', done).on('error', fail).on('exit', gone)
      try {
        worker.postMessage(data, transfer)
      } catch (error) {
        fail(error as Error) // what cannot be handed over is no message to anybody
      }
    })
  }

  /** A task that must be made ready is so when its turn comes. */
  return (task: () => Promise<Task<T>>): Promise<Made> => inTurn(async () => answerOf(await task()))
}
