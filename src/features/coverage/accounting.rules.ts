import type { Mode } from './terms.contract.ts'

/** What an hour of work costs under a coverage; percentages of the worked time, 100 is its own length. */
export type Tariff = {
  /** Work is rounded up to a multiple of this many minutes, before the percentages. */
  roundingMinutes: number
  /** Work counts as at least this long, before the percentages. */
  minimumMinutes: number
  percent: Record<Mode, number>
  /** On top of the mode, for the minutes outside the attention calendar. */
  afterHoursPercent: number
}

/** The work itself: its length, and how much of it was outside the attention calendar. Minutes. */
export type Work = { mode: Mode; workedMinutes: number; outsideMinutes: number }

/**
 * All that the accounted minutes are computed from, as it was when the work was charged. Kept with the charge, so that
 * a later change of the terms alters nothing that was charged before.
 */
export type Accounting = {
  workedMinutes: number
  outsideMinutes: number
  roundingMinutes: number
  minimumMinutes: number
  percent: number
  afterHoursPercent: number
}

/** The tariff of a coverage applied to this work. */
export const accountingOf = ({ mode, workedMinutes, outsideMinutes }: Work, tariff: Tariff): Accounting => ({
  workedMinutes,
  outsideMinutes,
  roundingMinutes: tariff.roundingMinutes,
  minimumMinutes: tariff.minimumMinutes,
  percent: tariff.percent[mode],
  afterHoursPercent: tariff.afterHoursPercent,
})

/** The worked minutes rounded up to the step, at least the minimum: what the percentages are applied to. */
export function roundedMinutes({ workedMinutes, minimumMinutes, roundingMinutes }: Accounting): number {
  return Math.ceil(Math.max(workedMinutes, minimumMinutes) / roundingMinutes) * roundingMinutes
}

/**
 * Minutes that the work takes from the coverage: the rounded minutes by the percentage of the mode; the share of the
 * work that was after hours also by that of after hours. Whole minutes, the last begun one counts.
 *
 *     rounded × percent/100 × (inside + outside × afterHours/100) / worked
 */
export function accountedMinutes(accounting: Accounting): number {
  const { workedMinutes, outsideMinutes, percent, afterHoursPercent } = accounting
  const weighted = (workedMinutes - outsideMinutes) * 100 + outsideMinutes * afterHoursPercent
  // whole numbers throughout, far below 2^53: nothing is lost before the one division
  return Math.ceil((roundedMinutes(accounting) * percent * weighted) / (workedMinutes * 10_000))
}
