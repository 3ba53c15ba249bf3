import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { useText } from '../../../../platform/web/language.ts'
import { customersApi } from '../../../customers/customers.contract.ts'
import { caseListText } from '../../case-list.text.ts'
import { casesText } from '../../cases.text.ts'

type Props = { value: string | undefined; onChange: (customerId: string | undefined) => void }

/** Narrows a list to one customer, found by name, RUT or whatever else finds customers. */
export function CustomerFilter({ value, onChange }: Props) {
  const t = useText(caseListText)
  const words = useText(casesText)
  const [typed, setTyped] = useState('')
  const [query] = useDebouncedValue(typed.trim(), 200)
  const chosen = useQuery({
    queryKey: ['customer', value, 'name'],
    queryFn: ({ signal }) => call(customersApi.read, { params: { id: value! } }, { signal }),
    enabled: value !== undefined,
    staleTime: 60_000,
  })
  const found = useQuery({
    queryKey: ['customers', 'filter', query],
    queryFn: ({ signal }) => call(customersApi.find, { query: { query, limit: 10 } }, { signal }),
    enabled: query.length > 1 && query !== chosen.data?.name,
    placeholderData: keepPreviousData,
  })
  const options = (found.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))
  if (value && chosen.data && !options.some((option) => option.value === value))
    options.unshift({ value, label: chosen.data.name })
  return (
    <Select
      size="xs"
      aria-label={words.fields.customer}
      placeholder={t.anyCustomer}
      searchable
      clearable
      // the server has found them already
      filter={({ options }) => options}
      value={value ?? null}
      onChange={(id) => onChange(id ?? undefined)}
      searchValue={typed}
      onSearchChange={setTyped}
      data={options}
    />
  )
}
