import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCalls } from './calls.ts'

const START = Date.parse('2026-11-23T15:00:00Z')
const since = '2026-11-23T15:00:00.000Z'

const table: [name: string, calls: (number | undefined)[], told: object][] = [
  ['none yet', [], { count: 0, failed: 0, lastMs: null, meanMs: null }],
  ['one', [12.4], { count: 1, failed: 0, lastMs: 12, meanMs: 12 }],
  ['some, one failed', [10, undefined, 20], { count: 3, failed: 1, lastMs: 20, meanMs: 15 }],
  ['only failures', [undefined, undefined], { count: 2, failed: 2, lastMs: null, meanMs: null }],
  ['as quick as nothing', [0], { count: 1, failed: 0, lastMs: 0, meanMs: 0 }],
]

test.each(table)('calls: %s', (_, times, told) => {
  const calls = createCalls(() => START)
  for (const ms of times) calls.note(ms)
  expect(calls.told()).toEqual({ since, ...told })
})

test('the mean is of the last fifty, the counts are of all', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 20_000 }), { nil: undefined })), (times) => {
      const calls = createCalls(() => START)
      for (const ms of times) calls.note(ms)
      const answered = times.filter((ms) => ms !== undefined)
      const last = answered.slice(-50)
      const { count, failed, meanMs } = calls.told()
      expect([count, failed]).toEqual([times.length, times.length - answered.length])
      expect(meanMs).toBe(last.length ? Math.round(last.reduce((a, b) => a + b, 0) / last.length) : null)
    }),
  )
})
