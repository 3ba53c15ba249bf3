import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Reason } from '../../../platform/shared/refusal.ts'
import { maySeeCase, type OwnWork } from '../../cases/cases.rules.ts'
import { holdCases, ownWork } from '../../cases/server/history.ts'
import { whyNotWhileOwn } from '../own-cases.rules.ts'
import type { When } from '../time-entries.rules.ts'
import { ownSpansOf } from './own-cases.ts'

/** What the work was for. `none`: an internal activity, or nothing in particular. */
export type Subject = {
  case: {
    id: string
    number: number
    customerId: string
    equipmentId: string | null
    topicId: string | null
    coverageId: string | null
  } | null
  customerId: string | null
  /** What it was about where there is no case, when that is known. */
  equipmentId?: string | null
  activityId: string | null
}

/**
 * Work that somebody reports for those who were sent to a customer: what they were sent for is known already, with its
 * case held where there is one.
 */
export type Sent = {
  customerId: string
  case: NonNullable<Subject['case']> | null
  equipmentId: string | null
  /** Whose time may be told. */
  workerIds: readonly string[]
}

export const subjectOf = ({ case: one, customerId, equipmentId }: Sent): Subject => ({
  case: one && pick(one),
  customerId,
  equipmentId,
  activityId: null,
})

type Asked = { caseId?: string | null; coverageId?: string | null; activityId?: string | null; personId?: string }

type Options = {
  /** Whether the case is held for this transaction. */
  hold?: boolean
  /** Work that is done: of a case that was given away meanwhile, what was worked while it was theirs counts. */
  done?: When & { workedMinutes: number }
}

/**
 * What the work was for: a case, else the customer of the coverage that was named, else an internal activity. All that
 * leads nowhere is told at once.
 */
export async function readSubject(
  ctx: Ctx,
  asked: Asked,
  { hold = false, done }: Options = {},
): Promise<{ subject: Subject; reasons: Reason[] }> {
  const reasons: Reason[] = []
  const found = asked.caseId ? await readCase(ctx, asked.caseId, hold) : null
  const away = asked.caseId && !found?.visible ? await whyNotOwn(ctx, found, done) : undefined
  if (away) reasons.push(away)
  const one = found && !away ? pick(found) : null
  const ofCoverage = asked.coverageId ? await customerOf(ctx, asked.coverageId) : undefined
  if (asked.coverageId && !ofCoverage) reasons.push({ code: 'time.coverage_unknown', field: 'coverageId', status: 422 })
  const customerId = one?.customerId ?? (asked.caseId ? null : (ofCoverage ?? null))
  if (asked.activityId && customerId) reasons.push({ code: 'time.case_or_activity', field: 'activityId', status: 422 })
  else if (asked.activityId && !(await isActivity(ctx, asked.activityId)))
    reasons.push({ code: 'time.activity_unknown', field: 'activityId', status: 422 })
  return { subject: { case: one, customerId, activityId: asked.activityId ?? null }, reasons }
}

async function readCase(ctx: Ctx, id: string, hold: boolean): Promise<Found | null> {
  if (hold) return (await holdCases(ctx, [id]))[0] ?? null
  const { rows } = await sql<Row>`
    select id, number, customer_id, equipment_id, topic_id, coverage_id, responsible_id,
      ${ownWork(ctx)}
    from cases where id = ${id}`.execute(ctx.db)
  return rows[0] ? { ...rows[0], visible: maySeeCase(ctx.actor, rows[0]) } : null
}

/** Why work on a case that is out of reach cannot be told. */
async function whyNotOwn(ctx: Ctx, found: Found | null, done: Options['done']): Promise<Reason | undefined> {
  if (!found || !done) return { code: 'time.case_unknown', field: 'caseId', status: 422 }
  return whyNotWhileOwn(await ownSpansOf(ctx, found.id), done, done.workedMinutes)
}

type Found = NonNullable<Subject['case']> & { visible: boolean }
type Row = NonNullable<Subject['case']> & { responsibleId: string | null } & OwnWork

const pick = ({ id, number, customerId, equipmentId, topicId, coverageId }: NonNullable<Subject['case']>) => ({
  id,
  number,
  customerId,
  equipmentId,
  topicId,
  coverageId,
})

async function customerOf(ctx: Ctx, coverageId: string): Promise<string | undefined> {
  const { rows } = await sql<{ customerId: string }>`
    select customer_id from coverages where id = ${coverageId}`.execute(ctx.db)
  return rows[0]?.customerId
}

async function isActivity(ctx: Ctx, id: string): Promise<boolean> {
  const { rows } = await sql`select from internal_activities where id = ${id} and active for key share`.execute(ctx.db)
  return rows.length > 0
}
