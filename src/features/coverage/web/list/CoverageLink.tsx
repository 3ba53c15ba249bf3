import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useText } from '../../../../platform/web/language.ts'
import type { CoverageItem } from '../../coverages.contract.ts'
import { standingText } from '../../standing.text.ts'

/** Opens a coverage; the whole row or card around it follows the pointer. */
export function CoverageLink({ one }: { one: CoverageItem }) {
  const t = useText(standingText)
  return (
    <Anchor
      size="sm"
      fw={550}
      className="list-link"
      aria-label={`${t.numbered[one.kind](one.number)}, ${one.customer.name}`}
      renderRoot={(props) => <Link to="/coverages/$number" params={{ number: String(one.number) }} {...props} />}
    >
      {t.number(one.number)}
    </Anchor>
  )
}
