import type { OutboxContent, OutboxItem } from '../../../outbox.rules.ts'
import { asPart } from './one-act.ts'

/** What is new in the outbox; the rest of an item is where it begins. */
export type NewItem = OutboxContent & Pick<OutboxItem, 'id' | 'visitId' | 'visitNumber' | 'madeAt'>

type Items = { getAll: () => Promise<OutboxItem[]>; put: (item: OutboxItem) => Promise<unknown> }

const fresh = {
  state: 'waiting' as const,
  attempts: 0,
  notBefore: 0,
  trouble: null,
  receivedAt: null,
  number: null,
  notices: [],
  clockOffsetMinutes: 0,
  rejection: null,
} satisfies Partial<OutboxItem>

/** Puts items behind all others, in their order; one that is there already stays as it is. */
export async function appendItems(items: Items, made: NewItem[]): Promise<void> {
  const before = await items.getAll()
  const last = before.reduce((most, { place }) => Math.max(most, place), 0)
  const there = new Set(before.map(({ id }) => id))
  for (const [n, item] of made.filter(({ id }) => !there.has(id)).entries())
    asPart(items.put({ ...fresh, ...item, place: last + 1 + n }))
}
