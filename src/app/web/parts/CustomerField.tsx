import type { CustomerFieldType } from '../../../features/auth/web/people/customer-field.ts'
import { CustomerSelect } from '../../../features/customers/web/CustomerSelect.tsx'

/** Chooses a customer in a form of those who know none. */
export const CustomerField: CustomerFieldType = ({ value, ...field }) => (
  <CustomerSelect {...field} required value={value?.id ?? null} />
)
