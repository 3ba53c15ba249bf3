import { createElement, Fragment } from 'react'
import { Badge, Group, Mark, Text } from '@mantine/core'
import { showRut } from '../../../platform/shared/chile/rut.ts'
import { useText } from '../../../platform/web/language.ts'
import type { CustomerItem } from '../customers.contract.ts'
import { customersText } from '../customers.text.ts'
import { markWords } from '../search.rules.ts'

/** A customer that was found, and why: in two short lines. */
export function FoundCustomer({ item, searched }: { item: CustomerItem; searched?: string }) {
  const t = useText(customersText)
  const { match } = item
  const facts = [item.tradeName, item.taxId && showRut(item.taxId), item.city].filter(Boolean).join(' · ')
  const tells = match && !['name', 'tradeName', 'taxId'].includes(match.kind)
  return (
    <div>
      <Group gap="xs" wrap="nowrap">
        <Text size="sm" fw={600} truncate>
          {marked(item.name, searched)}
        </Text>
        {!item.active && (
          <Badge size="xs" color="gray" variant="outline">
            {t.inactive}
          </Badge>
        )}
      </Group>
      <Text size="xs" c="dimmed" truncate>
        {marked(facts, searched)}
        {tells && (
          <>
            {facts && ' · '}
            {t.match[match.kind]}: {marked(match.text, searched)}
          </>
        )}
      </Text>
    </div>
  )
}

const marked = (text: string, searched = '') =>
  createElement(
    Fragment,
    {},
    ...markWords(text, searched).map(({ text, found }) => (found ? createElement(Mark, {}, text) : text)),
  )
