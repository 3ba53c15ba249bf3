import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { type Condition, form, MOST_COLUMNS, MOST_FIELDS, MOST_OPTIONS, MOST_SECTIONS } from '../format.contract.ts'
import { calculated, formOf, number, sectionOf, text, yesNo } from '../forms.scenario.ts'
import { whyNotPublish } from '../publishing.rules.ts'
import { formatSchema } from './format-schema.ts'

const valid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(formatSchema)

const named = { key: 'a', label: 'A' }
const options = [{ key: 'si', label: 'Sí' }]
const filled: Condition = { field: 'a', is: 'filled' }
const shownIf = (showIf: unknown) => formOf(text('a', { showIf: showIf as Condition }))
const withField = (field: object) => ({ format: 1, sections: [{ key: 's', title: 'S', fields: [field] }] })
const many = <T>(count: number, make: (place: number) => T) => Array.from({ length: count }, (_, place) => make(place))

const sound: [string, unknown][] = [
  ['nothing yet', { format: 1, sections: [] }],
  ['a section without fields', { format: 1, sections: [sectionOf('s')] }],
  ['a text with all that it may say', formOf(text('a', { help: '', required: true, start: { from: 'today' } }))],
  [
    'all that a paper may say',
    {
      format: 1,
      print: { order: ['s'], unanswered: 'hidden' },
      sections: [{ ...sectionOf('s', text('a')), print: { hidden: true } }],
    },
  ],
  ['photos in two columns', withField({ kind: 'photo', ...named, print: { half: true, columns: 2 } })],
  ['printed side by side', formOf(text('a', { print: { half: true, hidden: false } }))],
  [
    'a number with its bounds',
    formOf(number('a', { min: 0, max: 1.5, unit: 'bar', decimals: 1, start: { value: 1 } })),
  ],
  ['yes or no', formOf(yesNo('a', { start: { value: true } }))],
  ['a long text', withField({ kind: 'longText', ...named })],
  ['a date', withField({ kind: 'date', ...named, start: { from: 'today' } })],
  ['a time', withField({ kind: 'time', ...named, requiredIf: filled })],
  ['one of', withField({ kind: 'oneOf', ...named, options })],
  ['an option of any name', withField({ kind: 'oneOf', ...named, options: [{ key: 'constructor', label: 'C' }] })],
  ['many of', withField({ kind: 'manyOf', ...named, options, start: { value: ['si'] } })],
  [
    'a table with every kind of column',
    withField({
      kind: 'table',
      ...named,
      columns: [
        { kind: 'text', key: 'a', label: 'A', required: true },
        { kind: 'number', key: 'b', label: 'B', min: 1, decimals: 0 },
        { kind: 'yesNo', key: 'c', label: 'C' },
        { kind: 'oneOf', key: 'd', label: 'D', options },
      ],
    }),
  ],
  ['photos', withField({ kind: 'photo', ...named, min: 1, max: 30 })],
  ['a signature', withField({ kind: 'signature', ...named, taxId: 'required' })],
  ['a calculated one', formOf(calculated('a', 'b * 2', { decimals: 0 }))],
  ['a comparison', shownIf({ field: 'a', is: 'equal', to: true })],
  [
    'every comparison',
    shownIf({ any: [filled, { field: 'a', is: 'above', to: 3 }, { field: 'a', is: 'lacking', to: 'x' }] }),
  ],
  ['conditions three deep', shownIf({ all: [{ any: [{ all: [filled] }] }] })],
  [
    'a section that is shown if',
    { format: 1, sections: [{ ...sectionOf('s', text('a')), showIf: { all: [filled] } }] },
  ],
]
test.each(sound)('the schema and the server take %s', (_, one) => {
  expect(valid(one), JSON.stringify(valid.errors)).toBe(true)
  expect(form.safeParse(one).success).toBe(true)
})

