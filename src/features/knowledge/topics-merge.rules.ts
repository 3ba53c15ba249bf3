import type { Reason } from '../../platform/shared/refusal.ts'
import { searchKey } from '../../platform/shared/search-key.ts'
import { pathTo, whyNotPutUnder } from '../settings/topics.rules.ts'

type Topic = { id: string; name: string; active: boolean; parentId?: string | null }

/**
 * What stands against making `from` part of `into`: they are the same, `into` is beneath `from` or out of service, what
 * is beneath `from` would be too deep, or would be called like something beneath `into`.
 */
export function whyNotMerge(all: Topic[], from: Topic, into: Topic): Reason | undefined {
  const field = 'intoId'
  if (from.id === into.id) return { code: 'topic.merge_itself', field, status: 422 }
  if (pathTo(all, into).some(({ id }) => id === from.id)) return { code: 'topic.loop', field, status: 422 }
  if (!into.active) return { code: 'topic.merge_inactive', values: { name: into.name }, field, status: 422 }
  const beneath = (parent: Topic) => all.filter(({ parentId }) => parentId === parent.id)
  const taken = new Set(
    beneath(into)
      .filter(({ id }) => id !== from.id)
      .map(({ name }) => searchKey(name)),
  )
  const same = beneath(from).filter(({ name }) => taken.has(searchKey(name)))
  if (same.length) return { code: 'topic.merge_names', values: { names: same.map(({ name }) => name).join(', ') } }
  for (const child of beneath(from)) {
    const reason = whyNotPutUnder(all, { ...child, parentId: into.id })
    if (reason) return { ...reason, field }
  }
  return undefined
}
