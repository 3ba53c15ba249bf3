import { parseMinutes, showMinutes } from '../../../../platform/shared/minutes.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import type { Mode, SomeTerms, Terms } from '../../terms.contract.ts'
import { readPercent } from '../types/numbers.ts'

/** The terms of one coverage as typed; its hours stand elsewhere. */
export type TermsDraft = {
  rounding: string
  minimum: string
  percent: Record<Mode, string>
  afterHours: string
} & Pick<Terms, 'overrunPolicy' | 'calendarId' | 'stopsDuringRepair'>

export const MODES: Mode[] = ['online', 'offline', 'onSite', 'travel']

/** Terms as they stand in their fields. */
export function termsDraft(terms: Terms, language: Language): TermsDraft {
  const { overrunPolicy, calendarId, stopsDuringRepair, percent } = terms
  return {
    rounding: showMinutes(terms.roundingMinutes, language),
    minimum: showMinutes(terms.minimumMinutes, language),
    percent: {
      online: String(percent.online),
      offline: String(percent.offline),
      onSite: String(percent.onSite),
      travel: String(percent.travel),
    },
    afterHours: String(terms.afterHoursPercent),
    overrunPolicy,
    calendarId,
    stopsDuringRepair,
  }
}

type Words = { minutes: string; percent: string; afterHours: string }

/** What cannot be read, by the field of the API. */
export function termsLacks(draft: TermsDraft, words: Words): Record<string, string> {
  const minutes = (typed: string, least: number, most: number) => isWithin(parseMinutes(typed), least, most)
  const wrong: [field: string, ok: boolean, why: string][] = [
    ['terms.roundingMinutes', minutes(draft.rounding, 1, 480), words.minutes],
    ['terms.minimumMinutes', minutes(draft.minimum, 0, 1440), words.minutes],
    ...MODES.map((mode): [string, boolean, string] => [
      `terms.percent.${mode}`,
      isWithin(readPercent(draft.percent[mode]), 0, 1000),
      words.percent,
    ]),
    ['terms.afterHoursPercent', isWithin(readPercent(draft.afterHours), 100, 1000), words.afterHours],
  ]
  return Object.fromEntries(wrong.filter(([, ok]) => !ok).map(([field, , why]) => [field, why]))
}

const isWithin = (value: number | undefined, least: number, most: number) =>
  value !== undefined && value >= least && value <= most

/** What is other than `before`, each field by itself, so that what somebody else changed meanwhile stays. */
export function changedTerms(before: Terms, draft: TermsDraft): SomeTerms {
  const typed = {
    roundingMinutes: parseMinutes(draft.rounding),
    minimumMinutes: parseMinutes(draft.minimum),
    afterHoursPercent: readPercent(draft.afterHours),
    overrunPolicy: draft.overrunPolicy,
    calendarId: draft.calendarId,
    stopsDuringRepair: draft.stopsDuringRepair,
  }
  const names = Object.keys(typed) as (keyof typeof typed)[]
  const changed = names.filter((name) => typed[name] !== undefined && typed[name] !== before[name])
  const modes = MODES.flatMap((mode) => {
    const percent = readPercent(draft.percent[mode])
    return percent === undefined || percent === before.percent[mode] ? [] : [[mode, percent] as const]
  })
  return {
    ...Object.fromEntries(changed.map((name) => [name, typed[name]])),
    ...(modes.length ? { percent: Object.fromEntries(modes) } : {}),
  }
}

/** How many terms are other than before. */
export const changedCount = ({ percent, ...rest }: SomeTerms): number =>
  Object.keys(rest).length + Object.keys(percent ?? {}).length
