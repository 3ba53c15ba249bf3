import { Skeleton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useText } from '../../../../platform/web/language.ts'
import { shownCount, useCounts } from '../../shell/counts.ts'
import { shellText } from '../../shell/shell.text.ts'
import { homeText } from './home.text.ts'

const views = ['unassigned', 'mine', 'breached', 'overdue', 'pending'] as const
const late = new Set<(typeof views)[number]>(['breached', 'overdue'])

/** How many cases wait, each figure with the list behind it. */
export function Waiting() {
  const t = useText(homeText)
  const { many } = useText(shellText)
  const { data: counts, error } = useCounts()
  if (error && !counts) return null
  return (
    <ul className="waiting">
      {views.map((view) => (
        <li key={view}>
          <Link
            to="/cases"
            search={{ view }}
            className="waiting-view"
            data-late={(late.has(view) && Boolean(counts?.[view])) || undefined}
          >
            <span className="waiting-count">
              {counts ? shownCount(counts[view], many) : <Skeleton w={28} h={24} component="span" />}
            </span>
            <span className="waiting-name">{t.views[view]}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
