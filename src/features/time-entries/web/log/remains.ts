import { showDay } from '../../../../platform/shared/days.ts'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { type Language } from '../../../../platform/shared/words.ts'
import { logTimeText } from '../../log-time.text.ts'
import type { Preview } from './ChargeFields.tsx'

type Facts = Pick<Preview, 'workedOn' | 'leftToday'> & {
  explanation: Pick<Preview['explanation'], 'remainingBefore' | 'remainingAfter'>
}

/** What is left before the work and after it; `after` is missing where it says nothing more. Minutes. */
export type Left = { words: string; before: number; after?: number }

/**
 * What is left, as lines: of earlier work on its day, and then what is left today where that is something else.
 * None where hours have no limit.
 */
export function linesOf({ explanation, workedOn, leftToday }: Facts, language: Language): Left[] {
  const t = logTimeText[language].preview
  const { remainingBefore: before, remainingAfter: after } = explanation
  if (before === null || after === null) return []
  const time = (minutes: number) => showMinutes(minutes, language)
  if (!leftToday) return [{ words: before > 0 ? t.left(time(before)) : t.leftNothing, before, after }]
  const day = showDay(workedOn)
  const then = { words: before > 0 ? t.leftOn(day, time(before)) : t.leftNothingOn(day), before, after }
  const now = leftToday
  if (now.before === before && now.after === after) return [then]
  if (now.before === now.after)
    return [
      then,
      {
        words: now.before > 0 ? t.leftTodayStill(time(now.before)) : t.leftNothingTodayStill,
        ...now,
        after: undefined,
      },
    ]
  return [then, { words: now.before > 0 ? t.leftToday(time(now.before)) : t.leftNothingToday, ...now }]
}
