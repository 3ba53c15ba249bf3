import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { searchesInTurn, whileWaitedFor } from './patience.ts'

/** Searches that go on until they are ended, and what was asked. */
function searches(options: Parameters<typeof searchesInTurn>[0] = {}) {
  const searching = searchesInTurn(options)
  const asked: string[] = []
  const ends = new Map<string, () => void>()
  const search = (words: string, who: string, signal?: AbortSignal) =>
    searching(
      () => {
        asked.push(words)
        return new Promise<{ value: string; problem: null }>((done) =>
          ends.set(words, () => done({ value: words, problem: null })),
        )
      },
      { who, signal },
    )
  const end = async (words: string) => {
    ends.get(words)!()
    await sleep(0)
  }
  return { asked, search, end }
}
const found = (value: string) => ({ value, problem: null })
const slow = { problem: 'slow' }

test('two are asked at once, one of each person; the others in their turn', async () => {
  const { asked, search, end } = searches()
  const all = [search('one', 'ana'), search('two', 'ana'), search('three', 'ben'), search('four', 'cam')]
  expect(asked).toEqual(['one', 'three'])
  await end('one')
  expect(asked).toEqual(['one', 'three', 'two'])
  await end('three')
  expect(asked).toEqual(['one', 'three', 'two', 'four'])
  await Promise.all(['two', 'four'].map(end))
  expect(await Promise.all(all)).toEqual(['one', 'two', 'three', 'four'].map(found))
})

test('what somebody gives up is answered at once, and is not asked when its turn comes', async () => {
  const { asked, search, end } = searches({ most: 1 })
  const gone = new AbortController()
  const [first, given, last] = [search('first', 'ana'), search('given', 'ana', gone.signal), search('last', 'ana')]
  gone.abort()
  expect(await given).toEqual(slow)
  expect(await search('too late', 'ben', gone.signal)).toEqual(slow)
  await end('first')
  expect(asked).toEqual(['first', 'last'])
  await end('last')
  expect(await Promise.all([first, last])).toEqual([found('first'), found('last')])
})

test('what takes too long is told so, is not asked twice, and keeps its place until it is over', async () => {
  const { asked, search, end } = searches({ most: 1, ms: 20 })
  expect(await Promise.all([search('long', 'ana'), search('waited', 'ben')])).toEqual([slow, slow])
  const later = search('later', 'cam')
  await sleep(0)
  expect(asked).toEqual(['long'])
  await end('long')
  expect(asked).toEqual(['long', 'later'])
  await end('later')
  expect(await later).toEqual(found('later'))
})

test('a failure is passed on, and the next one has its turn', async () => {
  const searching = searchesInTurn({ most: 1 })
  const own = { who: 'ana', signal: undefined }
  await expect(searching(() => Promise.reject(new Error('broken')), own)).rejects.toThrow('broken')
  expect(await searching(async () => ({ problem: 'away' as const }), own)).toEqual({ problem: 'away' })
})

describe('what is waited for no longer', () => {
  /** An ERP that ends what is given up, and says so after a while. */
  const ending = (problem: 'away' | 'slow', ms: number) => (signal: AbortSignal) =>
    new Promise<{ problem: 'away' | 'slow' }>((done) =>
      signal.addEventListener('abort', () => setTimeout(() => done({ problem }), ms)),
    )

  test.each([
    ['away', 5, 'away'],
    ['slow', 5, 'slow'],
    ['away', 60_000, 'slow'],
  ] as const)('ends, and is told as %s where that is known after %i ms: %s', async (problem, after, told) => {
    expect(await whileWaitedFor(ending(problem, after), { signal: undefined, ms: 120 })).toEqual({ problem: told })
  })

  test('because somebody left, is told at once', async () => {
    const gone = new AbortController()
    const waits = whileWaitedFor(ending('away', 60_000), { signal: gone.signal, ms: 60_000 })
    gone.abort()
    expect(await waits).toEqual(slow)
  })
})
