import { describe, expect, test } from 'vitest'
import type { CoverageType } from '../../coverage-types.contract.ts'
import { usualTerms } from '../../terms.contract.ts'
import { lacksOf } from './lacks.ts'
import { changeOf, draftOf, newDraft, sentOf, type TypeDraft } from './type-draft.ts'

const type: CoverageType = {
  id: 'one',
  name: 'Mantención mensual',
  kind: 'contract',
  durationMonths: 12,
  terms: { ...usualTerms, grantMinutes: 72_000, roundingMinutes: 15, afterHoursPercent: 150 },
  fields: [
    { key: 'zona', label: 'Zona', type: 'oneOf', required: true, options: ['Norte', 'Sur'] },
    { key: 'obra', label: 'Obra', type: 'text', required: false, options: [] },
  ],
  topicIds: ['use'],
  serviceLevels: [{ priorityId: 'urgent', responseMinutes: 60, solutionMinutes: null }],
  active: true,
  coverageCount: 3,
  version: 2,
}
const ids = ['low', 'urgent']
const before = draftOf(type, 'es')
const changed = (part: Partial<TypeDraft>) => changeOf(sentOf(before, ids), sentOf({ ...before, ...part }, ids))

describe('a kind in its fields', () => {
  test('is sent as it was read', () => {
    const { id, coverageCount, version, ...whole } = type
    expect([id, coverageCount, version, sentOf(before, ids)]).toEqual([
      'one',
      3,
      2,
      {
        ...whole,
        serviceLevels: [{ priorityId: 'low', responseMinutes: null, solutionMinutes: null }, ...type.serviceLevels],
      },
    ])
  })

  test('shows times as people write them', () => {
    expect([before.grant, before.rounding, before.levels]).toEqual([
      '1.200 h',
      '15 min',
      { urgent: { response: '1 h', solution: '' } },
    ])
  })

  test.each<[name: string, part: Partial<TypeDraft>, sent: object]>([
    ['nothing, when a time is only written otherwise', { grant: '1200', rounding: '0:15' }, {}],
    ['the name alone', { name: 'Mantención' }, { name: 'Mantención' }],
    ['the one term that changed', { unlimited: true }, { terms: { grantMinutes: null } }],
    [
      'all prices where one changed',
      { percent: { ...before.percent, onSite: '150' } },
      { terms: { percent: { ...usualTerms.percent, onSite: 150 } } },
    ],
    [
      'all levels where one changed',
      { levels: { low: { response: '9', solution: '45 h' } } },
      {
        serviceLevels: [
          { priorityId: 'low', responseMinutes: 540, solutionMinutes: 2700 },
          { priorityId: 'urgent', responseMinutes: null, solutionMinutes: null },
        ],
      },
    ],
  ])('sends, when changed, %s', (_, part, sent) => {
    expect(changed(part)).toEqual(sent)
  })

  test('a contract has no clock that stops, and a text has no options', () => {
    const fields = before.fields.map((field) => Object.assign({}, field, { type: 'text' as const }))
    const sent = sentOf({ ...before, stopsDuringRepair: true, fields }, ids)
    expect([sent.terms.stopsDuringRepair, sent.fields[0]!.options]).toEqual([false, []])
  })
})

describe('what is missing or wrong before sending', () => {
  const lacks = (part: Partial<TypeDraft>) => Object.keys(lacksOf({ ...before, ...part }, ids))

  test('is nothing in what was read, and name and hours in a new contract', () => {
    expect(lacks({})).toEqual([])
    expect(Object.keys(lacksOf(newDraft(null, {}), ids))).toEqual(['name', 'terms.grantMinutes'])
  })

  test.each<[part: Partial<TypeDraft>, field: string]>([
    [{ name: ' ' }, 'name'],
    [{ months: '0' }, 'durationMonths'],
    [{ months: 'doce' }, 'durationMonths'],
    [{ grant: '0' }, 'terms.grantMinutes'],
    [{ grant: '100001 h' }, 'terms.grantMinutes'],
    [{ rounding: '0' }, 'terms.roundingMinutes'],
    [{ rounding: '8:01' }, 'terms.roundingMinutes'],
    [{ minimum: '' }, 'terms.minimumMinutes'],
    [{ percent: { ...before.percent, travel: '1001' } }, 'terms.percent.travel'],
    [{ afterHours: '99' }, 'terms.afterHoursPercent'],
    [{ levels: { urgent: { response: 'pronto', solution: '' } } }, 'serviceLevels.1.responseMinutes'],
    [{ levels: { low: { response: '', solution: '0' } } }, 'serviceLevels.0.solutionMinutes'],
    [{ fields: [{ ...before.fields[0]!, label: '' }] }, 'fields.0.label'],
  ])('is told of %j at %s', (part, field) => {
    expect(lacks(part)).toEqual([field])
  })
})
