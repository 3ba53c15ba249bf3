import { expect, test } from 'vitest'
import { usualTerms } from '../../terms.contract.ts'
import { bodyOf, type CoverageDraft, daysOf, ofType } from './coverage-draft.ts'
import { termsDraft } from './terms-draft.ts'

const type = {
  id: 't',
  name: 'Soporte',
  kind: 'contract' as const,
  durationMonths: 12,
  terms: { ...usualTerms, grantMinutes: 600 },
  fields: [{ key: 'oc', label: 'OC', type: 'text' as const, required: false, options: [] }],
  topicIds: [],
  serviceLevels: [],
  active: true,
  coverageCount: 0,
  version: 1,
}
const draft: CoverageDraft = {
  key: 'k',
  customerId: 'c',
  typeId: 't',
  startsOn: null,
  endsOn: null,
  hours: null,
  unlimited: null,
  scope: 'all',
  productCodes: ['A'],
  equipmentIds: [],
  reference: '',
  notes: '',
  attributes: { oc: '55', ofAnotherType: 'x' },
  files: [],
  terms: null,
}

test('what was not touched is left to the type, and what belongs to another one is left out', () => {
  expect(bodyOf(draft, type, '2026-03-01')).toEqual({
    customerId: 'c',
    typeId: 't',
    startsOn: '2026-03-01',
    endsOn: '2027-02-28',
    scope: 'all',
    reference: '',
    notes: '',
    attributes: { oc: '55' },
    fileIds: [],
  })
})

test('other hours, products and terms are sent', () => {
  const terms = { ...termsDraft(type.terms, 'es'), rounding: '15 min' }
  const typed = { ...draft, hours: '20', scope: 'products' as const, terms }
  expect(bodyOf(typed, type, '2026-03-01')).toMatchObject({
    grantedMinutes: 1200,
    scope: 'products',
    products: [{ code: 'A', company: null }],
    terms: { roundingMinutes: 15 },
  })
  expect(bodyOf({ ...draft, unlimited: true }, type, '2026-03-01')).toMatchObject({ grantedMinutes: null })
})

test('the last day follows the first one until it is chosen, and again with another type', () => {
  const moved = { ...draft, startsOn: '2026-05-10' }
  expect(daysOf(moved, type, '2026-03-01')).toEqual({ startsOn: '2026-05-10', endsOn: '2027-05-09' })
  const chosen = { ...moved, endsOn: '2026-12-31' }
  expect(daysOf(chosen, type, '2026-03-01').endsOn).toBe('2026-12-31')
  expect(daysOf({ ...chosen, ...ofType('t') }, type, '2026-03-01').endsOn).toBe('2027-05-09')
  expect(daysOf({ ...draft, startsOn: '' }, type, '2026-03-01')).toEqual({ startsOn: '', endsOn: '' })
})
