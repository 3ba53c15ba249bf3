import { expect, test } from 'vitest'
import { nationalHoliday, nationalHolidays } from './holidays.ts'

/** As the laws have them: 2.977, 19.668 (moved to a Monday), 20.215 and 20.983 (around the 18th), 20.299, 21.357. */
const byLaw: Record<number, string> = {
  2024: '01-01 03-29 03-30 05-01 05-21 06-20 06-29 07-16 08-15 09-18 09-19 09-20 10-12 10-31 11-01 12-08 12-25',
  2025: '01-01 04-18 04-19 05-01 05-21 06-20 06-29 07-16 08-15 09-18 09-19 10-12 10-31 11-01 12-08 12-25',
  2026: '01-01 04-03 04-04 05-01 05-21 06-21 06-29 07-16 08-15 09-18 09-19 10-12 10-31 11-01 12-08 12-25',
  2027: '01-01 03-26 03-27 05-01 05-21 06-21 06-28 07-16 08-15 09-17 09-18 09-19 10-11 10-31 11-01 12-08 12-25',
  2028: '01-01 04-14 04-15 05-01 05-21 06-20 06-26 07-16 08-15 09-18 09-19 10-09 10-27 11-01 12-08 12-25',
}

test.each(Object.entries(byLaw))('the national holidays of %s are those of the law', (year, days) => {
  expect([...nationalHolidays(Number(year)).keys()].sort()).toEqual(days.split(' ').map((day) => `${year}-${day}`))
})

test.each([
  ['2026-04-03', 'Viernes Santo'],
  ['2026-04-04', 'Sábado Santo'],
  ['2026-09-18', 'Fiestas Patrias'],
  ['2026-12-08', 'Inmaculada Concepción'],
  ['2023-01-02', 'Día adicional'],
  ['2026-04-05', undefined],
  ['2026-12-31', undefined],
  ['2026-06-07', undefined],
  ['9999-12-25', undefined],
  ['0001-01-01', undefined],
])('%s is %s', (day, name) => {
  expect(nationalHoliday(day)).toBe(name)
})
