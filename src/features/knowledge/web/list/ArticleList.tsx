import { Button, Paper, Text } from '@mantine/core'
import { useRef, useState } from 'react'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { articleListText } from '../../article-list.text.ts'
import type { ArticleItem } from '../../knowledge.contract.ts'
import { RenewArticle } from '../article/RenewArticle.tsx'
import type { useArticleList } from '../articles.api.ts'
import { ArticleRow } from './ArticleRow.tsx'
import { type ArticleSearch, showsNewest } from './article-search.ts'
import { EmptyList } from './EmptyList.tsx'

type Props = { search: ArticleSearch; list: ReturnType<typeof useArticleList> }

/** What was found, and what was searched for when it is not what was typed. */
export function ArticleList({ search, list }: Props) {
  const t = useText(articleListText)
  const whole = useRef<HTMLDivElement>(null)
  const [renewing, setRenewing] = useState<ArticleItem>()
  const corrected = list.data?.pages[0]?.correctedTo
  const searching = list.isPlaceholderData
  const isOfDue = search.view === 'due'
  return (
    <Paper ref={whole} withBorder className="article-list" data-stale={searching || undefined} aria-busy={searching}>
      <div role="status">
        {corrected && search.query && !searching && (
          <Text size="sm" className="article-corrected">
            {t.corrected(corrected)}
          </Text>
        )}
      </div>
      <Faces
        query={list}
        lines={10}
        isEmpty={(data) => data.pages[0]?.items.length === 0 && !searching}
        empty={<EmptyList search={search} />}
      >
        {({ pages }) => (
          <ul className="lines">
            {pages
              .flatMap((page) => page.items)
              .map((one) => (
                <ArticleRow
                  key={one.id}
                  one={one}
                  newest={showsNewest(search)}
                  searched={corrected ?? search.query}
                  onRenew={isOfDue ? () => setRenewing(one) : undefined}
                />
              ))}
          </ul>
        )}
      </Faces>
      {list.hasNextPage && (
        <Button variant="subtle" fullWidth loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t.more}
        </Button>
      )}
      {renewing && (
        <RenewArticle
          one={renewing}
          onClose={() => setRenewing(undefined)}
          onRenewed={() => focusBeside(whole.current!, renewing.number)}
        />
      )}
    </Paper>
  )
}

/** The row that goes leaves the keyboard to the one after it, or before it, or else to the list's name. */
function focusBeside(list: HTMLElement, number: number) {
  const rows = [...list.querySelectorAll<HTMLAnchorElement>('.line-link')]
  const place = rows.findIndex((row) => row.pathname.endsWith(`/${number}`))
  const next = rows[place + 1] ?? rows[place - 1]
  ;(next ?? document.querySelector<HTMLElement>('.ready-view[aria-current]'))?.focus()
}
