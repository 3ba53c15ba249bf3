import type { Ctx } from '../../../platform/server/context.ts'
import type { CoverageItem } from '../../coverage/coverages.contract.ts'
import { presentItem, todayOf } from '../../coverage/server/coverage-items.ts'
import { itemOfGlance } from '../../coverage/server/glance.ts'
import type { ServeAnswer } from '../service.contract.ts'
import type { FactsRow } from './facts.ts'
import { MOST_CANDIDATES, payingOf, presentServe } from './paying.ts'

/** What a customer has and whether it may be served, before anybody knows what it wants. */
export async function glanceAt(
  ctx: Ctx,
  customer: { id: string; active: boolean },
  facts: FactsRow,
): Promise<{ items: CoverageItem[]; serve: ServeAnswer }> {
  const on = todayOf(ctx)
  const paying = await payingOf(ctx, customer, facts, {
    on,
    at: ctx.now,
    equipment: null,
    productCode: null,
    topicChain: [],
    caseId: null,
  })
  const rows = new Map(facts.coverageFacts.map(({ item }) => [item.id, item]))
  const shown = paying.candidates.slice(0, MOST_CANDIDATES)
  return {
    items: shown.map(({ coverage }) => presentItem(itemOfGlance(rows.get(coverage.id)!, on), on)),
    serve: presentServe(ctx, paying),
  }
}
