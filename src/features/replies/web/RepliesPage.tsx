import { Button, Checkbox, Group, Kbd, Paper, Stack, Text, Title } from '@mantine/core'
import { mdiPlus } from '@mdi/js'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { Faces } from '../../../platform/web/faces.tsx'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { SearchField } from '../../../platform/web/SearchField.tsx'
import { useShortcuts } from '../../../platform/web/shortcuts.ts'
import { walkRows } from '../../../platform/web/walk-rows.ts'
import { repliesText } from '../replies.text.ts'
import { type ReplySearch, readReplySearch } from './replies-search.ts'
import { useReplyList } from './replies.api.ts'
import { NewReplyDialog, ReplyDialog } from './ReplyDialog.tsx'
import { ReplyRow } from './ReplyRow.tsx'
import { ReplyViews } from './ReplyViews.tsx'
import './replies.css'

/** Texts that are written again and again: the own ones and those of everybody. */
export function RepliesPage() {
  const t = useText(repliesText)
  const navigate = useNavigate()
  const search = readReplySearch(useSearch({ strict: false }))
  const page = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<string>()
  const go = (next: ReplySearch) => void navigate({ to: '/replies', search: next, replace: true })
  const rows = () => [...(page.current?.querySelectorAll<HTMLElement>('.line-link') ?? [])]
  useShortcuts([{ keys: 'n', label: t.create, icon: mdiPlus, group: 'screen', run: () => setOpen('new') }])
  return (
    <Stack gap="sm" ref={page}>
      <Group justify="space-between" wrap="nowrap" mih={34}>
        <Title order={1}>{t.title}</Title>
        <Button
          size="xs"
          leftSection={<Icon path={mdiPlus} size={16} />}
          rightSection={
            <Kbd size="xs" aria-hidden visibleFrom="sm">
              n
            </Kbd>
          }
          aria-keyshortcuts="n"
          onClick={() => setOpen('new')}
        >
          {t.create}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {t.explain}
      </Text>
      <Group gap="sm">
        <SearchField
          label={t.search}
          size="sm"
          className="reply-search"
          value={search.query}
          onChange={(query) => go({ ...search, query })}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown') return
            event.preventDefault()
            walkRows(rows(), 1)
          }}
        />
        <Checkbox
          size="xs"
          label={t.withInactive}
          checked={search.inactive ?? false}
          onChange={(event) => go({ ...search, inactive: event.currentTarget.checked || undefined })}
        />
      </Group>
      <ReplyViews search={search} />
      <ReplyList search={search} onOpen={setOpen} />
      {open === 'new' && <NewReplyDialog onClose={() => setOpen(undefined)} />}
      {open && open !== 'new' && (
        <ReplyDialog id={open} onClose={() => setOpen(undefined)} onCopy={() => setOpen('new')} />
      )}
    </Stack>
  )
}

function ReplyList({ search, onOpen }: { search: ReplySearch; onOpen: (id: string) => void }) {
  const t = useText(repliesText)
  const list = useReplyList(search)
  const empty = search.query ? t.emptyFound : search.scope === 'mine' ? t.emptyMine : t.empty
  return (
    <Faces query={list} lines={6} isEmpty={({ pages }) => !pages[0]?.items.length} empty={empty}>
      {({ pages }) => (
        <Paper withBorder>
          <ul className="lines">
            {pages
              .flatMap(({ items }) => items)
              .map((one) => (
                <ReplyRow
                  key={one.id}
                  one={one}
                  searched={search.query}
                  withScope={!search.scope}
                  onOpen={() => onOpen(one.id)}
                />
              ))}
          </ul>
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
      )}
    </Faces>
  )
}
