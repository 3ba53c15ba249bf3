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
  asked: boolean
}

/** What is left before and after; nothing to tell where hours have no limit. */
export function Remains({ explanation, current, asked }: Props) {
  const t = useText(logTimeText).preview
  const hours = useText(standingText).hours
  const language = use(LanguageContext)
  const { remainingBefore: before, remainingAfter: after } = explanation
  if (before === null || after === null) return <Lit light="green">{hours.unlimited}</Lit>
  const left = (minutes: number) => (minutes > 0 ? t.left(showMinutes(minutes, language)) : t.leftNothing)
  const whole = Math.max(current, before, 1)
  const lightAt = (minutes: number) =>
    hoursLight({ unlimited: false, remainingMinutes: minutes, currentMinutes: whole })
  const light = explanation.overrunMinutes && asked ? 'red' : lightAt(asked ? after : before)
  const share = (minutes: number) => `${Math.max(0, (minutes / whole) * 100)}%`
  return (
    <>
      <div className="time-remains">
        <Lit light={lightAt(before)}>{left(before)}</Lit>
        {asked && (
          <>
            <Icon path={mdiArrowRight} size={16} />
            <Lit light={light}>
              <span className="visually-hidden">{t.afterwards} </span>
              {after > 0 ? showMinutes(after, language) : t.nothing}
            </Lit>
          </>
        )}
      </div>
      <div className="time-meter" data-light={light} aria-hidden>
        <span className="time-meter-left" style={{ width: share(asked ? after : before) }} />
        {asked && <span className="time-meter-taken" style={{ width: share(before - after) }} />}
      </div>
    </>
  )
}
