import type { Reason } from '../../platform/shared/refusal.ts'
import {
  isWithin,
  lastDayFor,
  type ProductRepair,
  type Span,
  standingOf,
  type StandingFacts,
} from '../coverage/coverage.rules.ts'
import type { Standing } from '../coverage/coverages.contract.ts'
import { type CoveredCode, isSameProduct } from '../coverage/warranties.rules.ts'
import type { CoverageKind, OverrunPolicy } from '../coverage/terms.contract.ts'

/** A contract or warranty as the question needs it; minutes are those of the day that is asked about. */
export type CoverageFacts = Omit<StandingFacts, 'lastDay'> & {
  id: string
  number: number
  /** Of its type. */
  name: string
  kind: CoverageKind
  endsOn: string
  endedOn: string | null
  /** Of its products; none where repairs do not stop its clock. */
  repairs: ProductRepair[]
  scope: 'all' | 'products' | 'equipment'
  /** What it covers; of a long list, what is asked about is enough. */
  products: CoveredCode[]
  equipmentIds: string[]
  /** Topics of its type, each with all beneath it; none: every topic. */
  topicIds: string[]
  overrunPolicy: OverrunPolicy
  /** Work of the asked mode costs no minutes. */
  takesNoHours: boolean
}

/** A product of the customer; `company` is the one of the ERP that gave it its code, where that is known. */
export type AskedEquipment = { id: string; productCode: string | null; company?: number | null }

/** What is to be served, and on which day in Chile. */
export type Asked = {
  on: string
  equipment: AskedEquipment | null
  productCode: string | null
  /** The topic and all those above it; none when no topic is asked. */
  topicChain: string[]
}

/** A coverage held against what is asked. */
export type Fit = {
  coverage: CoverageFacts
  covers: boolean
  /** All that speaks for it when it covers; else all that stands against it. */
  reasons: Reason[]
  standing: Standing
}

/** Whether a coverage covers what is asked, and why. `today` is how far a repair under way counts. */
export function fitOf(coverage: CoverageFacts, asked: Asked, today: string): Fit {
  const lastDay = lastDayFor(coverage, asked.equipment?.id ?? null, today)
  const standing = standingOf({ ...coverage, lastDay }, asked.on)
  const against = [
    ...whyNotThen(coverage, standing, asked.on),
    ...whyNotThis(coverage, asked),
    ...whyNotTopic(coverage, asked),
    ...whyNotHours(coverage, standing),
  ]
  const covers = against.length === 0
  return { coverage, covers, standing, reasons: covers ? whyIt(coverage, asked) : against }
}

function whyNotThen({ startsOn, suspensions }: CoverageFacts, { status, lastDay }: Standing, on: string): Reason[] {
  if (status === 'future') return [{ code: 'service.not_begun', values: { day: startsOn } }]
  if (status === 'ended') return [{ code: 'service.over', values: { day: lastDay } }]
  if (status !== 'suspended') return []
  const { fromOn, untilOn } = suspensions.find((span) => isWithin([span], on)) as Span
  return untilOn
    ? [{ code: 'service.suspended_until', values: { from: fromOn, until: untilOn } }]
    : [{ code: 'service.suspended', values: { from: fromOn } }]
}

function whyNotThis({ scope, products, equipmentIds }: CoverageFacts, asked: Asked): Reason[] {
  const { equipment } = asked
  const named = namedBy(asked)
  if (scope === 'all') return []
  if (scope === 'equipment') {
    if (equipment) return equipmentIds.includes(equipment.id) ? [] : [{ code: 'service.other_equipment' }]
    return [{ code: named ? 'service.say_which_equipment' : 'service.say_which_product' }]
  }
  if (named) return products.some((one) => isSameProduct(one, named)) ? [] : [{ code: 'service.other_product' }]
  // a product without code is none of those that are named by theirs
  return [{ code: equipment ? 'service.other_product' : 'service.say_which_product' }]
}

function whyNotTopic({ topicIds }: CoverageFacts, { topicChain }: Asked): Reason[] {
  if (!topicIds.length || topicChain.some((id) => topicIds.includes(id))) return []
  return [{ code: topicChain.length ? 'service.other_topic' : 'service.say_which_topic' }]
}

function whyNotHours(coverage: CoverageFacts, { status }: Standing): Reason[] {
  const blocks = status === 'active' && isOutOfHours(coverage) && coverage.overrunPolicy === 'block'
  return blocks ? [{ code: 'service.no_hours_left' }] : []
}

function whyIt(coverage: CoverageFacts, asked: Asked): Reason[] {
  const what = { all: 'service.covers_all', products: 'service.covers_product', equipment: 'service.covers_equipment' }
  const reasons: Reason[] = [{ code: what[coverage.scope] }]
  if (coverage.topicIds.length && asked.topicChain.length) reasons.push({ code: 'service.covers_topic' })
  return [...reasons, hoursOf(coverage)]
}

function hoursOf(coverage: CoverageFacts): Reason {
  const { unlimited, remainingMinutes, takesNoHours, overrunPolicy } = coverage
  if (unlimited) return { code: 'service.unlimited' }
  if (isOutOfHours(coverage)) return { code: overrunPolicy === 'warn' ? 'service.beyond_warn' : 'service.beyond_allow' }
  return takesNoHours
    ? { code: 'service.takes_no_hours' }
    : { code: 'service.hours_left', values: { remainingMinutes } }
}

/** Work would go beyond its hours from the first minute. */
export const isOutOfHours = ({ unlimited, takesNoHours, remainingMinutes }: CoverageFacts): boolean =>
  !unlimited && !takesNoHours && remainingMinutes <= 0

/** The code of the asked product: that of the equipment itself before one that was told, which may be of any company. */
function namedBy({ equipment, productCode }: Asked): CoveredCode | null {
  if (equipment?.productCode) return { code: equipment.productCode, company: equipment.company ?? null }
  return productCode ? { code: productCode, company: null } : null
}

/** Nothing stands against it but that product or topic were not said: it may cover, once they are. */
export const isOpen = ({ covers, reasons }: Pick<Fit, 'covers' | 'reasons'>): boolean =>
  !covers && reasons.every(({ code }) => code.startsWith('service.say_which'))

type Told = { covers: boolean; reasons: { code: string }[] }

/**
 * Whether a coverage no longer answers for what is asked about now: something stands against it that did not before.
 * That product or topic are not said is nothing against it. Undefined: it is none that may apply.
 */
export function isLost(before: Told | undefined, after: Told | undefined): boolean {
  const known = againstOf(before)
  return againstOf(after).some((code) => !known.includes(code))
}

function againstOf(one: Told | undefined): string[] {
  if (!one) return ['service.none_that_applies']
  if (one.covers) return []
  return one.reasons.map(({ code }) => code).filter((code) => !code.startsWith('service.say_which'))
}
