import { withTerms } from '../../../../features/coverage/types.rules.ts'
import type { CoverageType } from '../../../../features/coverage/coverage-types.contract.ts'
import { addDays, addMonths, lastDayOf } from '../../../../platform/shared/days.ts'
import type { Client } from '../clients.ts'
import { DAY, momentOf } from '../clock.ts'
import type { Person } from '../people.ts'
import type { Random } from '../random.ts'
import type { Covered, More } from './covered.ts'
import type { Kinds } from './kinds.ts'
import { type Plan, plans } from './plans.ts'

export type Making = {
  random: Random
  clients: Client[]
  kinds: Kinds
  /** Whoever makes contracts. */
  supervisor: Person
  /** When the company began to use the product. */
  since: number
  now: number
  today: string
}

/** The contracts of the demonstration with their plans; how many hours some of them have is decided by the work. */
export function makeContracts(making: Making): { one: Covered; plan: Plan }[] {
  const made: { one: Covered; plan: Plan }[] = []
  for (const plan of plans) {
    const before = plan.renews && made.at(-1)!.one
    made.push({ plan, one: makeContract(making, plan, before || null) })
  }
  return made
}

function makeContract(making: Making, plan: Plan, renewed: Covered | null): Covered {
  const { random, clients, kinds, supervisor, since, now, today } = making
  const client = clients[plan.client]!
  const type = kinds.types[plan.type]
  const { startsOn, endsOn } = termOf(plan, type, today)
  const signedAt = Math.min(momentOf(addDays(startsOn, -random.between(2, 9)), 10 + random.next() * 6), now - 2 * DAY)
  const along = plan.renews === 'takesHoursAlong'
  const calendar = plan.shop && { calendarId: kinds.shopCalendarId }
  const [product] = plan.products ? client.equipment : []
  return {
    id: random.id(Math.max(signedAt, since)),
    number: 0,
    ledgerId: along ? renewed!.ledgerId : random.id(Math.max(signedAt, since)),
    client,
    type,
    terms: withTerms(type.terms, { ...plan.terms, ...calendar }),
    startsOn,
    endsOn,
    endedOn: plan.endedDaysAgo ? addDays(today, -plan.endedDaysAgo) : null,
    reference: plan.reference ?? (random.chance(0.75) ? `CS-${startsOn.slice(0, 4)}-${random.digits(3)}` : null),
    purchaseKey: null,
    notes: plan.notes ?? null,
    attributes: attributesOf(making, type, startsOn),
    products: product ? [{ code: product.code, name: product.name }] : [],
    equipmentIds: [],
    suspensions: suspensionsOf(plan, today),
    repairs: [],
    renewed,
    takesHoursAlong: along,
    createdAt: Math.max(signedAt, since),
    createdBy: supervisor,
    more: (plan.more ?? []).map(({ daysAgo, minutes, kind, reason }): More => {
      const startsOn = addDays(today, -daysAgo)
      return { at: momentOf(startsOn, 11.3), minutes, kind: kind ?? 'topUp', reason, startsOn }
    }),
  }
}

function termOf({ monthsAgo = 0, endsIn, months }: Plan, type: CoverageType, today: string) {
  const lasting = months ?? type.durationMonths
  if (endsIn === undefined) {
    const startsOn = addMonths(`${today.slice(0, 7)}-01`, -monthsAgo)
    return { startsOn, endsOn: lastDayOf(startsOn, lasting) }
  }
  const endsOn = addDays(today, endsIn)
  return { startsOn: addMonths(addDays(endsOn, 1), -lasting), endsOn }
}

function suspensionsOf({ suspended }: Plan, today: string): Covered['suspensions'] {
  if (!suspended) return []
  const { daysAgo, days, reason } = suspended
  const fromOn = addDays(today, -daysAgo)
  return [{ fromOn, untilOn: days ? addDays(fromOn, days - 1) : null, reason }]
}

/** Values for the own fields of a kind; some were never filled. */
function attributesOf({ random, clients }: Making, { fields }: CoverageType, startsOn: string): Covered['attributes'] {
  const values: Covered['attributes'] = {}
  for (const { key, type, label, options } of fields) {
    if (random.chance(0.12)) continue
    if (type === 'oneOf') values[key] = random.pick(options)
    else if (type === 'yesNo') values[key] = random.chance(0.6)
    else if (type === 'number') values[key] = random.pick([2, 4, 6, 12])
    else if (type === 'date') values[key] = addMonths(startsOn, 11)
    else if (label.startsWith('Contacto')) values[key] = random.pick(clients[random.between(0, 20)]!.contacts).name
    else values[key] = `45000${random.digits(5)}`
  }
  return values
}
