import { z } from 'zod'
import { day, endpoint, id, instant } from '../../platform/shared/contract.ts'
import { minutes, part } from './ledger.contract.ts'
import { coverageKind, mode } from './terms.contract.ts'

/** '2026-06' */
export const month = z.string().regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/)

/** Work charged in the month; one that was taken back stands twice, the second time with negative minutes. */
export const statementLine = z.object({
  id,
  timeEntryId: id.nullable(),
  kind: z.enum(['charge', 'reversal']),
  on: day,
  /** Null when only the day is known. */
  startedAt: instant.nullable(),
  case: z.object({ id, number: z.int(), subject: z.string() }).nullable(),
  /** It is of a case that is out of the reach of whoever reads. */
  caseHidden: z.boolean(),
  person: z.string(),
  mode,
  workedMinutes: minutes,
  accountedMinutes: minutes,
  /** What the accounted minutes were taken from; nothing when it was taken back. */
  parts: z.array(part.pick({ kind: true, grant: true, minutes: true })),
  reversed: z.boolean(),
  /** Of the coverage it was charged to: another one while two share their hours. */
  coverageNumber: z.int(),
  /** For our own people: what was noted of the work, why it was taken back. */
  note: z.string().nullable(),
})
export type StatementLine = z.infer<typeof statementLine>

/** Hours put in, adjusted or expired; what is taken away is negative. */
export const statementMovement = z.object({
  /** Its own within the statement. */
  id: z.string(),
  /**
   * `usedEarlier`: of an adjustment of this month, what earlier work had used. `usedAhead`: used this month of an
   * adjustment that was written later.
   */
  kind: z.enum(['added', 'adjusted', 'usedEarlier', 'usedAhead', 'expired']),
  on: day,
  minutes,
  /** Until when the hours it is about can be used. */
  expiresOn: day,
  source: z.enum(['contracted', 'topUp', 'adjustment']),
  /** For our own people. */
  reason: z.string().nullable(),
})
export type StatementMovement = z.infer<typeof statementMovement>

export const statement = z.object({
  company: z.object({ name: z.string(), taxId: z.string().nullable() }),
  customer: z.object({ id, name: z.string(), taxId: z.string().nullable() }),
  coverage: z.object({
    id,
    number: z.int(),
    reference: z.string().nullable(),
    type: z.string(),
    kind: coverageKind,
    startsOn: day,
    lastDay: day,
  }),
  month,
  /** The days it tells of: those of the month within the term, up to today. */
  from: day,
  until: day,
  /** True while the month goes on: tomorrow it may say more. */
  running: z.boolean(),
  issuedAt: instant,
  /** Null when its hours have no limit. opening + added + adjusted − used − expired = closing */
  openingMinutes: minutes.nullable(),
  addedMinutes: minutes.nullable(),
  adjustedMinutes: minutes.nullable(),
  /** Accounted minutes that hours were there for. */
  usedMinutes: minutes,
  expiredMinutes: minutes.nullable(),
  closingMinutes: minutes.nullable(),
  /** Accounted minutes beyond its hours. */
  overrunMinutes: minutes,
  /** Sums of the lines: used and overrun together are the accounted minutes. */
  workedMinutes: minutes,
  accountedMinutes: minutes,
  movements: z.array(statementMovement),
  /** Last days that several grants of its hours have: the names of these tell them apart. */
  sharedLastDays: z.array(day),
  /** In the order of the work. */
  lines: z.array(statementLine),
  /** Who takes the closing hours along when this was its last day. */
  passesTo: z.object({ id, number: z.int() }).nullable(),
  /** Months of its term that have a statement. */
  firstMonth: month,
  lastMonth: month,
})
export type Statement = z.infer<typeof statement>

const params = z.object({ id: z.union([id, z.string().regex(/^\d{1,12}$/)]) })
const query = z.object({
  /** This one when missing, or the one of the term that is nearest. */
  month: month.optional(),
})

export const statementApi = {
  read: endpoint({
    method: 'GET',
    path: '/api/coverages/{id}/statement',
    summary:
      'Statement of hours of a month: what was there, was added, was worked, and what is left; the id or its number',
    params,
    query,
    answer: statement,
  }),
  pdf: endpoint({
    method: 'GET',
    path: '/api/coverages/{id}/statement.pdf',
    summary: 'The statement of hours of a month as PDF, on letter or A4',
    params,
    query: query.extend({ paper: z.enum(['letter', 'a4']).default('letter') }),
    answers: 'application/pdf',
    answer: z.file(),
  }),
  csv: endpoint({
    method: 'GET',
    path: '/api/coverages/{id}/statement.csv',
    summary: 'The statement of hours of a month as CSV for Excel in Chile: semicolons, UTF-8, decimal commas',
    params,
    query,
    answers: 'text/csv; charset=utf-8',
    answer: z.file(),
  }),
}
