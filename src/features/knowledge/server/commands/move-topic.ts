import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { obey } from '../../../../platform/shared/refusal.ts'
import { changesOf, recordAudit } from '../../../auth/server/audit.ts'
import { topic as topicShape, type Topic } from '../../../settings/settings.contract.ts'
import { type Item, siblings, whyNotSave } from '../../../settings/settings.rules.ts'
import { addOne } from '../../../settings/server/commands/add-classification.ts'
import { holdKind, itemOf, present } from '../../../settings/server/kinds.ts'
import type { knowledgeApi } from '../../knowledge.contract.ts'

/** Topics are the company's classification; supervisors, who answer for what is known, grow the tree too. */
export async function addTopic(ctx: Ctx, { body }: Input<typeof knowledgeApi.addTopic>): Promise<Topic> {
  return topicShape.parse(await addOne(ctx, 'topics', body))
}

/** Puts a topic with all beneath it somewhere else in the tree. */
export function moveTopic(
  ctx: Ctx,
  { params, body: { parentId, position } }: Input<typeof knowledgeApi.moveTopic>,
): Promise<Answer<typeof knowledgeApi.moveTopic>> {
  return inTransaction(ctx, async (ctx) => {
    const all = await holdKind(ctx, 'topics')
    const item = itemOf(all, params.id)
    obey(whyNotSave('topics', all, item, { parentId }, false))
    const others = siblings('topics', all, parentId).filter(({ id }) => id !== item.id)
    const after = { ...item, parentId, position: Math.min(position, others.length), version: item.version + 1 }
    const ids = others.map(({ id }) => id).toSpliced(after.position, 0, item.id)
    await sql`update topics set parent_id = ${parentId}, version = ${after.version} where id = ${item.id}`.execute(
      ctx.db,
    )
    await sql`update topics as item set position = placed.place - 1
      from unnest(${ids}::uuid[]) with ordinality as placed (id, place) where item.id = placed.id`.execute(ctx.db)
    const changes = changesOf(told(all, item), told(all, after), ['parent', 'position'])
    await recordAudit(ctx, {
      action: 'classification.changed',
      subjectKind: 'topic',
      subjectId: item.id,
      subjectName: item.name,
      changes,
    })
    ctx.touch('settings')
    return topicShape.parse(present('topics', after))
  })
}

const told = (all: Item[], item: Item) => ({
  parent: all.find(({ id }) => id === item.parentId)?.name ?? null,
  position: item.position,
})
