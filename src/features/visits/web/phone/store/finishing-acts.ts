import { type FieldDraft, filesIn } from '../../../field-draft.rules.ts'
import { type OutboxItem, takenBack } from '../../../outbox.rules.ts'
import { appendItems, type NewItem } from './append-items.ts'
import { isBasedOn, type Saved } from './draft-acts.ts'
import type { TellNews } from './news.ts'
import { asPart, inOneAct } from './one-act.ts'
import type { PhoneDb } from './phone-db.ts'

type Items = {
  index: (name: 'visit') => { getAll: (visitId: string) => Promise<OutboxItem[]> }
  delete: (id: string) => Promise<unknown>
}

/** Takes what was handed over and has not arrived out of the outbox; answers what is left there of the visit. */
async function takeOut(items: Items, visitId: string): Promise<OutboxItem[]> {
  const before = await items.index('visit').getAll(visitId)
  const left = takenBack(before)
  for (const item of before) if (!left.includes(item)) asPart(items.delete(item.id))
  return left
}

/** What ends the work on a visit, and what begins it again. */
export const finishingActs = (db: PhoneDb, news: TellNews) => {
  const tellBoth = (visitId: string, revision: number) => {
    news.tell({ kind: 'draft', visitId, revision })
    news.tell({ kind: 'outbox' })
  }
  return {
    /**
     * Hands the last word of a visit to the outbox: in one act the draft is closed, what was handed over before and
     * has not arrived is replaced, photos go before the report, and those that nothing names any more are let go. A
     * photo of a question that is hidden does not go, but stays: the report may be taken back, and the question be asked.
     */
    async finish(draft: FieldDraft, based: number, word: NewItem, files: string[]): Promise<Saved> {
      const { visitId } = draft
      const result = await inOneAct(db, ['drafts', 'items', 'pictures'], async (tx): Promise<Saved> => {
        const [drafts, items, pictures] = [
          tx.objectStore('drafts'),
          tx.objectStore('items'),
          tx.objectStore('pictures'),
        ]
        const there = await drafts.get(visitId)
        if (!isBasedOn(there, based)) return { theirs: there }
        const saved = { ...draft, revision: based + 1 }
        asPart(drafts.put(saved))
        const left = await takeOut(items, visitId)
        const photos: NewItem[] = []
        const named = new Set([...files, ...filesIn(draft.answers)])
        for (const { id, isSignature } of word.kind === 'report' ? await pictures.index('visit').getAll(visitId) : []) {
          if (!named.has(id)) asPart(pictures.delete(id))
          else if (files.includes(id) && !left.some((item) => item.id === id))
            photos.push({ ...word, id, kind: 'photo', body: { isSignature } })
        }
        await appendItems(items, [...photos, word])
        return { saved }
      })
      if ('saved' in result) tellBoth(visitId, result.saved.revision)
      return result
    },

    /** Takes the report back to be worked on; what is on its way already may arrive nevertheless, and is then told. */
    async takeBack(visitId: string, change: (draft: FieldDraft) => FieldDraft): Promise<void> {
      const revision = await inOneAct(db, ['drafts', 'items'], async (tx) => {
        await takeOut(tx.objectStore('items'), visitId)
        const draft = await tx.objectStore('drafts').get(visitId)
        if (!draft) return 0
        asPart(tx.objectStore('drafts').put({ ...change(draft), finishedAt: null, revision: draft.revision + 1 }))
        return draft.revision + 1
      })
      tellBoth(visitId, revision)
    },

    /** Throws away what was told of a visit and has not arrived. */
    async discard(visitId: string): Promise<void> {
      await inOneAct(db, ['drafts', 'items', 'pictures'], async (tx) => {
        const [items, pictures] = [tx.objectStore('items'), tx.objectStore('pictures')]
        for (const { id, state } of await items.index('visit').getAll(visitId))
          if (state !== 'received') asPart(items.delete(id))
        for (const id of await pictures.index('visit').getAllKeys(visitId)) asPart(pictures.delete(id))
        asPart(tx.objectStore('drafts').delete(visitId))
      })
      tellBoth(visitId, 0)
    },
  }
}
