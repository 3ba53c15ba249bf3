import { addDays } from '../../platform/shared/days.ts'
import { OLD_COPY_DAYS } from './service.rules.ts'

/** Overdue pesos by the last copy of one company of the ERP, and the day 'YYYY-MM-DD' it was read. */
export type OwedPart = { overdue: number; readOn: string }

/**
 * What is owed to all companies together, in pesos, as of the day of the oldest copy that is counted; null when none
 * says anything. A copy that went old must not excuse what the newer ones say alone: where that is more than tolerated,
 * the old ones are left out. A company that was not read yet can only add to it.
 */
export function owedTogether<Part extends OwedPart>(
  parts: Part[],
  { today, tolerance }: { today: string; tolerance: number },
): Part | null {
  const recent = parts.filter(({ readOn }) => readOn >= addDays(today, -OLD_COPY_DAYS))
  const counted = sumOf(recent) > tolerance ? recent : parts
  if (!counted.length) return null
  const oldest = counted.reduce((oldest, one) => (one.readOn < oldest.readOn ? one : oldest))
  return { ...oldest, overdue: sumOf(counted) }
}

const sumOf = (parts: OwedPart[]) => parts.reduce((sum, { overdue }) => sum + overdue, 0)
