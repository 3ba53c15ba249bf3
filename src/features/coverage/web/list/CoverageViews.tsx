import { Group, UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useText } from '../../../../platform/web/language.ts'
import { coverageListText } from '../../coverage-list.text.ts'
import { type CoverageSearch, coverageViews, searchOf, USUAL_DAYS, viewOf } from './coverage-search.ts'

/** The ready lists: everything, what ends soon, what has few hours left, what is beyond its hours. */
export function CoverageViews({ search }: { search: CoverageSearch }) {
  const t = useText(coverageListText)
  const shown = viewOf(search)
  const labels = { ...t.views, expiring: t.views.expiring(search.endingWithinDays ?? USUAL_DAYS) }
  return (
    <Group component="nav" gap={4} wrap="nowrap" aria-label={t.viewsLabel} className="ready-views">
      {coverageViews.map((view) => (
        <UnstyledButton
          key={view}
          className="ready-view"
          aria-current={shown === view ? 'page' : undefined}
          renderRoot={(props) => (
            <Link to="/coverages" search={searchOf(view, search)} activeOptions={{ exact: true }} {...props} />
          )}
        >
          {labels[view]}
        </UnstyledButton>
      ))}
    </Group>
  )
}
