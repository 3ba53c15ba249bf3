import { mdiArrowRight } from '@mdi/js'
import { use } from 'react'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { Unbroken } from '../../../../platform/web/Unbroken.tsx'
import { hoursLight } from '../../../coverage/lights.rules.ts'
import { standingText } from '../../../coverage/standing.text.ts'
import { Lit } from '../../../coverage/web/parts/Lit.tsx'
import { logTimeText } from '../../log-time.text.ts'
import type { Preview } from './ChargeFields.tsx'
import { type Left, linesOf } from './remains.ts'

type Props = {
  preview: Preview
  /** Minutes that the hours of these days began with. */
  current: number
  /** Whether it has been said how long the work was. */
  asked: boolean
}

/** What is left before and after, in words and as a bar of the day of the work. */
export function Remains(props: Props) {
  const { asked, preview } = props
  const { remainingBefore: before, remainingAfter: after } = preview.explanation
  if (before === null || after === null) return <RemainsInWords {...props} />
  const { whole, lightBefore, lightAfter } = lightsOf(props, { before, after })
  const share = (minutes: number) => `${Math.max(0, (minutes / whole) * 100)}%`
  return (
    <>
      <RemainsInWords {...props} />
      <div className="time-meter" data-light={asked ? lightAfter : lightBefore} aria-hidden>
        <span className="time-meter-left" style={{ width: share(asked ? after : before) }} />
        {asked && <span className="time-meter-taken" style={{ width: share(before - after) }} />}
      </div>
    </>
  )
}

/** What is left before and after, on its day and today; nothing to tell where hours have no limit. */
export function RemainsInWords(props: Props) {
  const hours = useText(standingText).hours
  const language = use(LanguageContext)
  const lines = linesOf(props.preview, language)
  if (!lines.length) return <Lit light="green">{hours.unlimited}</Lit>
  return lines.map((line) => <Line key={line.words} {...props} line={line} />)
}

function Line({ line, ...props }: Props & { line: Left }) {
  const t = useText(logTimeText).preview
  const language = use(LanguageContext)
  const { lightBefore, lightAfter } = lightsOf(props, line)
  const { words, after } = line
  return (
    <div className="time-remains">
      <Lit light={lightBefore}>
        <Unbroken>{words}</Unbroken>
      </Lit>
      {props.asked && after !== undefined && (
        <>
          <Icon path={mdiArrowRight} size={16} />
          <Lit light={lightAfter}>
            <span className="visually-hidden">{t.afterwards} </span>
            {after > 0 ? showMinutes(after, language) : t.nothing}
          </Lit>
        </>
      )}
    </div>
  )
}

/** Red is what goes beyond the hours, whatever is left. */
function lightsOf({ preview, current }: Props, { before, after = before }: { before: number; after?: number }) {
  const whole = Math.max(current, before, 1)
  const lightAt = (minutes: number) =>
    hoursLight({ unlimited: false, remainingMinutes: minutes, currentMinutes: whole })
  const beyond = preview.explanation.overrunMinutes > 0
  return { whole, lightBefore: lightAt(before), lightAfter: beyond ? 'red' : lightAt(after) } as const
}
