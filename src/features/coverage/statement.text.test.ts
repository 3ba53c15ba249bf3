import { describe, expect, test } from 'vitest'
import type { StatementLine } from './statement.contract.ts'
import { takenFrom } from './statement.text.ts'

const hours = (startsOn: string, expiresOn: string) => ({
  id: startsOn,
  startsOn,
  expiresOn,
  name: `horas del ${startsOn} al ${expiresOn}`,
})
const [year, added, june] = [
  hours('2026-01-01', '2026-12-31'),
  hours('2026-03-01', '2026-12-31'),
  hours('2026-01-01', '2026-06-30'),
]
const part = (grant: StatementLine['parts'][number]['grant'], minutes = 60) => ({
  kind: grant ? ('grant' as const) : ('overrun' as const),
  grant,
  minutes,
})
const line = (...parts: StatementLine['parts']): StatementLine => ({
  id: 'line',
  timeEntryId: null,
  kind: 'charge',
  on: '2026-06-10',
  startedAt: null,
  case: null,
  caseHidden: false,
  person: 'Ana',
  mode: 'online',
  workedMinutes: 60,
  accountedMinutes: 60,
  parts,
  reversed: false,
  coverageNumber: 7,
  note: null,
})
const taken = (one: StatementLine, sharedLastDays: string[] = []) => takenFrom(one, { sharedLastDays }, 'es')

describe('the minutes of a line were taken from', () => {
  test('hours called by their last day', () => {
    expect(taken(line(part(june)))).toEqual([['venc. 30-06-2026']])
    expect(taken(line(part(june), part(null, 20)))).toEqual([
      ['1 h', 'venc. 30-06-2026'],
      ['20 min', 'en exceso'],
    ])
  })

  test('hours called by their own name where others expire on the same day, also on lines that take of them alone', () => {
    const shared = ['2026-12-31']
    expect(taken(line(part(year)), shared)).toEqual([[year.name]])
    expect(taken(line(part(added)), shared)).toEqual([[added.name]])
    expect(taken(line(part(june), part(year)), shared)).toEqual([
      ['1 h', 'venc. 30-06-2026'],
      ['1 h', `de las ${year.name}`],
    ])
  })
})
