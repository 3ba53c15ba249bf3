import { Alert, Paper } from '@mantine/core'
import { use } from 'react'
import { daysFrom, showDay } from '../../../../platform/shared/days.ts'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { Unbroken } from '../../../../platform/web/Unbroken.tsx'
import { coverageDetailText } from '../../coverage-detail.text.ts'
import type { CoverageDetail } from '../../coverages.contract.ts'
import { daysLight } from '../../lights.rules.ts'
import { useToday } from '../acts/today.ts'
import { DaysLeft } from '../parts/DaysLeft.tsx'
import { HoursBar, Meter } from '../parts/HoursBar.tsx'

/** What is left of hours and days, large enough to be read while on the phone. */
export function StandingPanel({ detail }: { detail: CoverageDetail }) {
  const t = useText(coverageDetailText)
  return (
    <Paper component="section" withBorder className="coverage-standing" aria-label={t.standing}>
      <Notices detail={detail} />
      <div className="coverage-meters">
        <HoursBar one={detail} large />
        <Days detail={detail} />
      </div>
      <Sums detail={detail} />
    </Paper>
  )
}

function Days({ detail }: { detail: CoverageDetail }) {
  const { status, startsOn, lastDay, remainingDays } = detail
  const length = daysFrom(startsOn, lastDay) + 1
  const runs = status === 'active' || status === 'suspended'
  return (
    <div className="hours" data-large>
      <div className="hours-words">
        <DaysLeft one={detail} />
      </div>
      {runs && (
        <Meter light={daysLight({ status: 'active', remainingDays })} percent={((remainingDays + 1) / length) * 100} />
      )}
    </div>
  )
}

function Sums({ detail }: { detail: CoverageDetail }) {
  const t = useText(coverageDetailText)
  const language = use(LanguageContext)
  const { grantedMinutes, usedMinutes, overrunMinutes } = detail
  const sums: [string, number | null, boolean?][] = [
    [t.granted, grantedMinutes],
    [t.used, usedMinutes],
    [t.over, overrunMinutes || null, true],
  ]
  return (
    <dl className="coverage-sums">
      {sums.map(([name, minutes, alert]) =>
        minutes === null ? null : (
          <div key={name} data-alert={alert || undefined}>
            <dt>{name}</dt>
            <dd>{showMinutes(minutes, language)}</dd>
          </div>
        ),
      )}
    </dl>
  )
}

/** What else has to be known of its days. */
function Notices({ detail }: { detail: CoverageDetail }) {
  const t = useText(coverageDetailText)
  const today = useToday()
  const { suspensions, endedOn, endsOn, lastDay } = detail
  const open = suspensions.find(({ untilOn }) => untilOn === null || untilOn >= today)
  const span = open && ([showDay(open.fromOn), open.untilOn && showDay(open.untilOn)] as const)
  return (
    <>
      {open && (
        <Alert color={open.fromOn <= today ? 'red' : 'orange'} py={6}>
          <Unbroken>{(open.fromOn <= today ? t.suspended : t.willSuspend)(...span!)}</Unbroken>
          {open.reason && `: ${open.reason}`}
        </Alert>
      )}
      {endedOn && endedOn < endsOn && (
        <Alert color="gray" py={6}>
          <Unbroken>{t.endedEarly(showDay(endsOn))}</Unbroken>
        </Alert>
      )}
      {!endedOn && lastDay > endsOn && (
        <Alert color="blue" py={6}>
          <Unbroken>{t.prolonged(daysFrom(endsOn, lastDay), showDay(endsOn))}</Unbroken>
        </Alert>
      )}
    </>
  )
}
