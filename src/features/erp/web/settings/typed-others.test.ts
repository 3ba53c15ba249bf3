import { expect, test } from 'vitest'
import { errorsAt, lackingOfOthers, othersOf, sentOthers, withOther } from './typed-others.ts'

const choices = { accounts: ['1-1'], dueBy: 'terms', serials: null } as const
const saved = { company: 2, database: 'SUR', choices: { ...choices, accounts: [...choices.accounts] } }

test('what was saved is sent again as it was', () => {
  expect(sentOthers(othersOf([saved]))).toEqual([{ database: 'SUR', choices }])
})

test('one that is added is read as usual, and is told from those that are there', () => {
  const others = withOther(withOther(othersOf([saved]), ' NORTE '), '')
  expect(new Set(others.map(({ key }) => key)).size).toBe(3)
  expect(others.map(({ company }) => company)).toEqual([2, null, null])
  expect(sentOthers(others)[1]).toEqual({
    database: 'NORTE',
    choices: { accounts: [], dueBy: 'accounting', serials: null },
  })
})

test('each lacks its database and the columns of its table of serials, by its place', () => {
  const serials = { table: 'iw_series', serial: 'Serie', kind: '', document: 'NroInt', line: 'Linea', product: '' }
  const [first, second] = withOther(othersOf([saved]), ' ')
  expect(lackingOfOthers([{ ...first!, serials }, second!])).toEqual(['others.0.serials.kind', 'others.1.database'])
})

test('what is told of one stands at its fields, and nothing of another', () => {
  const errors = { 'others.1.database': 'Ya está.', 'others.1': 'Falta.', 'others.10.database': 'No.', database: 'Sí.' }
  expect(errorsAt(errors, 1)).toEqual({ database: 'Ya está.', '': 'Falta.' })
})
