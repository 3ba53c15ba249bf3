import { z } from 'zod'
import { day, endpoint, id, idParams, instant, longText } from '../../platform/shared/contract.ts'
import { mode } from './terms.contract.ts'

/** Whole minutes, as everywhere in the ledger. */
export const minutes = z.int()

/** A piece of a charge: which grant it was taken from, and what that grant had before and after. */
export const part = z.object({
  kind: z.enum(['grant', 'unlimited', 'overrun']),
  /** `name` tells it apart from the other grants of the ledger, in words. */
  grant: z.object({ id, startsOn: day, expiresOn: day, name: z.string() }).nullable(),
  minutes,
  remainingBefore: minutes.nullable(),
  remainingAfter: minutes.nullable(),
})
export type ExplainedPart = z.infer<typeof part>

/** Why a charge takes what it takes, from what, and what is left: in numbers and in sentences. */
export const explanation = z.object({
  coverage: z.object({ id, number: z.int(), name: z.string() }).nullable(),
  workedMinutes: minutes,
  /** Of them, outside the attention calendar. */
  outsideMinutes: minutes,
  roundedMinutes: minutes,
  percent: z.int(),
  afterHoursPercent: z.int(),
  accountedMinutes: minutes,
  parts: z.array(part),
  overrunMinutes: minutes,
  /** Of the coverage on the day of the work; null when its hours have no limit, or nothing covers the work. */
  remainingBefore: minutes.nullable(),
  remainingAfter: minutes.nullable(),
  sentences: z.array(z.string()),
})
export type Explanation = z.infer<typeof explanation>

/** A line of the ledger of a coverage, by the day it counts for. */
export const ledgerItem = z.object({
  id,
  kind: z.enum(['grant', 'adjustment', 'charge', 'reversal']),
  on: day,
  /** Positive when put in, negative when taken out. */
  minutes,
  /** Of a grant: until when it can be used. */
  expiresOn: day.nullable(),
  source: z.enum(['contracted', 'topUp', 'adjustment']).nullable(),
  reason: z.string().nullable(),
  /** The work charged. A reversed one has its reversal in the ledger, and counts no more. */
  work: z
    .object({
      timeEntryId: id,
      mode,
      person: z.string(),
      case: z.object({ id, number: z.int(), subject: z.string() }).nullable(),
      /** It is of a case that is out of the reach of whoever reads. */
      caseHidden: z.boolean(),
      startedAt: instant.nullable(),
      note: z.string().nullable(),
      reversed: z.boolean(),
    })
    .nullable(),
  explanation: explanation.nullable(),
  by: z.string(),
  at: instant,
})
export type LedgerItem = z.infer<typeof ledgerItem>

/** What a change of the ledger does to a charge that was there. */
export const chargeChange = z.object({
  timeEntryId: id,
  workedOn: day,
  accountedMinutes: minutes,
  before: z.array(part.pick({ kind: true, grant: true, minutes: true })),
  after: z.array(part.pick({ kind: true, grant: true, minutes: true })),
})
export type ChargeChange = z.infer<typeof chargeChange>

/** What a change does to the ledger: how many charges are explained anew, the first hundred of them, the sums. */
export const replay = z.object({
  changedCount: z.int(),
  changes: z.array(chargeChange),
  overrunBefore: minutes,
  overrunAfter: minutes,
  /** Of the coverage, on the day of the change or today. */
  remainingBefore: minutes.nullable(),
  remainingAfter: minutes.nullable(),
})
export type Replay = z.infer<typeof replay>

const grantBody = z.object({
  minutes: z.int().min(1).max(6_000_000),
  startsOn: day,
  /** The last day of the coverage when missing. */
  expiresOn: day.optional(),
  reason: longText(1000),
})

export const ledgerApi = {
  read: endpoint({
    method: 'GET',
    path: '/api/coverages/{id}/ledger',
    summary: 'The ledger of a coverage, newest day first: minutes put in, charges with their explanation, reversals',
    params: idParams,
    query: z.object({
      from: day.optional(),
      until: day.optional(),
      cursor: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    answer: z.object({ items: z.array(ledgerItem), nextCursor: z.string().nullable() }),
  }),
  grant: endpoint({
    method: 'POST',
    path: '/api/coverages/{id}/grants',
    summary: 'Add hours; work that was beyond them is explained anew',
    params: idParams,
    body: grantBody,
    answer: z.object({ id, replay }),
    status: 201,
  }),
  adjust: endpoint({
    method: 'POST',
    path: '/api/grants/{id}/adjust',
    summary: 'Put right the minutes of a grant, up or down; the grant itself stays as it was written',
    params: idParams,
    body: z.object({
      minutes: z
        .int()
        .min(-6_000_000)
        .max(6_000_000)
        .refine((minutes) => minutes !== 0, { params: { code: 'ledger.zero_minutes' } }),
      reason: longText(1000),
    }),
    answer: z.object({ id, replay }),
    status: 201,
  }),
  preview: endpoint({
    method: 'POST',
    path: '/api/coverages/{id}/preview',
    summary: 'What a charge, a grant, an adjustment or a reversal would do to the ledger; nothing is written',
    params: idParams,
    body: z.object({
      charge: z
        .object({
          mode,
          workedOn: day.optional(),
          startedAt: instant.optional(),
          workedMinutes: z.int().min(1).max(1440),
        })
        .optional(),
      grant: grantBody.omit({ reason: true }).optional(),
      adjustment: z.object({ grantId: id, minutes: z.int().min(-6_000_000).max(6_000_000) }).optional(),
      reversal: z.object({ timeEntryId: id }).optional(),
    }),
    answer: z.object({
      /** Of the charge that was asked about. */
      explanation: explanation.nullable(),
      replay,
      /** Why it would be refused; null when it would not. */
      refusal: z.object({ code: z.string(), field: z.string().nullable(), text: z.string() }).nullable(),
    }),
  }),
}
