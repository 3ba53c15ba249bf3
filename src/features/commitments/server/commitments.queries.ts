import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { startOfDay } from '../../../platform/shared/chile/start-of-day.ts'
import type { Answer, Input } from '../../../platform/shared/contract.ts'
import { addDays } from '../../../platform/shared/days.ts'
import { invalid, notFound } from '../../../platform/shared/refusal.ts'
import { maySeeCase, type OwnWork } from '../../cases/cases.rules.ts'
import { ownWork } from '../../cases/server/history.ts'
import type { commitmentsApi } from '../commitments.contract.ts'
import {
  commitmentColumns,
  commitmentJoins,
  type CommitmentRow,
  commitmentsOfCase,
  presentCommitment,
} from './commitment-items.ts'

type Query = Input<typeof commitmentsApi.list>['query']

/** Pending commitments by due time, straight from the index of whoever or whatever is asked for. */
export async function listCommitments(
  ctx: Ctx,
  { query }: { query: Query },
): Promise<Answer<typeof commitmentsApi.list>> {
  const conditions = [sql<boolean>`status = 'pending'`, ...visible(ctx), ...asked(ctx, query), ...after(query.cursor)]
  const { rows } = await sql<CommitmentRow & { dueMicroseconds: number }>`
    select ${commitmentColumns}, (extract(epoch from commitments.due_at) * 1000000)::bigint as due_microseconds
    from (
      select * from commitments where ${sql.join(conditions, sql` and `)}
      order by due_at, id limit ${sql.lit(query.limit + 1)}
    ) commitments ${commitmentJoins}
    order by commitments.due_at, commitments.id`.execute(ctx.db)
  const page = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? page.at(-1) : undefined
  return {
    items: page.map((row) => presentCommitment(ctx, row)),
    nextCursor: last ? `${last.dueMicroseconds}|${last.id}` : null,
  }
}

/** A technician has the own ones, a contact those made to the own company, all others every one. */
function visible({ actor }: Ctx) {
  if (actor.role === 'technician') return [sql<boolean>`responsible_id = ${actor.id}`]
  if (actor.role === 'contact') return [sql<boolean>`customer_id = ${actor.customerId}`]
  return []
}

/** The last one that can be written; no day follows it. */
const LAST_DAY = '9999-12-31'

/** Due on this day in Chile, whatever the clocks do that night. */
export const dueOn = (day: string) =>
  sql<boolean>`due_at >= ${startOfDay(day)} and due_at < ${day < LAST_DAY ? startOfDay(addDays(day, 1)) : 'infinity'}`

function asked(ctx: Ctx, query: Query) {
  const conditions = []
  if (query.mine) conditions.push(sql<boolean>`responsible_id = ${ctx.actor.id}`)
  if (query.responsibleId) conditions.push(sql<boolean>`responsible_id = ${query.responsibleId}`)
  if (query.customerId) conditions.push(sql<boolean>`customer_id = ${query.customerId}`)
  if (query.overdue) conditions.push(sql<boolean>`due_at < ${ctx.now}`)
  if (query.dueOn) conditions.push(dueOn(query.dueOn))
  return conditions
}

const CURSOR = /^(\d{1,16})\|([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/

/** Microseconds, as the database keeps them: milliseconds would show a row twice. */
function after(cursor: string | undefined) {
  if (!cursor) return []
  const found = CURSOR.exec(cursor)
  if (!found) throw invalid({ code: 'invalid', field: 'cursor' })
  const [, microseconds, id] = found
  const dueAt = sql`timestamptz 'epoch' + ${Number(microseconds)}::bigint * interval '1 microsecond'`
  return [sql<boolean>`(due_at, id) > (${dueAt}, ${id}::uuid)`]
}

/** @throws Refusal 404 when the case does not exist or is out of this person's reach */
export async function listCommitmentsOfCase(ctx: Ctx, caseId: string): Promise<Answer<typeof commitmentsApi.ofCase>> {
  const { rows } = await sql<{ customerId: string; responsibleId: string | null } & OwnWork>`
    select customer_id, responsible_id, ${ownWork(ctx)}
    from cases where id = ${caseId}`.execute(ctx.db)
  const [found] = rows
  if (!found || !maySeeCase(ctx.actor, found)) throw notFound('case')
  return { items: await commitmentsOfCase(ctx, caseId) }
}
