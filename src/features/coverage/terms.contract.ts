import { z } from 'zod'
import { id } from '../../platform/shared/contract.ts'

/** How work is done: in live contact with the customer or not, at the customer's, on the way there. */
export const mode = z.enum(['online', 'offline', 'onSite', 'travel'])
export type Mode = z.infer<typeof mode>

export const coverageKind = z.enum(['contract', 'warranty'])
export type CoverageKind = z.infer<typeof coverageKind>

/** What happens when the hours do not suffice: it is shown; it is warned of before; it is refused. */
export const overrunPolicy = z.enum(['allow', 'warn', 'block'])
export type OverrunPolicy = z.infer<typeof overrunPolicy>

export const grantPeriod = z.enum(['term', 'month', 'year'])

const percent = z.int().min(0).max(1000)

/** What a coverage gives and how work is charged to it: of a type the defaults, of a coverage its own. */
export const terms = z.object({
  /** Minutes granted a period; null is without limit. */
  grantMinutes: z.int().min(1).max(6_000_000).nullable(),
  grantPeriod,
  /** Minutes left at the end of a period serve to the end of the term. */
  carryOver: z.boolean(),
  roundingMinutes: z.int().min(1).max(480),
  minimumMinutes: z.int().min(0).max(1440),
  /** What an hour of each mode takes, in hundredths of an hour: 150 is an hour and a half. */
  percent: z.object({ online: percent, offline: percent, onSite: percent, travel: percent }),
  /** On top of it, for work outside the calendar. */
  afterHoursPercent: z.int().min(100).max(1000),
  overrunPolicy,
  /** When it is attended; null is around the clock. */
  calendarId: id.nullable(),
  /** Its days do not run while the product is with us to be repaired. */
  stopsDuringRepair: z.boolean(),
})
export type Terms = z.infer<typeof terms>

/** Terms of a new type where nothing else is said: hours for the term, counted by the minute. */
export const usualTerms: Terms = {
  grantMinutes: null,
  grantPeriod: 'term',
  carryOver: true,
  roundingMinutes: 1,
  minimumMinutes: 0,
  percent: { online: 100, offline: 100, onSite: 100, travel: 100 },
  afterHoursPercent: 100,
  overrunPolicy: 'warn',
  calendarId: null,
  stopsDuringRepair: false,
}

/** Only what is to be other than it is by default. */
export const someTerms = terms.partial().extend({ percent: terms.shape.percent.partial().optional() })
export type SomeTerms = z.infer<typeof someTerms>
