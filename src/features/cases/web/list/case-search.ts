import type { z } from 'zod'
import { caseFilter } from '../../cases.contract.ts'

type Filter = z.output<typeof caseFilter>
export type CaseView = NonNullable<Filter['view']>

/** What the address of the list says: which cases, in which order. */
export type CaseSearch = Partial<Omit<Filter, 'view' | 'oldestFirst' | 'recurrent'>> & {
  view?: CaseView
  oldestFirst?: true
  recurrent?: true
}

/** Reads the address; what cannot be understood in it is left out rather than shown as an error. */
export function readCaseSearch(raw: Record<string, unknown>): CaseSearch {
  const known = Object.entries(caseFilter.shape).flatMap(([name, shape]) => {
    // the router has read numbers and flags as such
    const value = raw[name] === undefined || raw[name] === null ? undefined : String(raw[name])
    const read = value ? shape.safeParse(value) : undefined
    return read?.success && read.data !== false ? [[name, read.data]] : []
  })
  return Object.fromEntries(known) as CaseSearch
}

/** The view that is shown: words and states are looked for everywhere unless a view was chosen. */
export const viewOf = (search: CaseSearch): CaseView =>
  search.view ?? (search.query || search.stateId || search.category ? 'all' : 'pending')

const filters = [
  'query',
  'customerId',
  'responsibleId',
  'stateId',
  'category',
  'priorityId',
  'topicId',
  'equipmentId',
  'recurrent',
  'late',
] as const

/** How many filters narrow the view. */
export const filterCount = (search: CaseSearch): number => filters.filter((name) => search[name] !== undefined).length
