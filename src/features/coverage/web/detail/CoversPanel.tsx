import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { coverageDetailText } from '../../coverage-detail.text.ts'
import { useNameAmongSeveral } from '../../../erp/web/codes/codes.api.ts'
import type { CoverageDetail } from '../../coverages.contract.ts'
import { coveredNames } from '../parts/scope-words.ts'

const FIRST = 8

/** What is covered: everything, or by name. */
export function CoversPanel({ detail }: { detail: CoverageDetail }) {
  const t = useText(coverageDetailText)
  const [all, { toggle }] = useDisclosure()
  const names = coveredNames(detail, useNameAmongSeveral())
  return (
    <Panel title={t.covers} count={names.length || undefined}>
      {detail.scope === 'all' ? (
        <Text size="sm">{t.everything}</Text>
      ) : (
        <ul className="covered">
          {(all ? names : names.slice(0, FIRST)).map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
      {names.length > FIRST && (
        <Button size="compact-xs" variant="subtle" mt={4} aria-expanded={all} onClick={toggle}>
          {all ? t.grant.fewer : t.grant.all(names.length)}
        </Button>
      )}
    </Panel>
  )
}
