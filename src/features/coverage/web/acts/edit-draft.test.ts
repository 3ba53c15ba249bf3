import { expect, test } from 'vitest'
import type { CoverageDetail } from '../../coverages.contract.ts'
import { usualTerms } from '../../terms.contract.ts'
import { changeOf, editDraft } from './edit-draft.ts'

const file = { id: 'f', name: 'contrato.pdf', mediaType: 'application/pdf', sizeBytes: 1 }
const draft = editDraft(
  {
    version: 3,
    reference: 'CT-1',
    scope: 'products',
    products: [
      { code: 'A', name: 'Caja', company: null },
      { code: 'A', name: 'Gaveta', company: 2 },
    ],
    equipment: [],
    attributes: { oc: '55', signed: true },
    notes: null,
    files: [file],
    terms: usualTerms,
  } as unknown as CoverageDetail,
  'es',
)

test('what was not touched is not sent', () => {
  expect(changeOf(draft)).toEqual({})
  expect(changeOf({ ...draft, reference: 'CT-1 ', attributes: { signed: true, oc: '55', other: null } })).toEqual({})
})

test.each([
  ['a reference taken away', { reference: '' }, { reference: '' }],
  ['notes', { notes: 'Firmado' }, { notes: 'Firmado' }],
  [
    'another scope',
    { scope: 'all' as const },
    {
      scope: 'all',
      products: [
        { code: 'A', company: null },
        { code: 'A', company: 2 },
      ],
      equipmentIds: [],
    },
  ],
  [
    'a product taken out',
    { productCodes: ['2|A'] },
    { scope: 'products', products: [{ code: 'A', company: 2 }], equipmentIds: [] },
  ],
  ['an own field emptied', { attributes: { oc: null, signed: true } }, { attributes: { oc: null, signed: true } }],
  ['a paper taken out', { files: [] }, { fileIds: [] }],
  ['terms', { terms: { ...draft.terms, rounding: '30 min' } }, { terms: { roundingMinutes: 30 } }],
])('only what was changed is sent: %s', (_, typed, sent) => {
  expect(changeOf({ ...draft, ...typed })).toEqual(sent)
})
