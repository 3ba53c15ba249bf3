import { useNavigate, useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Problem } from '../../../../platform/web/call.ts'
import type { Report, ReportItem } from '../../reports.contract.ts'
import { useReport } from '../reports.api.ts'
import {
  askedOf,
  asking,
  type Figure,
  figureOf,
  opening,
  readReportSearch,
  type ReportSearch,
  sorting,
} from './report-search.ts'

/** The report that the address asks for, or the last one that could be read while something in it is wrong. */
export function useShownReport(item: ReportItem) {
  const { key } = item
  const navigate = useNavigate()
  const router = useRouter()
  const search = readReportSearch(useSearch({ strict: false }))
  const asked = askedOf(search)
  const missing = item.parameters
    .filter((one) => one.required && !one.keys.some((name) => asked[name] ?? one.usual[name]))
    .map(({ label }) => label)
  const query = useReport(key, asked, missing.length === 0)
  const [last, setLast] = useState<Report>()
  if (query.data && query.data !== last) setLast(query.data)
  const { error } = query
  const wrong = error instanceof Problem && error.status === 422 ? error.fields : undefined
  // what a newcomer to the address would see: without the report that was there before
  const report = missing.length ? undefined : (query.data ?? (wrong ? last : undefined))

  const go = (next: ReportSearch, replace = false) =>
    void navigate({ to: '/reports/$key', params: { key }, search: next, replace, resetScroll: false })
  const { href } = router.buildLocation({ to: '/reports/$key', params: { key }, search: opening(search, undefined) })
  const figure = figureOf(search)
  return {
    query,
    report,
    missing,
    wrong,
    asked,
    figure,
    /** The saved report that the address was opened from. */
    saved: search.saved === undefined ? undefined : String(search.saved),
    sort: search.sort === undefined ? undefined : String(search.sort),
    isStale: query.isPlaceholderData || Boolean(wrong),
    ask: (more: Record<string, string | undefined>) => go(asking(search, more)),
    sortBy: (sort: string | undefined) => go(sorting(search, sort), true),
    addressOfFigure: (one: Figure) => addressWith(href, one),
    open: (one: Figure) => go(opening(search, one)),
    close: () => {
      go(opening(search, undefined), true)
      if (figure) focusFigure(figure)
    },
  }
}

/** Written by hand: a large report has ten thousand of them. */
function addressWith(href: string, { row, column }: Figure): string {
  const figure = new URLSearchParams({ ...(row === undefined ? {} : { row }), column })
  return `${href}${href.includes('?') ? '&' : '?'}${figure.toString()}`
}

/** The keyboard goes on from the figure that was open. */
function focusFigure({ row, column }: Figure) {
  const links = document.querySelectorAll<HTMLElement>('.report-table a[data-column]')
  const link = [...links].find((one) => one.dataset.column === column && one.dataset.row === row)
  requestAnimationFrame(() => link?.focus({ preventScroll: true }))
}
