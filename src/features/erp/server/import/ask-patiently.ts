import { setTimeout as sleep } from 'node:timers/promises'
import type { World } from '../../../../platform/server/context.ts'
import type { Reason } from '../../../../platform/shared/refusal.ts'
import type { Erp } from '../erp.ts'
import { FIRST_COMPANY, readStatus } from '../status.ts'
import type { SwitchedLine } from '../switched-line.ts'
import { COMPANY_LEFT } from './left-company.ts'

/** Why an import ends without being done; with `anew` the next one begins at the beginning. */
export class GaveUp extends Error {
  readonly reason: Reason
  readonly anew: boolean
  constructor(reason: Reason, anew = false) {
    super(reason.code)
    this.reason = reason
    this.anew = anew
  }
}

export type ImportLine = Pick<SwitchedLine, 'ask' | 'hasErp' | 'turn' | 'under'>

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 15_000
const MOST_CHANGES = 3

/**
 * Asks the ERP until it answers: one that is away is waited for, `patienceMs` at most. All of an import is asked of the
 * same ERP.
 */
export function askPatiently(world: Pick<World, 'db'>, line: ImportLine, patienceMs: number, signal: AbortSignal) {
  const turn = line.turn()
  const isFirst = line.under().company === FIRST_COMPANY
  return async function ask<T>(question: (erp: Erp) => Promise<T>): Promise<T> {
    const until = performance.now() + patienceMs
    let changes = 0
    for (let wait = FIRST_WAIT_MS; ; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
      signal.throwIfAborted()
      const asked = await unlessAborted(line.ask(question), signal)
      if (!line.hasErp()) throw new GaveUp(isFirst ? { code: 'erp_import.not_configured' } : COMPANY_LEFT, true)
      if (turn !== line.turn()) throw new GaveUp({ code: 'erp_import.exchanged' }, true)
      if (!asked.problem) return asked.value
      if (asked.problem === 'moduleMissing' && ++changes === MOST_CHANGES)
        throw new GaveUp({ code: 'erp_import.changed' })
      if (performance.now() + wait > until) throw new GaveUp(await whyAway(world, line.under().company))
      await sleep(wait, undefined, { signal })
    }
  }
}

/** A stop does not wait for an answer that takes long. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const stopped = new AbortController()
  const aborted = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason as Error), { signal: stopped.signal }),
  )
  return Promise.race([work, aborted]).finally(() => stopped.abort())
}

async function whyAway({ db }: Pick<World, 'db'>, company: number): Promise<Reason> {
  const failure = (await readStatus(db, company))?.lastFailure
  return { code: 'erp_import.away', values: failure ? { failure } : {} }
}
