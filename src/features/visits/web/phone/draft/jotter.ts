import { forget, keep, read } from '../../../../../platform/web/draft-store.ts'
import type { FieldDraft } from '../../../field-draft.rules.ts'
import type { NewItem } from '../store/append-items.ts'

/** A draft that is on its way into the store, made of revision `based`, and what it tells the office at once. */
export type Jotted = { draft: FieldDraft; based: number; items: NewItem[] }

/**
 * What was typed is jotted down in the same instant: a page that is closed or dies before the store has written it
 * leaves it there.
 */
export type Jotter = { jot: (jotted: Jotted) => void; clear: () => void }

export const noJotter: Jotter = { jot: () => undefined, clear: () => undefined }

const keyOf = (personId: string, visitId: string) => `terreno.${personId}.${visitId}`

export const jotterOf = (personId: string, visitId: string): Jotter => ({
  jot: (jotted) => keep(keyOf(personId, visitId), jotted),
  clear: () => forget(keyOf(personId, visitId)),
})

/** Whether both say the same, whenever it was written. */
export const isSame = (one: FieldDraft | undefined, other: FieldDraft) =>
  one !== undefined && JSON.stringify({ ...one, revision: 0 }) === JSON.stringify({ ...other, revision: 0 })

/** What was jotted down and is not what the store has; it may have been written in the last moment. */
export function readJotted(personId: string, visitId: string, stored: FieldDraft | undefined): Jotted | undefined {
  const jotted = read<Jotted>(keyOf(personId, visitId))
  if (!jotted) return undefined
  const isWritten = stored && stored.revision > jotted.based && isSame(stored, jotted.draft)
  return isWritten ? undefined : jotted
}
