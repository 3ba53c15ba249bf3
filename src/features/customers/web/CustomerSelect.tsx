import { Select, type SelectProps } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../platform/web/call.ts'
import { customersApi } from '../customers.contract.ts'

type Props = Omit<SelectProps, 'value' | 'onChange' | 'data' | 'searchable' | 'filter'> & {
  value: string | null
  onChange: (customer: { id: string; name: string } | null) => void
}

/** Chooses a customer, found by name, RUT or whatever else finds customers; the name of the chosen one is asked for. */
export function CustomerSelect({ value, onChange, ...rest }: Props) {
  const [typed, setTyped] = useState('')
  const [query] = useDebouncedValue(typed.trim(), 200)
  const chosen = useQuery({
    queryKey: ['customer', value, 'name'],
    queryFn: ({ signal }) => call(customersApi.read, { params: { id: value! } }, { signal }),
    enabled: value !== null,
    staleTime: 60_000,
  })
  const found = useQuery({
    queryKey: ['customers', 'filter', query],
    queryFn: ({ signal }) => call(customersApi.find, { query: { query, limit: 10 } }, { signal }),
    enabled: query !== chosen.data?.name,
    placeholderData: keepPreviousData,
  })
  // what stands there is still of the words before: nobody may choose it by typing on
  const stale = typed.trim() !== chosen.data?.name && (typed.trim() !== query || found.isPlaceholderData)
  const items = (found.data?.items ?? []).map(({ id, name }) => ({ id, name }))
  const offered =
    value && chosen.data && !items.some((item) => item.id === value)
      ? [{ id: value, name: chosen.data.name }, ...items]
      : items
  return (
    <Select
      {...rest}
      searchable
      // the server has found them already
      filter={({ options }) => options}
      value={value}
      onChange={(id) => onChange(offered.find((item) => item.id === id) ?? null)}
      searchValue={typed}
      onSearchChange={setTyped}
      data={offered.map(({ id, name }) => ({ value: id, label: name, disabled: stale && id !== value }))}
    />
  )
}
