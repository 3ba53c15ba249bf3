import { expect, test } from 'vitest'
import { nameIn } from './fetch-file.ts'

test('a downloaded file has the name that the server gave it', () => {
  expect(nameIn('attachment; filename="horas-2026-06-20.csv"')).toBe('horas-2026-06-20.csv')
  expect(nameIn(`attachment; filename="a.csv"; filename*=UTF-8''a%C3%B1o.csv`)).toBe('año.csv')
  expect(nameIn(null)).toBe('informe')
})
