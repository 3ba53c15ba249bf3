import type { Item } from '../../settings.rules.ts'
import { pathTo, whyNotPutUnder } from '../../topics.rules.ts'

/** Where a topic may stand: 'Fallas › Equipo', in the order of the tree. */
export function topicChoices(all: Item[], item: Item): { value: string; label: string }[] {
  return inOrder(all, null)
    .filter((other) => other.id === item.parentId || !whyNotPutUnder(all, { ...item, parentId: other.id }))
    .map((other) => ({
      value: other.id,
      label: pathTo(all, other)
        .map((one) => one.name)
        .join(' › '),
    }))
}

const inOrder = (all: Item[], parentId: string | null): Item[] =>
  all.filter((item) => (item.parentId ?? null) === parentId).flatMap((item) => [item].concat(inOrder(all, item.id)))
