import type { Ctx } from '../../../platform/server/context.ts'
import { invalid, notAllowed, type Reason } from '../../../platform/shared/refusal.ts'
import { may } from '../../auth/auth.rules.ts'
import { whyNotCharge } from '../../coverage/coverage.rules.ts'
import { todayOf } from '../../coverage/server/coverage-items.ts'
import { findCoverage } from '../../coverage/server/hold-coverage.ts'
import type { Mode } from '../../coverage/terms.contract.ts'
import {
  type Choice,
  chooseCoverage,
  isReason,
  mayLogFor,
  mayLogTime,
  whenOf,
  whyNotWhen,
  type When,
} from '../time-entries.rules.ts'
import { type Offer, offerFor } from './offer.ts'
import { readSubject, type Sent, type Subject, subjectOf } from './subject.ts'
import { findWorker } from './workers.ts'

/** Work as it is told; see the contract. */
export type Told = {
  caseId?: string | null
  coverageId?: string | null
  activityId?: string | null
  personId?: string
  mode: Mode
  workedOn?: string
  startedAt?: string
  workedMinutes: number
  note?: string | null
  notChargedReason?: string | null
  seenOverrunMinutes?: number
}

export type Planned = {
  subject: Subject
  when: When
  personId: string
  offer: Offer
  choice: Choice
  /** Why it cannot be charged as asked. */
  refusal: Reason | undefined
}

type Options = {
  /** Whether the case is held for this transaction. */
  hold?: boolean
  /** What was done by people who were sent; when it was has been judged already. */
  sent?: Sent | undefined
}

/**
 * Everything about the work before any minute is taken: what it was for, when, by whom, what it is charged to.
 * @throws Refusal with all that leads nowhere, by field
 */
export async function planEntry(ctx: Ctx, told: Told, { hold = false, sent }: Options = {}): Promise<Planned> {
  if (!mayLogTime(ctx.actor)) throw notAllowed()
  const personId = told.personId ?? ctx.actor.id
  const when = whenOf(told, ctx.now)
  const { subject, reasons } = sent
    ? { subject: subjectOf(sent), reasons: whyNotSent(sent, personId) }
    : await subjectWithin(ctx, told, when, hold)
  if (reasons.length) throw invalid(...reasons)
  const offer = await offerFor(ctx, subject, when, told.mode)
  const chosen = chooseCoverage(ctx.actor, told, offer)
  // what is wrong with the days or the customer is told as such, whoever chose the coverage
  const refusal =
    offer.refusal ?? (await whyNotDays(ctx, told, subject, when)) ?? (isReason(chosen) ? chosen : undefined)
  const choice = isReason(chosen) ? { coverageId: told.coverageId ?? null, reason: null } : chosen
  return { subject, when, personId, offer, choice: choice as Choice, refusal }
}

/** What the work was for, as whoever tells it may tell it. */
async function subjectWithin(ctx: Ctx, told: Told, when: When, hold: boolean) {
  const { workedMinutes, personId = ctx.actor.id } = told
  const { subject, reasons } = await readSubject(ctx, told, { hold, done: { ...when, workedMinutes } })
  reasons.push(...whyNotWhen(told, when, { workedMinutes, now: ctx.now }))
  reasons.push(...(await whyNotPerson(ctx, personId)))
  if (subject.customerId && !subject.case && !may(ctx.actor, 'attend'))
    reasons.push({ code: 'time.technician_needs_case', field: 'caseId', status: 422 })
  return { subject, reasons }
}

const whyNotSent = ({ workerIds }: Sent, personId: string): Reason[] =>
  workerIds.includes(personId) ? [] : [{ code: 'time.person_unknown', field: 'personId', status: 422 }]

async function whyNotDays(
  ctx: Ctx,
  told: Told,
  { customerId, equipmentId, case: of }: Subject,
  { workedOn }: When,
): Promise<Reason | undefined> {
  if (!told.coverageId) return undefined
  const work = { customerId: customerId!, workedOn, equipmentId: of?.equipmentId ?? equipmentId ?? null }
  return whyNotCharge(await findCoverage(ctx, told.coverageId), work, todayOf(ctx))
}

async function whyNotPerson(ctx: Ctx, personId: string): Promise<Reason[]> {
  if (personId === ctx.actor.id) return []
  if (!mayLogFor(ctx.actor, personId)) return [{ code: 'time.only_own', field: 'personId', status: 422 }]
  return (await findWorker(ctx, personId)) ? [] : [{ code: 'time.person_unknown', field: 'personId', status: 422 }]
}
