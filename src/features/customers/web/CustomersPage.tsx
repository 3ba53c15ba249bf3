import { Button, Group, Modal, Paper, Stack, Switch, Text, Title } from '@mantine/core'
import { mdiPlus } from '@mdi/js'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '../../auth/web/session.ts'
import { call } from '../../../platform/web/call.ts'
import { Faces } from '../../../platform/web/faces.tsx'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { SearchField } from '../../../platform/web/SearchField.tsx'
import { usePageTitle } from '../../../platform/web/title.ts'
import { customersApi } from '../customers.contract.ts'
import { customersText } from '../customers.text.ts'
import { CustomerForm } from './CustomerForm.tsx'
import { FoundCustomer } from './FoundCustomer.tsx'
import './customers.css'

/** All customers by name, or those that a search finds. */
export function CustomersPage() {
  const t = useText(customersText)
  const me = useMe()
  const navigate = useNavigate()
  const { query, inactive } = useSearch({ from: '/customers' })
  const show = (search: { query?: string; inactive?: true }) =>
    void navigate({ to: '/customers', search: { query, inactive, ...search }, replace: true })
  const [adding, setAdding] = useState(false)
  usePageTitle(t.title)
  const list = useInfiniteQuery({
    queryKey: ['customers', 'list', query, inactive],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      call(
        customersApi.find,
        { query: { query: query ?? '', inactive: inactive ? 'true' : undefined, cursor: pageParam, limit: 50 } },
        { signal },
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  })
  const go = (id: string) => void navigate({ to: '/customers/$id', params: { id } })
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={1} size="h2">
          {t.title}
        </Title>
        {me.abilities.attend && (
          <Button leftSection={<Icon path={mdiPlus} />} onClick={() => setAdding(true)}>
            {t.addCustomer}
          </Button>
        )}
      </Group>
      <Group>
        <SearchField
          label={t.search}
          placeholder={t.searchHint}
          value={query}
          onChange={(query) => show({ query })}
          size="sm"
          flex="1 1 260px"
          maw={480}
        />
        <Switch
          label={t.showInactive}
          checked={inactive ?? false}
          onChange={(event) => show({ inactive: event.currentTarget.checked || undefined })}
        />
      </Group>
      <Faces
        query={list}
        lines={8}
        isEmpty={(data) => data.pages[0]?.items.length === 0}
        empty={query ? t.nothing(query) : t.none}
      >
        {(data) => (
          <Paper withBorder>
            <ul className="lines">
              {data.pages
                .flatMap((page) => page.items)
                .map((item) => (
                  <li key={item.id} className="line">
                    <Link to="/customers/$id" params={{ id: item.id }} className="customer-line">
                      <FoundCustomer item={item} searched={query} />
                    </Link>
                  </li>
                ))}
            </ul>
          </Paper>
        )}
      </Faces>
      {list.hasNextPage && (
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t.more}
        </Button>
      )}
      {list.isFetchNextPageError && <Text c="red">{list.error.message}</Text>}
      <Modal
        opened={adding}
        onClose={() => setAdding(false)}
        title={t.addCustomer}
        size="lg"
        closeButtonProps={{ 'aria-label': t.close }}
      >
        {adding && <CustomerForm name={query} onDone={({ id }) => go(id)} onCancel={() => setAdding(false)} />}
      </Modal>
    </Stack>
  )
}
