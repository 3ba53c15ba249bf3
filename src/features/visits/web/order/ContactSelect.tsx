import { Select } from '@mantine/core'
import { foldedFilter } from '../../../../platform/web/folded-filter.ts'
import { useText } from '../../../../platform/web/language.ts'
import { useContacts } from '../../../customers/web/customer-choices.ts'
import { orderText } from '../../order.text.ts'

type Props = {
  customerId: string
  value: string | null
  /** Who is chosen already, also one who is no longer a contact. */
  known?: { id: string; name: string } | null
  onChange: (id: string | null) => void
  error?: string
}

/** Whom one asks for there. */
export function ContactSelect({ customerId, value, known, onChange, error }: Props) {
  const t = useText(orderText)
  const { data } = useContacts(customerId)
  const contacts = (data?.items ?? []).filter(({ active, id }) => active || id === value)
  const offered = contacts.map(({ id, name, mobile, phone }) => ({
    value: id,
    label: [name, mobile ?? phone].filter(Boolean).join(' · '),
  }))
  if (known && !contacts.some(({ id }) => id === known.id)) offered.unshift({ value: known.id, label: known.name })
  return (
    <Select
      label={t.contact}
      placeholder={t.none}
      data={offered}
      filter={foldedFilter}
      searchable
      clearable
      value={value}
      onChange={onChange}
      error={error}
    />
  )
}
