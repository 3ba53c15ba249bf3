import { expect, test } from 'vitest'
import type { Overview } from '../../../overview/overview.contract.ts'
import { accountSigns } from './account-signs.ts'

type Told = Overview['account']['data']
const reading = (data: unknown): Overview['account'] => ({
  data: data as Told,
  readAt: null,
  problem: null,
  refreshing: false,
})
const owes = (overdue: number, blocked = false) => reading({ overdue, blocked })
const none = reading(null)
const inEach = (...all: Overview['account'][]) =>
  all.map((one, place) => ({ company: place + 1, name: null, hasCode: true, keepsAccounts: true, reading: one }))

test.each<[string, Overview['account'], Overview['accounts'], ReturnType<typeof accountSigns>]>([
  ['of the only company', owes(100), [], { overdue: 100, blocked: false }],
  ['of none', none, [], { overdue: 0, blocked: false }],
  ['of all companies', owes(100), inEach(owes(100), owes(30, true)), { overdue: 130, blocked: true }],
  ['of the second alone', none, inEach(none, owes(30)), { overdue: 30, blocked: false }],
])('what is overdue %s is told', (_of, account, accounts, signs) => {
  expect(accountSigns({ account, accounts })).toEqual(signs)
})
