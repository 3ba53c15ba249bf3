import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginDraft } from '../../../field-draft.rules.ts'
import { lastWord, type OutboxItem, type Reply } from '../../../outbox.rules.ts'
import { aForm, aVisit, refused } from '../../../phone.scenario.ts'
import type { NewItem } from '../store/append-items.ts'
import { openPhoneStore, type PhoneStore } from '../store/phone-store.ts'
import { deliver } from './deliver.ts'

const madeAt = '2026-06-15T15:00:00.000Z'

/** An office that takes everything once, and a way to it that is cut before or after something arrives. */
function anOffice() {
  const files = new Set<string>()
  const reports = new Map<string, { id: string; times: number }>()
  const progress: string[] = []
  let cuts: ('before' | 'after')[] = []
  let isSignedIn = true
  const take = (item: OutboxItem): Reply => {
    if (!isSignedIn) return refused(401, 'sign_in_first')
    if (item.kind === 'photo') files.add(item.id)
    if (item.kind === 'progress' && !progress.includes(item.id)) progress.push(item.id)
    if (item.kind === 'report') {
      const lost = (item.body.answers as unknown as string[]).filter((id) => !files.has(id))
      if (lost.length) return refused(422, 'file.unknown')
      const there = reports.get(item.visitId)
      if (there && there.id !== item.id) return refused(409, 'visit.reported_already')
      reports.set(item.visitId, { id: item.id, times: (there?.times ?? 0) + (there ? 0 : 1) })
    }
    return { received: true, receivedAt: madeAt }
  }
  return {
    files,
    reports,
    progress,
    cut: (next: typeof cuts) => {
      cuts = next
    },
    signIn: (is: boolean) => {
      isSignedIn = is
    },
    carrier: (item: OutboxItem): Promise<Reply> => {
      const cut = cuts.shift()
      const reply = cut === 'before' ? undefined : take(item)
      return Promise.resolve(!cut && reply ? reply : refused(0, 'offline'))
    },
  }
}

type Act =
  | { act: 'tap' | 'photo' | 'finish' | 'takeBack'; visit: number }
  | { act: 'send'; cuts: ('before' | 'after')[]; pages: number }
  | { act: 'reload' | 'forgetFiles' | 'signOut' }

const visit = fc.integer({ min: 0, max: 2 })
const anAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ act: fc.constantFrom('tap', 'photo', 'finish', 'finish', 'takeBack'), visit }),
  fc.record({
    act: fc.constant('send' as const),
    cuts: fc.array(fc.constantFrom('before' as const, 'after' as const), { maxLength: 3 }),
    pages: fc.integer({ min: 1, max: 2 }),
  }),
  fc.record({ act: fc.constantFrom('reload' as const, 'forgetFiles' as const, 'signOut' as const) }),
)

let person = 0

test('whatever is done, cut and closed in between, each thing is received once, and none is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anAct, { maxLength: 25 }), async (acts) => {
      const name = `technician-${++person}`
      const office = anOffice()
      const made = { taps: new Set<string>(), finished: new Set<string>() }
      let [store, ids, clock] = [await openPhoneStore(name), 0, Date.parse(madeAt)]
      // each look at the clock is an hour later: no pause is waited for
      const later = () => new Date((clock += 3_600_000))
      const send = async (pages: number) => {
        const all = Array.from({ length: pages }, () => deliver(store, office.carrier, later))
        await Promise.all(all)
      }

      for (const one of acts) {
        if (one.act === 'send') {
          office.cut([...one.cuts])
          await send(one.pages)
          office.cut([])
          office.signIn(true)
        } else if (one.act === 'reload') {
          store.close()
          store = await openPhoneStore(name)
        } else if (one.act === 'forgetFiles') forgetFiles(office)
        else if (one.act === 'signOut') office.signIn(false)
        else if ('visit' in one) await work(store, one, { made, newId: () => `${++ids}` })
      }

      office.signIn(true)
      // a report that was changed after it had arrived is told apart, and is not lost either
      for (let round = 0; round < 5; round++) await send(1)
      const items = await store.items()
      expect(items.filter(({ state }) => state === 'waiting')).toEqual([])
      expect(new Set(office.progress)).toEqual(made.taps)
      expect(office.progress).toHaveLength(made.taps.size)
      for (const visitId of made.finished) {
        const own = items.filter((item) => item.visitId === visitId)
        const draft = await store.draft(visitId)
        const word = lastWord(own)
        // with the office, refused with its reason, or open on the phone: never nowhere
        expect(word?.state === 'received' || word?.state === 'rejected' || draft?.finishedAt === null).toBe(true)
        if (word?.state === 'received') expect(office.reports.get(visitId)).toEqual({ id: word.id, times: 1 })
        if (word?.state === 'rejected') expect(word.rejection?.code).toBe('visit.reported_already')
        if (office.reports.has(visitId)) expect(office.reports.get(visitId)!.times).toBe(1)
      }
      store.close()
    }),
    { numRuns: 60 },
  )
})

const forgetFiles = (office: ReturnType<typeof anOffice>) => {
  // what a report has is attached and stays
  if (!office.reports.size) office.files.clear()
}

type Made = { made: { taps: Set<string>; finished: Set<string> }; newId: () => string }

async function work(store: PhoneStore, { act, visit }: Extract<Act, { visit: number }>, { made, newId }: Made) {
  const visitId = `visit-${visit}`
  const there = await store.draft(visitId)
  const draft = there ?? beginDraft(aVisit({ id: visitId }), aForm, { today: '2026-06-15', now: '16:00' })
  const item = { id: newId(), visitId, visitNumber: visit, madeAt }
  if (act === 'tap') {
    const news: NewItem = { ...item, kind: 'progress', body: { state: 'onSite', at: madeAt } }
    await store.saveDraft(draft, draft.revision, [news])
    made.taps.add(item.id)
  } else if (act === 'photo') {
    if (draft.finishedAt === null)
      await store.addPictures([
        { id: `photo-${item.id}`, visitId, blob: new Blob(['x']), name: 'foto.jpg', isSignature: false },
      ])
  } else if (act === 'takeBack') await store.takeBack(visitId, (draft) => draft)
  else if (draft.finishedAt === null) {
    const files = (await store.picturesOf(visitId)).map(({ id }) => id)
    const report = { ...item, kind: 'report', body: { answers: files } } as unknown as NewItem
    await store.finish({ ...draft, finishedAt: madeAt }, draft.revision, report, files)
    made.finished.add(visitId)
  }
}
