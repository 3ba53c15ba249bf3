import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { coverageDetailText } from '../../coverage-detail.text.ts'
import type { CoverageDetail } from '../../coverages.contract.ts'
import { AdjustHours } from '../acts/AdjustHours.tsx'
import { useToday } from '../acts/today.ts'
import { GrantRow } from './GrantRow.tsx'
import { shownFirst } from './shown-first.ts'

/** The hours that were contracted or added: their days, how much of each is used and left. */
export function GrantsPanel({ detail }: { detail: CoverageDetail }) {
  const t = useText(coverageDetailText)
  const today = useToday()
  const [all, { toggle }] = useDisclosure()
  const [adjusting, setAdjusting] = useState<string>()
  const { grants } = detail
  const first = shownFirst(grants, today)
  // renewed meanwhile, the present one is adjusted
  const adjusted = grants.find(({ id }) => id === adjusting)
  return (
    <Panel title={t.grants} count={grants.length || undefined} flush={grants.length > 0}>
      {grants.length === 0 && (
        <Text size="sm" c="dimmed">
          {t.noGrants}
        </Text>
      )}
      <ul className="plain-list">
        {(all ? grants : first).map((grant) => (
          <GrantRow
            key={grant.id}
            grant={grant}
            detail={detail}
            today={today}
            onAdjust={detail.abilities.addHours ? () => setAdjusting(grant.id) : undefined}
          />
        ))}
      </ul>
      {first.length < grants.length && (
        <Button size="xs" variant="subtle" fullWidth aria-expanded={all} onClick={toggle}>
          {all ? t.grant.fewer : t.grant.all(grants.length)}
        </Button>
      )}
      {adjusted && <AdjustHours detail={detail} grant={adjusted} onClose={() => setAdjusting(undefined)} />}
    </Panel>
  )
}
