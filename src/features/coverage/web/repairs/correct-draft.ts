import type { RepairItem } from '../../repairs.contract.ts'

type Kept = Pick<RepairItem, 'receivedOn' | 'returnedOn' | 'note' | 'version'>

/** A repair as it is put right; `before` is how it was read. */
export type CorrectDraft = {
  before: Kept
  receivedOn: string
  here: boolean
  returnedOn: string
  note: string
  reason: string
}

export const correctDraft = ({ receivedOn, returnedOn, note, version }: RepairItem): CorrectDraft => ({
  before: { receivedOn, returnedOn, note, version },
  receivedOn,
  here: returnedOn === null,
  returnedOn: returnedOn ?? '',
  note: note ?? '',
  reason: '',
})

/** The days that it would have; undefined while one is missing. */
export function daysOf({ receivedOn, here, returnedOn }: CorrectDraft) {
  if (!receivedOn || (!here && !returnedOn)) return undefined
  return { receivedOn, returnedOn: here ? null : returnedOn }
}

/** What was changed here alone. */
export function correctionOf(draft: CorrectDraft): Partial<Omit<Kept, 'version'>> {
  const { before, note } = draft
  const days = daysOf(draft)
  return {
    ...(days && days.receivedOn !== before.receivedOn ? { receivedOn: days.receivedOn } : {}),
    ...(days && days.returnedOn !== before.returnedOn ? { returnedOn: days.returnedOn } : {}),
    ...(note.trim() === (before.note ?? '') ? {} : { note }),
  }
}
