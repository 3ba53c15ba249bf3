import { Button } from '@mantine/core'
import { use } from 'react'
import { showDay } from '../../../../platform/shared/days.ts'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { Unbroken } from '../../../../platform/web/Unbroken.tsx'
import { coverageDetailText } from '../../coverage-detail.text.ts'
import type { CoverageDetail } from '../../coverages.contract.ts'
import { hoursLight } from '../../lights.rules.ts'
import { Meter } from '../parts/HoursBar.tsx'

type Props = {
  grant: CoverageDetail['grants'][number]
  detail: CoverageDetail
  today: string
  onAdjust?: () => void
}

/** Hours of one grant: its days, what is used, what is left or was lost. */
export function GrantRow({ grant, detail, today, onAdjust }: Props) {
  const t = useText(coverageDetailText).grant
  const language = use(LanguageContext)
  const { minutes, startsOn, expiresOn, usedMinutes, source, reason, coverageNumber } = grant
  const time = (minutes: number) => showMinutes(minutes, language)
  const left = minutes - usedMinutes
  const over = expiresOn < today
  const days = t.days(showDay(startsOn), showDay(expiresOn))
  const more = [
    source === 'topUp' && t.topUp,
    coverageNumber !== detail.number && t.from(coverageNumber),
    reason,
  ].filter(Boolean)
  return (
    <li className="grant" data-over={over || undefined}>
      <div className="grant-line">
        <b>{time(minutes)}</b>
        <span className="grant-days">
          <Unbroken>{days}</Unbroken>
        </span>
        {onAdjust && (
          <Button
            size="compact-xs"
            variant="subtle"
            className="no-print"
            aria-label={t.adjustOf(days)}
            onClick={onAdjust}
          >
            {t.adjust}
          </Button>
        )}
      </div>
      {more.length > 0 && <div className="grant-more">{more.join(' · ')}</div>}
      <Meter
        light={over ? 'gray' : hoursLight({ unlimited: false, remainingMinutes: left, currentMinutes: minutes })}
        percent={minutes ? (left / minutes) * 100 : 0}
      />
      <div className="grant-more">
        {[t.used(time(usedMinutes)), over ? left > 0 && t.lost(time(left)) : t.left(left, time(left))]
          .filter(Boolean)
          .join(', ')}
      </div>
    </li>
  )
}
