import { createTurns } from '../../../platform/server/turns.ts'
import type { Kept } from '../erp.contract.ts'
import type { Asked, Line, Slow } from './line.ts'

/** Somebody looks at the screen meanwhile. */
const PATIENCE_MS = 6_000

/** Why this cannot be asked of the ERP, whoever the customer is; without asking anybody. */
export function lacking(
  line: Pick<Line, 'hasErp' | 'lacks'>,
  panel: Kept,
): 'notConfigured' | 'moduleMissing' | undefined {
  if (!line.hasErp()) return 'notConfigured'
  return panel !== 'places' && line.lacks(panel) ? 'moduleMissing' : undefined
}

/** What the ERP says, as long as somebody has the patience to wait for it; from then on it is away. */
export async function patiently<T>(asked: Promise<Asked<T>>, ms = PATIENCE_MS): Promise<Asked<T>> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<Asked<T>>((done) => {
    timer = setTimeout(() => done({ problem: 'away' }), ms)
  })
  return Promise.race([asked, tooLong]).finally(() => clearTimeout(timer))
}

/** What tells that nobody waits any more, and on whose behalf something is looked for. */
type Waiting = { signal: AbortSignal | undefined; ms?: number }
type For = { who: string; signal: AbortSignal | undefined }
type Search<T> = (signal: AbortSignal) => Promise<Asked<T> | Slow>

const slow: Slow = { problem: 'slow' }

/**
 * Nobody waits longer than a person would, or than he does; from then on the question ends wherever it is. Whether the ERP
 * is away or this was too much for it is known a moment after.
 */
export async function whileWaitedFor<T>(search: Search<T>, { signal, ms = PATIENCE_MS }: Waiting) {
  if (signal?.aborted) return slow
  const waiting = new AbortController()
  const told = Promise.withResolvers<Slow>()
  const leave = () => {
    waiting.abort()
    told.resolve(slow)
  }
  let timer = setTimeout(() => {
    timer = setTimeout(leave, ms / 4)
    waiting.abort()
  }, ms)
  signal?.addEventListener('abort', leave)
  return Promise.race([told.promise, search(waiting.signal)]).finally(() => {
    clearTimeout(timer)
    signal?.removeEventListener('abort', leave)
  })
}

/**
 * Questions that may give an ERP much to do are asked few at once, and one for each person, so that connections stay free
 * for what others look at. What nobody waits for any more is not asked, or ended where it is asked already; until that is
 * done it keeps its place.
 */
export function searchesInTurn({ most = 2, ms = PATIENCE_MS } = {}) {
  const inTurn = createTurns(most)
  return <T>(search: Search<T>, { who, signal }: For): Promise<Asked<T> | Slow> =>
    whileWaitedFor(
      (signal) =>
        inTurn(() => search(signal), { who, signal }).catch((error: unknown) => {
          if (error === signal.reason) return slow
          throw error
        }),
      { signal, ms },
    )
}
