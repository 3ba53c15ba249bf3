import type { CoverageDetail } from '../../coverages.contract.ts'
import type { LedgerItem } from '../../ledger.contract.ts'

type Grant = CoverageDetail['grants'][number]

/** A line of the ledger as it is shown: what was written, or hours that expired unused, which nobody writes. */
export type Line = { kind: 'written'; item: LedgerItem } | { kind: 'expired'; grant: Grant; minutes: number }

/** The sums of a month, in minutes; what was reversed counts nowhere. */
export type Sums = { put: number; taken: number; over: number; lost: number }

export type Month = {
  /** '2026-06' */
  month: string
  lines: Line[]
  /** Undefined while not all of the month is loaded. */
  sums: Sums | undefined
}

type Loaded = {
  items: LedgerItem[]
  grants: Grant[]
  /** Nothing is older than what is loaded. */
  complete: boolean
  today: string
  /** The days that are looked at, both included; open when missing. */
  from?: string
  until?: string
}

/** The ledger by month, newest first, with the hours that expired in between. */
export function ledgerMonths({ items, grants, complete, today, from, until }: Loaded): Month[] {
  const oldest = complete ? '' : (items.at(-1)?.on ?? '')
  const expired = grants
    .map((grant): Line => ({ kind: 'expired', grant, minutes: grant.minutes - grant.usedMinutes }))
    .filter((line) => {
      const day = dayOf(line)
      return minutesOf(line) > 0 && day < today && day >= oldest && day >= (from ?? '') && day <= (until ?? '9999')
    })
  const written = items.map((item): Line => ({ kind: 'written', item }))
  // what expires does so at the end of its day: it stands above what was done on it
  const lines = [...expired, ...written].sort((one, other) =>
    dayOf(one) < dayOf(other) ? 1 : dayOf(one) > dayOf(other) ? -1 : 0,
  )
  const months = [...Map.groupBy(lines, (line) => dayOf(line).slice(0, 7))]
  return months.map(([month, lines], place) => ({
    month,
    lines,
    sums: complete || place < months.length - 1 ? sumsOf(lines) : undefined,
  }))
}

export const dayOf = (line: Line): string => (line.kind === 'written' ? line.item.on : line.grant.expiresOn)
const minutesOf = (line: Line): number => (line.kind === 'written' ? line.item.minutes : line.minutes)

function sumsOf(lines: Line[]): Sums {
  const sums: Sums = { put: 0, taken: 0, over: 0, lost: 0 }
  for (const line of lines) {
    if (line.kind === 'expired') sums.lost += line.minutes
    else if (line.item.kind === 'grant' || line.item.kind === 'adjustment') sums.put += line.item.minutes
    else if (line.item.kind === 'charge' && !line.item.work?.reversed) {
      sums.taken -= line.item.minutes
      sums.over += line.item.explanation?.overrunMinutes ?? 0
    }
  }
  return sums
}

/** The months of a term up to today, newest first: '2026-06', '2026-05' … */
export function monthsOf({ startsOn, lastDay }: Pick<CoverageDetail, 'startsOn' | 'lastDay'>, today: string): string[] {
  const months: string[] = []
  const last = (lastDay < today ? lastDay : today).slice(0, 7)
  for (let month = startsOn.slice(0, 7); month <= last; month = nextMonth(month)) months.unshift(month)
  return months
}

function nextMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
