import { Anchor, Checkbox, Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useText } from '../../../../platform/web/language.ts'
import { caseListText } from '../../case-list.text.ts'
import type { CaseItem } from '../../cases.contract.ts'
import { casesText } from '../../cases.text.ts'
import { promisesText } from '../../promises.text.ts'
import { Tag } from '../../../settings/web/Tag.tsx'
import { NextPromise } from '../promises/NextPromise.tsx'
import { RecurrentMark } from '../recurrence/RecurrentMark.tsx'
import { Age } from './Age.tsx'
import { CaseLink } from './CaseLink.tsx'
import { DocumentsMark } from './DocumentsMark.tsx'
import { NextDue } from './NextDue.tsx'
import { TakeButton } from './TakeButton.tsx'
import type { Selection } from './use-selection.ts'

type Props = { items: CaseItem[]; selection?: Selection }

/** Cases as rows, for wide screens. */
export function CaseTable({ items, selection }: Props) {
  const t = useText(caseListText)
  const words = useText(casesText)
  const promised = useText(promisesText)
  const chosen = selection?.selected.length ?? 0
  return (
    <Table highlightOnHover verticalSpacing={6} className="list-table case-table">
      <Table.Thead>
        <Table.Tr>
          {selection && (
            <Table.Th w={36}>
              <Checkbox
                size="xs"
                aria-label={t.selectAll}
                checked={chosen > 0 && chosen === items.length}
                indeterminate={chosen > 0 && chosen < items.length}
                onChange={selection.toggleAll}
              />
            </Table.Th>
          )}
          <Table.Th>N°</Table.Th>
          <Table.Th w="30%">{words.fields.subject}</Table.Th>
          <Table.Th>{words.fields.customer}</Table.Th>
          <Table.Th>{words.fields.state}</Table.Th>
          <Table.Th>{words.fields.priority}</Table.Th>
          <Table.Th>{words.fields.responsible}</Table.Th>
          <Table.Th>{words.fields.age}</Table.Th>
          <Table.Th>{promised.dues}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((one) => (
          <Row key={one.id} one={one} selection={selection} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Row({ one, selection }: { one: CaseItem; selection?: Selection }) {
  const t = useText(caseListText)
  const words = useText(casesText)
  return (
    <Table.Tr className="list-row case-row" data-selected={selection?.has(one.id) || undefined}>
      {selection && (
        <Table.Td className="above">
          <Checkbox
            size="xs"
            aria-label={t.select(one.number)}
            checked={selection.has(one.id)}
            onChange={() => selection.toggle(one.id)}
          />
        </Table.Td>
      )}
      <Table.Td>{one.number}</Table.Td>
      <Table.Td>
        <CaseLink one={one} /> <RecurrentMark of={one.recurrent} /> <DocumentsMark one={one} />
        {one.topic && (
          <Text size="xs" c="dimmed">
            {one.topic.name}
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
        <Tag {...one.state} />
      </Table.Td>
      <Table.Td>
        <Tag {...one.priority} />
      </Table.Td>
      <Table.Td>{one.responsible?.name ?? (selection ? <TakeButton one={one} /> : words.nobody)}</Table.Td>
      <Table.Td>
        <Age since={one.registeredAt} />
      </Table.Td>
      <Table.Td className="case-dues">
        <NextPromise one={one} />
        <NextDue at={one.nextDueAt} named />
      </Table.Td>
    </Table.Tr>
  )
}
