import { Button, Group, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useText } from '../../../../platform/web/language.ts'
import { useMe } from '../../../auth/web/session.ts'
import { articleListText } from '../../article-list.text.ts'
import { type ArticleSearch, filterCount } from './article-search.ts'

/** Nothing fits: why, and what can be done about it. */
export function EmptyList({ search }: { search: ArticleSearch }) {
  const t = useText(articleListText)
  const { abilities } = useMe()
  const { view = 'published', query } = search
  const filtered = filterCount(search) > 0
  const said = query ? t.empty.searched(query) : filtered ? t.empty.filtered : t.empty[view]
  return (
    <Stack align="center" gap="xs" py="xl" px="md">
      <Text c="dimmed" ta="center">
        {said}
      </Text>
      {!query && !filtered && view === 'published' && abilities.findCustomers && (
        <Text c="dimmed" size="sm" ta="center">
          {t.emptyDo}
        </Text>
      )}
      <Group gap="xs" justify="center">
        {filtered && (
          <Button
            size="xs"
            variant="default"
            renderRoot={(props) => <Link to="/knowledge" search={{ view: search.view, query }} {...props} />}
          >
            {t.clear}
          </Button>
        )}
        {query && abilities.findCustomers && (
          <Button
            size="xs"
            variant="default"
            renderRoot={(props) => <Link to="/knowledge/new" search={{ title: query.slice(0, 200) }} {...props} />}
          >
            {t.writeIt(query)}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