const broken: [string, unknown][] = [
  ['no object', []],
  ['nothing', {}],
  ['another format', { format: 2, sections: [] }],
  ['what it does not know', { format: 1, sections: [], name: 'x' }],
  ['what a section does not know', { format: 1, sections: [{ ...sectionOf('s'), color: 'red' }] }],
  ['what a field does not know', withField({ kind: 'text', ...named, colour: 'red' })],
  ['bounds of a text', withField({ kind: 'text', ...named, max: 3 })],
  ['a kind that there is not', withField({ kind: 'colour', ...named })],
  ['a field without a key', withField({ kind: 'text', label: 'A' })],
  ['a key that every object has by itself', withField({ kind: 'text', key: 'constructor', label: 'A' })],
  ['a key in capitals', withField({ kind: 'text', key: 'A', label: 'A' })],
  ['a key of two lines', withField({ kind: 'text', key: 'a\nb', label: 'A' })],
  ['a key that is too long', withField({ kind: 'text', key: 'a'.repeat(41), label: 'A' })],
  ['an empty label', withField({ kind: 'text', key: 'a', label: '' })],
  ['a label of spaces', withField({ kind: 'text', key: 'a', label: '  ' })],
  ['a label that is too long', withField({ kind: 'text', key: 'a', label: 'a'.repeat(201) })],
  ['a choice without options', withField({ kind: 'oneOf', ...named, options: [] })],
  ['too many options', withField({ kind: 'oneOf', ...named, options: many(MOST_OPTIONS + 1, () => options[0]) })],
  ['a table without columns', withField({ kind: 'table', ...named, columns: [] })],
  ['a column of photos', withField({ kind: 'table', ...named, columns: [{ kind: 'photo', ...named }] })],
  [
    'too many columns',
    withField({ kind: 'table', ...named, columns: many(MOST_COLUMNS + 1, () => ({ kind: 'text', ...named })) }),
  ],
  ['columns of a field without photos', withField({ kind: 'text', ...named, print: { columns: 2 } })],
  ['no column of photos', withField({ kind: 'photo', ...named, print: { columns: 0 } })],
  ['too many columns of photos', withField({ kind: 'photo', ...named, print: { columns: 5 } })],
  ['an order on paper that is none', { format: 1, print: { order: 's' }, sections: [] }],
  ['a paper that shows what there is not', { format: 1, print: { unanswered: 'shown' }, sections: [] }],
  ['half a section', { format: 1, sections: [{ ...sectionOf('s'), print: { half: true } }] }],
  ['no photo as the least', withField({ kind: 'photo', ...named, min: 0 })],
  ['half a photo', withField({ kind: 'photo', ...named, min: 1.5 })],
  ['too many decimals', formOf(number('a', { decimals: 5 }))],
  ['a calculated one without formula', withField({ kind: 'calculated', ...named })],
  ['a calculated one that is required', withField({ kind: 'calculated', ...named, formula: '1', required: true })],
  ['a fact that there is not', withField({ kind: 'text', ...named, start: { from: 'customer.debt' } })],
  ['a beginning of two kinds', withField({ kind: 'text', ...named, start: { from: 'today', value: 'x' } })],
  ['a comparison that there is not', shownIf({ field: 'a', is: 'like', to: 'x' })],
  ['a comparison with nothing', shownIf({ field: 'a', is: 'equal' })],
  ['a comparison with too much', shownIf({ field: 'a', is: 'filled', to: 1 })],
  ['a condition of no parts', shownIf({ all: [] })],
  ['a condition of too many parts', shownIf({ any: many(11, () => filled) })],
  ['a part that is broken', shownIf({ all: [{ any: [{ field: 'A', is: 'filled' }] }] })],
  ['all and any at once', shownIf({ all: [filled], any: [filled] })],
  ['conditions four deep', shownIf({ all: [{ any: [{ all: [{ any: [filled] }] }] }] })],
  ['too many sections', { format: 1, sections: many(MOST_SECTIONS + 1, () => sectionOf('s')) }],
  ['too many fields in a section', formOf(...many(MOST_FIELDS + 1, (n) => text(`f${n}`)))],
]
test.each(broken)('the schema and the server refuse %s', (_, one) => {
  expect(valid(one)).toBe(false)
  expect(form.safeParse(one).success).toBe(false)
})

test('the example that is described for other programs could be published', () => {
  const page = readFileSync('docs/visit-forms.md', 'utf8')
  const example: unknown = JSON.parse(/```json\n(.*?)```/s.exec(page)![1]!)
  expect(valid(example)).toBe(true)
  expect(whyNotPublish(form.parse(example))).toEqual([])
})
