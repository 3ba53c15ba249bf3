import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addSection,
  duplicate,
  keyFrom,
  keysOf,
  linesOf,
  moveField,
  moveOnPaper,
  moveSection,
  newField,
  type Place,
  placeAfter,
  placeOfLine,
  remove,
  settledKey,
  splitSection,
  withKey,
  withUnanswered,
} from './design.rules.ts'
import { fieldKey, type FieldKind, type Form, field as fieldShape } from './format.contract.ts'
import { calculated, sectionOf, text } from './forms.scenario.ts'
import { sectionsOnPaper } from './paper.rules.ts'
import { whyNotPublish } from './publishing.rules.ts'

const two: Form = {
  format: 1,
  sections: [sectionOf('s', text('a'), text('b')), sectionOf('t', text('c'))],
}
const three: Form = { format: 1, sections: [sectionOf('s'), sectionOf('t'), sectionOf('u')] }
const onPaper = (form: Form) =>
  sectionsOnPaper(form)
    .map(({ key }) => key)
    .join(' ')
const lines = (form: Form) => linesOf(form).join(' ')

test.each([
  ['Horas de viaje', [], 'horas_de_viaje'],
  ['Horas de viaje', ['horas_de_viaje'], 'horas_de_viaje_2'],
  ['Horas de viaje', ['horas_de_viaje', 'horas_de_viaje_2'], 'horas_de_viaje_3'],
  ['  ¿Quedó operativo?  ', [], 'quedo_operativo'],
  ['N° de serie', [], 'n_de_serie'],
  ['2ª visita', [], 'a_visita'],
  ['¿?', [], 'campo'],
  ['Constructor', [], 'constructor_2'],
  ['x'.repeat(60), [], 'x'.repeat(36)],
])('the key of %j beside %j is %s', (label, taken, key) => {
  expect(keyFrom(label, new Set(taken))).toBe(key)
})

test.each<[string, string, Place, string]>([
  ['down in its section', 'a', { section: 's', index: 1 }, 's b a t c'],
  ['to its own place', 'a', { section: 's', index: 0 }, 's a b t c'],
  ['into another section', 'a', { section: 't', index: 1 }, 's b t c a'],
  ['to where there is no section', 'a', { section: 'z', index: 0 }, 's a b t c'],
  ['that does not exist', 'z', { section: 't', index: 0 }, 's a b t c'],
])('moves a field %s', (_, key, place, expected) => {
  expect(lines(moveField(two, key, place))).toBe(expected)
})

test.each<[number, string | undefined, Place]>([
  [0, 'a', { section: 's', index: 0 }],
  [1, 'a', { section: 's', index: 0 }],
  [2, 'a', { section: 's', index: 1 }],
  [3, 'a', { section: 't', index: 0 }],
  [4, 'a', { section: 't', index: 1 }],
  [3, undefined, { section: 's', index: 2 }],
  [4, undefined, { section: 't', index: 0 }],
  [9, undefined, { section: 't', index: 1 }],
])('line %i of the list, moving %s, is %j', (line, moved, place) => {
  expect(placeOfLine(two, line, moved)).toEqual(place)
})

test('something new goes after the selected field, or at the end of the selected or last section', () => {
  expect(placeAfter(two, 'a')).toEqual({ section: 's', index: 1 })
  expect(placeAfter(two, 's')).toEqual({ section: 's', index: 2 })
  expect(placeAfter(two, undefined)).toEqual({ section: 't', index: 1 })
  expect(placeAfter({ format: 1, sections: [] }, undefined)).toBeUndefined()
})

test('a section moves with all its fields', () => {
  expect(lines(moveSection(two, 't', 0))).toBe('t c s a b')
})

test('a new section goes behind the selected one, or takes the fields behind the place where it is dropped', () => {
  expect(lines(addSection(two, sectionOf('n'), 'a'))).toBe('s a b n t c')
  expect(lines(addSection(two, sectionOf('n')))).toBe('s a b t c n')
  expect(lines(splitSection(two, sectionOf('n'), { section: 's', index: 1 }))).toBe('s a n b t c')
})

test('the copy of a field stands behind it, that of a section has fields of its own', () => {
  expect(lines(duplicate(two, 'a')!.form)).toBe('s a a_2 b t c')
  const { form, key } = duplicate(two, 's')!
  expect(key).toBe('s_2')
  expect(lines(form)).toBe('s a b s_2 a_2 b_2 t c')
})

