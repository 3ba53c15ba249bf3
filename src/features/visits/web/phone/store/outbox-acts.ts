import { type OutboxItem, type Reply, settled } from '../../../outbox.rules.ts'
import type { TellNews } from './news.ts'
import { asPart, inOneAct } from './one-act.ts'
import type { PhoneDb } from './phone-db.ts'

/** What waits to be sent, and what came of it. */
export const outboxActs = (db: PhoneDb, news: TellNews) => ({
  items: (): Promise<OutboxItem[]> => db.use((db) => db.getAll('items')),

  /** Notes what came back for something that was sent. */
  async settle(sent: OutboxItem, reply: Reply, now: Date): Promise<void> {
    await inOneAct(db, ['items'], async (tx) => {
      const items = tx.objectStore('items')
      const before = await items.index('visit').getAll(sent.visitId)
      for (const item of settled(before, sent, reply, now)) asPart(items.put(item))
    })
    news.tell({ kind: 'outbox' })
  },

  /** What waits is tried at once. */
  hurry: (): Promise<void> =>
    inOneAct(db, ['items'], async (tx) => {
      const items = tx.objectStore('items')
      for (const item of await items.getAll())
        if (item.state === 'waiting' && item.notBefore) asPart(items.put({ ...item, notBefore: 0 }))
    }),
})
