import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { beginDraft } from '../../../field-draft.rules.ts'
import { aForm, aPack, aVisit } from '../../../phone.scenario.ts'
import type { NewItem } from './append-items.ts'
import { openPhoneStore, type PhoneStore } from './phone-store.ts'

let person = 0
let store: PhoneStore
beforeEach(async () => {
  store = await openPhoneStore(`person-${++person}`)
  return () => store.close()
})

const draft = beginDraft(aVisit(), aForm, { today: '2026-06-15', now: '16:00' })
const madeAt = '2026-06-15T15:00:00.000Z'
const item = { visitId: 'visit', visitNumber: 7, madeAt }
const report = (id = 'report') => ({ ...item, id, kind: 'report', body: {} }) as NewItem
const progress: NewItem = { ...item, id: 'way', kind: 'progress', body: { state: 'travelling', at: madeAt } }
const photo = (id: string) => ({ id, visitId: 'visit', blob: new Blob(['x']), name: 'foto-1.jpg', isSignature: false })
const names = async () =>
  (await store.items()).sort((a, b) => a.place - b.place).map(({ id, state }) => `${id} ${state}`)
const received = { received: true, receivedAt: madeAt } as const

describe('a draft', () => {
  test('is there after the phone was closed', async () => {
    await store.saveDraft({ ...draft, summary: 'Se cambió' }, 0)
    store.close()
    store = await openPhoneStore(`person-${person}`)
    expect(await store.draft('visit')).toMatchObject({ summary: 'Se cambió', revision: 1 })
  })

  test('of another page is not written over', async () => {
    await store.saveDraft({ ...draft, summary: 'De la otra' }, 0)
    expect(await store.saveDraft({ ...draft, summary: 'De esta' }, 0, [progress])).toMatchObject({
      theirs: { summary: 'De la otra' },
    })
    expect([(await store.draft('visit'))?.summary, await names()]).toEqual(['De la otra', []])
  })

  test('tells the office in the same act what is told at once', async () => {
    await store.saveDraft(draft, 0, [progress])
    expect(await names()).toEqual(['way waiting'])
  })

  test('tells nothing anew that was told already', async () => {
    await store.saveDraft(draft, 0, [progress])
    await store.settle((await store.items())[0]!, received, new Date(madeAt))
    await store.saveDraft(draft, 1, [progress])
    expect(await names()).toEqual(['way received'])
  })

  test('is seen by its person alone', async () => {
    await store.saveDraft(draft, 0)
    const other = await openPhoneStore('somebody-else')
    expect([await other.drafts(), await other.items(), await other.pack()]).toEqual([[], [], undefined])
    other.close()
  })
})

describe('finishing', () => {
  test('puts the photos before the report, and lets go of those that nothing names', async () => {
    await store.saveDraft(draft, 0, [progress])
    await store.addPictures([photo('a'), photo('b'), photo('unused')])
    await store.finish({ ...draft, finishedAt: madeAt }, 1, report(), ['a', 'b'])
    expect(await names()).toEqual(['way waiting', 'a waiting', 'b waiting', 'report waiting'])
    expect((await store.picturesOf('visit')).map(({ id }) => id)).toEqual(['a', 'b'])
  })

  test('keeps the photo of a question that is hidden for now, and does not send it', async () => {
    await store.addPictures([photo('a'), photo('hidden')])
    const answers = { foto: [{ fileId: 'a', takenAt: madeAt }], oculta: [{ fileId: 'hidden', takenAt: madeAt }] }
    await store.finish({ ...draft, answers, finishedAt: madeAt }, 0, report(), ['a'])
    expect(await names()).toEqual(['a waiting', 'report waiting'])
    expect((await store.picturesOf('visit')).map(({ id }) => id)).toEqual(['a', 'hidden'])
  })

  test('once more replaces what did not arrive, and sends no photo twice', async () => {
    await store.addPictures([photo('a'), photo('b')])
    await store.finish({ ...draft, finishedAt: madeAt }, 0, report('first'), ['a', 'b'])
    const items = await store.items()
    await store.settle(
      items.find(({ id }) => id === 'a')!,
      received,
      new Date(madeAt),
    )
    await store.takeBack('visit', (draft) => ({ ...draft, summary: 'Otra vez' }))
    expect(await names()).toEqual(['a received'])
    expect(await store.draft('visit')).toMatchObject({ finishedAt: null, summary: 'Otra vez', revision: 2 })
    await store.finish({ ...draft, finishedAt: madeAt }, 2, report('second'), ['a', 'b'])
    expect(await names()).toEqual(['a received', 'b waiting', 'second waiting'])
  })

  test('is refused when another page changed the draft', async () => {
    await store.saveDraft(draft, 0)
    expect(await store.finish({ ...draft, finishedAt: madeAt }, 0, report(), [])).toHaveProperty('theirs')
    expect(await names()).toEqual([])
  })
})

describe('a phone that is full', () => {
  test('keeps all of an act or nothing, and says why', async () => {
    const full = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    }
    const put = IDBObjectStore.prototype.put
    let left = 2
    IDBObjectStore.prototype.put = function (...sent: Parameters<typeof put>) {
      return left-- > 0 ? put.apply(this, sent) : full()
    }
    const adding = store.addPictures([photo('a'), photo('b'), photo('c')])
    await expect(adding).rejects.toMatchObject({ name: 'QuotaExceededError' })
    IDBObjectStore.prototype.put = put
    expect(await store.picturesOf('visit')).toEqual([])
  })
})

test('a connection that the phone closed meanwhile is opened anew, and nothing is lost', async () => {
  const open = IDBDatabase.prototype.transaction
  let isClosed = true
  IDBDatabase.prototype.transaction = function (...sent: Parameters<typeof open>) {
    if (isClosed) this.close()
    isClosed = false
    return open.apply(this, sent)
  }
  const all = await Promise.all([store.saveDraft(draft, 0, [progress]), store.addPictures([photo('a')]), store.items()])
  IDBDatabase.prototype.transaction = open
  expect([isClosed, 'saved' in all[0]]).toEqual([false, true])
  expect([(await store.draft('visit'))?.revision, await names(), (await store.picturesOf('visit')).length]).toEqual([
    1,
    ['way waiting'],
    1,
  ])
})

test('what is worked on stays when the office sends other visits', async () => {
  await store.renewPack(aPack([aVisit(), aVisit({ id: 'other' })]))
  await store.saveDraft(draft, 0)
  await store.renewPack(aPack([aVisit({ id: 'third' })]))
  expect((await store.pack())?.visits.map(({ id, gone }) => [id, gone])).toEqual([
    ['third', undefined],
    ['visit', true],
  ])
})

test('whoever signs out leaves no orders on the phone, and finds the own work again', async () => {
  await store.renewPack(aPack())
  await store.saveDraft(draft, 0)
  await store.leave()
  expect([await store.pack(), (await store.drafts()).length]).toEqual([undefined, 1])
})

test('photos are let go some days after they were received, or at once when room is needed', async () => {
  await store.addPictures([photo('a')])
  await store.finish({ ...draft, finishedAt: madeAt }, 0, report(), ['a'])
  expect(await store.freeReceived()).toBe(0)
  for (const one of await store.items()) await store.settle(one, received, new Date(madeAt))
  await store.forgetOld(new Date('2026-06-16T15:00:00Z'))
  expect(await store.items()).toHaveLength(2)
  expect(await store.freeReceived()).toBe(1)
  await store.forgetOld(new Date('2026-06-23T15:00:00Z'))
  expect([await store.items(), await store.drafts()]).toEqual([[], []])
})