test('who asks for a field that was removed becomes a problem, not something else', () => {
  const form: Form = {
    format: 1,
    sections: [sectionOf('s', text('a'), text('b', { showIf: { field: 'a', is: 'filled' } }))],
  }
  expect(whyNotPublish(remove(form, 'a')).map(({ code, field }) => `${field}: ${code}`)).toEqual([
    'b.showIf: form.no_such_field',
  ])
})

describe('a field that gets its name after it was added', () => {
  const named = (label: string, ...others: Form['sections'][number]['fields']): Form => ({
    format: 1,
    sections: [sectionOf('s', text('texto_2', { label }), ...others)],
  })
  test('takes its key from the name', () => {
    expect(settledKey(named('Horas de viaje'), 'texto_2', 'Texto')).toBe('horas_de_viaje')
    expect(lines(withKey(named('x'), 'texto_2', 'x'))).toBe('s x')
  })
  test.each<[string, Form]>([
    ['it has the first name still', named('Texto')],
    ['a condition asks for it', named('Horas', text('b', { showIf: { all: [{ field: 'texto_2', is: 'filled' }] } }))],
    ['a formula asks for it', named('Horas', calculated('c', '1+texto_2'))],
  ])('keeps the key where %s', (_, form) => {
    expect(settledKey(form, 'texto_2', 'Texto')).toBeUndefined()
  })
  test('keeps a key that somebody chose', () => {
    expect(settledKey({ format: 1, sections: [sectionOf('s', text('horas'))] }, 'horas', 'Texto')).toBeUndefined()
  })
})

const KINDS: FieldKind[] = fieldShape.options.map(({ shape }) => shape.kind.value)

test.each(KINDS)('a new field of kind %s can be kept as it is', (kind) => {
  const field = newField(two, kind, { label: 'Algo nuevo', option: 'Opción', column: 'Columna' })
  expect(fieldShape.safeParse(field).success).toBe(true)
})

const act = fc.record({
  what: fc.constantFrom('move', 'section', 'duplicate', 'remove', 'split'),
  which: fc.nat(30),
  to: fc.nat(30),
})

test('moving loses and doubles no field; whatever is done, keys stay alone of their kind', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      let form = two
      for (const { what, which, to } of acts) {
        const all = linesOf(form)
        const key = all[which % Math.max(all.length, 1)]
        if (key === undefined) continue
        const before = [...all].sort()
        if (what === 'move' || what === 'section') {
          const isSection = form.sections.some((one) => one.key === key)
          form = isSection
            ? moveSection(form, key, to % form.sections.length)
            : moveField(form, key, placeOfLine(form, to % all.length, key)!)
          expect(linesOf(form).sort()).toEqual(before)
        } else if (what === 'duplicate') form = duplicate(form, key)!.form
        else if (what === 'remove') form = remove(form, key)
        else {
          form = splitSection(form, sectionOf(keyFrom('Sección', keysOf(form))), placeOfLine(form, to % all.length)!)
          expect(linesOf(form)).toHaveLength(all.length + 1)
        }
        expect(keysOf(form).size).toBe(linesOf(form).length)
        for (const one of linesOf(form)) expect(fieldKey.safeParse(one).success).toBe(true)
      }
    }),
  )
})

describe('the order on paper', () => {
  test('changes by one place, and the phone keeps its own', () => {
    const moved = moveOnPaper(three, 'u', -1)
    expect([onPaper(moved), lines(moved)]).toEqual(['s u t', 's t u'])
    expect(onPaper(moveOnPaper(moved, 'u', -1))).toBe('u s t')
  })

  test('is not kept where it is that of the phone, nor moved beyond its ends', () => {
    expect(moveOnPaper(moveOnPaper(three, 'u', -1), 'u', 1)).toEqual(three)
    expect(moveOnPaper(three, 's', -1)).toBe(three)
    expect(moveOnPaper(three, 'away', 1)).toBe(three)
  })

  test('follows a section that takes another key, and forgets one that goes', () => {
    const moved = moveOnPaper(three, 'u', -1)
    expect(onPaper(withKey(moved, 'u', 'firmas'))).toBe('s firmas t')
    expect(remove(moved, 'u').print).toEqual({ order: ['s', 't'] })
  })

  test('stands beside what is said of what was not answered', () => {
    const moved = withUnanswered(moveOnPaper(three, 'u', -1), false)
    expect(moved.print).toEqual({ order: ['s', 'u', 't'], unanswered: 'hidden' })
    expect(withUnanswered(moved, true).print).toEqual({ order: ['s', 'u', 't'] })
    expect(withUnanswered(withUnanswered(three, false), true)).toEqual(three)
  })
})
