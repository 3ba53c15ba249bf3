import { Stack, UnstyledButton } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useRef, useState } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { SearchField } from '../../../../platform/web/SearchField.tsx'
import { walkRows } from '../../../../platform/web/walk-rows.ts'
import { type Customer, customersApi } from '../../customers.contract.ts'
import { customersText } from '../../customers.text.ts'
import { nameToFind } from '../../join.rules.ts'
import { joinText } from '../../join.text.ts'
import { FoundCustomer } from '../FoundCustomer.tsx'

type Props = { customer: Customer; onChoose: (id: string) => void }

const MOST = 8

/** The other record, which has most probably the same name: it is looked for at once. */
export function OtherFinder({ customer, onChoose }: Props) {
  const t = useText(joinText)
  const { nothing } = useText(customersText)
  const [query, setQuery] = useState<string | undefined>(nameToFind(customer.name))
  const found = useQuery({
    queryKey: ['customers', 'join', query],
    queryFn: async ({ signal }) =>
      (await call(customersApi.find, { query: { query: query ?? '', inactive: 'true', limit: MOST + 1 } }, { signal }))
        .items,
    placeholderData: keepPreviousData,
    select: (items) => items.filter(({ id }) => id !== customer.id).slice(0, MOST),
  })
  const finder = useRef<HTMLDivElement>(null)
  // from the field into what was found, along it, and from the first one back
  const walk = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined
    if (!by || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    event.preventDefault()
    const places = [...finder.current!.querySelectorAll<HTMLElement>('input, .join-choice')]
    walkRows(places, by)
  }
  return (
    <Stack gap="sm" ref={finder} onKeyDown={walk}>
      <SearchField
        label={t.other}
        placeholder={t.otherHint}
        size="sm"
        data-autofocus
        value={query}
        onChange={setQuery}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Faces query={found} isEmpty={(items) => !items.length} empty={query ? nothing(query) : t.otherHint}>
        {(items) => (
          <ul className="lines join-found" aria-label={t.other}>
            {items.map((item) => (
              <li key={item.id}>
                <UnstyledButton className="line join-choice" onClick={() => onChoose(item.id)}>
                  <FoundCustomer item={item} searched={query} />
                </UnstyledButton>
              </li>
            ))}
          </ul>
        )}
      </Faces>
    </Stack>
  )
}
