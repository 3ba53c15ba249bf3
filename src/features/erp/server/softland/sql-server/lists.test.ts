import fc from 'fast-check'
import { expect, test } from 'vitest'
import { USUAL_CHOICES } from '../../connection.ts'
import { padded } from './lists.ts'
import { statementsOf } from './testing/pretending.ts'

test.each([
  [0, 0],
  [1, 1],
  [2, 2],
  [3, 4],
  [4, 4],
  [5, 10],
  [11, 50],
  [51, 200],
  [200, 200],
  [201, 1000],
  [2000, 2000],
  [2001, 2001],
])('a list of %i is asked as one of %i', (length, asked) => {
  expect(padded(Array.from({ length }, (_, n) => n))).toHaveLength(asked)
})

test('says the same as before', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 300 }), (values) => {
      const longer = padded(values)
      expect(longer.slice(0, values.length)).toEqual(values)
      expect(new Set(longer)).toEqual(new Set(values))
    }),
  )
})

test('accounts that a company chose make few statements, however many they are', async () => {
  const asked = async (count: number) => {
    const accounts = Array.from({ length: count }, (_, n) => `1-1-${n}`)
    const said = await statementsOf((erp) => erp.accountOf('77'), { choices: { ...USUAL_CHOICES, accounts } })
    return said.map(({ sql }) => sql).join('\n')
  }
  expect(await asked(5)).toBe(await asked(10))
  expect(await asked(5)).not.toBe(await asked(11))
})
