import { useText } from '../../../../platform/web/language.ts'
import { CustomerSelect } from '../../../customers/web/CustomerSelect.tsx'
import { caseListText } from '../../case-list.text.ts'
import { casesText } from '../../cases.text.ts'

type Props = { value: string | undefined; onChange: (customerId: string | undefined) => void }

/** Narrows a list to one customer. */
export function CustomerFilter({ value, onChange }: Props) {
  const t = useText(caseListText)
  const words = useText(casesText)
  return (
    <CustomerSelect
      size="xs"
      aria-label={words.fields.customer}
      placeholder={t.anyCustomer}
      clearable
      value={value ?? null}
      onChange={(customer) => onChange(customer?.id)}
    />
  )
}
