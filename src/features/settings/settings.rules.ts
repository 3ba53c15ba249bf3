import type { Actor } from '../../platform/shared/actor.ts'
import type { Reason } from '../../platform/shared/refusal.ts'
import { searchKey } from '../../platform/shared/search-key.ts'
import { may } from '../auth/auth.rules.ts'
import type { Category, ClassificationKind, DebtPolicy } from './settings.contract.ts'
import { whyNotActivateTopic, whyNotPutUnder } from './topics.rules.ts'

/**
 * A classification of any kind; `category` only in states, what debt means only in classes of customers, `parentId`
 * only in topics, `isDefault` in all others.
 */
export type Item = {
  id: string
  name: string
  position: number
  color: string
  active: boolean
  version: number
  isDefault?: boolean
  category?: Category
  parentId?: string | null
  debtPolicy?: DebtPolicy
  /** Whole pesos. */
  debtTolerance?: number
}

/** What can be changed in one. */
export type Changeable = Omit<Item, 'id' | 'position' | 'version'>
export type Change = Partial<Changeable>

/** How many classifications of one kind a company can have. */
export const MOST_OF_A_KIND = 500

/** Whether this person arranges all of a kind; topics are those who answer for what is known, too. */
export const mayArrange = (actor: Pick<Actor, 'role'>, kind: ClassificationKind): boolean =>
  may(actor, kind === 'topics' ? 'supervise' : 'administer')

/** Those that one default is chosen from: the states of one category, or everything of the kind; none for topics. */
export const rivals = (kind: ClassificationKind, all: Item[], category: Category | undefined): Item[] =>
  kind === 'topics' ? [] : kind === 'case-states' ? all.filter((item) => item.category === category) : all

/** Those that are put in order together and must differ in name: topics of one parent, or everything of the kind. */
export const siblings = (kind: ClassificationKind, all: Item[], parentId: string | null | undefined): Item[] =>
  kind === 'topics' ? all.filter((item) => (item.parentId ?? null) === (parentId ?? null)) : all

/** What stands against adding one. */
export function whyNotAdd(
  kind: ClassificationKind,
  all: Item[],
  added: Pick<Item, 'name' | 'category' | 'parentId'>,
): Reason | undefined {
  if (all.length >= MOST_OF_A_KIND) return { code: 'classification.too_many', values: { most: MOST_OF_A_KIND } }
  if (kind === 'case-states' && !added.category)
    return { code: 'classification.category_needed', field: 'category', status: 422 }
  return (
    (kind === 'topics' ? whyNotPutUnder(all, { active: true, parentId: added.parentId ?? null }) : undefined) ??
    whyNotName(siblings(kind, all, added.parentId), added.name)
  )
}

/** What stands against adding those that a company starts with. */
export const whyNotUsual = (all: Item[]): Reason | undefined =>
  all.length ? { code: 'classification.not_empty' } : undefined

/** What stands against changing `item`; `used` tells whether anything has it. */
export function whyNotSave(
  kind: ClassificationKind,
  all: Item[],
  item: Item,
  change: Change,
  used: boolean,
): Reason | undefined {
  const after = { ...item, ...change }
  const others = all.filter((other) => other.id !== item.id)
  const moves = after.category !== item.category
  if (moves && used) return { code: 'classification.category_used', values: { name: item.name }, field: 'category' }
  if (item.isDefault && (moves || !after.active)) return { code: 'classification.is_default' }
  if (after.isDefault && !after.active) return { code: 'classification.default_inactive' }
  const leaves = item.active && (moves || !after.active)
  if (kind === 'case-states' && leaves && !rivals(kind, others, item.category).some((other) => other.active))
    return { code: 'classification.last_of_category' }
  if (kind === 'topics') {
    const reason = whyNotPutUnder(all, after) ?? whyNotActivateTopic(all, item, after.active)
    if (reason) return reason
  }
  return whyNotName(siblings(kind, others, after.parentId), after.name)
}

/** What stands against deleting `item` for good. */
export function whyNotRemove(kind: ClassificationKind, all: Item[], item: Item, used: boolean): Reason | undefined {
  if (used) return { code: 'classification.used', values: { name: item.name } }
  if (item.isDefault) return { code: 'classification.is_default' }
  if (all.some((other) => other.parentId === item.id)) return { code: 'topic.has_children' }
  const others = all.filter((other) => other.id !== item.id)
  if (kind === 'case-states' && item.active && !rivals(kind, others, item.category).some((other) => other.active))
    return { code: 'classification.last_of_category' }
  return undefined
}

/** An order must name each of those that are put in order together, once. */
export function whyNotOrder(kind: ClassificationKind, all: Item[], ids: string[]): Reason | undefined {
  const first = all.find((item) => item.id === ids[0])
  const expected = first ? siblings(kind, all, first.parentId) : []
  const named = new Set(ids)
  const complete = named.size === ids.length && expected.length === ids.length
  return complete && expected.every((item) => named.has(item.id)) ? undefined : { code: 'classification.order_changed' }
}

function whyNotName(others: Item[], name: string): Reason | undefined {
  const taken = others.find((other) => searchKey(other.name) === searchKey(name))
  return taken && { code: 'classification.name_taken', field: 'name', values: { name: taken.name }, status: 422 }
}
