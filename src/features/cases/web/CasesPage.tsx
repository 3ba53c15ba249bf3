import { Button, Collapse, Group, Stack, Title } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { mdiFilterOutline, mdiRefresh } from '@mdi/js'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { useLive } from '../../../platform/web/live.ts'
import { caseListText } from '../case-list.text.ts'
import { useCaseList } from './cases.api.ts'
import { CaseFilters } from './list/CaseFilters.tsx'
import { CaseList } from './list/CaseList.tsx'
import { filterCount, readCaseSearch } from './list/case-search.ts'
import './list/case-list.css'
import { CaseViews } from './list/CaseViews.tsx'

/** The lists of cases: a view, filters, rows; the address says which. */
export function CasesPage() {
  const t = useText(caseListText)
  const queries = useQueryClient()
  const navigate = useNavigate()
  const search = readCaseSearch(useSearch({ strict: false }))
  const narrow = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false })
  const [filtersOpen, { toggle }] = useDisclosure()
  const [changedAt, setChangedAt] = useState(0)
  const list = useCaseList(search)
  useLive(['cases'], () => {
    setChangedAt(Date.now())
    void queries.invalidateQueries({ queryKey: ['cases', 'counts'] })
  })
  const filters = (
    <CaseFilters search={search} onSearch={(next) => void navigate({ to: '/cases', search: next, replace: true })} />
  )
  return (
    <Stack gap="sm">
      <Group justify="space-between" mih={34}>
        <Title order={1}>{t.title}</Title>
        <div role="status">
          {list.data && changedAt > list.dataUpdatedAt && (
            <Button
              size="xs"
              variant="light"
              leftSection={<Icon path={mdiRefresh} size={16} />}
              loading={list.isRefetching}
              onClick={() => void list.refetch()}
            >
              {t.changes}
            </Button>
          )}
        </div>
      </Group>
      <CaseViews search={search} />
      {narrow ? (
        <div>
          <Button
            size="xs"
            variant="default"
            leftSection={<Icon path={mdiFilterOutline} size={16} />}
            aria-expanded={filtersOpen}
            onClick={toggle}
          >
            {t.filtersOf(filterCount(search))}
          </Button>
          <Collapse expanded={filtersOpen} pt="xs">
            {filters}
          </Collapse>
        </div>
      ) : (
        filters
      )}
      <CaseList key={JSON.stringify(search)} search={search} list={list} asCards={narrow ?? false} />
    </Stack>
  )
}
