import type { FieldDraft } from './field-draft.rules.ts'
import type { HeldVisit } from './held-pack.rules.ts'
import { stateAfter } from './visits.rules.ts'
import type { VisitState } from './visits.contract.ts'

/** How far a visit is as this phone knows: what was tapped here, the office may not have heard of yet. */
export function phoneStateOf(
  { state }: Pick<HeldVisit, 'state'>,
  draft: Pick<FieldDraft, 'times' | 'finishedAt'> | undefined,
): VisitState {
  if (!draft || state === 'done' || state === 'cancelled') return state
  if (draft.finishedAt && draft.times.departedAt) return 'done'
  const act = draft.times.arrivedAt ? 'onSite' : draft.times.travelStartedAt ? 'travelling' : undefined
  const after = act ? stateAfter(state, act) : state
  return typeof after === 'string' ? after : state
}
