import { Text } from '@mantine/core'
import { use } from 'react'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { useFormats } from '../../../../platform/web/format.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { workOf } from '../../journey.rules.ts'
import { moments, type Times, type Told } from '../../report.contract.ts'
import { visitPageText } from '../../visit-page.text.ts'
import type { Visit } from '../../visits.contract.ts'

type Props = { visit: Visit; report: Told | undefined }

/** When they set out, arrived, left and were back; before the report, as far as it is known. */
export function JourneyPanel({ visit, report }: Props) {
  const t = useText(visitPageText)
  const language = use(LanguageContext)
  const formats = useFormats()
  const known: Partial<Times> & Pick<Times, 'byHand'> = report?.times ?? {
    travelStartedAt: visit.travelledAt,
    ...(visit.arrivedAt && { arrivedAt: visit.arrivedAt }),
    ...(visit.departedAt && { departedAt: visit.departedAt }),
    byHand: [],
  }
  const work = report ? workOf(report.times) : []
  const sum = (mode: 'onSite' | 'travel') =>
    work.filter((one) => one.mode === mode).reduce((minutes, { workedMinutes }) => minutes + workedMinutes, 0)
  const told = moments.filter((name) => known[name])
  if (visit.state === 'cancelled' && !told.length) return null
  return (
    <Panel title={t.journey}>
      {told.length ? (
        <ol className="visit-journey">
          {told.map((name) => (
            <li key={name}>
              <span>{t.moments[name]}</span>
              <time dateTime={known[name]!}>{formats.instant(known[name]!)}</time>
              {known.byHand.includes(name) && <small>{t.byHand}</small>}
            </li>
          ))}
        </ol>
      ) : (
        <Text size="sm" c="dimmed">
          {t.nothingYet}
        </Text>
      )}
      {work.length > 0 && (
        <p className="visit-small">
          {[
            sum('onSite') > 0 && t.took(showMinutes(sum('onSite'), language)),
            sum('travel') > 0 && t.travelled(showMinutes(sum('travel'), language)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
    </Panel>
  )
}
