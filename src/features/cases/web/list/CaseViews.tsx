import { Badge, Group, UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useText } from '../../../../platform/web/language.ts'
import { caseListText } from '../../case-list.text.ts'
import { useCaseCounts } from '../cases.api.ts'
import { type CaseSearch, type CaseView, viewOf } from './case-search.ts'

const views: CaseView[] = ['mine', 'unassigned', 'pending', 'overdue', 'breached', 'all']
const late = new Set<CaseView>(['overdue', 'breached'])
// from here on the server does not count on
const MANY = 100

/** The lists people live in, each with how much waits there. */
export function CaseViews({ search }: { search: CaseSearch }) {
  const t = useText(caseListText)
  const counts = useCaseCounts()
  const shown = viewOf(search)
  return (
    <Group component="nav" gap={4} wrap="nowrap" aria-label={t.viewsLabel} className="ready-views">
      {views.map((view) => {
        const count = view === 'all' ? undefined : counts.data?.[view]
        return (
          <UnstyledButton
            key={view}
            className="ready-view"
            aria-current={shown === view ? 'page' : undefined}
            renderRoot={(props) => <Link to="/cases" search={{ view }} {...props} />}
          >
            {t.views[view]}
            {count !== undefined && (
              <Badge size="sm" {...(late.has(view) && count ? { color: 'red.9' } : { variant: 'default' })}>
                {count >= MANY ? `${MANY - 1}+` : count}
              </Badge>
            )}
          </UnstyledButton>
        )
      })}
    </Group>
  )
}
