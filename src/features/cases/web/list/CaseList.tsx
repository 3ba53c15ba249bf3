import { Button, Paper, Text } from '@mantine/core'
import { useRef } from 'react'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { useMe } from '../../../auth/web/session.ts'
import { caseListText } from '../../case-list.text.ts'
import type { useCaseList } from '../cases.api.ts'
import { BulkBar } from './BulkBar.tsx'
import { CaseCards } from './CaseCards.tsx'
import { CaseTable } from './CaseTable.tsx'
import { type CaseSearch, filterCount, viewOf } from './case-search.ts'
import { useRowKeys } from './row-keys.ts'
import { useSelection } from './use-selection.ts'

type Props = { search: CaseSearch; list: ReturnType<typeof useCaseList>; asCards: boolean }

/** The rows of a list and what can be done to those selected. */
export function CaseList({ search, list, asCards }: Props) {
  const t = useText(caseListText)
  const me = useMe()
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const selection = useSelection(items)
  const rows = useRef<HTMLDivElement>(null)
  useRowKeys(rows, selection.toggle)
  const Rows = asCards ? CaseCards : CaseTable
  return (
    <>
      <BulkBar selection={selection} />
      <Paper withBorder ref={rows} className="list-rows" data-stale={list.isPlaceholderData || undefined}>
        <Faces
          query={list}
          lines={10}
          isEmpty={(data) => data.pages[0]?.items.length === 0 && !list.isPlaceholderData}
          empty={<EmptyList search={search} />}
        >
          {() => <Rows items={items} selection={me.abilities.attend ? selection : undefined} />}
        </Faces>
        {list.hasNextPage && (
          <Button
            variant="subtle"
            fullWidth
            loading={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t.more}
          </Button>
        )}
      </Paper>
    </>
  )
}

function EmptyList({ search }: { search: CaseSearch }) {
  const t = useText(caseListText)
  const byView = {
    mine: t.emptyMine,
    unassigned: t.emptyUnassigned,
    overdue: t.emptyOverdue,
    breached: t.emptyBreached,
    pending: t.empty,
    all: t.empty,
  }
  return (
    <Text c="dimmed" ta="center" py="xl">
      {filterCount(search) ? t.emptyFiltered : byView[viewOf(search)]}
    </Text>
  )
}
