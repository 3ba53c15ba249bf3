import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { FieldDraft } from '../../../field-draft.rules.ts'
import type { HeldPack } from '../../../held-pack.rules.ts'
import type { OutboxItem } from '../../../outbox.rules.ts'

/** A photo or a signature; not of a visit any more once the visit was received some days ago. */
export type Picture = { id: string; visitId: string; blob: Blob; name: string; isSignature: boolean }

export type PhoneSchema = DBSchema & {
  pack: { key: 'mine'; value: HeldPack }
  drafts: { key: string; value: FieldDraft }
  pictures: { key: string; value: Picture; indexes: { visit: string } }
  items: { key: string; value: OutboxItem; indexes: { visit: string } }
}
export type PhoneDb = IDBPDatabase<PhoneSchema>

/** What the phone keeps of one person: others who use it have their own. */
export const openPhoneDb = (personId: string): Promise<PhoneDb> =>
  openDB<PhoneSchema>(`atiende-terreno-${personId}`, 1, {
    upgrade(db) {
      db.createObjectStore('pack')
      db.createObjectStore('drafts', { keyPath: 'visitId' })
      db.createObjectStore('pictures', { keyPath: 'id' }).createIndex('visit', 'visitId')
      db.createObjectStore('items', { keyPath: 'id' }).createIndex('visit', 'visitId')
    },
    // a newer page of this program waits until this one lets go; what it holds is kept already
    blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
  })
