import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { type Answer, type Input, isDay } from '../../../platform/shared/contract.ts'
import { invalid, notAllowed, notFound } from '../../../platform/shared/refusal.ts'
import { may } from '../../auth/auth.rules.ts'
import { maySeeCase, type OwnWork } from '../../cases/cases.rules.ts'
import { ownWork } from '../../cases/server/history.ts'
import type { timeEntriesApi } from '../time-entries.contract.ts'
import { mayLogTime } from '../time-entries.rules.ts'
import { entryColumns, entryJoins, type EntryRow, presentEntry } from './entry-items.ts'

type Query = Input<typeof timeEntriesApi.list>['query']

/** Time worked, newest day first. A technician sees the own and that of the cases behind the own work. */
export async function listEntries(ctx: Ctx, { query }: { query: Query }): Promise<Answer<typeof timeEntriesApi.list>> {
  if (!mayLogTime(ctx.actor)) throw notAllowed()
  if (query.caseId) await refuseHiddenCase(ctx, query.caseId)
  const conditions = [...asked(query), ...after(query.cursor)]
  if (!may(ctx.actor, 'attend') && !query.caseId) conditions.push(sql`t.person_id = ${ctx.actor.id}`)
  const { rows } = await sql<EntryRow>`
    select ${entryColumns(ctx)} from (
      select t.* from time_entries t ${conditions.length ? sql`where ${sql.join(conditions, sql` and `)}` : sql``}
      order by t.worked_on desc, t.id desc limit ${sql.lit(query.limit + 1)}
    ) t ${entryJoins} order by t.worked_on desc, t.id desc`.execute(ctx.db)
  const page = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? page.at(-1) : undefined
  return {
    items: page.map((row) => presentEntry(ctx, row)),
    nextCursor: last ? `${last.workedOn}|${last.id}` : null,
  }
}

function asked(query: Query): RawBuilder<boolean>[] {
  const conditions: RawBuilder<boolean>[] = []
  if (query.caseId) conditions.push(sql`t.case_id = ${query.caseId}`)
  if (query.customerId) conditions.push(sql`t.customer_id = ${query.customerId}`)
  if (query.personId) conditions.push(sql`t.person_id = ${query.personId}`)
  if (query.coverageId) conditions.push(sql`t.coverage_id = ${query.coverageId}`)
  if (query.mode) conditions.push(sql`t.mode = ${query.mode}`)
  if (query.from) conditions.push(sql`t.worked_on >= ${query.from}`)
  if (query.until) conditions.push(sql`t.worked_on <= ${query.until}`)
  if (!query.withReversed)
    conditions.push(sql`not exists (select from time_entry_reversals r where r.time_entry_id = t.id)`)
  return conditions
}

/** @throws Refusal 404 when the case is out of this person's reach */
export async function refuseHiddenCase(ctx: Ctx, id: string): Promise<void> {
  const { rows } = await sql<{ customerId: string; responsibleId: string | null } & OwnWork>`
    select customer_id, responsible_id, ${ownWork(ctx)} from cases where id = ${id}`.execute(ctx.db)
  if (!rows[0] || !maySeeCase(ctx.actor, rows[0])) throw notFound('case')
}

const CURSOR = /^(\d{4}-\d{2}-\d{2})\|([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/

function after(cursor: string | undefined): RawBuilder<boolean>[] {
  if (!cursor) return []
  const [, day, id] = CURSOR.exec(cursor) ?? []
  if (!isDay(day)) throw invalid({ code: 'wrong_cursor', field: 'cursor' })
  return [sql`(t.worked_on, t.id) < (${day}::date, ${id}::uuid)`]
}
