import type { ToldTime } from './report.contract.ts'

/** Work as a report tells it; `id` is missing where it was worked out from the times. */
export type Work = Omit<ToldTime, 'id'> & { id?: string }

/** What is told, beside the entry of the report before that it is: the same still, or put right. */
export type Matched<W extends Work, B extends Work> = { told: W; was: B | undefined; stays: boolean }

const instantOf = ({ startedAt }: Work) => (startedAt ? new Date(startedAt).getTime() : undefined)

const isSame = (one: Work, other: Work): boolean =>
  one.personId === other.personId &&
  one.mode === other.mode &&
  one.workedMinutes === other.workedMinutes &&
  instantOf(one) === instantOf(other) &&
  (one.note ?? null) === (other.note ?? null)

/**
 * Holds the work of a correction against that of the report before: by its id, else the very same work, else work of the
 * same person in the same mode, which then was put right. What nothing is left of is `gone`.
 */
export function corrected<W extends Work, B extends Work>(
  told: readonly W[],
  before: readonly B[],
): { matched: Matched<W, B>[]; gone: B[] } {
  const left = new Set(before)
  const found = new Map<W, B>()
  const match = (fits: (one: W, other: B) => boolean) => {
    for (const one of told) {
      const other = found.has(one) ? undefined : [...left].find((candidate) => fits(one, candidate))
      if (!other) continue
      left.delete(other)
      found.set(one, other)
    }
  }
  match((one, other) => one.id !== undefined && one.id === other.id)
  match(isSame)
  match((one, other) => one.personId === other.personId && one.mode === other.mode)
  const matched = told.map((one) => {
    const was = found.get(one)
    return { told: one, was, stays: was !== undefined && isSame(one, was) }
  })
  return { matched, gone: [...left] }
}
