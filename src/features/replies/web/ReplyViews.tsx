import { Group, UnstyledButton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useText } from '../../../platform/web/language.ts'
import { replyScope } from '../replies.contract.ts'
import { repliesText } from '../replies.text.ts'
import type { ReplySearch } from './replies-search.ts'

/** Whose replies, in the address; words that are looked for go along. */
export function ReplyViews({ search: { scope, ...others } }: { search: ReplySearch }) {
  const t = useText(repliesText)
  return (
    <Group component="nav" gap={4} wrap="nowrap" aria-label={t.scopesLabel} className="ready-views">
      {[undefined, ...replyScope.options].map((one) => (
        <UnstyledButton
          key={one ?? 'all'}
          className="ready-view"
          aria-current={scope === one ? 'page' : undefined}
          renderRoot={(props) => (
            <Link to="/replies" search={{ ...others, scope: one }} activeOptions={{ exact: true }} {...props} />
          )}
        >
          {t.scopes[one ?? 'all']}
        </UnstyledButton>
      ))}
    </Group>
  )
}
