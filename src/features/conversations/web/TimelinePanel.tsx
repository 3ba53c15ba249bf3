import { Button, Text } from '@mantine/core'
import { Faces } from '../../../platform/web/faces.tsx'
import { useText } from '../../../platform/web/language.ts'
import { Panel } from '../../../platform/web/Panel.tsx'
import type { TimelineItem } from '../conversations.contract.ts'
import { conversationsText } from '../conversations.text.ts'
import { SavingEntries } from './SavingEntries.tsx'
import './timeline.css'
import { type TimelineFilter, useTimeline } from './timeline.api.ts'
import { TimelineFilters } from './TimelineFilters.tsx'
import { TimelineItems } from './TimelineItems.tsx'

type Props = {
  caseId: string
  filter: TimelineFilter
  onFilter: (filter: TimelineFilter) => void
  /** The whole of it, while it is printed. */
  printed?: TimelineItem[]
}

/** The follow-up of conversations: everything said and everything that happened, one time line. */
export function TimelinePanel({ caseId, filter, onFilter, printed }: Props) {
  const t = useText(conversationsText)
  const timeline = useTimeline(caseId, filter)
  const narrowed = Boolean(filter.show?.length || filter.query)
  return (
    <Panel title={t.title}>
      <TimelineFilters filter={filter} onFilter={onFilter} />
      {printed ? (
        <TimelineItems items={printed} />
      ) : (
        <Faces
          query={timeline}
          lines={6}
          isEmpty={(data) => data.pages[0]?.items.length === 0 && !timeline.isPlaceholderData}
          empty={<Empty narrowed={narrowed} onShowAll={() => onFilter({ oldestFirst: filter.oldestFirst })} />}
        >
          {(data) => (
            <>
              {!filter.oldestFirst && <SavingEntries caseId={caseId} />}
              <TimelineItems
                items={data.pages.flatMap((page) => page.items)}
                searched={filter.query}
                stale={timeline.isPlaceholderData}
              />
              {filter.oldestFirst && <SavingEntries caseId={caseId} />}
              {timeline.hasNextPage && (
                <Button
                  variant="default"
                  fullWidth
                  mt="sm"
                  className="no-print"
                  loading={timeline.isFetchingNextPage}
                  onClick={() => void timeline.fetchNextPage()}
                >
                  {t.more}
                </Button>
              )}
            </>
          )}
        </Faces>
      )}
    </Panel>
  )
}

function Empty({ narrowed, onShowAll }: { narrowed: boolean; onShowAll: () => void }) {
  const t = useText(conversationsText)
  return (
    <>
      <Text size="sm" c="dimmed">
        {narrowed ? t.emptyFiltered : t.empty}
      </Text>
      {narrowed && (
        <Button mt="xs" size="xs" variant="default" onClick={onShowAll}>
          {t.showAll}
        </Button>
      )}
    </>
  )
}
