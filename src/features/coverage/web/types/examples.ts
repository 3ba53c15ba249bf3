import { accountedMinutes, accountingOf, type Tariff } from '../../accounting.rules.ts'
import type { Mode } from '../../terms.contract.ts'

/** Work that people know, and what it takes; minutes. */
export type Example = { mode: Mode; afterHours: boolean; workedMinutes: number; accountedMinutes: number }

const WORK: [mode: Mode, workedMinutes: number][] = [
  ['online', 7],
  ['offline', 20],
  ['onSite', 50],
  ['travel', 40],
]

/**
 * What usual work takes under a tariff: one of each mode, off line only where it costs other than on line, and the
 * visit once more after hours where that costs more. None where the tariff cannot be read yet.
 */
export function examplesOf(tariff: Tariff): Example[] {
  const { percent, afterHoursPercent, roundingMinutes } = tariff
  if (roundingMinutes < 1 || afterHoursPercent < 100) return []
  const example = (mode: Mode, workedMinutes: number, afterHours = false): Example => {
    const work = { mode, workedMinutes, outsideMinutes: afterHours ? workedMinutes : 0 }
    return { mode, afterHours, workedMinutes, accountedMinutes: accountedMinutes(accountingOf(work, tariff)) }
  }
  return [
    ...WORK.filter(([mode]) => mode !== 'offline' || percent.offline !== percent.online).map(([mode, minutes]) =>
      example(mode, minutes),
    ),
    ...(afterHoursPercent > 100 && percent.onSite ? [example('onSite', 50, true)] : []),
  ]
}
