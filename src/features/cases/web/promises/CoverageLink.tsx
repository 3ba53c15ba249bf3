import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useText } from '../../../../platform/web/language.ts'
import type { CaseDetail } from '../../cases.contract.ts'
import { casesText } from '../../cases.text.ts'

/** The contract or warranty that answers for a case, by the name of its type and its number. */
export function CoverageLink({ coverage }: { coverage: NonNullable<CaseDetail['coverage']> }) {
  const words = useText(casesText)
  const { name, number } = coverage
  return (
    <Anchor
      size="sm"
      inherit
      renderRoot={(props) => <Link to="/coverages/$number" params={{ number: String(number) }} {...props} />}
    >
      {name} {words.number(number)}
    </Anchor>
  )
}
