import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../../platform/shared/contract.ts'
import { conflict } from '../../../../../platform/shared/refusal.ts'
import { type Changes, recordAudit } from '../../../../auth/server/audit.ts'
import type { CoverageType, coverageTypesApi } from '../../../coverage-types.contract.ts'
import { keyedFields } from '../../../own-fields.rules.ts'
import { type Designed, promising, whyNotKeep, withTerms } from '../../../types.rules.ts'
import { holdTypes, knownTo, obeyAll, usedKeysOf } from '../hold-types.ts'
import { toldType } from '../told-type.ts'
import { readType } from '../types.queries.ts'
import { rowOf, writeLevels, writeTopics } from '../write-type.ts'

type Body = Input<typeof coverageTypesApi.save>['body']

export function saveType(
  ctx: Ctx,
  { params: { id }, body }: Input<typeof coverageTypesApi.save>,
): Promise<Answer<typeof coverageTypesApi.save>> {
  return inTransaction(ctx, async (ctx) => {
    await holdTypes(ctx)
    // whoever makes a coverage of it reads it first: one of both waits
    await sql`select from coverage_types where id = ${id} for no key update`.execute(ctx.db)
    const before = await readType(ctx, id)
    if (before.version !== body.version) throw conflict({ code: 'stale' }, { current: before })
    const usedKeys = body.fields ? await usedKeysOf(ctx, id) : []
    const after = changed(before, body, usedKeys)
    obeyAll(whyNotKeep(await knownTo(ctx, after, id), after, before, usedKeys))

    const changes = await changesBetween(ctx, before, after)
    if (!Object.keys(changes).length && sameFields(before, after)) return before
    await ctx.db
      .updateTable('coverageTypes')
      .set({ ...rowOf(after), version: before.version + 1 })
      .where('id', '=', id)
      .execute()
    if (body.topicIds) await writeTopics(ctx, id, after.topicIds)
    if (body.serviceLevels) await writeLevels(ctx, id, after.serviceLevels)
    const act = 'active' in changes ? (after.active ? 'activated' : 'deactivated') : 'changed'
    await recordAudit(ctx, {
      action: `coverageType.${act}`,
      subjectKind: 'coverageType',
      subjectId: id,
      subjectName: before.name,
      changes,
    })
    ctx.touch('settings')
    return readType(ctx, id)
  })
}

function changed(before: CoverageType, body: Body, usedKeys: string[]): Designed {
  const { terms, fields, topicIds, serviceLevels, ...plain } = body
  return {
    ...before,
    ...plain,
    terms: withTerms(before.terms, terms ?? {}),
    fields: fields ? keyedFields(fields, usedKeys) : before.fields,
    topicIds: topicIds ? [...new Set(topicIds)] : before.topicIds,
    serviceLevels: serviceLevels ? promising(serviceLevels) : before.serviceLevels,
  }
}

async function changesBetween(ctx: Ctx, before: Designed, after: Designed): Promise<Changes> {
  const was = await toldType(ctx, before)
  const is = await toldType(ctx, after)
  const names = Object.keys(is) as (keyof typeof is)[]
  const different = names.filter((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]))
  return Object.fromEntries(different.map((name) => [name, [was[name], is[name]]]))
}

const sameFields = (one: Designed, other: Designed) => JSON.stringify(one.fields) === JSON.stringify(other.fields)
