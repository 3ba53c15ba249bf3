import { Anchor, Text } from '@mantine/core'
import { mdiCalendarClock, mdiCarOutline, mdiHistory, mdiTimerOutline, mdiWrenchOutline } from '@mdi/js'
import { Link } from '@tanstack/react-router'
import { use } from 'react'
import { showMinutes } from '../../../platform/shared/minutes.ts'
import { useFormats } from '../../../platform/web/format.ts'
import { Icon } from '../../../platform/web/Icon.tsx'
import { LanguageContext, useText } from '../../../platform/web/language.ts'
import { Unbroken } from '../../../platform/web/Unbroken.tsx'
import { casesText } from '../../cases/cases.text.ts'
import type { CaseEvent } from '../conversations.contract.ts'
import { eventsText } from '../events.text.ts'
import { eventSentence } from './event-sentence.ts'
import { Moment } from './Moment.tsx'

/** Something that happened to the case, as a sentence: who, what, from, to, why, when. */
export function EventItem({ event }: { event: CaseEvent }) {
  const t = useText(eventsText)
  const cases = useText(casesText)
  const formats = useFormats()
  const language = use(LanguageContext)
  const minutes = (count: number) => showMinutes(count, language)
  const sentence = eventSentence(event, { t, cases, formats, minutes, language })
  const { text, caseNumber, articleNumber, visitNumber, rest, subject, before } = sentence
  return (
    <div className="event">
      <Icon path={iconOf(event.kind)} size={16} />
      <div className="event-body">
        <div className="event-line">
          <Text size="sm" component="p" m={0}>
            <b>{event.actor.name}</b> <Unbroken>{text}</Unbroken>{' '}
            {caseNumber !== undefined && (
              <Anchor
                size="sm"
                underline="always"
                renderRoot={(props) => <Link to="/cases/$number" params={{ number: String(caseNumber) }} {...props} />}
              >
                {t.number(caseNumber)} {subject}
              </Anchor>
            )}
            {articleNumber !== undefined && (
              <Anchor
                size="sm"
                underline="always"
                renderRoot={(props) => (
                  <Link to="/knowledge/$number" params={{ number: String(articleNumber) }} {...props} />
                )}
              >
                {t.number(articleNumber)} {subject}
              </Anchor>
            )}
            {visitNumber !== undefined && (
              <Anchor
                size="sm"
                underline="always"
                renderRoot={(props) => (
                  <Link to="/visits/$number" params={{ number: String(visitNumber) }} {...props} />
                )}
              >
                {t.number(visitNumber)}
              </Anchor>
            )}
            {rest && <Unbroken>{rest}</Unbroken>}
          </Text>
          <Text size="xs" c="dimmed" component="span">
            <Moment at={event.at} />
          </Text>
        </div>
        {event.reason && (
          <Text size="sm">
            <Unbroken>{t.reason(event.reason)}</Unbroken>
          </Text>
        )}
        {before && (
          <details className="no-print">
            <summary>{t.before}</summary>
            <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
              {before}
            </Text>
          </details>
        )}
      </div>
    </div>
  )
}

const iconOf = (kind: string) => Object.entries(icons).find(([begins]) => kind.startsWith(begins))?.[1] ?? mdiHistory

const icons = { commitment: mdiCalendarClock, time: mdiTimerOutline, repair: mdiWrenchOutline, visit: mdiCarOutline }
