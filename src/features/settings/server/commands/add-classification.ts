import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { obey } from '../../../../platform/shared/refusal.ts'
import { recordAudit } from '../../../auth/server/audit.ts'
import type { ClassificationKind, settingsApi } from '../../settings.contract.ts'
import { type Item, rivals, siblings, whyNotAdd } from '../../settings.rules.ts'
import { holdKind, present, subjectKinds, tableOf } from '../kinds.ts'

type Added = Input<typeof settingsApi.add>['body']

export const addClassification = (
  ctx: Ctx,
  { params: { kind }, body }: Input<typeof settingsApi.add>,
): Promise<Answer<typeof settingsApi.add>> => addOne(ctx, kind, body)

/** Adds one of a kind at its end. */
export function addOne(ctx: Ctx, kind: ClassificationKind, body: Added): Promise<Answer<typeof settingsApi.add>> {
  return inTransaction(ctx, async (ctx) => {
    const all = await holdKind(ctx, kind)
    obey(whyNotAdd(kind, all, body))
    const item = newItem(ctx, kind, all, body)
    await sql`insert into ${tableOf(kind)} ${columnsOf(kind, item)}`.execute(ctx.db)
    await recordAudit(ctx, {
      action: 'classification.added',
      subjectKind: subjectKinds[kind],
      subjectId: item.id,
      subjectName: item.name,
    })
    ctx.touch('settings')
    return present(kind, item)
  })
}

/** It goes to the end; the first of its kind or category is what is proposed. */
function newItem(ctx: Ctx, kind: ClassificationKind, all: Item[], added: Added): Item {
  const others = siblings(kind, all, added.parentId)
  return {
    id: ctx.newId(),
    name: added.name,
    color: added.color,
    position: Math.max(-1, ...others.map((other) => other.position)) + 1,
    active: true,
    version: 1,
    isDefault: !rivals(kind, all, added.category).some((other) => other.isDefault),
    category: added.category,
    parentId: added.parentId ?? null,
    debtPolicy: added.debtPolicy ?? 'warn',
    debtTolerance: added.debtTolerance ?? 0,
  }
}

function columnsOf(kind: ClassificationKind, item: Item) {
  const { id, name, color, position } = item
  if (kind === 'topics')
    return sql`(id, name, color, position, parent_id) values (${id}, ${name}, ${color}, ${position}, ${item.parentId})`
  if (kind === 'case-states')
    return sql`(id, name, color, position, is_default, category)
      values (${id}, ${name}, ${color}, ${position}, ${item.isDefault}, ${item.category})`
  if (kind === 'customer-classes')
    return sql`(id, name, color, position, is_default, debt_policy, debt_tolerance)
      values (${id}, ${name}, ${color}, ${position}, ${item.isDefault}, ${item.debtPolicy}, ${item.debtTolerance})`
  return sql`(id, name, color, position, is_default) values (${id}, ${name}, ${color}, ${position}, ${item.isDefault})`
}
