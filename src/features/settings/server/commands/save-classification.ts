import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { conflict, obey } from '../../../../platform/shared/refusal.ts'
import { changesOf, recordAudit } from '../../../auth/server/audit.ts'
import type { ClassificationKind, settingsApi } from '../../settings.contract.ts'
import { type Change, type Item, rivals, siblings, whyNotSave } from '../../settings.rules.ts'
import { holdKind, isUsed, itemOf, present, subjectKinds, tableOf } from '../kinds.ts'

type Body = Input<typeof settingsApi.save>['body']

export type TopicRenamed = (ctx: Ctx, topicId: string) => Promise<void>

export function saveClassification(
  ctx: Ctx,
  { params: { kind, id }, body }: Input<typeof settingsApi.save>,
  topicRenamed: TopicRenamed,
): Promise<Answer<typeof settingsApi.save>> {
  return inTransaction(ctx, async (ctx) => {
    const all = await holdKind(ctx, kind)
    const item = itemOf(all, id)
    if (item.version !== body.version) throw conflict({ code: 'stale' }, { current: present(kind, item) })
    const change = relevant(kind, body)
    const moves = change.category !== undefined && change.category !== item.category
    obey(whyNotSave(kind, all, item, change, moves && (await isUsed(ctx, kind, id))))

    const after = settled(kind, all, item, change)
    const changes = changesOf(told(all, item), told(all, after), [...TOLD])
    if (!Object.keys(changes).length) return present(kind, item)
    if (after.isDefault && !item.isDefault) await giveUpDefault(ctx, kind, rivals(kind, all, after.category))
    await write(ctx, kind, after)
    if (kind === 'topics' && after.name !== item.name) await topicRenamed(ctx, id)
    const action = 'active' in changes ? (after.active ? 'activated' : 'deactivated') : 'changed'
    await recordAudit(ctx, {
      action: `classification.${action}`,
      subjectKind: subjectKinds[kind],
      subjectId: id,
      subjectName: item.name,
      changes,
    })
    ctx.touch('settings')
    return present(kind, after)
  })
}

/** What was sent and means something for this kind. */
function relevant(kind: ClassificationKind, body: Body): Change {
  const { name, color, active, isDefault, category, parentId, debtPolicy, debtTolerance } = body
  const sent = {
    name,
    color,
    active,
    isDefault: kind === 'topics' ? undefined : isDefault,
    category: kind === 'case-states' ? category : undefined,
    parentId: kind === 'topics' ? parentId : undefined,
    ...(kind === 'customer-classes' ? { debtPolicy, debtTolerance } : {}),
  }
  return Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined))
}

/** How it stands after the change: at the end of its new place, and proposed where nothing else is. */
function settled(kind: ClassificationKind, all: Item[], item: Item, change: Change): Item {
  const after: Item = { ...item, ...change, version: item.version + 1 }
  if (after.category !== item.category)
    after.isDefault = !rivals(kind, all, after.category).some((other) => other.isDefault)
  if (after.parentId !== item.parentId)
    after.position = Math.max(-1, ...siblings(kind, all, after.parentId).map((other) => other.position)) + 1
  return after
}

const TOLD = ['name', 'color', 'active', 'isDefault', 'category', 'parent', 'debtPolicy', 'debtTolerance'] as const

/** As the audit tells it: the topic above by its name. */
const told = (all: Item[], item: Item) => ({
  ...item,
  parent: all.find((other) => other.id === item.parentId)?.name ?? null,
})

async function giveUpDefault(ctx: Ctx, kind: ClassificationKind, among: Item[]) {
  const ids = among.map((item) => item.id)
  await sql`update ${tableOf(kind)} set is_default = false where is_default and id = any(${ids})`.execute(ctx.db)
}

async function write(ctx: Ctx, kind: ClassificationKind, item: Item) {
  const { id, name, color, active, version } = item
  await sql`update ${tableOf(kind)} set name = ${name}, color = ${color}, active = ${active}, version = ${version},
    ${columnsOf(kind, item)} where id = ${id}`.execute(ctx.db)
}

/** What this kind has of its own. */
function columnsOf(kind: ClassificationKind, item: Item) {
  if (kind === 'topics') return sql`parent_id = ${item.parentId}, position = ${item.position}`
  const isDefault = sql`is_default = ${item.isDefault}`
  if (kind === 'case-states') return sql`${isDefault}, category = ${item.category}`
  if (kind === 'customer-classes')
    return sql`${isDefault}, debt_policy = ${item.debtPolicy}, debt_tolerance = ${item.debtTolerance}`
  return isDefault
}
