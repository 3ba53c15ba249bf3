import { caseFilter } from '../../cases.contract.ts'

/** What the address of the list says: which cases, in which order. */
export type CaseSearch = {
  view?: 'mine' | 'unassigned' | 'pending' | 'overdue' | 'all'
  query?: string
  customerId?: string
  responsibleId?: string
  stateId?: string
  category?: 'open' | 'waiting' | 'solved' | 'closed'
  priorityId?: string
  topicId?: string
  equipmentId?: string
  oldestFirst?: true
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
