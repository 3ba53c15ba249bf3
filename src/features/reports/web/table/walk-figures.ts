const WAYS: Record<string, [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Where an arrow leads from a link of a table: to the next link of the row, or of the column. */
export function walkFigures(from: HTMLElement, key: string): HTMLElement | undefined {
  const way = WAYS[key]
  const cell = from.closest<HTMLTableCellElement>('td, th')
  const row = cell?.closest('tr')
  const table = row?.closest('table')
  if (!way || !cell || !row || !table) return undefined
  const [down, right] = way
  const linkOf = (one: Element | undefined) => one?.querySelector<HTMLElement>('a[href]') ?? undefined
  const next = (cells: (Element | undefined)[]) => cells.map(linkOf).find((link) => link !== undefined)
  if (right) {
    const cells = [...row.cells]
    const place = cells.indexOf(cell)
    return next(right > 0 ? cells.slice(place + 1) : cells.slice(0, place).toReversed())
  }
  const rows = [...table.rows].filter((one) => !one.closest('thead'))
  const place = rows.indexOf(row)
  const there = down > 0 ? rows.slice(place + 1) : rows.slice(0, place).toReversed()
  const column = columnOf(cell)
  return next(there.map((one) => [...one.cells].find((other) => columnOf(other) === column)))
}

/** Which column a cell stands in, where those before it may reach over several. */
function columnOf(cell: HTMLTableCellElement): number {
  let column = 0
  for (let one = cell.previousElementSibling; one; one = one.previousElementSibling)
    column += (one as HTMLTableCellElement).colSpan
  return column
}
