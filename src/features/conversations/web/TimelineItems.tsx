import { useText } from '../../../platform/web/language.ts'
import type { TimelineItem } from '../conversations.contract.ts'
import { conversationsText } from '../conversations.text.ts'
import { EntryItem } from './EntryItem.tsx'
import { EventItem } from './EventItem.tsx'

type Props = { items: TimelineItem[]; searched?: string; stale?: boolean }

/** Entries and events in the order given. */
export function TimelineItems({ items, searched, stale }: Props) {
  const t = useText(conversationsText)
  return (
    <ol className="timeline" aria-label={t.title} data-stale={stale || undefined}>
      {items.map((item) => (
        <li key={item.id}>
          {item.type === 'entry' ? <EntryItem entry={item} searched={searched} /> : <EventItem event={item} />}
        </li>
      ))}
    </ol>
  )
}
