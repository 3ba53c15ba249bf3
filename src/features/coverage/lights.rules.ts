import type { CoverageStatus, Light } from './coverages.contract.ts'

/** Fewer days than this left are little. */
export const FEW_DAYS = 30
/** A smaller share of the hours than this left is little. */
export const SMALL_SHARE = 0.2

type DayFacts = { status: CoverageStatus; remainingDays: number }
type HourFacts = { unlimited: boolean; remainingMinutes: number; currentMinutes: number }

/** Red: not in force. Amber: not yet in force, or few days left. */
export function daysLight({ status, remainingDays }: DayFacts): Light {
  if (status === 'ended' || status === 'suspended') return 'red'
  return status === 'future' || remainingDays < FEW_DAYS ? 'amber' : 'green'
}

/** Red: no minute left. Amber: a small share of the hours left. */
export function hoursLight({ unlimited, remainingMinutes, currentMinutes }: HourFacts): Light {
  if (unlimited) return 'green'
  if (remainingMinutes <= 0) return 'red'
  return remainingMinutes < currentMinutes * SMALL_SHARE ? 'amber' : 'green'
}

/** The worse of days and hours. */
export function lightOf(facts: DayFacts & HourFacts): Light {
  const both = new Set([daysLight(facts), hoursLight(facts)])
  return (['red', 'amber'] as const).find((light) => both.has(light)) ?? 'green'
}
