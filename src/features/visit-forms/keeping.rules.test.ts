import { expect, test } from 'vitest'
import { MOST_FIELDS, MOST_SECTIONS } from './format.contract.ts'
import { calculated, formOf, sectionOf, text } from './forms.scenario.ts'
import { isSame, keyOf, whyNotKeep } from './keeping.rules.ts'

const many = (count: number) => Array.from({ length: count }, (_, place) => text(`t${place}`))

test.each([
  ['a sound form', formOf(text('a')), []],
  ['a field without a name', formOf(text('a', { label: ' ' })), ['a.label: form.incomplete']],
  ['a calculation of nothing', formOf(calculated('c', '')), ['c.formula: form.incomplete']],
  [
    'a section without a title',
    { format: 1 as const, sections: [{ ...sectionOf('s'), title: '' }] },
    ['s: form.incomplete'],
  ],
  ['a section of too many fields', formOf(...many(MOST_FIELDS + 1)), ['visita: form.section_full']],
  [
    'too many sections',
    { format: 1 as const, sections: Array.from({ length: MOST_SECTIONS + 1 }, (_, place) => sectionOf(`s${place}`)) },
    ['sections: form.too_many_sections'],
  ],
])('%s', (_, form, found) => {
  expect(whyNotKeep(form).map(({ code, field }) => `${field}: ${code}`)).toEqual(found)
})

test.each([
  ['horas.formula', 'horas'],
  ['horas', 'horas'],
  ['sections', undefined],
])('a reason about %s is of %s', (field, key) => {
  expect(keyOf({ code: 'form.bounds', field })).toBe(key)
})

test('the order of the parts says nothing, that of a list does', () => {
  expect(isSame({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toBe(true)
  expect(isSame([1, 2], [2, 1])).toBe(false)
})
