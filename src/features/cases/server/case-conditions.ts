import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Input } from '../../../platform/shared/contract.ts'
import type { casesApi } from '../cases.contract.ts'

export type CaseQuery = Input<typeof casesApi.list>['query']

const pending = sql<boolean>`cases.category in ('open', 'waiting')`

/** Open cases whose promised answer or solution is late, each from its own index. */
export const lateAnswer = (ctx: Ctx) =>
  sql<boolean>`cases.category = 'open' and cases.responded_at is null and cases.response_due_at < ${ctx.now}`
export const lateSolution = (ctx: Ctx) => sql<boolean>`cases.category = 'open' and cases.solution_due_at < ${ctx.now}`

/** The view and the filters as conditions on `cases`. */
export function caseConditions(ctx: Ctx, query: CaseQuery): RawBuilder<boolean>[] {
  const narrowed = query.stateId ?? query.category ?? query.query?.trim()
  const view = query.view ?? (narrowed ? 'all' : 'pending')
  const conditions: RawBuilder<boolean>[] = []
  const when = (value: unknown, condition: RawBuilder<boolean>) => void (value && conditions.push(condition))
  when(view === 'mine', sql`cases.responsible_id = ${ctx.actor.id} and ${pending}`)
  when(view === 'unassigned', sql`cases.responsible_id is null and ${pending}`)
  when(view === 'pending', pending)
  when(
    view === 'overdue',
    sql`cases.id in (select case_id from commitments where status = 'pending' and due_at < ${ctx.now})`,
  )
  when(view === 'breached', sql`((${lateAnswer(ctx)}) or (${lateSolution(ctx)}))`)
  when(query.customerId, sql`cases.customer_id = ${query.customerId}`)
  when(query.responsibleId, sql`cases.responsible_id = ${query.responsibleId}`)
  when(query.stateId, sql`cases.state_id = ${query.stateId}`)
  when(query.category, sql`cases.category = ${query.category}`)
  when(query.priorityId, sql`cases.priority_id = ${query.priorityId}`)
  when(query.topicId, sql`cases.topic_id = ${query.topicId}`)
  when(query.equipmentId, sql`cases.equipment_id = ${query.equipmentId}`)
  when(query.recurrent, sql`cases.recurrent is not null`)
  when(query.late === 'response', lateAnswer(ctx))
  when(query.late === 'solution', lateSolution(ctx))
  return conditions
}
