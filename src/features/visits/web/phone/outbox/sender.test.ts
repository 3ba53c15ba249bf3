import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { beginDraft } from '../../../field-draft.rules.ts'
import { aForm, aVisit, refused } from '../../../phone.scenario.ts'
import type { OutboxItem, Reply } from '../../../outbox.rules.ts'
import { openPhoneStore, type PhoneStore } from '../store/phone-store.ts'
import { makeSender, type Sender } from './sender.ts'

const madeAt = '2026-06-15T15:00:00.000Z'
let person = 0
let stores: PhoneStore[] = []
let senders: Sender[] = []

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }))
})
afterEach(() => {
  senders.forEach((sender) => sender.stop())
  stores.forEach((store) => store.close())
  ;[senders, stores] = [[], []]
  vi.unstubAllGlobals()
})

/** A phone that has told that it travels, and its way to the office. */
async function aPhone(name = `sender-${++person}`) {
  const store = await openPhoneStore(name)
  stores.push(store)
  if (!(await store.items()).length) {
    const draft = beginDraft(aVisit(), aForm, { today: '2026-06-15', now: '16:00' })
    const item = { id: 'way', visitId: 'visit', visitNumber: 7, madeAt }
    await store.saveDraft(draft, 0, [{ ...item, kind: 'progress', body: { state: 'travelling', at: madeAt } }])
  }
  const sent: OutboxItem[] = []
  const office = {
    who: name as string | null | undefined,
    reply: { received: true, receivedAt: madeAt } as Reply,
    carry: async (item: OutboxItem) => {
      sent.push(item)
      await new Promise((resolve) => setTimeout(resolve, 10))
      return office.reply
    },
    whoIsSignedIn: () => Promise.resolve(office.who),
  }
  const sender = makeSender(store, name, office)
  senders.push(sender)
  const becomes = (state: string) => expect.poll(() => sender.state(), { timeout: 3000 }).toBe(state)
  return { name, store, sender, office, sent, becomes }
}

test('what waits is sent when the phone is opened', async () => {
  const { store, sender, sent } = await aPhone()
  sender.start()
  await expect.poll(async () => (await store.items())[0]?.state).toBe('received')
  expect(sent).toHaveLength(1)
})

test('whoever signs out while something is on its way sends nothing more', async () => {
  const { store, sender, office } = await aPhone()
  const draft = (await store.draft('visit'))!
  const item = { visitId: 'visit', visitNumber: 7, madeAt }
  await store.saveDraft(draft, 1, [{ ...item, id: 'there', kind: 'progress', body: { state: 'onSite', at: madeAt } }])
  const { carry } = office
  office.carry = (item) => {
    sender.stop()
    return carry(item)
  }
  sender.start()
  await expect.poll(async () => (await store.items()).some(({ state }) => state === 'received')).toBe(true)
  await expect.poll(() => sender.state()).toBe('idle')
  const items = (await store.items()).map(({ id, state }) => `${id} ${state}`)
  expect(items.sort()).toEqual(['there waiting', 'way received'])
})

test('nothing is sent in the name of somebody else, nor of nobody', async () => {
  const { sender, office, sent, becomes } = await aPhone()
  office.who = 'ana'
  sender.start()
  await becomes('otherPerson')
  office.who = null
  sender.wake()
  await becomes('signIn')
  expect(sent).toEqual([])
})

test('a session that ended is waited for, and its renewal sends what waits', async () => {
  const { name, store, sender, office, becomes } = await aPhone()
  office.reply = refused(401, 'sign_in_first')
  sender.start()
  await becomes('signIn')
  office.who = name
  office.reply = { received: true, receivedAt: madeAt }
  window.dispatchEvent(new Event('atiende:signed-in'))
  await expect.poll(async () => (await store.items())[0]?.state).toBe('received')
})

test('a network that comes back is used at once, whatever pause there was', async () => {
  const { store, sender, office, becomes } = await aPhone()
  office.reply = refused(0, 'offline')
  sender.start()
  await becomes('cut')
  expect((await store.items())[0]!.notBefore).toBeGreaterThan(Date.now())
  office.reply = { received: true, receivedAt: madeAt }
  window.dispatchEvent(new Event('online'))
  await expect.poll(async () => (await store.items())[0]?.state).toBe('received')
})

test('of two pages of a phone one sends at a time', async () => {
  const one = await aPhone()
  const other = await aPhone(one.name)
  one.sender.start()
  other.sender.start()
  await expect.poll(async () => (await one.store.items())[0]?.state).toBe('received')
  await other.becomes('idle')
  expect(one.sent.length + other.sent.length).toBe(1)
})
