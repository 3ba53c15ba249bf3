import { describe, expect, test } from 'vitest'
import type { CoverageType, OwnField } from '../../coverage-types.contract.ts'
import { attributesSent, carriedOver, hasHoursToTake } from './renew-draft.ts'

const field = (key: string, type: OwnField['type'] = 'text') => ({
  key,
  label: key,
  type,
  required: false,
  options: [],
})
const typeOf = (id: string, ...fields: OwnField[]) => ({ id, fields }) as CoverageType
const present = typeOf('present', field('order'), field('floors', 'number'))
const other = typeOf('other', field('order'), field('floors'), field('branch'))
const types = [present, other]
const renewed = { type: { id: 'present' }, attributes: { order: 'OC 4512', floors: 3 } }

describe('own fields of a renewal', () => {
  test('are shown as those of the present one say', () => {
    expect(carriedOver(renewed, types, present)).toEqual({ order: 'OC 4512', floors: 3 })
    expect(carriedOver(renewed, types, other)).toEqual({ order: 'OC 4512' })
    expect(carriedOver(renewed, types, undefined)).toEqual({})
  })

  test('are sent when they were changed, and all of them for another type', () => {
    const { attributes } = renewed
    expect(attributesSent(present.fields, attributes, { same: true, typed: {} })).toBeUndefined()
    const changed = { ...attributes, order: 'OC 5120' }
    expect(attributesSent(present.fields, changed, { same: true, typed: { order: 'OC 5120' } })).toEqual(changed)
    expect(attributesSent(other.fields, attributes, { same: false, typed: {} })).toEqual({
      order: 'OC 4512',
      floors: 3,
      branch: null,
    })
  })
})

test.each([
  ['something is left', { minutes: 60, usedMinutes: 59 }, true],
  ['nothing is left', { minutes: 60, usedMinutes: 60 }, false],
  ['what is left expires before the end', { minutes: 60, usedMinutes: 0, expiresOn: '2026-11-30' }, false],
  ['hours that never came', { minutes: 60, usedMinutes: 0, startsOn: '2027-01-01' }, false],
])('hours can be taken along only when some of them last to the end: %s', (_, grant, some) => {
  const whole = {
    id: 'g',
    startsOn: '2026-01-01',
    expiresOn: '2026-12-31',
    source: 'contracted' as const,
    reason: null,
  }
  const grants = [{ ...whole, coverageNumber: 1, ...grant }]
  expect(hasHoursToTake({ lastDay: '2026-12-31', grants })).toBe(some)
})
