import { Button, Chip, Group, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { mdiMagnify, mdiSortClockAscendingOutline, mdiSortClockDescendingOutline } from '@mdi/js'
import { useState } from 'react'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { timelineShow } from '../conversations.contract.ts'
import { conversationsText } from '../conversations.text.ts'
import type { TimelineFilter } from './timeline.api.ts'

type Props = { filter: TimelineFilter; onFilter: (filter: TimelineFilter) => void }

/** What to show of the follow-up, words to look for in it, and in which order. */
export function TimelineFilters({ filter, onFilter }: Props) {
  const t = useText(conversationsText)
  const [typed, setTyped] = useState(filter.query ?? '')
  const [told, setTold] = useState(filter.query)
  const tell = useDebouncedCallback((query: string) => onFilter({ ...filter, query: query || undefined }), 300)
  // the address changed by itself: back and forward, "show everything"
  if (told !== filter.query) {
    setTold(filter.query)
    if ((filter.query ?? '') !== typed.trim()) setTyped(filter.query ?? '')
  }
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
      <TextInput
        size="xs"
        type="search"
        aria-label={t.search}
        placeholder={t.search}
        leftSection={<Icon path={mdiMagnify} size={16} />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          tell(event.currentTarget.value.trim())
        }}
        style={{ flex: '1 1 180px' }}
      />
      <Button
        size="xs"
        variant="subtle"
        leftSection={
          <Icon path={filter.oldestFirst ? mdiSortClockAscendingOutline : mdiSortClockDescendingOutline} size={16} />
        }
        onClick={() => onFilter({ ...filter, oldestFirst: filter.oldestFirst ? undefined : true })}
      >
        {filter.oldestFirst ? t.oldestFirst : t.newestFirst}
      </Button>
    </Group>
  )
}
