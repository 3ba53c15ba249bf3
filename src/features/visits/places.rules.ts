import type { z } from 'zod'
import { searchKey } from '../../platform/shared/search-key.ts'
import type { visitsApi } from './visits.contract.ts'

/** Somewhere to go to at a customer. */
export type Stop = z.infer<typeof visitsApi.places.answer>['items'][number]

/** Nobody looks through more. */
const MOST_PLACES = 100

/**
 * The places to choose from: each once, whoever tells of it, in the order told. An address of its own tells one from
 * another whatever its accents and letter case; a place of a product is one more at the same address.
 */
export function placesTogether(told: readonly Stop[]): Stop[] {
  const found = new Map<string, Stop>()
  for (const stop of told) {
    const { address, district, city, directions, source, name } = stop
    if (!address && source !== 'equipment' && source !== 'erp') continue
    const within = source === 'equipment' ? directions : address ? '' : name
    const key = searchKey([address, district, city, within].map((part) => part ?? '').join('|'))
    if (!found.has(key)) found.set(key, stop)
  }
  return [...found.values()].slice(0, MOST_PLACES)
}
