import type { Cell, Report, Row } from '../../reports.contract.ts'

export type Group = { rowKey: string; of: Cell; totals: Report['totals']; rows: Row[] }
/** The rows of a report as they stand on the screen: in groups with their sums, or one below the other. */
export type Laid = { groups: Group[] | null; rows: Row[] }

type Sort = { key: string; down: boolean }

/** 'cases' goes up, '-cases' goes down. */
export const readSort = (sort: string | undefined): Sort | undefined =>
  sort ? { key: sort.replace(/^-/, ''), down: sort.startsWith('-') } : undefined

/** What a click on a head asks for next: figures first from the largest, words from A, then the other way, then as it came. */
export function nextSort(sort: string | undefined, key: string, isFigure: boolean): string | undefined {
  const [first, second] = isFigure ? [`-${key}`, key] : [key, `-${key}`]
  if (sort === first) return second
  return sort === second ? undefined : first
}

const words = new Intl.Collator('es', { numeric: true, sensitivity: 'base' })

/** What is missing stands last, whichever way the others go. */
function compare(one: Cell | undefined, other: Cell | undefined, down: boolean): number {
  const [hasOne, hasOther] = [one ?? null, other ?? null].map((cell) => cell !== null && cell !== '')
  if (!hasOne || !hasOther) return Number(hasOther) - Number(hasOne)
  const way = typeof one === 'string' ? words.compare(one, String(other)) : Number(one) - Number(other)
  return down ? -way : way
}

/** The rows in their groups, sorted; groups go by their own sums where the column has some. */
export function layRows(report: Pick<Report, 'columns' | 'rows' | 'subtotals'>, sort: string | undefined): Laid {
  const { columns, rows, subtotals } = report
  const by = readSort(sort)
  const known = by && columns.find(({ key }) => key === by.key)
  const sorted =
    by && known ? rows.toSorted((one, other) => compare(one[by.key] as Cell, other[by.key] as Cell, by.down)) : rows
  if (!subtotals.length) return { groups: null, rows: sorted }
  const members = Map.groupBy(sorted, ({ rowKey }) => rowKey.split('~')[0]!)
  const groups = subtotals.map(({ rowKey, of, totals }) => ({ rowKey, of, totals, rows: members.get(rowKey) ?? [] }))
  if (!by || !known) return { groups, rows }
  const first = columns[0]!.key
  const valueOf = ({ of, totals }: Group) => (by.key === first ? of : totals[by.key])
  return { groups: groups.toSorted((one, other) => compare(valueOf(one), valueOf(other), by.down)), rows: sorted }
}

/** Columns that belong together under one head, in their order. */
export function headsOf<C extends { key: string; group: string | null }>(columns: C[]) {
  const heads: { group: string | null; columns: C[] }[] = []
  for (const column of columns) {
    const last = heads.at(-1)
    if (last && column.group !== null && last.group === column.group) last.columns.push(column)
    else heads.push({ group: column.group, columns: [column] })
  }
  return heads
}
