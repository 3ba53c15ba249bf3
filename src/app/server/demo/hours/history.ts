import type { Person } from '../people.ts'
import type { Random } from '../random.ts'
import type { Rows, Value } from '../rows.ts'
import { type Covered, grantsOf, lastDayOf } from './covered.ts'
import { momentOf } from '../clock.ts'

type Event = { at: number; by: Pick<Person, 'id' | 'name'>; kind: string; from?: Value; to?: Value; reason?: string }

/** What happened to a coverage, as the product's own acts would have written it, and the days it was suspended. */
export function writeHistory(random: Random, rows: Rows, one: Covered): void {
  const { type, startsOn, endsOn, createdBy: by, renewed, takesHoursAlong } = one
  const tell = (id: string, { at, by, kind, from, to, reason }: Event) =>
    rows.add('coverage_events', {
      id: random.id(at),
      coverage_id: id,
      at: new Date(at),
      actor_id: by.id,
      actor_name: by.name,
      kind,
      from_value: from ?? null,
      to_value: to ?? null,
      reason: reason ?? null,
    })
  const bought = one.purchaseKey ? { purchase: one.purchaseKey } : {}
  const to = { type: type.name, startsOn, endsOn, ...bought }
  const created: Event = { at: one.createdAt, by, kind: 'created', to }
  if (renewed) {
    tell(one.id, { ...created, from: { id: renewed.id, number: renewed.number, takesHoursAlong } })
    tell(renewed.id, {
      at: one.createdAt,
      by,
      kind: 'renewed',
      to: { id: one.id, number: one.number, takesHoursAlong },
    })
  } else tell(one.id, created)
  for (const { reason, ...span } of one.suspensions) {
    rows.add('coverage_suspensions', {
      id: random.id(momentOf(span.fromOn, 9)),
      coverage_id: one.id,
      from_on: span.fromOn,
      until_on: span.untilOn,
      reason,
    })
    tell(one.id, { at: momentOf(span.fromOn, 9.2), by, kind: 'suspended', to: span, reason })
  }
  tellHours(one, tell)
  if (one.endedOn)
    tell(one.id, {
      at: momentOf(one.endedOn, 17.4),
      by,
      kind: 'ended',
      from: { lastDay: endsOn },
      to: { lastDay: one.endedOn },
      reason: 'Cerró la sucursal que el contrato atendía.',
    })
}

function tellHours(one: Covered, tell: (id: string, event: Event) => void): void {
  const { createdBy: by } = one
  let granted = grantsOf(one)[0]?.minutes ?? 0
  for (const { at, kind, minutes, reason, startsOn } of one.more) {
    if (kind === 'topUp') {
      const to = { minutes, startsOn, expiresOn: lastDayOf(one) }
      tell(one.id, { at, by, kind: 'hoursAdded', to, reason })
    } else {
      const to = { minutes: granted + minutes }
      tell(one.id, { at, by, kind: 'adjusted', from: { minutes: granted }, to, reason })
      granted += minutes
    }
  }
}
