import { createTurns } from '../../../platform/server/turns.ts'
import type { Kept } from '../erp.contract.ts'
import type { Asked, Line } from './line.ts'

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

/** The ERP answers others, but not this in time; or nobody waits for it any more. */
type Slow = { problem: 'slow' }

/** On whose behalf something is looked for, and what tells that nobody waits for it any more. */
type For = { who: string; signal: AbortSignal | undefined }

/**
 * Questions that may give an ERP much to do are asked few at once, and one for each person, so that connections stay free
 * for what others look at. Nobody waits longer than a person would; what nobody waits for any more is not asked, and what
 * was asked keeps its place until the ERP is done with it.
 */
export function searchesInTurn({ most = 2, ms = PATIENCE_MS } = {}) {
  const inTurn = createTurns(most)
  return async <T>(ask: () => Promise<Asked<T>>, { who, signal }: For): Promise<Asked<T> | Slow> => {
    if (signal?.aborted) return { problem: 'slow' }
    const waiting = new AbortController()
    const leave = () => waiting.abort()
    const given = new Promise<Slow>((done) =>
      waiting.signal.addEventListener('abort', () => done({ problem: 'slow' }), { once: true }),
    )
    signal?.addEventListener('abort', leave)
    const timer = setTimeout(leave, ms)
    return Promise.race([given, inTurn(ask, { who, signal: waiting.signal })]).finally(() => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', leave)
    })
  }
}
