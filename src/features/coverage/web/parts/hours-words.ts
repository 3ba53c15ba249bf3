import { showMinutes } from '../../../../platform/shared/minutes.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import type { Light, Standing } from '../../coverages.contract.ts'
import { hoursLight } from '../../lights.rules.ts'
import { standingText } from '../../standing.text.ts'

export type HoursTold = {
  /** None for what is not in force: nothing of it is urgent. */
  light: Light | undefined
  /** What is left, or what was used of what is over. */
  main: string
  /** Of a grant by periods: how much the whole term has. Without limit: what was used. */
  more: string | undefined
  /** What was taken beyond the hours. */
  over: string | undefined
  /** What is left, in hundredths of what can be used now; nothing to draw when undefined. */
  percent: number | undefined
}

/** The hours of a coverage in words, and how much of the bar is full. */
export function hoursTold(language: Language, one: Standing): HoursTold {
  const t = standingText[language].hours
  const time = (minutes: number) => showMinutes(minutes, language)
  const { status, remainingMinutes, currentMinutes, grantedMinutes, usedMinutes, overrunMinutes } = one
  const over = overrunMinutes ? t.over(time(overrunMinutes)) : undefined
  if (remainingMinutes === null || currentMinutes === null || grantedMinutes === null)
    return {
      light: status === 'ended' || status === 'future' ? undefined : 'green',
      main: t.unlimited,
      more: usedMinutes ? t.used(time(usedMinutes)) : undefined,
      over,
      percent: undefined,
    }
  const light = hoursLight({ unlimited: false, remainingMinutes, currentMinutes })
  const inTerm = grantedMinutes > currentMinutes ? t.inTerm(time(grantedMinutes)) : undefined
  if (status === 'ended')
    return {
      light: undefined,
      main: t.usedOf(time(usedMinutes), time(grantedMinutes)),
      more: undefined,
      over,
      percent: undefined,
    }
  if (status === 'future')
    return { light: undefined, main: t.ahead(time(remainingMinutes)), more: inTerm, over, percent: undefined }
  const left =
    remainingMinutes > 0
      ? t.left(remainingMinutes, time(remainingMinutes), time(currentMinutes))
      : currentMinutes
        ? t.none(time(currentMinutes))
        : t.nothingNow
  return {
    light,
    main: left,
    more: inTerm,
    over,
    percent: currentMinutes ? Math.min(100, (remainingMinutes / currentMinutes) * 100) : 0,
  }
}
