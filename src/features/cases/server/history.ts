import { type Selectable, sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Cases } from '../../../platform/server/database.types.ts'
import { notFound } from '../../../platform/shared/refusal.ts'
import type { NewCaseEvent } from '../cases.events.ts'
import { type CaseFacts, maySeeCase } from '../cases.rules.ts'

/** A case as it stands, with what the rules ask about it. */
export type CaseRow = Omit<Selectable<Cases>, 'category'> & CaseFacts

/** Writes what happened into the history of a case: who, when, from, to, why. Names stay as they are now. */
export const recordEvent = (ctx: Ctx, event: NewCaseEvent): Promise<void> => recordEvents(ctx, [event])

/** Several events of one act, in this order, in one statement. */
export async function recordEvents(ctx: Ctx, events: NewCaseEvent[]): Promise<void> {
  if (!events.length) return
  await ctx.db
    .insertInto('caseEvents')
    .values(events.map((event) => eventRow(ctx, event)))
    .execute()
}

/** The row of an event by whoever acts now. */
export const eventRow = (ctx: Ctx, event: NewCaseEvent) => ({
  id: ctx.newId(),
  caseId: event.caseId,
  at: ctx.now,
  actorId: ctx.actor.id,
  actorName: ctx.actor.name,
  kind: event.kind,
  subjectId: event.subjectId ?? null,
  fromValue: asJson(event.from),
  toValue: asJson(event.to),
  reason: event.reason ?? null,
})

const asJson = (value: unknown) => (value === undefined || value === null ? null : JSON.stringify(value))

/**
 * Holds the case for this transaction: whoever changes it too waits. Others may still refer to it.
 * @throws Refusal 404 when it does not exist or is out of this person's reach
 */
export async function lockCase(ctx: Ctx, id: string): Promise<CaseRow> {
  const [row] = await lockCases(ctx, [id])
  if (!row) throw notFound('case')
  return row
}

/** Holds those of several cases that this person may see. */
export async function lockCases(ctx: Ctx, ids: string[]): Promise<CaseRow[]> {
  return (await holdCases(ctx, ids)).filter((row) => row.visible)
}

/**
 * Holds cases whoever may see them, in the order of their ids, so that two who want the same ones never block
 * each other.
 */
export async function holdCases(ctx: Ctx, ids: string[]): Promise<(CaseRow & { visible: boolean })[]> {
  const rows = await ctx.db
    .selectFrom('cases')
    .selectAll('cases')
    .select([ownCommitment(ctx).as('hasOwnCommitment'), ownVisit(ctx).as('hasOwnVisit')])
    .where('cases.id', 'in', ids)
    .orderBy('cases.id')
    .forNoKeyUpdate()
    .execute()
  return (rows as CaseRow[]).map((row) => Object.assign(row, { visible: maySeeCase(ctx.actor, row) }))
}

type Asking = { actor: Pick<Ctx['actor'], 'id'> }

/** What of the case `cases.id` is, or was, of the one who asks: the columns of `OwnWork`. */
export const ownWork = (asking: Asking) =>
  sql`${ownCommitment(asking)} as has_own_commitment, ${ownVisit(asking)} as has_own_visit`

const ownCommitment = ({ actor }: Asking) =>
  sql<boolean>`exists (select from commitments where case_id = cases.id and responsible_id = ${actor.id})`

const ownVisit = ({ actor }: Asking) =>
  sql<boolean>`exists (select from visits join visit_technicians on visit_id = visits.id
    where case_id = cases.id and person_id = ${actor.id})`

type Touched = { id: string; customerId: string }

/** The case lives: its last activity is now, and every open screen that shows it hears of it. */
export const touchCase = (ctx: Ctx, one: Touched): Promise<void> => touchCases(ctx, [one])

/** The same of several, in one statement. */
export async function touchCases(ctx: Ctx, cases: Touched[]): Promise<void> {
  const ids = cases.map(({ id }) => id)
  await sql`update cases set last_activity_at = ${ctx.now} where id = any(${ids}::uuid[])`.execute(ctx.db)
  for (const one of cases) announceCase(ctx, one)
}

/** Only tells the screens; for acts that write the case themselves. */
export function announceCase(ctx: Ctx, one: Touched): void {
  ctx.touch(`case:${one.id}`)
  ctx.touch(`customer:${one.customerId}`)
  ctx.touch('cases')
}
