import { expect, test } from 'vitest'
import { seenAt } from './last-seen.ts'

const MINUTE = 60_000

test('the last thing done before a long absence is remembered', () => {
  let seen = seenAt(undefined, 0)
  expect(seen).toEqual({ at: 0, beforeAbsence: null })
  seen = seenAt(seen, 20 * MINUTE)
  expect(seen).toEqual({ at: 20 * MINUTE, beforeAbsence: null })
  seen = seenAt(seen, 600 * MINUTE)
  expect(seen).toEqual({ at: 600 * MINUTE, beforeAbsence: 20 * MINUTE })
  expect(seenAt(seen, 610 * MINUTE)).toEqual({ at: 610 * MINUTE, beforeAbsence: 20 * MINUTE })
})
