import { Checkbox, Group, Stack, Text } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { caseListText } from '../../case-list.text.ts'
import type { CaseItem } from '../../cases.contract.ts'
import { casesText } from '../../cases.text.ts'
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

/** Cases as cards, for phones. */
export function CaseCards({ items, selection }: Props) {
  return (
    <ul className="list-cards">
      {items.map((one) => (
        <li key={one.id} className="list-row case-row" data-selected={selection?.has(one.id) || undefined}>
          <Card one={one} selection={selection} />
        </li>
      ))}
    </ul>
  )
}

function Card({ one, selection }: { one: CaseItem; selection?: Selection }) {
  const t = useText(caseListText)
  const words = useText(casesText)
  return (
    <Group gap={10} wrap="nowrap" align="flex-start">
      {selection && (
        <Checkbox
          size="sm"
          className="above"
          aria-label={t.select(one.number)}
          checked={selection.has(one.id)}
          onChange={() => selection.toggle(one.id)}
        />
      )}
      <Stack gap={4} flex={1} miw={0}>
        <Text size="xs" c="dimmed">
          {words.number(one.number)} · {one.customer.name} · <Age since={one.registeredAt} />
        </Text>
        <CaseLink one={one} />
        <Group gap={6}>
          <Tag {...one.state} />
          <Tag {...one.priority} />
          <RecurrentMark of={one.recurrent} />
          <DocumentsMark one={one} />
          <Text size="xs">{one.responsible?.name ?? (selection ? <TakeButton one={one} /> : words.nobody)}</Text>
        </Group>
        <Group gap="4px 12px">
          <NextPromise one={one} />
          <NextDue at={one.nextDueAt} named />
        </Group>
      </Stack>
    </Group>
  )
}
