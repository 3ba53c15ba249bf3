import { z } from 'zod'
import { coverageKind } from '../../terms.contract.ts'

const left = <T extends z.ZodType>(shape: T) => shape.optional().catch(undefined)

export const statusAsked = z.enum(['inForce', 'active', 'future', 'suspended', 'ended', 'all'])
export type StatusAsked = z.infer<typeof statusAsked>

/** What the address of the list says; what cannot be understood in it is left out. */
const shape = z.object({
  customerId: left(z.uuid()),
  typeId: left(z.uuid()),
  kind: left(coverageKind),
  status: left(statusAsked.exclude(['inForce'])),
  endingWithinDays: left(z.int().min(0).max(3650)),
  atMostMinutes: left(z.int().min(0).max(6_000_000)),
  // the router has read a number as such
  query: left(z.union([z.string().min(1), z.number().transform(String)])),
  overrun: left(z.literal(true)),
})
export type CoverageSearch = z.infer<typeof shape>

/** Reads the address of the list. */
export const readCoverageSearch = (raw: Record<string, unknown>): CoverageSearch => shape.parse(raw)

export const coverageViews = ['inForce', 'expiring', 'fewHours', 'overrun'] as const
export type CoverageView = (typeof coverageViews)[number]

export const USUAL_DAYS = 30
export const USUAL_MINUTES = 300

/** The ready list that is shown. */
export function viewOf({ endingWithinDays, atMostMinutes, overrun }: CoverageSearch): CoverageView {
  if (overrun) return 'overrun'
  if (endingWithinDays !== undefined) return 'expiring'
  return atMostMinutes === undefined ? 'inForce' : 'fewHours'
}

/** A ready list of the same customer, type and kind. */
export function searchOf(view: CoverageView, { customerId, typeId, kind, ...now }: CoverageSearch): CoverageSearch {
  const kept = { customerId, typeId, kind }
  switch (view) {
    case 'expiring':
      return { ...kept, endingWithinDays: now.endingWithinDays ?? USUAL_DAYS }
    case 'fewHours':
      return { ...kept, atMostMinutes: now.atMostMinutes ?? USUAL_MINUTES }
    case 'overrun':
      return { ...kept, overrun: true }
    case 'inForce':
      return kept
  }
}

/** The same ready list, with nothing that narrows it. */
export const unfiltered = ({ endingWithinDays, atMostMinutes, overrun }: CoverageSearch): CoverageSearch => ({
  endingWithinDays,
  atMostMinutes,
  overrun,
})

const filters = ['customerId', 'typeId', 'kind', 'status', 'query'] as const

/** How many filters narrow the ready list. */
export const filterCount = (search: CoverageSearch): number =>
  filters.filter((name) => search[name] !== undefined).length
