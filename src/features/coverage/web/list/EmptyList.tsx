import { Button, Group, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useText } from '../../../../platform/web/language.ts'
import { useMe } from '../../../auth/web/session.ts'
import { coverageListText } from '../../coverage-list.text.ts'
import { type CoverageSearch, filterCount, unfiltered, viewOf } from './coverage-search.ts'

/** Nothing fits: why, and what can be done about it. */
export function EmptyList({ search }: { search: CoverageSearch }) {
  const t = useText(coverageListText)
  const { abilities } = useMe()
  const view = viewOf(search)
  const filtered = filterCount(search) > 0
  return (
    <Stack align="center" gap="xs" py="xl" px="md">
      <Text c="dimmed" ta="center">
        {filtered ? t.empty.filtered : view === 'inForce' && !abilities.findCustomers ? t.empty.own : t.empty[view]}
      </Text>
      {filtered && <WithFilters search={search} />}
      {!filtered && view === 'inForce' && abilities.findCustomers && <First may={abilities.supervise} />}
    </Stack>
  )
}

function WithFilters({ search }: { search: CoverageSearch }) {
  const t = useText(coverageListText)
  return (
    <Group gap="xs" justify="center">
      {!search.status && (
        <Button
          size="xs"
          variant="default"
          renderRoot={(props) => <Link to="/coverages" search={{ ...search, status: 'all' }} {...props} />}
        >
          {t.alsoEnded}
        </Button>
      )}
      <Button
        size="xs"
        variant="default"
        renderRoot={(props) => <Link to="/coverages" search={unfiltered(search)} {...props} />}
      >
        {t.clear}
      </Button>
    </Group>
  )
}

/** Who may make the first one is shown where. */
function First({ may }: { may: boolean }) {
  const t = useText(coverageListText)
  return (
    <>
      <Text c="dimmed" size="sm" ta="center">
        {may ? t.emptyDo : t.emptyAsk}
      </Text>
      {may && (
        <Button size="xs" renderRoot={(props) => <Link to="/coverages/new" {...props} />}>
          {t.createTitle}
        </Button>
      )}
    </>
  )
}
