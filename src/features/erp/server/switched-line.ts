import type { World } from '../../../platform/server/context.ts'
import type { Erp } from './erp.ts'
import { createLine, type Line } from './line.ts'
import { FIRST_COMPANY, isReadStill, type ReadUnder, unnamed } from './status.ts'

/** A line whose ERP can be exchanged while everybody calls. */
export type SwitchedLine = Line & {
  /** Calls go to this ERP from now on, or to none; those under way may end, then the former one is stopped. */
  exchange(erp: Erp | undefined, under?: ReadUnder): void
  /** Differs after each exchange: what was begun before is of another ERP. */
  turn(): number
}

export function createSwitchedLine(world: World, erp: Erp | undefined, company = FIRST_COMPANY): SwitchedLine {
  let line = createLine(world, erp, unnamed(company))
  let turn = 0
  const left = new Set<ReturnType<typeof createLine>>()
  /**
   * What the former ERP says is of another company, or read by other rules. So it is where this process has not heard of a
   * save: codes and documents are of the companies by their present numbers.
   */
  async function ofThisTurn<T extends { problem: string | null }>(
    asking: Promise<T>,
  ): Promise<T | { problem: 'away' }> {
    const [before, under] = [turn, line.under()]
    const asked = await asking
    if (asked.problem) return before === turn ? asked : { problem: 'away' }
    // trouble with our own database must not look like the ERP's
    const still = await isReadStill(world.db, under).catch(() => true)
    return still && before === turn ? asked : { problem: 'away' }
  }
  return {
    ask: (question) => ofThisTurn(line.ask(question)),
    search: (question, signal) => ofThisTurn(line.search(question, signal)),
    isFree: () => line.isFree(),
    learn: (anew) => line.learn(anew),
    isLearning: () => line.isLearning(),
    lacks: (panel) => line.lacks(panel),
    isUnused: (panel) => line.isUnused(panel),
    hasErp: () => line.hasErp(),
    calls: () => line.calls(),
    under: () => line.under(),
    exchange(next, under = unnamed(company)) {
      const former = line
      left.add(former)
      void former
        .leave()
        .catch(() => undefined)
        .finally(() => left.delete(former))
      line = createLine(world, next, under)
      turn += 1
    },
    turn: () => turn,
    async stop() {
      await Promise.all([line, ...left].map((one) => one.stop()))
    },
  }
}
