import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { orderText } from '../../order.text.ts'
import { visitPageText } from '../../visit-page.text.ts'
import type { Visit } from '../../visits.contract.ts'
import { visitsText } from '../../visits.text.ts'
import { eventSentence } from './event-sentence.ts'

/** Everything that happened to a visit, the latest first. */
export function HistoryPanel({ visit }: { visit: Visit }) {
  const t = useText(visitPageText)
  const order = useText(orderText)
  const words = useText(visitsText)
  const formats = useFormats()
  const speech = { t, order, words, formats }
  return (
    <Panel title={t.history}>
      <ol className="visit-history">
        {visit.events
          .toSorted((one, other) => Date.parse(other.recordedAt) - Date.parse(one.recordedAt))
          .map((event) => (
            <li key={event.id}>
              <time dateTime={event.at}>{formats.instant(event.at)}</time>
              <span>
                <b>{event.actor.name}</b> {eventSentence(event, speech)}
              </span>
            </li>
          ))}
      </ol>
    </Panel>
  )
}
