import { Badge, Combobox, Group, Loader, Text, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks'
import { mdiMagnify } from '@mdi/js'
import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FocusEvent, type ReactNode, type Ref, useRef, useState } from 'react'
import { call } from '../../../platform/web/call.ts'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { type CustomerItem, customersApi } from '../customers.contract.ts'
import { customersText } from '../customers.text.ts'
import { FoundCustomer } from './FoundCustomer.tsx'

type Props = {
  /** `caseNumber` when what was typed is the number of a case of this customer. */
  onPick: (customerId: string, caseNumber?: number) => void
  /** The text field, to focus it with a shortcut. */
  inputRef?: Ref<HTMLInputElement>
  autoFocus?: boolean
  size?: 'sm' | 'md' | 'lg'
  /** False where a visible label would repeat what stands above; the field keeps its name for screen readers. */
  showLabel?: boolean
  /** Told when nothing was found, with what was typed: ways on, such as adding the customer. */
  whenNothing?: (typed: string) => ReactNode
}

const PAUSE_MS = 90
const MOST = 12
const FRESH_MS = 5_000

const searchFor = (query: string) =>
  queryOptions({
    queryKey: ['customers', 'search', query],
    queryFn: ({ signal }) => call(customersApi.find, { query: { query, limit: MOST } }, { signal }),
  })

/** Finds a customer by anything people say on the phone; arrows and Enter pick. */
export function CustomerSearch({ onPick, inputRef, autoFocus, size = 'sm', showLabel = true, whenNothing }: Props) {
  const t = useText(customersText)
  const narrow = useMediaQuery('(max-width: 48em)')
  const hint = narrow ? (size === 'lg' ? t.searchHintShort : t.searchShort) : t.searchHint
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() })
  const [typed, setTyped] = useState('')
  const [paused] = useDebouncedValue(typed.trim(), PAUSE_MS)
  const latest = useRef('')
  const queries = useQueryClient()
  const found = useQuery({ ...searchFor(paused), enabled: paused !== '', placeholderData: keepPreviousData })
  const answered = paused !== '' && paused === typed.trim() && found.isSuccess && !found.isPlaceholderData
  const items = paused === '' ? [] : (found.data?.items ?? [])

  const type = (text: string) => {
    latest.current = text
    setTyped(text)
  }
  const pick = (item: CustomerItem | undefined) => {
    if (!item) return
    type('')
    box.closeDropdown()
    onPick(item.id, item.match?.kind === 'caseNumber' ? Number(item.match.text) : undefined)
  }
  /** The ways on beneath are reached with Tab, so the list stays while the focus is there. */
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (!relatedTarget?.closest('.found-nothing')) box.closeDropdown()
  }
  /** Enter may come before the answer: the first one found is opened when it does, unless the typing goes on. */
  const pickFirst = async () => {
    const asked = typed
    const { items } = await queries.fetchQuery({ ...searchFor(asked.trim()), staleTime: FRESH_MS })
    if (latest.current === asked) pick(items[0])
  }

  return (
    <Combobox
      store={box}
      onOptionSubmit={(id) => pick(items.find((one) => one.id === id))}
      withinPortal={false}
      shadow="md"
      position="bottom-start"
      width="target"
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          ref={inputRef}
          type="search"
          role="combobox"
          aria-autocomplete="list"
          size={size}
          label={showLabel ? t.search : undefined}
          aria-label={showLabel ? undefined : t.search}
          placeholder={hint}
          autoComplete="off"
          autoFocus={autoFocus}
          maxLength={200}
          leftSection={found.isFetching && !answered ? <Loader size={16} /> : <Icon path={mdiMagnify} />}
          value={typed}
          onChange={(event) => {
            type(event.currentTarget.value)
            box.openDropdown()
            box.resetSelectedOption()
          }}
          onFocus={() => typed && box.openDropdown()}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !box.dropdownOpened) type('')
            if (event.key !== 'Enter' || box.getSelectedOptionIndex() >= 0 || !typed.trim()) return
            event.preventDefault()
            void pickFirst().catch(() => undefined) // told in the list
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={typed.trim() === '' || (!answered && items.length === 0 && !found.error)}>
        <Combobox.Options aria-label={t.found} mah={420} style={{ overflowY: 'auto' }}>
          {items.map((item) => (
            <Combobox.Option key={item.id} value={item.id}>
              <FoundCustomer item={item} searched={paused} />
            </Combobox.Option>
          ))}
        </Combobox.Options>
        {answered && items.length === 0 && (
          <div className="found-nothing">
            <Text size="sm" mb={6}>
              {t.nothing(paused)}
            </Text>
            <Group onMouseDown={(event) => event.preventDefault()} onBlur={leave}>
              {whenNothing?.(paused)}
            </Group>
          </div>
        )}
        {found.error && (
          <Badge color="red" variant="light" role="alert" tt="none">
            {found.error.message}
          </Badge>
        )}
      </Combobox.Dropdown>
    </Combobox>
  )
}
