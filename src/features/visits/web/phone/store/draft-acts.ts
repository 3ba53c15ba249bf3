import type { FieldDraft } from '../../../field-draft.rules.ts'
import { appendItems, type NewItem } from './append-items.ts'
import type { TellNews } from './news.ts'
import { asPart, inOneAct } from './one-act.ts'
import type { PhoneDb, Picture } from './phone-db.ts'

/** What was kept, or what another page of this phone kept meanwhile. */
export type Saved = { saved: FieldDraft } | { theirs: FieldDraft | undefined }

/** Whether a draft was made of what is there. */
export const isBasedOn = (there: FieldDraft | undefined, based: number) => (there?.revision ?? 0) === based

/** What is being told of visits, and its photos. */
export const draftActs = (db: PhoneDb, news: TellNews) => ({
  draft: (visitId: string): Promise<FieldDraft | undefined> => db.use((db) => db.get('drafts', visitId)),
  drafts: (): Promise<FieldDraft[]> => db.use((db) => db.getAll('drafts')),
  picture: (id: string): Promise<Picture | undefined> => db.use((db) => db.get('pictures', id)),
  picturesOf: (visitId: string): Promise<Picture[]> => db.use((db) => db.getAllFromIndex('pictures', 'visit', visitId)),

  /** Keeps several or none. */
  addPictures: (pictures: Picture[]): Promise<void> =>
    inOneAct(db, ['pictures'], async (tx) => {
      for (const picture of pictures) asPart(tx.objectStore('pictures').put(picture))
    }),

  /** Keeps a draft that was made of revision `based`, with what it tells the office at once. */
  async saveDraft(draft: FieldDraft, based: number, made: NewItem[] = []): Promise<Saved> {
    const result = await inOneAct(db, ['drafts', 'items'], async (tx): Promise<Saved> => {
      const drafts = tx.objectStore('drafts')
      const there = await drafts.get(draft.visitId)
      if (!isBasedOn(there, based)) return { theirs: there }
      const saved = { ...draft, revision: based + 1 }
      asPart(drafts.put(saved))
      if (made.length) await appendItems(tx.objectStore('items'), made)
      return { saved }
    })
    if ('saved' in result) {
      news.tell({ kind: 'draft', visitId: draft.visitId, revision: result.saved.revision })
      if (made.length) news.tell({ kind: 'outbox' })
    }
    return result
  },
})
