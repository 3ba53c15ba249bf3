import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CustomerFieldType } from '../../../features/auth/web/people/customer-field.ts'
import { customersApi } from '../../../features/customers/customers.contract.ts'
import { call } from '../../../platform/web/call.ts'

/** Chooses a customer in a form, found by name, RUT or whatever else finds customers. */
export const CustomerField: CustomerFieldType = ({ value, onChange, ...field }) => {
  const [typed, setTyped] = useState(value?.name ?? '')
  const [query] = useDebouncedValue(typed.trim(), 200)
  const found = useQuery({
    queryKey: ['customers', 'field', query],
    queryFn: ({ signal }) => call(customersApi.find, { query: { query, limit: 10 } }, { signal }),
    placeholderData: keepPreviousData,
  })
  const items = (found.data?.items ?? []).map(({ id, name }) => ({ id, name }))
  const offered = value && !items.some((item) => item.id === value.id) ? [value, ...items] : items
  return (
    <Select
      {...field}
      required
      searchable
      // the server has found them already
      filter={({ options }) => options}
      value={value?.id ?? null}
      data={offered.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(id) => onChange(offered.find((item) => item.id === id) ?? null)}
      searchValue={typed}
      onSearchChange={setTyped}
    />
  )
}
