import type { Part } from './visits.contract.ts'
import type { Changed, Plan } from './visits.events.ts'

type Named = { id: string; name: string }

/** All of a visit that is planned. */
export type Order = {
  technicians: Named[]
  startsAt: Date | null
  endsAt: Date | null
  contact: Named | null
  address: string | null
  district: string | null
  city: string | null
  directions: string | null
  instructions: string | null
  parts: Part[]
}

/** Who goes and when, as the history tells it. */
export const planOf = ({
  technicians,
  startsAt,
  endsAt,
}: Pick<Order, 'technicians' | 'startsAt' | 'endsAt'>): Plan => ({
  technicians,
  startsAt: startsAt?.toISOString() ?? null,
  endsAt: endsAt?.toISOString() ?? null,
})

const told = (one: Order): Required<Changed> => ({
  plan: planOf(one),
  contact: one.contact,
  place: { address: one.address, district: one.district, city: one.city },
  directions: one.directions,
  instructions: one.instructions,
  parts: one.parts.map(({ code, description, quantity }) => ({ code, description, quantity })),
})

/** What differs between two plans of a visit, before and after; both empty when nothing does. */
export function planChanges(before: Order, after: Order): { from: Changed; to: Changed } {
  const [one, other] = [told(before), told(after)]
  const fields = Object.keys(one) as (keyof Changed)[]
  const changed = fields.filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]))
  const pick = (all: Changed): Changed => Object.fromEntries(changed.map((field) => [field, all[field]]))
  return { from: pick(one), to: pick(other) }
}
