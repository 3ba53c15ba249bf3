import { useQueryClient } from '@tanstack/react-query'
import { parseRut, showRut } from '../../../platform/shared/chile/rut.ts'
import { call } from '../../../platform/web/call.ts'
import { useText } from '../../../platform/web/language.ts'
import { type Customer, customersApi } from '../customers.contract.ts'
import { customersText } from '../customers.text.ts'
import { useClassField } from './class-field.ts'
import type { Field } from './form/RecordField.tsx'
import { RecordForm, type Values } from './form/RecordForm.tsx'

type Props = {
  /** Absent to add a new one. */
  customer?: Customer
  /** What the name field starts with when adding. */
  name?: string
  onDone: (customer: Customer) => void
  onCancel: () => void
}

/** Fields of a customer, to stand in a modal. */
export function CustomerForm({ customer, name = '', onDone, onCancel }: Props) {
  const t = useText(customersText)
  const queries = useQueryClient()
  const f = t.fields
  const classField = useClassField(customer)
  const fields: Field[] = [
    { name: 'name', label: f.name, required: true, wide: true },
    { name: 'taxId', label: f.taxId, hint: f.taxIdHint, written: showRut },
    { name: 'tradeName', label: f.tradeName },
    { name: 'businessActivity', label: f.businessActivity },
    { name: 'phone', label: f.phone, type: 'tel' },
    { name: 'email', label: f.email, type: 'email' },
    { name: 'erpCode', label: f.erpCode },
    { name: 'address', label: f.address, wide: true },
    { name: 'district', label: f.district },
    { name: 'city', label: f.city },
    classField,
    { name: 'notes', label: f.notes, type: 'long' },
  ]
  // a search that found nothing by RUT goes on with that RUT
  const typedRut = parseRut(name)
  const save = async (values: Values, version: number, idempotencyKey: string) => {
    const body = 'classId' in values ? { ...values, classId: values.classId || null } : values
    return customer
      ? call(customersApi.save, { params: { id: customer.id }, body: { ...body, version } })
      : call(customersApi.create, { body: body as Values & { name: string } }, { idempotencyKey }) // a new one has them all
  }
  return (
    <RecordForm<Customer>
      fields={fields}
      read={customer ?? ({ version: 0 } as Customer)}
      initial={typedRut ? { taxId: showRut(typedRut) } : { name }}
      draftKey={customer ? `customer.${customer.id}` : `customer.new.${name}`}
      save={save}
      submit={customer ? t.save : t.add}
      onCancel={onCancel}
      onDone={(saved) => {
        void queries.invalidateQueries({ queryKey: ['customers'] })
        void queries.invalidateQueries({ queryKey: ['customer', saved.id] })
        onDone(saved)
      }}
    />
  )
}
