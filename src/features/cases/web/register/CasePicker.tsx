import { Combobox, Group, Text, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { useText } from '../../../../platform/web/language.ts'
import { foldedIncludes } from '../../../../platform/web/folded-filter.ts'
import { type CaseItem, casesApi } from '../../cases.contract.ts'
import { casesText } from '../../cases.text.ts'
import { registerText } from '../../register.text.ts'

type Props = {
  label: string
  customerId: string
  /** Offered before anything is typed. */
  offered: CaseItem[]
  exceptIds: string[]
  onPick: (picked: CaseItem) => void
}

/** Finds another case: among those of the customer by words, anywhere by its number. */
export function CasePicker({ label, customerId, offered, exceptIds, onPick }: Props) {
  const t = useText(registerText)
  const words = useText(casesText)
  const [typed, setTyped] = useState('')
  const found = useFoundCases(customerId, typed)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const near = offered.filter((one) => foldedIncludes(`${one.number} ${one.subject}`, typed))
  const byId = new Map([...near, ...(found.data ?? [])].map((one) => [one.id, one]))
  const options = [...byId.values()].filter((one) => !exceptIds.includes(one.id)).slice(0, 12)
  const pick = (id: string) => {
    onPick(byId.get(id)!)
    setTyped('')
    combobox.closeDropdown()
  }
  return (
    // suggestions that arrive meanwhile may push the field out of sight: the list stays
    <Combobox store={combobox} onOptionSubmit={pick} hideDetached={false}>
      <Combobox.Target withExpandedAttribute>
        <TextInput
          label={label}
          placeholder={t.earlierPlaceholder}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            combobox.openDropdown()
            combobox.selectFirstOption()
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!options.length && !typed}>
        <Combobox.Options mah={240} style={{ overflowY: 'auto' }} aria-label={label}>
          {options.map((one) => (
            <Combobox.Option key={one.id} value={one.id}>
              <Group gap="xs" wrap="nowrap" align="flex-start">
                <Text size="sm" fw={600} style={{ whiteSpace: 'nowrap' }}>
                  {words.number(one.number)}
                </Text>
                <Text size="sm" lineClamp={2}>
                  {one.subject}
                  {one.customer.id !== customerId && ` · ${one.customer.name}`}
                </Text>
              </Group>
            </Combobox.Option>
          ))}
          {!options.length && typed && !found.isFetching && <Combobox.Empty>{t.earlierNone}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

function useFoundCases(customerId: string, typed: string) {
  const [query] = useDebouncedValue(typed.trim(), 200)
  const number = /^\d+$/.test(query)
  return useQuery({
    queryKey: ['cases', 'pick', number ? null : customerId, query],
    queryFn: async ({ signal }) => {
      const filter = { view: 'all', query, customerId: number ? undefined : customerId, limit: 10 } as const
      return (await call(casesApi.list, { query: filter }, { signal })).items
    },
    enabled: query.length > 0,
    placeholderData: keepPreviousData,
  })
}
