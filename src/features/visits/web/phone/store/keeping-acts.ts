import { type HeldPack, renewPack } from '../../../held-pack.rules.ts'
import { mayForget } from '../../../outbox.rules.ts'
import type { Pack } from '../../../phone.contract.ts'
import type { TellNews } from './news.ts'
import { asPart, inOneAct } from './one-act.ts'
import type { PhoneDb } from './phone-db.ts'

/** The orders on this phone, and what it lets go of. */
export const keepingActs = (db: PhoneDb, news: TellNews) => ({
  pack: (): Promise<HeldPack | undefined> => db.use((db) => db.get('pack', 'mine')),

  async renewPack(sent: Pack): Promise<void> {
    await inOneAct(db, ['pack', 'drafts', 'items'], async (tx) => {
      const packs = tx.objectStore('pack')
      const drafts = await tx.objectStore('drafts').getAllKeys()
      const items = await tx.objectStore('items').getAll()
      const worked = new Set([...drafts, ...items.map(({ visitId }) => visitId)])
      asPart(packs.put(renewPack(await packs.get('mine'), sent, worked), 'mine'))
    })
    news.tell({ kind: 'pack' })
  },

  /** Lets go of visits that were received some days ago. */
  forgetOld: (now: Date): Promise<void> =>
    inOneAct(db, ['drafts', 'items', 'pictures'], async (tx) => {
      const [drafts, pictures] = [tx.objectStore('drafts'), tx.objectStore('pictures')]
      const items = await tx.objectStore('items').getAll()
      for (const visitId of new Set(items.map((item) => item.visitId))) {
        const own = items.filter((item) => item.visitId === visitId)
        const draft = await drafts.get(visitId)
        if (!mayForget(own, now) || (draft && draft.finishedAt === null)) continue
        for (const { id } of own) asPart(tx.objectStore('items').delete(id))
        for (const id of await pictures.index('visit').getAllKeys(visitId)) asPart(pictures.delete(id))
        asPart(drafts.delete(visitId))
      }
    }),

  /** Frees the photos of reports that were received; how many. */
  freeReceived: (): Promise<number> =>
    inOneAct(db, ['items', 'pictures'], async (tx) => {
      const items = await tx.objectStore('items').getAll()
      const received = items.filter(({ state }) => state === 'received')
      const done = new Set(received.filter(({ kind }) => kind === 'report').map(({ visitId }) => visitId))
      const open = new Set(items.filter(({ state }) => state !== 'received').map(({ visitId }) => visitId))
      const pictures = tx.objectStore('pictures')
      const there = new Set(await pictures.getAllKeys())
      const free = received.filter(
        ({ id, kind, visitId }) => kind === 'photo' && there.has(id) && done.has(visitId) && !open.has(visitId),
      )
      for (const { id } of free) asPart(pictures.delete(id))
      return free.length
    }),

  /** The orders leave the phone with whoever signs out; the own work stays for the next time. */
  async leave(): Promise<void> {
    await db.use((db) => db.delete('pack', 'mine'))
    news.tell({ kind: 'pack' })
  },
})
