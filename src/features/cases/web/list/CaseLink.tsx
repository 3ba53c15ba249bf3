import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { CaseItem } from '../../cases.contract.ts'

/** Opens a case; the whole row or card around it follows the pointer. */
export function CaseLink({ one }: { one: CaseItem }) {
  return (
    <Anchor
      size="sm"
      fw={500}
      className="list-link"
      data-case-id={one.id}
      renderRoot={(props) => <Link to="/cases/$number" params={{ number: String(one.number) }} {...props} />}
    >
      {one.subject}
    </Anchor>
  )
}
