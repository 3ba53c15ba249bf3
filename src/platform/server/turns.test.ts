import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createTurns } from './turns.ts'

test('no more than so many run at once, in their order, also when some fail', async () => {
  const inTurn = createTurns(2)
  let running = 0
  let most = 0
  const begun: number[] = []
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, (_, n) =>
      inTurn(async () => {
        begun.push(n)
        most = Math.max(most, ++running)
        await sleep(1)
        running--
        if (n % 3 === 0) throw new Error(String(n))
        return n
      }),
    ),
  )
  expect(most).toBe(2)
  expect(begun).toEqual(Array.from({ length: 20 }, (_, n) => n))
  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(7)
  expect(await inTurn(async () => 'still open')).toBe('still open')
})

/** Work that goes on until it is ended, and what has begun. */
function works(most: number) {
  const inTurn = createTurns(most)
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const work = (name: string, turn: Parameters<typeof inTurn>[1]) =>
    inTurn(async () => {
      begun.push(name)
      await new Promise<void>((done) => ends.set(name, done))
    }, turn)
  const end = async (name: string) => {
    ends.get(name)!()
    await sleep(0)
  }
  return { begun, work, end }
}

test('of one person one runs at once, and whoever comes after does not wait for the second', async () => {
  const { begun, work, end } = works(2)
  for (const [name, who] of [
    ['a1', 'ana'],
    ['a2', 'ana'],
    ['b1', 'ben'],
    ['c1', 'cam'],
    ['b2', 'ben'],
  ] as const)
    // prettier-ignore
    void work(name, { who })
  expect(begun).toEqual(['a1', 'b1'])
  await end('b1')
  expect(begun).toEqual(['a1', 'b1', 'c1'])
  await end('a1')
  expect(begun).toEqual(['a1', 'b1', 'c1', 'a2'])
  await end('a2')
  expect(begun).toEqual(['a1', 'b1', 'c1', 'a2', 'b2'])
})

test('what is given up before its turn never runs, and keeps nobody from his', async () => {
  const { begun, work, end } = works(1)
  const [first, second] = [new AbortController(), new AbortController()]
  const [running, given] = [work('first', { signal: first.signal }), work('given up', { signal: second.signal })]
  void work('third', {})
  second.abort()
  await expect(given).rejects.toMatchObject({ name: 'AbortError' })
  first.abort()
  expect(begun).toEqual(['first'])
  await end('first')
  await running
  expect(begun).toEqual(['first', 'third'])
  await expect(work('too late', { signal: second.signal })).rejects.toMatchObject({ name: 'AbortError' })
  await end('third')
  expect(begun).toEqual(['first', 'third'])
})
