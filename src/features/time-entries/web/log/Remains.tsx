import { mdiArrowRight } from '@mdi/js'
import { use } from 'react'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import type { Explanation } from '../../../coverage/ledger.contract.ts'
import { hoursLight } from '../../../coverage/lights.rules.ts'
import { standingText } from '../../../coverage/standing.text.ts'
import { Lit } from '../../../coverage/web/parts/Lit.tsx'
import { logTimeText } from '../../log-time.text.ts'

type Props = {
  explanation: Explanation
  /** Minutes that the hours of these days began with. */
  current: number
  /** Whether it has been said how long the work was. */
  asked: boolean
}

/** What is left before and after, in words and as a bar. */
export function Remains(props: Props) {
  const { light, whole, before, after } = lightsOf(props)
  if (before === null || after === null) return <RemainsInWords {...props} />
  const share = (minutes: number) => `${Math.max(0, (minutes / whole) * 100)}%`
  return (
    <>
      <RemainsInWords {...props} />
      <div className="time-meter" data-light={light} aria-hidden>
        <span className="time-meter-left" style={{ width: share(props.asked ? after : before) }} />
        {props.asked && <span className="time-meter-taken" style={{ width: share(before - after) }} />}
      </div>
    </>
  )
}

/** What is left before and after; nothing to tell where hours have no limit. */
export function RemainsInWords(props: Props) {
  const t = useText(logTimeText).preview
  const hours = useText(standingText).hours
  const language = use(LanguageContext)
  const { light, lightBefore, before, after } = lightsOf(props)
  if (before === null || after === null) return <Lit light="green">{hours.unlimited}</Lit>
  return (
    <div className="time-remains">
      <Lit light={lightBefore}>{before > 0 ? t.left(showMinutes(before, language)) : t.leftNothing}</Lit>
      {props.asked && (
        <>
          <Icon path={mdiArrowRight} size={16} />
          <Lit light={light}>
            <span className="visually-hidden">{t.afterwards} </span>
            {after > 0 ? showMinutes(after, language) : t.nothing}
          </Lit>
        </>
      )}
    </div>
  )
}

/** Red is what goes beyond the hours, whatever is left. */
function lightsOf({ explanation, current, asked }: Props) {
  const { remainingBefore: before, remainingAfter: after, overrunMinutes } = explanation
  const whole = Math.max(current, before ?? 0, 1)
  const lightAt = (minutes: number | null) =>
    hoursLight({ unlimited: minutes === null, remainingMinutes: minutes ?? 0, currentMinutes: whole })
  const lightBefore = lightAt(before)
  const light = asked ? (overrunMinutes ? 'red' : lightAt(after)) : lightBefore
  return { before, after, whole, lightBefore, light } as const
}
