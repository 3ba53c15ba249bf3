import { Group, UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useText } from '../../../platform/web/language.ts'
import { commitmentsText } from '../commitments.text.ts'
import { type CommitmentView, commitmentViews } from './commitment-search.ts'

/** Whose commitments, in the address. */
export function CommitmentViews({ view }: { view: CommitmentView }) {
  const t = useText(commitmentsText)
  return (
    <Group component="nav" gap={4} aria-label={t.viewsLabel} className="ready-views">
      {commitmentViews.map((one) => (
        <UnstyledButton
          key={one}
          className="ready-view"
          aria-current={view === one ? 'page' : undefined}
          renderRoot={(props) => <Link to="/commitments" search={{ view: one }} {...props} />}
        >
          {t.views[one]}
        </UnstyledButton>
      ))}
    </Group>
  )
}
