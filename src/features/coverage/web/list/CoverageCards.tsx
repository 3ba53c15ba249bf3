import { Group, Stack, Text } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import type { CoverageItem } from '../../coverages.contract.ts'
import { standingText } from '../../standing.text.ts'
import { CoverageState } from '../parts/CoverageState.tsx'
import { DaysLeft } from '../parts/DaysLeft.tsx'
import { HoursBar } from '../parts/HoursBar.tsx'
import { CoverageLink } from './CoverageLink.tsx'
import type { Acting } from './CoverageList.tsx'
import { RowActs } from './RowActs.tsx'

type Props = { items: CoverageItem[]; onAct: (acting: Acting) => void }

/** Coverages as cards, for phones. */
export function CoverageCards({ items, onAct }: Props) {
  const words = useText(standingText)
  return (
    <ul className="list-cards">
      {items.map((one) => (
        <li key={one.id} className="list-row">
          <Stack gap={5}>
            <Group gap={8} justify="space-between" wrap="nowrap" align="baseline">
              <Text size="sm" fw={550} lh={1.3}>
                {one.customer.name}
              </Text>
              <CoverageState one={one} />
            </Group>
            <Text size="xs" c="dimmed" component="div">
              <CoverageLink one={one} /> ·{' '}
              {[words.kinds[one.kind], one.type.name, one.reference].filter(Boolean).join(' · ')}
            </Text>
            <HoursBar one={one} />
            <Group gap={8} justify="space-between">
              <DaysLeft one={one} />
              <RowActs one={one} onAct={onAct} />
            </Group>
          </Stack>
        </li>
      ))}
    </ul>
  )
}
