import type { Reason } from '../../platform/shared/refusal.ts'

type Topic = { id: string; name: string; active: boolean; parentId?: string | null }

/** Levels a tree of topics may have. */
export const DEEPEST = 5

/**
 * What stands against `topic` being under its `parentId`: a loop, too many levels, a parent that does not exist
 * or is inactive. A topic without `id` is new.
 */
export function whyNotPutUnder(
  all: Topic[],
  topic: { id?: string; active: boolean; parentId?: string | null },
): Reason | undefined {
  if (!topic.parentId) return undefined
  const refused = (code: string): Reason => ({ code, field: 'parentId', status: 422 })
  const parent = all.find((other) => other.id === topic.parentId)
  if (!parent) return refused('topic.unknown_parent')
  const above = pathTo(all, parent)
  if (above.some((other) => other.id === topic.id)) return refused('topic.loop')
  if (above.length + (topic.id ? levelsFrom(all, topic.id) : 1) > DEEPEST)
    return { ...refused('topic.too_deep'), values: { most: DEEPEST } }
  if (topic.active && !parent.active) return { ...refused('topic.inactive_parent'), values: { name: parent.name } }
  return undefined
}

/** A topic leaves service after those under it, so that nobody is left with a topic that cannot be reached. */
export function whyNotActivateTopic(all: Topic[], topic: Topic, active: boolean): Reason | undefined {
  if (active || !topic.active) return undefined
  const under = all.filter((other) => other.parentId === topic.id && other.active)
  if (!under.length) return undefined
  return { code: 'topic.active_children', values: { names: under.map((other) => other.name).join(', ') } }
}

/** From the top of the tree down to `topic`, itself included. */
export function pathTo<T extends Topic>(all: T[], topic: T): T[] {
  const path = [topic]
  let parentId = topic.parentId
  while (parentId && path.length <= all.length) {
    const parent = all.find((other) => other.id === parentId)
    if (!parent) break
    path.unshift(parent)
    parentId = parent.parentId
  }
  return path
}

/** Levels of the tree that begins at `id`: 1 when nothing is under it. */
function levelsFrom(all: Topic[], id: string): number {
  let level = [id]
  for (let levels = 0; levels <= all.length; levels++) {
    if (!level.length) return levels
    level = all.filter((other) => other.parentId && level.includes(other.parentId)).map((other) => other.id)
  }
  return all.length
}
