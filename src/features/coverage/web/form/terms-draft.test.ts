import { expect, test } from 'vitest'
import { usualTerms } from '../../terms.contract.ts'
import { changedCount, changedTerms, termsDraft, termsLacks } from './terms-draft.ts'

const words = { minutes: 'minutes', percent: 'percent', afterHours: 'afterHours' }
const draft = termsDraft(usualTerms, 'es')

test('terms that were not touched change nothing and lack nothing', () => {
  expect(changedTerms(usualTerms, draft)).toEqual({})
  expect(termsLacks(draft, words)).toEqual({})
})

test('only what differs is sent', () => {
  const typed = { ...draft, rounding: '0:15', percent: { ...draft.percent, travel: '0', onSite: '× 1,5' } }
  const changed = changedTerms(usualTerms, { ...typed, overrunPolicy: 'block' })
  expect(changed).toEqual({ roundingMinutes: 15, overrunPolicy: 'block', percent: { travel: 0, onSite: 150 } })
  expect(changedCount(changed)).toBe(4)
})

test('what cannot be read or is out of bounds is said at its field', () => {
  const typed = {
    ...draft,
    rounding: '',
    minimum: '30 h',
    percent: { ...draft.percent, online: 'x' },
    afterHours: '50',
  }
  expect(termsLacks(typed, words)).toEqual({
    'terms.roundingMinutes': 'minutes',
    'terms.minimumMinutes': 'minutes',
    'terms.percent.online': 'percent',
    'terms.afterHoursPercent': 'afterHours',
  })
})
