import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Database } from '../../../../platform/server/database.ts'
import type { DocumentHead, DocumentQuestion } from '../../erp-documents.contract.ts'
import { lineWith } from './export.builders.ts'
import { findAll } from './found.ts'

const question: DocumentQuestion = { panel: 'invoices' }
/** What stopped answering is looked up in our database: there is nothing. */
const nothing = { select: () => nothing, where: () => nothing, executeTakeFirst: async () => undefined }
const db = { selectFrom: () => nothing } as unknown as Database

const findIn = ({ made }: ReturnType<typeof lineWith>, most?: number, signal = new AbortController().signal) =>
  findAll({ db }, made, { code: '77', question, signal, most })

async function numbersOf(pages: AsyncIterable<DocumentHead[]>) {
  const all: number[] = []
  for await (const page of pages) all.push(...page.map(({ number }) => number))
  return all
}

test.each([
  // found, a file holds, its rows, whether it says that there are more
  [0, 1200, 0, false],
  [1, 1200, 1, false],
  [499, 1200, 499, false],
  [500, 1200, 500, false],
  [1199, 1200, 1199, false],
  [1200, 1200, 1200, false],
  [1201, 1200, 1200, true],
  [5000, 1200, 1200, true],
  [5000, 3, 3, true],
])('of %i documents a file that holds %i has %i, and says %s that it was cut', async (count, most, rows, cut) => {
  const found = await findIn(lineWith(count), most)
  const numbers = await numbersOf(found.pages)
  expect(numbers).toEqual(Array.from({ length: rows }, (_, place) => count - place))
  expect(found.wasCut()).toBe(cut)
})

test('what nobody takes is not asked for', async () => {
  const erp = lineWith(5000)
  const { pages } = await findIn(erp)
  const taken = pages[Symbol.asyncIterator]()
  await taken.next()
  expect(erp.state.cursors).toEqual([null])
  await taken.next()
  expect(erp.state.cursors).toEqual([null, '500'])
})

test('an ERP that is away at the beginning gives no file', async () => {
  await expect(findIn(lineWith(3, () => 'away'))).rejects.toMatchObject({
    status: 503,
    reasons: [{ code: 'erp.away' }],
  })
})

test('one that was away for a moment is asked again', async () => {
  const found = await findIn(lineWith(1200, (page) => (page === 2 ? 'away' : undefined)))
  expect(await numbersOf(found.pages)).toHaveLength(1200)
})

test('files ask the ERP by turns, a page each', async () => {
  let [underWay, most] = [0, 0]
  const slow = () => {
    const erp = lineWith(1200)
    const { search } = erp.made
    erp.made.search = async (question, signal) => {
      most = Math.max(most, (underWay += 1))
      await sleep(1)
      return search(question, signal).finally(() => (underWay -= 1))
    }
    return erp
  }
  const [one, other] = [slow(), slow()]
  const files = await Promise.all([one, other].map((erp) => findIn(erp)))
  expect(await Promise.all(files.map(({ pages }) => numbersOf(pages)))).toMatchObject([
    { length: 1200 },
    { length: 1200 },
  ])
  expect([most, one.state.cursors.length, other.state.cursors.length]).toEqual([1, 3, 3])
})

test('one that stays away ends the file before it is whole', async () => {
  const found = await findIn(lineWith(1200, (page) => (page > 1 ? 'away' : undefined)))
  await expect(numbersOf(found.pages)).rejects.toMatchObject({ reason: { code: 'erp_import.away' } })
})

test('nor does it go on with another company', async () => {
  const found = await findIn(lineWith(1200, (page, now) => void (now.turn = page > 1 ? 1 : 0)))
  await expect(numbersOf(found.pages)).rejects.toMatchObject({ reason: { code: 'erp_import.exchanged' } })
})

test('nobody waits for an ERP on behalf of somebody who went away', async () => {
  const taken = new AbortController()
  const found = await findIn(
    lineWith(1200, (page) => (page > 1 ? 'away' : undefined)),
    undefined,
    taken.signal,
  )
  const reading = numbersOf(found.pages)
  await sleep(1)
  taken.abort()
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' })
})
