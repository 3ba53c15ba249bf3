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
