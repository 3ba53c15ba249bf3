import { describe, expect, test } from 'vitest'
import { type Attributes, attributesProblems, keptAttributes } from './attributes.rules.ts'
import type { OwnField } from './coverage-types.contract.ts'

const field = (key: string, type: OwnField['type'], more: Partial<OwnField> = {}): OwnField => ({
  key,
  label: key.toUpperCase(),
  type,
  required: false,
  options: [],
  ...more,
})
const fields = [
  field('project', 'text', { required: true }),
  field('floors', 'number'),
  field('signedOn', 'date'),
  field('renews', 'yesNo'),
  field('zone', 'oneOf', { options: ['Norte', 'Sur'] }),
]
const problems = (values: Attributes, before?: Parameters<typeof attributesProblems>[2]) =>
  attributesProblems(fields, values, before).map(({ code, field }) => `${field} ${code}`)

describe("values of a coverage's own fields", () => {
  test.each<[name: string, values: Attributes, problems: string[]]>([
    [
      'are taken, each in its type',
      { project: 'P-1', floors: 2.5, signedOn: '2026-11-23', renews: false, zone: 'Sur' },
      [],
    ],
    ['may be missing where they are not needed', { project: 'P-1', floors: null, signedOn: '', zone: ' ' }, []],
    ['are there where they are needed', {}, ['attributes.project attribute.needed']],
    ['are not only spaces where they are needed', { project: '  ' }, ['attributes.project attribute.needed']],
    ['belong to a field', { project: 'P-1', colour: 'red' }, ['attributes.colour attribute.unknown']],
    ['say nothing of a field that is none, when empty', { project: 'P-1', colour: null }, []],
    ['are texts', { project: 7 }, ['attributes.project attribute.not_text']],
    ['are texts that can be stored', { project: 'a\u0000' }, ['attributes.project control_characters']],
    ['are whole texts', { project: 'a\ud800' }, ['attributes.project control_characters']],
    ['are not endless', { project: 'a'.repeat(2001) }, ['attributes.project attribute.too_long']],
    ['are numbers', { project: 'P', floors: '2' }, ['attributes.floors attribute.not_number']],
    ['are finite', { project: 'P', floors: Infinity }, ['attributes.floors attribute.not_number']],
    ['are days', { project: 'P', signedOn: '2026-02-30' }, ['attributes.signedOn attribute.not_day']],
    ['are yes or no', { project: 'P', renews: 'yes' }, ['attributes.renews attribute.not_yes_no']],
    ['are among the options', { project: 'P', zone: 'Este' }, ['attributes.zone attribute.not_option']],
    [
      'are told wrong all at once',
      { floors: 'x', zone: 1, more: 1 },
      [
        'attributes.more attribute.unknown',
        'attributes.project attribute.needed',
        'attributes.floors attribute.not_number',
        'attributes.zone attribute.not_option',
      ],
    ],
  ])('%s', (_, values, expected) => {
    expect(problems(values)).toEqual(expected)
  })

  test('that stand unchanged stay, though the option or the field is gone', () => {
    const before = { project: 'P', zone: 'Este', old: 'x' }
    expect(problems(before, before)).toEqual([])
    expect(problems({ ...before, zone: 'Oeste' }, before)).toEqual(['attributes.zone attribute.not_option'])
  })

  test('may be of a field whose key every object has', () => {
    const own = [field('constructor', 'text', { required: true })]
    expect(attributesProblems(own, {}).map(({ code }) => code)).toEqual(['attribute.needed'])
    expect(attributesProblems(own, { constructor: 'Besalco' } as unknown as Attributes)).toEqual([])
  })

  test('are kept trimmed, without the empty ones', () => {
    expect(keptAttributes({ project: ' P ', floors: 0, renews: false, zone: '', signedOn: null })).toEqual({
      project: 'P',
      floors: 0,
      renews: false,
    })
  })
})
