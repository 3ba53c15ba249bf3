import { Badge, Group, UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useText } from '../../../../platform/web/language.ts'
import { useMe } from '../../../auth/web/session.ts'
import { articleListText } from '../../article-list.text.ts'
import { useArticleCounts } from '../articles.api.ts'
import { type ArticleSearch, viewsOf } from './article-search.ts'

// from here on the server does not count on
const MANY = 100

/** The ready lists, as far as this person may see what is in them, and how much waits; words and filters go along. */
export function ArticleViews({ search }: { search: ArticleSearch }) {
  const t = useText(articleListText)
  const { abilities } = useMe()
  const views = viewsOf(abilities)
  const { data: counts } = useArticleCounts(views.includes('review'))
  const { view: shown = 'published', ...filters } = search
  if (views.length < 2) return null
  return (
    <Group component="nav" gap={4} wrap="nowrap" aria-label={t.viewsLabel} className="ready-views">
      {views.map((view) => (
        <UnstyledButton
          key={view}
          className="ready-view"
          aria-current={shown === view ? 'page' : undefined}
          renderRoot={(props) => (
            <Link
              to="/knowledge"
              search={{ ...filters, view: view === 'published' ? undefined : view }}
              activeOptions={{ exact: true }}
              {...props}
            />
          )}
        >
          {t.views[view]}
          {view === 'review' && counts && (
            <Badge size="sm" variant="default">
              {counts.inReview >= MANY ? `${MANY - 1}+` : counts.inReview}
            </Badge>
          )}
        </UnstyledButton>
      ))}
    </Group>
  )
}
