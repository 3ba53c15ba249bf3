import { describe, expect, test } from 'vitest'
import type { ProductRepair, Repair } from './coverage.rules.ts'
import { repairAbilities, whyNotDays, whyNotReceive, whyNotReturn, withOtherDays } from './repairs.rules.ts'

const today = '2026-06-20'
const repair = (receivedOn: string, returnedOn: string | null = null): Repair => ({ receivedOn, returnedOn })

describe('a product is received', () => {
  test.each<[name: string, others: Repair[], day: string, code: string | undefined]>([
    ['today', [], today, undefined],
    ['on an earlier day', [], '2026-06-01', undefined],
    ['again on the day it went back', [repair('2026-06-01', '2026-06-10')], '2026-06-10', undefined],
    ['not in the future', [], '2026-06-21', 'repair.in_future'],
    ['not in an absurd year', [], '1026-06-01', 'repair.absurd_day'],
    ['not while it is here', [repair('2026-06-01')], today, 'repair.already_here'],
    ['not before an earlier repair was over', [repair('2026-06-01', '2026-06-10')], '2026-06-09', 'repair.crosses'],
    ['not before a later repair', [repair('2026-06-01', '2026-06-10')], '2026-05-01', 'repair.crosses'],
  ])('%s', (_, others, day, code) => {
    expect(whyNotReceive(others, day, today)?.code).toBe(code)
  })
})

describe('a product goes back', () => {
  test.each<[name: string, one: Repair, day: string, code: string | undefined]>([
    ['today', repair('2026-06-01'), today, undefined],
    ['on the day it came', repair('2026-06-01'), '2026-06-01', undefined],
    ['not before it came', repair('2026-06-01'), '2026-05-31', 'repair.before_reception'],
    ['not in the future', repair('2026-06-01'), '2026-06-21', 'repair.in_future'],
    ['not twice', repair('2026-06-01', '2026-06-02'), today, 'repair.already_returned'],
  ])('%s', (_, one, day, code) => {
    expect(whyNotReturn(one, day, today)?.code).toBe(code)
  })
})

test('days that are put right cross no other repair', () => {
  const others = [repair('2026-06-01', '2026-06-10'), repair('2026-06-15')]
  expect(whyNotDays(others, repair('2026-06-10', '2026-06-15'), today)).toBeUndefined()
  expect(whyNotDays(others, repair('2026-06-09', '2026-06-15'), today)?.code).toBe('repair.crosses')
  expect(whyNotDays(others, repair('2026-06-10', '2026-06-16'), today)?.code).toBe('repair.crosses_open')
})

test('whoever attends returns what is here, supervisors put days right', () => {
  const may = (role: 'agent' | 'supervisor' | 'technician' | 'contact', one = repair('2026-06-01')) =>
    Object.values(repairAbilities({ role }, one))
  expect([may('agent'), may('supervisor'), may('technician'), may('contact')]).toEqual([
    [true, false],
    [true, true],
    [false, false],
    [false, false],
  ])
  expect(may('agent', repair('2026-06-01', '2026-06-02'))).toEqual([false, false])
})

test('one of several repairs gets other days, once', () => {
  const of = (equipmentId: string, one: Repair): ProductRepair => ({ equipmentId, ...one })
  const [first, second] = [of('printer', repair('2026-01-01', '2026-01-05')), of('printer', repair('2026-06-10'))]
  const right = of('printer', repair('2026-06-10', '2026-06-12'))
  expect(withOtherDays([first, second, second], second, right)).toEqual([first, right, second])
  expect(withOtherDays([first], second, right)).toEqual([first])
  const other = of('scanner', repair('2026-06-10'))
  expect(withOtherDays([other, second], second, right)).toEqual([other, right])
})
