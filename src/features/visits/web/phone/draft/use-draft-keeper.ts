import { useQuery } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { clockInChile } from '../../../../../platform/shared/chile/clock.ts'
import { dayInChile } from '../../../../../platform/shared/chile/day.ts'
import { FORMAT, type Form } from '../../../../visit-forms/format.contract.ts'
import { beginDraft } from '../../../field-draft.rules.ts'
import type { HeldVisit } from '../../../held-pack.rules.ts'
import { usePhone } from '../phone.ts'
import { type DraftKeeper, keepDraft } from './draft-keeper.ts'
import { jotterOf, readJotted } from './jotter.ts'

const NO_FORM: Form = { format: FORMAT, sections: [] }

/**
 * The draft of a visit as this phone has it, or a new one; nothing until it was read. An order that is renewed while it
 * is worked on begins nothing anew.
 */
export function useDraftKeeper(visit: HeldVisit, form: Form | undefined): DraftKeeper | undefined {
  const { who, store } = usePhone()
  const { data: keeper } = useQuery({
    queryKey: ['terreno-keeper', who.id, visit.id, form !== undefined],
    queryFn: async () => {
      const now = new Date()
      const blank = beginDraft(visit, form ?? NO_FORM, { today: dayInChile(now), now: clockInChile(now.toISOString()) })
      const stored = await store.draft(visit.id)
      const jotter = jotterOf(who.id, visit.id)
      const jotted = readJotted(who.id, visit.id, stored)
      if (!jotted) return keepDraft(store, stored ?? blank, { blank, jotter })
      const draft = { ...jotted.draft, revision: jotted.based }
      return keepDraft(store, draft, { blank, jotter, jotted: jotted.items })
    },
    staleTime: Infinity,
    gcTime: 0,
    // what cannot be read is told, not waited for
    throwOnError: true,
    structuralSharing: false,
  })
  useEffect(() => {
    keeper?.start()
    return keeper?.stop
  }, [keeper])
  return keeper
}

export const useKeeping = (keeper: DraftKeeper) => useSyncExternalStore(keeper.subscribe, keeper.get)
