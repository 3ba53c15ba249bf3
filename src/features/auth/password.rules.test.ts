import { expect, test } from 'vitest'
import { whyNotPassword } from './password.rules.ts'

const sofia = { name: 'Sofía Rivas', email: 'sofia.rivas@sur.cl' }

test.each([
  ['corta', 'password.too_short'],
  ['123456789', 'password.too_short'],
  ['1234567890', 'password.too_common'],
  ['0987654321', 'password.too_common'],
  ['11111111111111', 'password.too_common'],
  ['qwertyuiop', 'password.too_common'],
  ['qwerty123456', 'password.too_common'],
  ['Contraseña2026', 'password.too_common'],
  ['C0ntr4s3ña!2026', 'password.too_common'],
  ['P@ssw0rd2026!', 'password.too_common'],
  ['!!!admin!!!2026', 'password.too_common'],
  ['holaholahola', 'password.too_common'],
  ['20262026202620', 'password.too_common'],
  ['19-08-1975-', 'password.too_common'],
  ['sofia.rivas@sur.cl', 'password.own_name'],
  ['Sofía1234567', 'password.own_name'],
  ['sofia-rivas-2026', 'password.own_name'],
  ['RIVAS000000', 'password.own_name'],
  ['rivas sofia 2026', 'password.own_name'],
  ['SofiaSofia.1', 'password.own_name'],
  ['demo-atiende-2026', undefined],
  ['caballo batería grapa', undefined],
  ['Xk3!vv92.pQ', undefined],
  ['sofia y su perro verde', undefined],
  ['lluvia en el sur 🌧️', undefined],
])('%s → %s', (password, code) => {
  expect(whyNotPassword(password, sofia)?.code).toBe(code)
})

test('nobody yet has no own name', () => {
  expect(whyNotPassword('lluvia en el sur', { name: '', email: '' })).toBeUndefined()
  expect(whyNotPassword('2837465019283', { name: '', email: '' })?.code).toBe('password.too_common')
})

test('a name made to be slow to judge is judged', () => {
  expect(whyNotPassword(`${'a'.repeat(120)}bcdfghj`, { name: 'aa aaa aaaa', email: 'aa@aaaaa.aa' })).toBeUndefined()
})
