import type { Link } from '../../reports.contract.ts'

const places = { case: '/cases', customer: '/customers', coverage: '/coverages', visit: '/visits' } as const

/** The screen a cell leads to. */
export const addressOf = ({ to, id }: Link): string => `${places[to]}/${encodeURIComponent(id)}`
