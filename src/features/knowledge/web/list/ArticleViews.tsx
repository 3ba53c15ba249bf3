import { Group, UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useText } from '../../../../platform/web/language.ts'
import { useMe } from '../../../auth/web/session.ts'
import { articleListText } from '../../article-list.text.ts'
import { type ArticleSearch, viewsOf } from './article-search.ts'

/** The ready lists, as far as this person may see what is in them; words and filters go along. */
export function ArticleViews({ search }: { search: ArticleSearch }) {
  const t = useText(articleListText)
  const { abilities } = useMe()
  const views = viewsOf(abilities)
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
        </UnstyledButton>
      ))}
    </Group>
  )
}
