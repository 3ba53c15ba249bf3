import { Button, Group, Kbd, Stack, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { mdiMagnifyRemoveOutline, mdiPlus, mdiRefresh } from '@mdi/js'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type KeyboardEvent, useRef, useState } from 'react'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { useLive } from '../../../platform/web/live.ts'
import { SearchField } from '../../../platform/web/SearchField.tsx'
import { useShortcuts } from '../../../platform/web/shortcuts.ts'
import { walkRows } from '../../../platform/web/walk-rows.ts'
import { useMe } from '../../auth/web/session.ts'
import { articleListText } from '../article-list.text.ts'
import { useArticleList } from './articles.api.ts'
import './knowledge.css'
import { ArticleFilters } from './list/ArticleFilters.tsx'
import { ArticleList } from './list/ArticleList.tsx'
import { ArticleViews } from './list/ArticleViews.tsx'
import { type ArticleSearch, readArticleSearch } from './list/article-search.ts'
import { TopicTree } from './list/TopicTree.tsx'

/** The knowledge base: one comes to search, so the search has the keyboard; below it ready lists and topics. */
export function ArticlesPage() {
  const t = useText(articleListText)
  const navigate = useNavigate()
  const { abilities } = useMe()
  const search = readArticleSearch(useSearch({ strict: false }))
  const narrow = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false })
  const page = useRef<HTMLDivElement>(null)
  const list = useArticleList(search)
  const go = (next: ArticleSearch) => void navigate({ to: '/knowledge', search: next, replace: true })
  const rows = () => [...(page.current?.querySelectorAll<HTMLElement>('.line-link') ?? [])]
  const row = { group: 'screen', inPalette: false } as const
  useShortcuts([
    { ...row, keys: 'j', label: t.rowKeys.down, run: () => walkRows(rows(), 1) },
    { ...row, keys: 'k', label: t.rowKeys.up, run: () => walkRows(rows(), -1) },
    {
      keys: 'b',
      label: t.rowKeys.search,
      group: 'screen',
      run: () => page.current?.querySelector<HTMLInputElement>('[type=search]')?.select(),
    },
  ])
  const fromField = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault()
      walkRows(rows(), 1)
    }
    // what is shown may still be what was found before the last letters
    if (event.key === 'Enter' && !list.isFetching) rows()[0]?.click()
  }
  return (
    <Stack gap="sm" ref={page}>
      <Group justify="space-between" wrap="nowrap" mih={34}>
        <Title order={1}>{t.title}</Title>
        <Group gap="xs" wrap="nowrap">
          <Changes list={list} />
          {abilities.supervise && <GapsLink />}
          {abilities.findCustomers && <CreateLink />}
        </Group>
      </Group>
      <search className="article-search">
        <SearchField
          size="sm"
          label={t.search}
          placeholder={t.searchHelp}
          value={search.query}
          onChange={(query) => go({ ...search, query })}
          onKeyDown={fromField}
          autoFocus={!narrow}
        />
        <ArticleFilters search={search} onSearch={go} withTopic={narrow ?? false} />
      </search>
      <ArticleViews search={search} />
      <div className="article-columns">
        {!narrow && <TopicTree search={search} />}
        <ArticleList search={search} list={list} />
      </div>
    </Stack>
  )
}

/** Somebody changed an article: the list is read anew when asked, so that no row moves under the cursor. */
function Changes({ list }: { list: ReturnType<typeof useArticleList> }) {
  const t = useText(articleListText)
  const [changedAt, setChangedAt] = useState(0)
  useLive(['articles'], () => setChangedAt(Date.now()))
  return (
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
  )
}

function GapsLink() {
  const t = useText(articleListText)
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<Icon path={mdiMagnifyRemoveOutline} size={16} />}
      renderRoot={(props) => <Link to="/knowledge/gaps" {...props} />}
    >
      {t.gaps}
    </Button>
  )
}

function CreateLink() {
  const t = useText(articleListText)
  const navigate = useNavigate()
  useShortcuts([
    {
      keys: 'n',
      label: t.create,
      icon: mdiPlus,
      group: 'screen',
      run: () => void navigate({ to: '/knowledge/new' }),
    },
  ])
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
      renderRoot={(props) => <Link to="/knowledge/new" {...props} />}
    >
      {t.create}
    </Button>
  )
}
