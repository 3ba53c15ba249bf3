import { timelineShow } from '../../../../features/conversations/conversations.contract.ts'
import type { TimelineFilter } from '../../../../features/conversations/web/timeline.api.ts'

export type TimelineSearch = { show?: string; query?: string; oldest?: true }

const shown = (text: string | undefined) => timelineShow.options.filter((one) => text?.split(',').includes(one))

/** What the address of a case says of its follow-up: `show=progress,changes`, `query`, `oldest`. */
export function readTimelineSearch(raw: Record<string, unknown>): TimelineSearch {
  const show = typeof raw.show === 'string' ? shown(raw.show).join(',') : ''
  // the router reads a number as a number
  const query = raw.query === undefined || raw.query === null ? '' : String(raw.query).slice(0, 200)
  return {
    ...(show ? { show } : {}),
    ...(query ? { query } : {}),
    ...(raw.oldest === true ? { oldest: true } : {}),
  }
}

export const toFilter = ({ show, query, oldest }: TimelineSearch): TimelineFilter => ({
  show: show ? shown(show) : undefined,
  query,
  oldestFirst: oldest,
})

export const toSearch = ({ show, query, oldestFirst }: TimelineFilter): TimelineSearch => ({
  show: show?.join(','),
  query,
  oldest: oldestFirst || undefined,
})
