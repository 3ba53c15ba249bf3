import { id as idShape, isDay, isInstant } from '../../../platform/shared/contract.ts'
import { invalid } from '../../../platform/shared/refusal.ts'

const wrong = () => invalid({ code: 'invalid', field: 'cursor' })
const WRITTEN_BY_US = /^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/

type Kind = 'instant' | 'day' | 'count'
const fits: Record<Kind, (text: string) => boolean> = {
  instant: (text) => WRITTEN_BY_US.test(text) && isInstant(text),
  day: (text) => isDay(text),
  count: (text) => /^\d{1,9}$/.test(text),
}

/** `value|id` of the last item of the page before. @throws Refusal 422 */
export function readCursor(cursor: string | undefined, kind: Kind): { value: string; id: string } | undefined {
  if (!cursor) return undefined
  const [value = '', last] = cursor.split('|')
  const id = idShape.safeParse(last)
  if (!fits[kind](value) || !id.success) throw wrong()
  return { value, id: id.data }
}

/** `at|id` of the last item of the page before. @throws Refusal 422 */
export function readInstantCursor(cursor: string | undefined): { at: string; id: string } | undefined {
  const read = readCursor(cursor, 'instant')
  return read && { at: read.value, id: read.id }
}

/** How many of a ranked list were shown before. @throws Refusal 422 */
export function readPlace(cursor: string | undefined): number {
  if (!cursor) return 0
  if (!/^\d{1,3}$/.test(cursor)) throw wrong()
  return Number(cursor)
}
