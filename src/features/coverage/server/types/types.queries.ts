import { type Selectable, sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import type { CoverageTypes } from '../../../../platform/server/database.types.ts'
import type { Answer } from '../../../../platform/shared/contract.ts'
import { notAllowed, notFound } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import { type CoverageType, type coverageTypesApi, ownField, type ServiceLevel } from '../../coverage-types.contract.ts'
import { coverageKind } from '../../terms.contract.ts'
import { termsOf } from '../term-columns.ts'

type Row = Selectable<CoverageTypes> & { topicIds: string[]; serviceLevels: ServiceLevel[]; coverageCount: number }

/** Coverages of a kind are counted up to here. */
const MOST_COUNTED = 100

const level = sql`json_build_object('priorityId', priority_id, 'responseMinutes', response_minutes,
  'solutionMinutes', solution_minutes)`
const levelsOf = (which: ReturnType<typeof sql>) => sql`(
  select coalesce(json_agg(${level} order by p.position, p.id), '[]')
  from service_levels s join priorities p on p.id = s.priority_id where ${which})`

const types = sql`
  select t.*,
    (select coalesce(json_agg(topic_id order by topic_id), '[]') from coverage_type_topics where type_id = t.id) as topic_ids,
    ${levelsOf(sql`s.type_id = t.id`)} as service_levels,
    (select count(*)::int from (select from coverages where type_id = t.id limit ${sql.lit(MOST_COUNTED)}) c) as coverage_count
  from coverage_types t`

/** All kinds, by name. How we agree with customers is not for contacts. */
export async function listTypes(ctx: Ctx): Promise<Answer<typeof coverageTypesApi.list>> {
  if (!may(ctx.actor, 'readStaffOnly')) throw notAllowed()
  const { rows } = await sql<Row>`${types} order by t.active desc, search_key(t.name), t.id`.execute(ctx.db)
  return { items: rows.map(present) }
}

/** A kind as the API shows it; undefined when there is none. Held, it is not changed until this transaction ends. */
export async function findType(ctx: Ctx, id: string, { hold = false } = {}): Promise<CoverageType | undefined> {
  if (hold) await sql`select from coverage_types where id = ${id} for share`.execute(ctx.db)
  const { rows } = await sql<Row>`${types} where t.id = ${id}`.execute(ctx.db)
  return rows[0] && present(rows[0])
}

/** @throws Refusal 404 */
export async function readType(ctx: Ctx, id: string): Promise<CoverageType> {
  const type = await findType(ctx, id)
  if (!type) throw notFound('coverage type')
  return type
}

/** By when a case of this priority is promised an answer and a solution, in minutes of attention; null: not at all. */
export type Promised = { responseMinutes: number | null; solutionMinutes: number | null }

/** What a kind promises for a priority; without kind, what is promised to those whom nothing covers. */
export async function levelOf(ctx: Ctx, typeId: string | null, priorityId: string): Promise<Promised> {
  const found = await ctx.db
    .selectFrom('serviceLevels')
    .select(['responseMinutes', 'solutionMinutes'])
    .where('typeId', typeId === null ? 'is' : '=', typeId)
    .where('priorityId', '=', priorityId)
    .executeTakeFirst()
  return found ?? { responseMinutes: null, solutionMinutes: null }
}

/** What is promised to those whom nothing covers. */
export async function readLevels(ctx: Ctx): Promise<Answer<typeof coverageTypesApi.readLevels>> {
  if (!may(ctx.actor, 'readStaffOnly')) throw notAllowed()
  const { rows } = await sql<{ items: ServiceLevel[] }>`
    select ${levelsOf(sql`s.type_id is null`)} as items`.execute(ctx.db)
  return { items: rows[0]!.items }
}

const present = (row: Row): CoverageType => ({
  id: row.id,
  name: row.name,
  kind: coverageKind.parse(row.kind),
  durationMonths: row.durationMonths,
  terms: termsOf(row),
  fields: ownField.array().parse(row.fields),
  topicIds: row.topicIds,
  serviceLevels: row.serviceLevels,
  active: row.active,
  coverageCount: row.coverageCount,
  version: row.version,
})
