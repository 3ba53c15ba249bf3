import { expect, test } from 'vitest'
import { Problem } from '../../../../platform/web/call.ts'
import { apartOf, errorsOf, errorsOfTest, fieldOf } from './errors.ts'

test.each([
  ['connection.host', 'host'],
  ['password', 'password'],
  ['choices.accounts.2', 'accounts'],
  ['choices.serials.table', 'serials.table'],
  ['choices.serials.columns.kind', 'serials.kind'],
  ['others.1.database', 'others.1.database'],
  ['others.0.choices.serials.columns.kind', 'others.0.serials.kind'],
  ['others.12.choices.accounts.2', 'others.12.accounts'],
  ['others.0', 'others.0'],
  ['others', undefined],
  ['version', undefined],
  ['connection', undefined],
  [null, undefined],
])('what is told of %s stands at %s', (path, field) => {
  expect(fieldOf(path)).toBe(field)
})

test('a refusal is told at its fields; what has no field there, and what names none, is told of the whole', () => {
  const refused = (errors?: { field: string; message: string }[]) => errorsOf(new Problem(422, { title: 'No', errors }))
  expect(
    refused([
      { field: 'connection.port', message: 'Uno u otro.' },
      { field: 'version', message: 'Falta.' },
    ]),
  ).toEqual({ port: 'Uno u otro.', '': 'Falta.' })
  expect(refused()).toEqual({ '': 'No' })
  expect(errorsOf(null)).toEqual({})
})

test('why there was no connection is told with the way out', () => {
  const problem = { code: 'refused', text: 'No se aceptó.', hint: 'Revise la contraseña.' }
  expect(errorsOfTest({ ok: false, problem: { ...problem, field: 'password' } })).toEqual({
    password: 'No se aceptó. Revise la contraseña.',
  })
  expect(errorsOfTest({ ok: false, problem: { ...problem, hint: '', field: null } })).toEqual({ '': 'No se aceptó.' })
  expect(errorsOfTest(undefined)).toEqual({})
})

test.each([
  [{ database: 'No existe.' }, false, undefined],
  [{ database: 'No existe.' }, true, 'No existe.'],
  [{ '': 'No responde.', database: 'No existe.' }, true, 'No responde.'],
  [{ accounts: 'No está.' }, true, undefined],
] as const)('of %j, with the connection fixed: %s, apart is told: %s', (errors, fixed, told) => {
  expect(apartOf(errors, fixed)).toBe(told)
})
