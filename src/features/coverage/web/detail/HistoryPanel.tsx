import { Button, Text } from '@mantine/core'
import { use } from 'react'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useFormats } from '../../../../platform/web/format.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { Unbroken } from '../../../../platform/web/Unbroken.tsx'
import { coverageDetailText } from '../../coverage-detail.text.ts'
import { coverageEventsText } from '../../coverage-events.text.ts'
import { useCoverageEvents } from '../coverages.api.ts'
import { type CoverageEvent, eventSentence } from './event-sentence.ts'

/** What happened to it: who, what, from, to, why, when; newest first. */
export function HistoryPanel({ id }: { id: string }) {
  const t = useText(coverageDetailText)
  const events = useCoverageEvents(id)
  return (
    <Panel title={t.history} flush>
      <Faces query={events} lines={3}>
        {({ pages }) => (
          <ol className="coverage-history">
            {pages
              .flatMap((page) => page.items)
              .map((event) => (
                <EventItem key={event.id} event={event} />
              ))}
          </ol>
        )}
      </Faces>
      {events.hasNextPage && (
        <Button
          size="xs"
          variant="subtle"
          fullWidth
          className="no-print"
          loading={events.isFetchingNextPage}
          onClick={() => void events.fetchNextPage()}
        >
          {t.more}
        </Button>
      )}
    </Panel>
  )
}

function EventItem({ event }: { event: CoverageEvent }) {
  const t = useText(coverageEventsText)
  const language = use(LanguageContext)
  const formats = useFormats()
  const { text, changes } = eventSentence(language, event)
  return (
    <li>
      <b>{event.actor}</b> <Unbroken>{text}</Unbroken>
      {changes.length > 0 && ':'}
      {changes.map(({ label, from, to }) => (
        <div key={label} className="coverage-change">
          <Unbroken>{`${label}: ${from} → ${to}`}</Unbroken>
        </div>
      ))}
      {event.reason && (
        <div>
          <Unbroken>{t.reason(event.reason)}</Unbroken>
        </div>
      )}
      <Text size="xs" c="dimmed" component="time" dateTime={event.at} display="block">
        <Unbroken>{formats.instant(event.at)}</Unbroken>
      </Text>
    </li>
  )
}
