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

/**
 * Questions that may give an ERP much to do are asked one after the other, so that connections stay free for what others
 * look at; nobody waits longer than a person would, and what nobody waits for any more is not asked.
 */
export function oneByOne(ms = PATIENCE_MS) {
  const inTurn = createTurns(1)
  return <T>(ask: () => Promise<Asked<T>>): Promise<Asked<T>> => {
    const until = performance.now() + ms
    const asked = inTurn(async (): Promise<Asked<T>> => (performance.now() < until ? ask() : { problem: 'away' }))
    return patiently(asked, ms)
  }
}
