import { Anchor, Group, Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { showDay } from '../../../../platform/shared/days.ts'
import { useText } from '../../../../platform/web/language.ts'
import { Unbroken } from '../../../../platform/web/Unbroken.tsx'
import { coverageDetailText } from '../../coverage-detail.text.ts'
import type { CoverageDetail } from '../../coverages.contract.ts'
import { standingText } from '../../standing.text.ts'
import type { ActName } from '../acts/CoverageAct.tsx'
import { CoverageState } from '../parts/CoverageState.tsx'
import { ActButtons } from './ActButtons.tsx'

type Props = { detail: CoverageDetail; onAct: (act: ActName) => void }

/** Which one it is, whose, of what type, from when to when, and what can be done to it. */
export function CoverageHeader({ detail, onAct }: Props) {
  const t = useText(coverageDetailText)
  const words = useText(standingText)
  const { customer, renewedFrom, renewedBy } = detail
  return (
    <Group justify="space-between" align="flex-start" gap="xs" component="header">
      <Stack gap={2} miw={0}>
        <Anchor size="sm" renderRoot={(props) => <Link to="/customers/$id" params={{ id: customer.id }} {...props} />}>
          {customer.name}
        </Anchor>
        <Group gap="sm" align="baseline">
          <Title order={1}>{words.numbered[detail.kind](detail.number)}</Title>
          <CoverageState one={detail} />
        </Group>
        <Text size="sm" component="p" m={0}>
          <Unbroken>
            {[detail.type.name, t.term(showDay(detail.startsOn), showDay(detail.lastDay)), detail.reference]
              .filter(Boolean)
              .join(' · ')}
          </Unbroken>
        </Text>
        {(renewedFrom || renewedBy) && (
          <Group gap="sm">
            {renewedFrom && (
              <ToOther number={renewedFrom.number}>
                {(detail.takesHoursAlong ? t.renewsAlong : t.renews)(renewedFrom.number)}
              </ToOther>
            )}
            {renewedBy && <ToOther number={renewedBy.number}>{t.renewedBy(renewedBy.number)}</ToOther>}
          </Group>
        )}
      </Stack>
      <ActButtons detail={detail} onAct={onAct} />
    </Group>
  )
}

function ToOther({ number, children }: { number: number; children: ReactNode }) {
  return (
    <Anchor
      size="sm"
      renderRoot={(props) => <Link to="/coverages/$number" params={{ number: String(number) }} {...props} />}
    >
      {children}
    </Anchor>
  )
}
