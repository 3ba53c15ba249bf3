import { draftActs } from './draft-acts.ts'
import { finishingActs } from './finishing-acts.ts'
import { keepingActs } from './keeping-acts.ts'
import { openNews } from './news.ts'
import { outboxActs } from './outbox-acts.ts'
import { openPhoneDb } from './phone-db.ts'

export type PhoneStore = Awaited<ReturnType<typeof openPhoneStore>>

/** All that the phone keeps of a person. Each act is one transaction: it is kept whole, or not at all. */
export async function openPhoneStore(personId: string) {
  const db = await openPhoneDb(personId)
  const news = openNews(personId)
  return {
    news,
    ...keepingActs(db, news),
    ...draftActs(db, news),
    ...finishingActs(db, news),
    ...outboxActs(db, news),
    close() {
      news.close()
      db.close()
    },
  }
}
