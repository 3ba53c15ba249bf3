import { useEffect, useState, useSyncExternalStore } from 'react'
import { clockInChile } from '../../../../../platform/shared/chile/clock.ts'
import { dayInChile } from '../../../../../platform/shared/chile/day.ts'
import { FORMAT, type Form } from '../../../../visit-forms/format.contract.ts'
import { beginDraft } from '../../../field-draft.rules.ts'
import type { HeldVisit } from '../../../held-pack.rules.ts'
import { usePhone } from '../phone.ts'
import { type DraftKeeper, keepDraft } from './draft-keeper.ts'

const NO_FORM: Form = { format: FORMAT, sections: [] }

/** The draft of a visit as this phone has it, or a new one; nothing until it was read. */
export function useDraftKeeper(visit: HeldVisit, form: Form | undefined): DraftKeeper | undefined {
  const { store } = usePhone()
  const [keeper, setKeeper] = useState<DraftKeeper>()
  const { id } = visit
  const known = form !== undefined
  useEffect(() => {
    const now = new Date()
    const blank = beginDraft(visit, form ?? NO_FORM, { today: dayInChile(now), now: clockInChile(now.toISOString()) })
    let made: DraftKeeper | undefined
    let left = false
    void store.draft(id).then((draft) => {
      if (left) return
      made = keepDraft(store, draft ?? blank, blank)
      setKeeper(made)
    })
    return () => {
      left = true
      made?.stop()
    }
    // the order may be renewed while it is worked on: the draft goes on
  }, [store, id, known])
  return keeper
}

export const useKeeping = (keeper: DraftKeeper) => useSyncExternalStore(keeper.subscribe, keeper.get)
