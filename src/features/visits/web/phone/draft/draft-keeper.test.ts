import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { beginDraft } from '../../../field-draft.rules.ts'
import { aForm, aVisit } from '../../../phone.scenario.ts'
import { openPhoneStore } from '../store/phone-store.ts'
import { keepDraft } from './draft-keeper.ts'
import type { Jotted } from './jotter.ts'

let person = 0
const blank = beginDraft(aVisit(), aForm, { today: '2026-06-15', now: '16:00' })

async function twoPages() {
  const name = `keeper-${++person}`
  const stores = [await openPhoneStore(name), await openPhoneStore(name)] as const
  const [one, other] = stores.map((store) => keepDraft(store, blank))
  one!.start()
  other!.start()
  const close = () => {
    one!.stop()
    other!.stop()
    for (const store of stores) store.close()
  }
  return { one: one!, other: other!, store: stores[0], close }
}
const until = async (is: () => boolean) => {
  for (let n = 0; n < 200 && !is(); n++) await new Promise((resolve) => setTimeout(resolve, 5))
  expect(is()).toBe(true)
}
const say = (summary: string) => (draft: typeof blank) => ({ ...draft, summary })

test('every change is kept, however quickly they come', async () => {
  const { one, store, close } = await twoPages()
  for (const text of ['S', 'Se', 'Se ', 'Se c']) void one.change(say(text))
  await one.flush()
  expect([(await store.draft('visit'))?.summary, one.isKept()]).toEqual(['Se c', true])
  close()
})

test('a page that wrote nothing follows the other one, and says so', async () => {
  const { one, other, close } = await twoPages()
  await one.change(say('De la otra'))
  await until(() => other.get().draft.summary === 'De la otra')
  expect(other.get().renewed).toBe(true)
  await other.change(say('Sigue'))
  await until(() => one.get().draft.summary === 'Sigue')
  close()
})

test('two pages that write at once decide nothing silently', async () => {
  const { one, other, store, close } = await twoPages()
  await Promise.all([one.change(say('Uno')), other.change(say('Otro'))])
  const [won, lost] = one.get().theirs ? [other, one] : [one, other]
  await until(() => lost.get().theirs !== null)
  const mine = lost.get().draft.summary
  expect(lost.get().theirs?.summary).toBe(won.get().draft.summary)
  await lost.keepMine()
  expect((await store.draft('visit'))?.summary).toBe(mine)
  await until(() => won.get().draft.summary === mine)
  expect(won.get().renewed).toBe(true)
  close()
})

test('two pages that wrote the same have nothing to decide', async () => {
  const { one, other, store, close } = await twoPages()
  await Promise.all([one.change(say('Lo mismo')), other.change(say('Lo mismo'))])
  expect([one.get().theirs, other.get().theirs, one.isKept(), other.isKept()]).toEqual([null, null, true, true])
  await other.change(say('Sigue'))
  await until(() => one.get().draft.summary === 'Sigue')
  expect((await store.draft('visit'))?.summary).toBe('Sigue')
  close()
})

test('what a full phone does not keep stays on the screen, and is kept when there is room', async () => {
  const { one, store, close } = await twoPages()
  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
  }
  await one.change(say('No cabe'))
  IDBObjectStore.prototype.put = put
  expect(one.get()).toMatchObject({ unkept: 'full', draft: { summary: 'No cabe' } })
  expect(await store.draft('visit')).toBeUndefined()
  await one.flush()
  expect([one.get().unkept, (await store.draft('visit'))?.summary]).toEqual([null, 'No cabe'])
  close()
})

test('what was typed when the page died is kept by the next one, with what it told the office', async () => {
  const store = await openPhoneStore(`keeper-${++person}`)
  let jotted: Jotted | undefined
  const jotter = { jot: (what: Jotted) => void (jotted = what), clear: () => void (jotted = undefined) }
  const dying = { ...store, saveDraft: () => new Promise<never>(() => undefined) }
  void keepDraft(dying, blank, { jotter }).change(say('A medio escr'))
  const { draft, based, items } = jotted!
  const next = keepDraft(store, { ...draft, revision: based }, { blank, jotter, jotted: items })
  next.start()
  await next.flush()
  expect([(await store.draft('visit'))?.summary, jotted]).toEqual(['A medio escr', undefined])
  next.stop()
  store.close()
})

test('what died with its page writes nothing over what another one kept meanwhile', async () => {
  const store = await openPhoneStore(`keeper-${++person}`)
  const other = keepDraft(store, blank)
  await other.change(say('De la otra'))
  const next = keepDraft(store, { ...blank, summary: 'De la que murió' }, { blank, jotted: [] })
  next.start()
  await next.flush()
  expect([next.get().theirs?.summary, next.get().draft.summary]).toEqual(['De la otra', 'De la que murió'])
  expect((await store.draft('visit'))?.summary).toBe('De la otra')
  next.stop()
  store.close()
})
