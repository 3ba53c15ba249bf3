import { expect, test } from 'vitest'
import type { Form } from '../../format.contract.ts'
import { formOf } from '../../forms.scenario.ts'
import { placeOf, reasonAt } from './field-places.ts'

const form: Form = formOf(
  {
    kind: 'table',
    key: 'repuestos',
    label: 'Repuestos',
    columns: [{ kind: 'number', key: 'cantidad', label: 'Cantidad' }],
  },
  { kind: 'signature', key: 'firma', label: 'Firma', taxId: 'asked' },
)

test('a reason is found in its row and column, and in its part of a signature', () => {
  expect(placeOf(form, 'repuestos.2.cantidad')).toMatchObject({
    field: { label: 'Repuestos' },
    row: 2,
    column: { label: 'Cantidad' },
  })
  expect(placeOf(form, 'repuestos')).toEqual({ field: form.sections[0]!.fields[0] })
  expect(placeOf(form, 'firma.taxId')).toMatchObject({ field: { label: 'Firma' }, part: 'taxId' })
  expect(placeOf(form, 'otro')).toBeUndefined()
})

test('a number that cannot be read says how to write one, and bounds are written with a comma', () => {
  const place = placeOf(form, 'repuestos.0.cantidad')
  expect(reasonAt(place, { code: 'form.kind' }, 'es').code).toBe('form.number')
  expect(reasonAt(placeOf(form, 'firma'), { code: 'form.kind' }, 'es').code).toBe('form.kind')
  expect(reasonAt(place, { code: 'form.too_small', values: { least: 0.5 } }, 'es').values).toEqual({ least: '0,5' })
})
