import { nextToSend, verdictOf } from '../../../outbox.rules.ts'
import type { PhoneStore } from '../store/phone-store.ts'
import type { Carrier } from './carrier.ts'

export type Delivered = 'all' | 'cut' | 'signIn'

/** Sends what is due, one after the other, until nothing is due, the way is cut, or the office asks who this is. */
export async function deliver(
  store: Pick<PhoneStore, 'items' | 'picture' | 'settle'>,
  carrier: Carrier,
  clock: () => Date,
): Promise<Delivered> {
  for (;;) {
    const item = nextToSend(await store.items(), clock().getTime())
    if (!item) return 'all'
    const reply = await carrier(item, item.kind === 'photo' ? await store.picture(item.id) : undefined)
    await store.settle(item, reply, clock())
    if (verdictOf(item.kind, reply) === 'signIn') return 'signIn'
    if (!reply.received && reply.rejection.status === 0) return 'cut'
  }
}
