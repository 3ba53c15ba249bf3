import { expect, test } from 'vitest'
import type { Field, Form } from './format.contract.ts'
import { calculated, formOf, number, sectionOf, text, yesNo } from './forms.scenario.ts'
import { whyNotPublish } from './publishing.rules.ts'

const codes = (form: Form) => whyNotPublish(form).map(({ code, field }) => `${field}: ${code}`)
const options = [{ key: 'si', label: 'Sí' }]
const table: Field = {
  kind: 'table',
  key: 'partes',
  label: 'Partes',
  columns: [
    { kind: 'number', key: 'total', label: 'Total' },
    { kind: 'text', key: 'nombre', label: 'Nombre' },
  ],
}

const examples: [string, Form, string[]][] = [
  ['a sound form', formOf(yesNo('listo'), text('motivo', { showIf: { field: 'listo', is: 'equal', to: false } })), []],
  ['nothing to answer', formOf(calculated('total', '1 + 1')), ['sections: form.nothing_to_answer']],
  ['no section at all', { format: 1, sections: [] }, ['sections: form.nothing_to_answer']],
  ['an empty section', { format: 1, sections: [sectionOf('a', text('b')), sectionOf('c')] }, ['c: form.empty_section']],
  ['two of one key', formOf(text('a'), number('a')), ['a: form.key_twice']],
  [
    'a condition about nothing',
    formOf(text('a', { showIf: { field: 'z', is: 'filled' } })),
    ['a.showIf: form.no_such_field'],
  ],
  [
    'a comparison that cannot be',
    formOf(text('a'), text('b', { showIf: { field: 'a', is: 'above', to: 3 } })),
    ['b.showIf: form.comparison'],
  ],
  [
    'an option that does not exist',
    formOf(
      { kind: 'oneOf', key: 'o', label: 'O', options },
      text('b', { requiredIf: { field: 'o', is: 'equal', to: 'no' } }),
    ),
    ['b.requiredIf: form.comparison'],
  ],
  ['a formula that cannot be read', formOf(number('a'), calculated('c', 'a +')), ['c.formula: form.formula']],
  ['a formula about a text', formOf(text('a'), calculated('c', 'a * 2')), ['c.formula: form.no_such_value']],
  [
    'a formula about a column',
    formOf(table, calculated('c', 'sum(partes.total) + sum(partes.nombre)')),
    ['c.formula: form.no_such_value'],
  ],
  ['more than the most', formOf(number('a', { min: 5, max: 4 })), ['a.max: form.bounds']],
  ['a beginning that would be refused', formOf(number('a', { max: 4, start: { value: 5 } })), ['a.start: form.start']],
  [
    'a beginning that is no answer of the field',
    formOf(yesNo('a', { start: { from: 'customer.name' } }), number('n', { start: { from: 'case.number' } })),
    ['a.start: form.start'],
  ],
  [
    'a time and a day that are none',
    formOf(
      { kind: 'time', key: 't', label: 'T' },
      { kind: 'date', key: 'd', label: 'D' },
      text('a', { showIf: { field: 't', is: 'above', to: '9:30' } }),
      text('b', { showIf: { field: 'd', is: 'below', to: 'mañana' } }),
      text('c', {
        showIf: {
          all: [
            { field: 't', is: 'above', to: '09:30' },
            { field: 'd', is: 'below', to: '2026-11-26' },
          ],
        },
      }),
    ),
    ['a.showIf: form.comparison', 'b.showIf: form.comparison'],
  ],
  ['a field that shows itself', formOf(text('a', { showIf: { field: 'a', is: 'filled' } })), ['a: form.circle']],
  [
    'two that wait for one another',
    formOf(text('a', { showIf: { field: 'b', is: 'filled' } }), text('b', { showIf: { field: 'a', is: 'filled' } })),
    ['a: form.circle'],
  ],
  ['a formula of itself', formOf(number('n'), calculated('c', 'd + n'), calculated('d', 'c * 2')), ['c: form.circle']],
  [
    'a section that waits for what is in it',
    { format: 1, sections: [{ ...sectionOf('s', yesNo('a')), showIf: { field: 'a', is: 'equal', to: true } }] },
    ['a: form.circle'],
  ],
  [
    'two that require one another',
    formOf(
      text('a', { requiredIf: { field: 'b', is: 'filled' } }),
      text('b', { requiredIf: { field: 'a', is: 'filled' } }),
    ),
    [],
  ],
]
test.each(examples)('%s', (_, form, found) => {
  expect(codes(form)).toEqual(found)
})

test('a circle tells its way by the names that people gave', () => {
  const [reason] = whyNotPublish(
    formOf(
      text('a', { label: 'Falla', showIf: { field: 'b', is: 'filled' } }),
      text('b', { label: 'Causa', showIf: { field: 'a', is: 'filled' } }),
    ),
  )
  expect(reason?.values).toEqual({ way: 'Falla → Causa → Falla' })
})
