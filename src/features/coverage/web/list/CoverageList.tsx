import { Button, Paper } from '@mantine/core'
import { useRef, useState } from 'react'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { useShortcuts } from '../../../../platform/web/shortcuts.ts'
import { walkRows } from '../../../../platform/web/walk-rows.ts'
import { coverageListText } from '../../coverage-list.text.ts'
import type { ActName } from '../acts/CoverageAct.tsx'
import { ActFromList } from '../acts/ActFromList.tsx'
import type { useCoverageList } from '../coverages.api.ts'
import { CoverageCards } from './CoverageCards.tsx'
import { CoverageTable } from './CoverageTable.tsx'
import type { CoverageSearch } from './coverage-search.ts'
import { EmptyList } from './EmptyList.tsx'

export type Acting = { number: number; act: ActName }

type Props = { search: CoverageSearch; list: ReturnType<typeof useCoverageList>; asCards: boolean }

/** The rows of the list, with keys to walk them and what each of them needs. */
export function CoverageList({ search, list, asCards }: Props) {
  const t = useText(coverageListText)
  const rows = useRef<HTMLDivElement>(null)
  const [acting, setActing] = useState<Acting>()
  const step = (by: 1 | -1) => walkRows([...(rows.current?.querySelectorAll<HTMLElement>('.list-link') ?? [])], by)
  const row = { group: 'screen', inPalette: false } as const
  useShortcuts([
    { ...row, keys: 'j', label: t.rowKeys.down, run: () => step(1) },
    { ...row, keys: 'k', label: t.rowKeys.up, run: () => step(-1) },
  ])
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const Rows = asCards ? CoverageCards : CoverageTable
  return (
    <Paper withBorder ref={rows} className="list-rows" data-stale={list.isPlaceholderData || undefined}>
      <Faces
        query={list}
        lines={10}
        isEmpty={(data) => data.pages[0]?.items.length === 0 && !list.isPlaceholderData}
        empty={<EmptyList search={search} />}
      >
        {() => <Rows items={items} onAct={setActing} />}
      </Faces>
      {list.hasNextPage && (
        <Button variant="subtle" fullWidth loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t.more}
        </Button>
      )}
      {acting && <ActFromList {...acting} onClose={() => setActing(undefined)} />}
    </Paper>
  )
}
