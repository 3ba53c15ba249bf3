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
type Connection = IDBPDatabase<PhoneSchema>

/** The way to what the phone keeps: each act gets a connection that is open. */
export type PhoneDb = { use: <T>(act: (db: Connection) => Promise<T>) => Promise<T>; close: () => void }

/** Phones close connections of a page that was out of sight; `UnknownError` is how some of them say so. */
const isLost = (error: unknown) => error instanceof Error && ['InvalidStateError', 'UnknownError'].includes(error.name)

/**
 * What the phone keeps of one person: others who use it have their own. A connection that was lost is opened anew, and
 * the act that met it is done once more; nothing of it was kept, as it is one transaction.
 */
export async function openPhoneDb(personId: string): Promise<PhoneDb> {
  let opening = connect(personId)
  await opening
  let isOpen = true
  return {
    async use(act) {
      const met = opening
      try {
        return await act(await met)
      } catch (error) {
        if (!isOpen || !isLost(error)) throw error
        // several acts that met the same loss open it once
        if (opening === met) opening = connect(personId)
        return act(await opening)
      }
    },
    close() {
      isOpen = false
      void opening.then((db) => db.close()).catch(() => undefined)
    },
  }
}

const connect = (personId: string): Promise<Connection> =>
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
