import { Problem } from '../../../../platform/web/call.ts'

const MOST_TRIES = 20
const LONGEST = 120
const COPY = / \((?:copia|copy)(?: \d+)?\)$/

/**
 * Makes a copy under the first name that no form has: 'Visita (copia)', then 'Visita (copia 2)'. `mark` is what stands
 * behind the name of the nth one.
 */
export async function makeCopy<T>(
  of: string,
  mark: (count: number) => string,
  make: (name: string) => Promise<T>,
): Promise<T> {
  const name = of.replace(COPY, '')
  for (let count = 1; ; count++) {
    const end = ` (${mark(count)})`
    try {
      return await make(name.slice(0, LONGEST - end.length).trimEnd() + end)
    } catch (error) {
      const isTaken = error instanceof Problem && error.code === 'form.name_taken'
      if (!isTaken || count === MOST_TRIES) throw error
    }
  }
}
