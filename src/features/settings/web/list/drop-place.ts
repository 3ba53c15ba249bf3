import { type Item, siblings } from '../../settings.rules.ts'
import { whyNotPutUnder } from '../../topics.rules.ts'
import type { TopicPlace } from './topic-acts.ts'

/** Where on a row something is dropped: at its upper edge, at its lower one, or onto it. */
export type Where = 'before' | 'after' | 'inside'

/** Which place in the tree that is; undefined where the topic cannot stand. */
export function dropPlace(all: Item[], dragged: Item, target: Item, where: Where): TopicPlace | undefined {
  if (dragged.id === target.id) return undefined
  const parentId = where === 'inside' ? target.id : (target.parentId ?? null)
  if (whyNotPutUnder(all, { ...dragged, parentId })) return undefined
  const others = siblings('topics', all, parentId).filter(({ id }) => id !== dragged.id)
  if (where === 'inside') return { parentId, position: others.length }
  return { parentId, position: others.findIndex(({ id }) => id === target.id) + (where === 'before' ? 0 : 1) }
}
