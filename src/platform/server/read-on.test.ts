import { setTimeout as sleep } from 'node:timers/promises'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { fileWhileRead } from './read-on.ts'

const closed = () => Promise.resolve()

test('what comes slowly is a whole file for who takes it', async () => {
  const slowly = async function* () {
    for (const piece of ['a', 'b']) {
      await sleep(60)
      yield Buffer.from(piece)
    }
  }
  const file = fileWhileRead(slowly(), closed, { stuckMs: 20 })
  expect((await buffer(file)).toString()).toBe('ab')
})

test.each([
  ['never begins', () => {}],
  ['takes one byte', (file: ReturnType<typeof fileWhileRead>) => void file.once('readable', () => file.read(1))],
])('who %s is gone after a while', async (_what, take) => {
  const endless = async function* () {
    for (;;) yield Buffer.alloc(64 * 1024)
  }
  let ends = 0
  const file = fileWhileRead(endless(), async () => void (ends += 1), { stuckMs: 20 })
  take(file)
  await expect.poll(() => [file.destroyed, ends]).toEqual([true, 1])
})
