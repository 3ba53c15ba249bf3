import { type Cell, csvOf } from '../../../../platform/server/csv.ts'
import { clockInChile } from '../../../../platform/shared/chile/clock.ts'
import { showDay } from '../../../../platform/shared/days.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import type { Statement, StatementLine, StatementMovement } from '../../statement.contract.ts'
import { movementName, statementText, takenFrom } from '../../statement.text.ts'

/**
 * Every line of a statement as a row. The column of the hours of the contract sums, from the opening balance on, to the
 * closing one; the columns of work sum to their totals.
 */
export function statementCsv(one: Statement, language: Language): Buffer {
  const t = statementText[language]
  const { columns: c, csvColumns: own } = t
  const columns = [own.coverage, own.customer, c.on, c.at, own.kind, own.number, own.subject, c.person, c.mode].concat([
    own.worked,
    own.accounted,
    c.from,
    own.used,
    own.overrun,
    own.hours,
    own.until,
    own.note,
  ])
  const begin = (on: string, at: string | null, kind: string): Cell[] => [
    one.coverage.number,
    one.customer.name,
    showDay(on),
    at && clockInChile(at),
    kind,
  ]
  const balance = (on: string, kind: string, minutes: number): Cell[] => [
    ...begin(on, null, kind),
    ...Array<null>(9).fill(null),
    minutes,
    null,
    null,
  ]
  const movement = (line: StatementMovement): Cell[] => [
    ...begin(line.on, null, movementName(line, language)),
    ...Array<null>(9).fill(null),
    line.minutes,
    showDay(line.expiresOn),
    line.reason,
  ]
  const work = (line: StatementLine): Cell[] => {
    const used = minutesOf(line, 'grant')
    return [
      ...begin(line.on, line.startedAt, t.csvKinds[line.kind]),
      line.case && line.case.number,
      line.case ? line.case.subject : line.caseHidden ? t.hiddenCase : null,
      line.person,
      t.modes[line.mode],
      line.workedMinutes,
      line.accountedMinutes,
      takenFrom(line, one, language)
        .map((part) => part.join(' '))
        .join(' + '),
      used,
      minutesOf(line, 'overrun'),
      one.openingMinutes === null ? null : -used,
      null,
      line.note,
    ]
  }
  const { openingMinutes, closingMinutes } = one
  return csvOf(columns, [
    ...(openingMinutes === null ? [] : [balance(one.from, t.opening, openingMinutes)]),
    ...one.movements.filter(({ kind }) => kind !== 'expired').map(movement),
    ...one.lines.map(work),
    ...one.movements.filter(({ kind }) => kind === 'expired').map(movement),
    ...(closingMinutes === null ? [] : [balance(one.until, t.closing, closingMinutes)]),
  ])
}

const minutesOf = ({ parts }: StatementLine, kind: 'grant' | 'overrun'): number =>
  parts.reduce((sum, part) => (part.kind === kind ? sum + part.minutes : sum), 0)
