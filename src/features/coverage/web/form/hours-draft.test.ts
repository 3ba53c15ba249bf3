import { expect, test } from 'vitest'
import { isUnlimited, minutesOf } from './hours-draft.ts'

test.each([
  ['nothing said: those of the type', { hours: null, unlimited: null }, 600, 600],
  ['nothing said of a type without limit', { hours: null, unlimited: null }, null, null],
  ['other hours', { hours: '20 h', unlimited: null }, 600, 1200],
  ['hours in place of no limit', { hours: '20', unlimited: false }, null, 1200],
  ['no limit in place of hours', { hours: null, unlimited: true }, 600, null],
  ['limited, but not said to how much', { hours: null, unlimited: false }, null, undefined],
  ['what is not understood', { hours: 'x', unlimited: null }, 600, undefined],
  ['no hours at all', { hours: '0', unlimited: null }, 600, undefined],
])('the hours of a form: %s', (_, draft, proposed, minutes) => {
  expect(minutesOf(draft, proposed)).toBe(minutes)
  expect(isUnlimited(draft, proposed)).toBe(minutes === null)
})
