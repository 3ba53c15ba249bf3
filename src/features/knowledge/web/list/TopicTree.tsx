import { Anchor, UnstyledButton } from '@mantine/core'
import { mdiChevronRight } from '@mdi/js'
import { Link } from '@tanstack/react-router'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { useMe } from '../../../auth/web/session.ts'
import { useClassifications } from '../../../settings/web/classifications.ts'
import { articleListText } from '../../article-list.text.ts'
import { openRows } from '../topic-rows.ts'
import type { ArticleSearch } from './article-search.ts'

/** The company's topics, open as far as the chosen one; choosing it narrows the list to it and all beneath. */
export function TopicTree({ search }: { search: ArticleSearch }) {
  const t = useText(articleListText)
  const { data } = useClassifications()
  const { abilities } = useMe()
  const rows = openRows(data?.topics ?? [], search.topicId)
  const to = (topicId: string | undefined) => ({ to: '/knowledge', search: { ...search, topicId } }) as const
  return (
    <nav aria-label={t.topics}>
      <ul className="plain-list topic-tree">
        <li>
          <UnstyledButton
            className="topic-row"
            aria-current={search.topicId ? undefined : 'true'}
            renderRoot={(props) => <Link {...to(undefined)} activeOptions={{ exact: true }} {...props} />}
          >
            {t.anyTopic}
          </UnstyledButton>
        </li>
        {rows.map(({ id, name, depth, path, hasMore }) => (
          <li key={id}>
            <UnstyledButton
              className="topic-row"
              style={{ paddingInlineStart: 10 + depth * 14 }}
              title={depth ? path : undefined}
              aria-current={search.topicId === id ? 'true' : undefined}
              renderRoot={(props) => <Link {...to(id)} activeOptions={{ exact: true }} {...props} />}
            >
              {name}
              {hasMore && <Icon path={mdiChevronRight} size={16} />}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {abilities.supervise && (
        <Anchor
          size="xs"
          className="topic-arrange"
          renderRoot={(props) => <Link to="/settings/classifications" search={{ kind: 'topics' }} {...props} />}
        >
          {t.arrangeTopics}
        </Anchor>
      )}
    </nav>
  )
}
