import { Badge, Combobox, Group, Loader, Text, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { mdiMagnify } from '@mdi/js'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, type Ref, useState } from 'react'
import { call } from '../../../platform/web/call.ts'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { customersApi } from '../customers.contract.ts'
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

/** Finds a customer by anything people say on the phone; arrows and Enter pick. */
export function CustomerSearch({ onPick, inputRef, autoFocus, size = 'sm', showLabel = true, whenNothing }: Props) {
  const t = useText(customersText)
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() })
  const [typed, setTyped] = useState('')
  const [paused] = useDebouncedValue(typed.trim(), PAUSE_MS)
  // Enter pressed before the answer came: the first one found is opened when it does
  const [hurried, setHurried] = useState(false)
  const found = useQuery({
    queryKey: ['customers', 'search', paused],
    queryFn: ({ signal }) => call(customersApi.find, { query: { query: paused, limit: MOST } }, { signal }),
    enabled: paused !== '',
    placeholderData: keepPreviousData,
  })
  const answered = paused !== '' && paused === typed.trim() && found.isSuccess && !found.isPlaceholderData
  const items = paused === '' ? [] : (found.data?.items ?? [])

  const pick = (id: string | undefined) => {
    const item = items.find((one) => one.id === id)
    if (!item) return
    setTyped('')
    setHurried(false)
    box.closeDropdown()
    onPick(item.id, item.match?.kind === 'caseNumber' ? Number(item.match.text) : undefined)
  }
  if (hurried && answered) queueMicrotask(() => (items.length ? pick(items[0]!.id) : setHurried(false)))

  return (
    <Combobox store={box} onOptionSubmit={pick} withinPortal={false} shadow="md" position="bottom-start" width="target">
      <Combobox.Target>
        <TextInput
          ref={inputRef}
          type="search"
          size={size}
          label={showLabel ? t.search : undefined}
          aria-label={showLabel ? undefined : t.search}
          placeholder={t.searchHint}
          autoComplete="off"
          autoFocus={autoFocus}
          maxLength={200}
          leftSection={found.isFetching && !answered ? <Loader size={16} /> : <Icon path={mdiMagnify} />}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setHurried(false)
            box.openDropdown()
            box.resetSelectedOption()
          }}
          onFocus={() => typed && box.openDropdown()}
          onBlur={() => box.closeDropdown()}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !box.dropdownOpened) setTyped('')
            if (event.key !== 'Enter' || box.getSelectedOptionIndex() >= 0 || !typed.trim()) return
            event.preventDefault()
            if (answered && items.length) pick(items[0]!.id)
            else setHurried(true)
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
            <Group onMouseDown={(event) => event.preventDefault()}>{whenNothing?.(paused)}</Group>
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
