import type { Ctx } from '../../../../platform/server/context.ts'
import type { ServiceLevel } from '../../coverage-types.contract.ts'
import { type Designed, promising } from '../../types.rules.ts'
import { columnsOf } from '../term-columns.ts'

/** A kind as its row holds it. */
export const rowOf = ({ name, kind, durationMonths, terms, fields, active }: Designed) => ({
  name,
  kind,
  durationMonths,
  ...columnsOf(terms),
  fields: JSON.stringify(fields),
  active,
})

/** A kind covers these topics, and no others, from now on. */
export async function writeTopics(ctx: Ctx, typeId: string, topicIds: string[]): Promise<void> {
  await ctx.db.deleteFrom('coverageTypeTopics').where('typeId', '=', typeId).execute()
  if (!topicIds.length) return
  const rows = topicIds.map((topicId) => ({ typeId, topicId }))
  await ctx.db.insertInto('coverageTypeTopics').values(rows).execute()
}

/** A kind (without one: what nothing covers) promises this, and nothing else, from now on. */
export async function writeLevels(ctx: Ctx, typeId: string | null, levels: ServiceLevel[]): Promise<void> {
  await ctx.db
    .deleteFrom('serviceLevels')
    .where('typeId', typeId === null ? 'is' : '=', typeId)
    .execute()
  const rows = promising(levels).map(({ priorityId, responseMinutes, solutionMinutes }) => {
    return { id: ctx.newId(), typeId, priorityId, responseMinutes, solutionMinutes }
  })
  if (rows.length) await ctx.db.insertInto('serviceLevels').values(rows).execute()
}
