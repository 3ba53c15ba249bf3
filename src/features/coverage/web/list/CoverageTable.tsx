import { Anchor, Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useText } from '../../../../platform/web/language.ts'
import { coverageListText } from '../../coverage-list.text.ts'
import type { CoverageItem } from '../../coverages.contract.ts'
import { standingText } from '../../standing.text.ts'
import { CoverageState } from '../parts/CoverageState.tsx'
import { DaysLeft } from '../parts/DaysLeft.tsx'
import { HoursBar } from '../parts/HoursBar.tsx'
import { CoverageLink } from './CoverageLink.tsx'
import type { Acting } from './CoverageList.tsx'
import { RowActs } from './RowActs.tsx'

type Props = { items: CoverageItem[]; onAct: (acting: Acting) => void }

/** Coverages as rows, for wide screens. */
export function CoverageTable({ items, onAct }: Props) {
  const t = useText(coverageListText)
  return (
    <Table highlightOnHover verticalSpacing={7} className="list-table coverage-table">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t.columns.number}</Table.Th>
          <Table.Th w="21%">{t.columns.customer}</Table.Th>
          <Table.Th w="18%">{t.columns.type}</Table.Th>
          <Table.Th>{t.columns.status}</Table.Th>
          <Table.Th>{t.columns.days}</Table.Th>
          <Table.Th w="26%">{t.columns.hours}</Table.Th>
          <Table.Th>
            <span className="visually-hidden">{t.acts}</span>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((one) => (
          <Row key={one.id} one={one} onAct={onAct} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Row({ one, onAct }: { one: CoverageItem; onAct: Props['onAct'] }) {
  const words = useText(standingText)
  return (
    <Table.Tr className="list-row">
      <Table.Td>
        <CoverageLink one={one} />
        {one.reference && (
          <Text size="xs" c="dimmed" truncate maw={110} title={one.reference}>
            {one.reference}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Anchor
          size="sm"
          className="above"
          renderRoot={(props) => <Link to="/customers/$id" params={{ id: one.customer.id }} {...props} />}
        >
          {one.customer.name}
        </Anchor>
      </Table.Td>
      <Table.Td>
        <Text size="sm">{one.type.name}</Text>
        <Text size="xs" c="dimmed">
          {words.kinds[one.kind]}
        </Text>
      </Table.Td>
      <Table.Td>
        <CoverageState one={one} />
      </Table.Td>
      <Table.Td className="coverage-term">
        <DaysLeft one={one} />
      </Table.Td>
      <Table.Td>
        <HoursBar one={one} />
      </Table.Td>
      <Table.Td>
        <RowActs one={one} onAct={onAct} />
      </Table.Td>
    </Table.Tr>
  )
}
