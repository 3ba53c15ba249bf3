import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ownField, type OwnField } from './coverage-types.contract.ts'
import { keyedFields, keyFrom, whyNotFields } from './own-fields.rules.ts'

const field = (more: Partial<OwnField>): OwnField => ({
  key: 'project',
  label: 'Proyecto',
  type: 'text',
  required: false,
  options: [],
  ...more,
})

describe('the key of an own field', () => {
  test.each([
    ['Proyecto', 'proyecto'],
    ['N° de orden de compra', 'nDeOrdenDeCompra'],
    ['Año de instalación', 'anoDeInstalacion'],
    ['RUT', 'rut'],
    ['24 horas', 'field24Horas'],
    ['¿Renueva solo?', 'renuevaSolo'],
    ['序列号', 'field'],
  ])('made of %j is %s', (label, key) => {
    expect(keyFrom(label)).toBe(key)
  })

  test('is one that the contract takes, whatever the label', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 80, unit: 'grapheme' }), (label) => {
        expect(ownField.shape.key.safeParse(keyFrom(label)).success).toBe(true)
      }),
    )
  })

  test('is unlike all others, sent or taken by coverages', () => {
    const sent = [
      { label: 'Proyecto', type: 'text' as const },
      { label: 'proyecto', type: 'text' as const, key: 'proyecto2' },
      { label: '¡Proyecto!', type: 'text' as const },
    ]
    expect(keyedFields(sent, ['proyecto']).map(({ key }) => key)).toEqual(['proyecto3', 'proyecto2', 'proyecto4'])
  })

  test('stays when the label changes', () => {
    expect(keyedFields([{ key: 'project', label: 'Obra', type: 'text' }])).toEqual([field({ label: 'Obra' })])
  })

  test('stays short when it has to be told apart', () => {
    const label = 'a'.repeat(80)
    const [one, two] = keyedFields([
      { label, type: 'text' },
      { label, type: 'text' },
    ])
    expect([one!.key.length, two!.key.length, two!.key.endsWith('2')]).toEqual([40, 40, true])
  })
})

describe('own fields', () => {
  test.each<[name: string, fields: Partial<OwnField>[], problems: string[]]>([
    ['are taken as they are', [{}, { key: 'b', label: 'B', type: 'oneOf', options: ['1', '2'] }], []],
    [
      'do not share a label, whatever the accents',
      [{}, { key: 'b', label: 'PROYÉCTO' }],
      ['fields.1.label label_twice'],
    ],
    ['do not share a key', [{}, { label: 'Obra' }], ['fields.1.key key_twice']],
    ['have options only where one is chosen', [{ options: ['1', '2'] }], ['fields.0.options needless_options']],
    ['have two options at least', [{ type: 'oneOf', options: ['1'] }], ['fields.0.options two_options']],
    ['have different options', [{ type: 'oneOf', options: ['Sí', 'si'] }], ['fields.0.options option_twice']],
    [
      'say everything that is wrong at once',
      [{ type: 'oneOf' }, { key: 'b', label: 'Proyecto', options: ['x'] }],
      ['fields.0.options two_options', 'fields.1.label label_twice', 'fields.1.options needless_options'],
    ],
  ])('%s', (_, fields, problems) => {
    expect(said(whyNotFields(fields.map(field)))).toEqual(problems)
  })

  test.each<[name: string, fields: Partial<OwnField>[], problems: string[]]>([
    [
      'may be renamed and moved',
      [
        { key: 'b', label: 'B' },
        { label: 'Obra', required: true },
      ],
      [],
    ],
    ['do not change their type', [{ type: 'number' }], ['fields.0.type field_type_used']],
    ['do not go', [{ key: 'b', label: 'B' }], ['fields field_used']],
    ['do not change their key', [{ key: 'obra' }], ['fields field_used']],
  ])('that coverages have values of %s', (_, fields, problems) => {
    expect(said(whyNotFields(fields.map(field), [field({})], ['project']))).toEqual(problems)
  })

  test('that no coverage has used change and go as one likes', () => {
    expect(whyNotFields([field({ type: 'number' })], [field({}), field({ key: 'b', label: 'B' })])).toEqual([])
  })
})

const said = (reasons: { code: string; field?: string }[]) =>
  reasons.map(({ code, field }) => `${field} ${code.replace('coverage_type.', '')}`)
