import { Button, Text } from '@mantine/core'
import { useRef, useState } from 'react'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useFormats } from '../../../../platform/web/format.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { useNow } from '../../../../platform/web/now.ts'
import type { AvailabilityPeriod } from '../../availability.contract.ts'
import { availabilityText } from '../../availability.text.ts'
import '../time.css'
import { CorrectPeriod } from './CorrectPeriod.tsx'
import { usePeriods } from './periods.api.ts'
import { useSpanLength, useSpanWords } from './span.ts'
import { stateIcons, useStateWords } from './state.ts'

type Props = { personId: string; on: string }

/** What a person said of a day, piece by piece, to be put right in place; each with what it was before. */
export function DayAvailability({ personId, on }: Props) {
  const t = useText(availabilityText).correct
  const query = usePeriods(personId, on)
  return (
    <Faces query={query} isEmpty={(all) => !all.length} empty={t.none}>
      {(all) => (
        <>
          <Text size="sm" c="dimmed" mb={6}>
            {t.help}
          </Text>
          <ul className="periods">
            {all.map((period) => (
              <PeriodRow
                key={period.id}
                period={period}
                others={all.filter((other) => other !== period)}
                on={on}
                personId={personId}
              />
            ))}
          </ul>
        </>
      )}
    </Faces>
  )
}

type RowProps = Props & { period: AvailabilityPeriod; others: AvailabilityPeriod[] }

function PeriodRow({ period, others, on, personId }: RowProps) {
  const t = useText(availabilityText).correct
  const stateWords = useStateWords()
  const spanWords = useSpanWords()
  const spanLength = useSpanLength()
  const now = useNow()
  const [correcting, setCorrecting] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setCorrecting(false)
    requestAnimationFrame(() => button.current?.focus())
  }
  const what = stateWords(period)
  const when = spanWords(period, on)
  return (
    <li className="period" data-state={period.kind}>
      <div className="period-line">
        <Icon path={stateIcons[period.kind]} size={18} />
        <span className="period-words">
          <span className="period-what">{what}</span>
          <span className="period-when">
            {when} ({spanLength(period, now)})
          </span>
        </span>
        {period.abilities.correct && (
          <Button
            ref={button}
            size="compact-xs"
            variant={correcting ? 'light' : 'default'}
            aria-label={t.correctOf(what, when)}
            aria-expanded={correcting}
            onClick={() => setCorrecting(!correcting)}
          >
            {t.correct}
          </Button>
        )}
      </div>
      {period.note && <div className="period-more">{period.note}</div>}
      <Corrections period={period} on={on} />
      {correcting && (
        <CorrectPeriod period={period} others={others} personId={personId} onDone={close} onCancel={close} />
      )}
    </li>
  )
}

/** What it was before, who changed it and why. */
function Corrections({ period, on }: { period: AvailabilityPeriod; on: string }) {
  const t = useText(availabilityText).correct
  const formats = useFormats()
  const spanWords = useSpanWords()
  return period.corrections.map(({ by, at, why, from, to }) => {
    const reason = from.pauseReason !== to.pauseReason && from.pauseReason ? `${from.pauseReason}, ` : ''
    return (
      <div key={at} className="period-more">
        {t.before(by, formats.nearTime(at), `${reason}${spanWords(from, on)}`)}
        {why && ` ${t.why(why)}`}
      </div>
    )
  })
}
