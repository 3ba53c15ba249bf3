import { Button, Collapse, Group, Kbd, Stack, Title } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { mdiFilterOutline, mdiPlus, mdiRefresh } from '@mdi/js'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { useLive } from '../../../platform/web/live.ts'
import { useShortcuts } from '../../../platform/web/shortcuts.ts'
import { useMe } from '../../auth/web/session.ts'
import { coverageListText } from '../coverage-list.text.ts'
import { useCoverageList } from './coverages.api.ts'
import { CoverageFilters } from './list/CoverageFilters.tsx'
import { CoverageList } from './list/CoverageList.tsx'
import { type CoverageSearch, filterCount, readCoverageSearch } from './list/coverage-search.ts'
import { CoverageViews } from './list/CoverageViews.tsx'
import './list/coverage-list.css'

/** Contracts and warranties: a ready list, filters, rows; the address says which. */
export function CoveragesPage() {
  const t = useText(coverageListText)
  const navigate = useNavigate()
  const search = readCoverageSearch(useSearch({ strict: false }))
  const narrow = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false })
  const [filtersOpen, { toggle }] = useDisclosure()
  const [changedAt, setChangedAt] = useState(0)
  const list = useCoverageList(search)
  useLive(['coverages'], () => setChangedAt(Date.now()))
  const filters = (
    <CoverageFilters
      search={search}
      onSearch={(next) => void navigate({ to: '/coverages', search: next, replace: true })}
    />
  )
  return (
    <Stack gap="sm">
      <Group justify="space-between" wrap="nowrap" mih={34}>
        <Title order={1}>{t.title}</Title>
        <Group gap="xs" wrap="nowrap">
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
          <CreateButton search={search} />
        </Group>
      </Group>
      <CoverageViews search={search} />
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
      <CoverageList key={JSON.stringify(search)} search={search} list={list} asCards={narrow ?? false} />
    </Stack>
  )
}

/** Makes one, for the customer whose list this is. */
function CreateButton({ search: { customerId } }: { search: CoverageSearch }) {
  const me = useMe()
  return me.abilities.supervise ? <CreateLink customerId={customerId} /> : null
}

function CreateLink({ customerId }: { customerId: string | undefined }) {
  const t = useText(coverageListText)
  const navigate = useNavigate()
  const to = { to: '/coverages/new', search: { customerId } } as const
  useShortcuts([{ keys: 'n', label: t.createTitle, icon: mdiPlus, group: 'screen', run: () => void navigate(to) }])
  return (
    <Button
      size="xs"
      leftSection={<Icon path={mdiPlus} size={16} />}
      rightSection={
        <Kbd size="xs" aria-hidden visibleFrom="sm">
          n
        </Kbd>
      }
      aria-keyshortcuts="n"
      title={t.createTitle}
      renderRoot={(props) => <Link {...to} {...props} />}
    >
      {t.create}
    </Button>
  )
}
