import { createHash } from 'node:crypto'
import { ApiProblem } from './problem.ts'
import { numberAt, type Row } from './rows.ts'

type Paged<T> = {
  /** Rows of page 1, 2, 3…, none of them blank. */
  read: (page: number) => Promise<Row[]>
  /** What is kept of a row. */
  keep: (row: Row) => T
  /** More pages than these are never asked for. */
  most: number
  /** Of a page, as it was asked for; who gives more may do so, but not without end. */
  size: number
}

/** Pages that are read at once, as soon as it is known how many there are. */
const TOGETHER = 4

/**
 * What is kept of the rows of all pages. They end when there are as many as the API says, or at a page that is empty or
 * was there before.
 * @throws ApiProblem 'apiIncomplete' when there are fewer than it says: a sum of them would be wrong; or
 * more than all pages that are asked for would hold
 */
export async function allPages<T>({ read, keep, most, size: asked }: Paged<T>): Promise<T[]> {
  const all: T[] = []
  const seen = new Set<string>()
  let total: number | null = null
  let ended = false
  for (let next = 1; !ended;) {
    const size: number = next > 1 ? all.length / (next - 1) : 1
    const left: number = total === null ? 1 : Math.ceil((total - all.length) / size)
    const count = Math.min(TOGETHER, Math.max(1, left), most + 1 - next)
    if (count < 1) break
    const pages = await Promise.all(Array.from({ length: count }, (_, place) => read(next + place)))
    next += count
    for (const page of pages) {
      const told = toldBy(page)
      if (!page.length || seen.has(told)) ended = true
      else for (const row of page) all.push(keep(row))
      seen.add(told)
      total ??= page[0] ? numberAt(page[0], 'total') : null
    }
    if (all.length > most * asked) throw new ApiProblem('apiIncomplete')
    if (total !== null && all.length >= total) ended = true
  }
  if (!ended || (total !== null && all.length < total)) throw new ApiProblem('apiIncomplete')
  return all
}

/** Which page it is in its list says nothing of what stands there. */
const PLACE = new Set(['pagina', 'paginaactual'])

const toldBy = (page: Row[]): string =>
  createHash('sha256')
    .update(JSON.stringify(page.map((row) => [...row].filter(([key]) => !PLACE.has(key)))))
    .digest('base64')
