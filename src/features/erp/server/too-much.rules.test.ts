import { expect, test } from 'vitest'
import { type Ended, meaningOf } from './too-much.rules.ts'

const search: Ended = { by: 'ourLimit', bounded: false, heard: false, askedMs: 10_000 }
const panel: Ended = { ...search, bounded: true }

test.each<[string, Ended, ReturnType<typeof meaningOf>]>([
  ['a search that the ERP itself ends by its limit', { ...search, by: 'itsLimit' }, 'tooMuch'],
  ['a search of which it had told a part', { ...search, heard: true }, 'tooMuch'],
  ['a search of which nothing was ever heard', search, 'failed'],
  ['a search that was given up after the ERP had told a part', { ...search, by: 'givenUp', heard: true }, 'tooMuch'],
  ['one that was given up at once', { ...search, by: 'givenUp', askedMs: 400 }, 'unknown'],
  ['one that was given up after a long silence', { ...search, by: 'givenUp', askedMs: 5_000 }, 'failed'],
  ['one that the ERP stopped when it was given up', { ...search, by: 'itsLimit', askedMs: 400 }, 'tooMuch'],
  ['a search while the line broke', { ...search, by: 'other', heard: true }, 'failed'],
  ['a panel that takes too long while the ERP answers others', { ...panel, heard: true }, 'tooMuch'],
  ['a panel that takes too long, and nothing else is heard', panel, 'failed'],
  ['a panel that the ERP itself ends by its limit, as it does where all is locked', { ...panel, by: 'itsLimit' }, 'failed'], // prettier-ignore
  ['the same while it answers others', { ...panel, by: 'itsLimit', heard: true }, 'tooMuch'],
  ['a panel that got none of our connections in time', { ...panel, by: 'ourQueue' }, 'unknown'],
  ['a search that got none', { ...search, by: 'ourQueue', heard: true }, 'unknown'],
  ['a panel of an ERP that refuses', { ...panel, by: 'other', askedMs: 1 }, 'failed'],
])('%s: %o is %s', (_what, ended, meaning) => {
  expect(meaningOf(ended)).toBe(meaning)
})
