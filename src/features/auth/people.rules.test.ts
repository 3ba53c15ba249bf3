import { expect, test } from 'vitest'
import type { Role } from '../../platform/shared/actor.ts'
import { stopsWorking } from './people.rules.ts'

type Standing = [role: Role, active: boolean]

test.each<[string, Standing, Standing, boolean]>([
  ['is deactivated', ['agent', true], ['agent', false], true],
  ['becomes a person of a customer', ['technician', true], ['contact', true], true],
  ['gets another role of ours', ['agent', true], ['supervisor', true], false],
  ['comes back', ['agent', false], ['agent', true], false],
  ['was inactive already', ['agent', false], ['contact', false], false],
  ['is a customer’s person who is deactivated', ['contact', true], ['contact', false], false],
])('whoever %s stops working here, or not', (_, before, after, expected) => {
  const access = ([role, active]: Standing) => ({ role, active })
  expect(stopsWorking(access(before), access(after))).toBe(expected)
})
