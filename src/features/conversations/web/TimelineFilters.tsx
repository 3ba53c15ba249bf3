import { ActionIcon, Chip, Group, Tooltip } from '@mantine/core'
import { mdiSortClockAscendingOutline, mdiSortClockDescendingOutline } from '@mdi/js'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { SearchField } from '../../../platform/web/SearchField.tsx'
import { timelineShow } from '../conversations.contract.ts'
import { conversationsText } from '../conversations.text.ts'
import type { TimelineFilter } from './timeline.api.ts'

type Props = { filter: TimelineFilter; onFilter: (filter: TimelineFilter) => void }

/** What to show of the follow-up, words to look for in it, and in which order. */
export function TimelineFilters({ filter, onFilter }: Props) {
  const t = useText(conversationsText)
  const order = filter.oldestFirst ? t.oldestFirst : t.newestFirst
  return (
    <Group gap="xs" className="no-print" mb="sm">
      <Chip.Group
        multiple
        value={filter.show ?? []}
        onChange={(show) => onFilter({ ...filter, show: show.length ? (show as TimelineFilter['show']) : undefined })}
      >
        <Group gap={6} role="group" aria-label={t.filter}>
          {timelineShow.options.map((show) => (
            <Chip key={show} value={show} size="xs" variant="outline">
              {t.shows[show]}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <Group gap="xs" wrap="nowrap" style={{ flex: '1 1 216px' }}>
        <SearchField
          label={t.search}
          value={filter.query}
          onChange={(query) => onFilter({ ...filter, query })}
          style={{ flex: 1 }}
        />
        <Tooltip label={order}>
          <ActionIcon
            variant="default"
            size={30}
            aria-label={order}
            onClick={() => onFilter({ ...filter, oldestFirst: filter.oldestFirst ? undefined : true })}
          >
            <Icon path={filter.oldestFirst ? mdiSortClockAscendingOutline : mdiSortClockDescendingOutline} />
          </ActionIcon>
        </Tooltip>
      </Group>
    </Group>
  )
}
