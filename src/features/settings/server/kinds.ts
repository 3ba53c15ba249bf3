import { sql } from 'kysely'
import { type Ctx, lockByName } from '../../../platform/server/context.ts'
import { notAllowed, notFound } from '../../../platform/shared/refusal.ts'
import type { Classification, ClassificationKind } from '../settings.contract.ts'
import { type Item, mayArrange } from '../settings.rules.ts'

const tables = {
  priorities: 'priorities',
  'case-states': 'case_states',
  'commitment-types': 'commitment_types',
  topics: 'topics',
  'internal-activities': 'internal_activities',
  'pause-reasons': 'pause_reasons',
  'customer-classes': 'customer_classes',
} as const

/** How the audit calls one of each kind. */
export const subjectKinds = {
  priorities: 'priority',
  'case-states': 'caseState',
  'commitment-types': 'commitmentType',
  topics: 'topic',
  'internal-activities': 'internalActivity',
  'pause-reasons': 'pauseReason',
  'customer-classes': 'customerClass',
} as const

/** The tables differ in a column or two; statements that serve all of them name their table here. */
export const tableOf = (kind: ClassificationKind) => sql.table(tables[kind])

/**
 * Everything of a kind, held until the end of the transaction: its rules look at all of it.
 * @throws Refusal 403 for whom its rules do not let arrange it
 */
export async function holdKind(ctx: Ctx, kind: ClassificationKind): Promise<Item[]> {
  if (!mayArrange(ctx.actor, kind)) throw notAllowed()
  await lockByName(ctx, `classifications.${kind}`)
  const { rows } = await sql<Item>`select * from ${tableOf(kind)} order by position, id`.execute(ctx.db)
  return rows
}

/** @throws Refusal 404 */
export function itemOf(all: Item[], id: string): Item {
  const item = all.find((one) => one.id === id)
  if (!item) throw notFound('classification')
  return item
}

export function present(kind: ClassificationKind, item: Item): Classification {
  const { id, name, position, color, active, version } = item
  const common = { id, name, position, color, active, version }
  if (kind === 'topics') return { ...common, parentId: item.parentId ?? null }
  const isDefault = item.isDefault ?? false
  if (kind === 'case-states') return { ...common, isDefault, category: item.category! }
  if (kind === 'customer-classes')
    return { ...common, isDefault, debtPolicy: item.debtPolicy!, debtTolerance: item.debtTolerance! }
  return { ...common, isDefault }
}

/** Whether anything has it: a case, a customer, time worked. Whoever is just giving it to one ends first, and is then seen. */
export async function isUsed(ctx: Ctx, kind: ClassificationKind, id: string): Promise<boolean> {
  const by = {
    priorities: [sql`cases where priority_id`],
    'case-states': [sql`cases where state_id`],
    'commitment-types': [sql`commitments where type_id`],
    topics: [sql`cases where topic_id`, sql`coverage_type_topics where topic_id`].concat(
      sql`article_topics where topic_id`,
      sql`replies where topic_id`,
    ),
    'internal-activities': [sql`time_entries where activity_id`, sql`timers where activity_id`].concat(
      sql`left_timers where activity_id`,
    ),
    'pause-reasons': [sql`availability_periods where reason_id`],
    'customer-classes': [sql`customers where class_id`],
  }[kind].map((users) => sql`exists(select from ${users} = ${id})`)
  await sql`select from ${tableOf(kind)} where id = ${id} for update`.execute(ctx.db)
  const { rows } = await sql<{ used: boolean }>`select ${sql.join(by, sql` or `)} as used`.execute(ctx.db)
  return rows[0]!.used
}
