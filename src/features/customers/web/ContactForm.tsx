import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../platform/web/call.ts'
import { useText } from '../../../platform/web/language.ts'
import { type Contact, customersApi } from '../customers.contract.ts'
import { customersText } from '../customers.text.ts'
import type { Field } from './form/RecordField.tsx'
import { RecordForm, type Values } from './form/RecordForm.tsx'
import { TakeOut } from './form/TakeOut.tsx'

type Props = { customerId: string; contact?: Contact; onDone: () => void }

export function ContactForm({ customerId, contact, onDone }: Props) {
  const t = useText(customersText)
  const queries = useQueryClient()
  const f = t.fields
  const fields: Field[] = [
    { name: 'name', label: f.personName, required: true, wide: true },
    { name: 'jobTitle', label: f.jobTitle },
    { name: 'email', label: f.email, type: 'email' },
    { name: 'phone', label: f.phone, type: 'tel' },
    { name: 'mobile', label: f.mobile, type: 'tel' },
    { name: 'notes', label: f.notes, type: 'long' },
  ]
  const finish = () => {
    void queries.invalidateQueries({ queryKey: ['customer', customerId] })
    onDone()
  }
  const save = (values: Values, version: number, idempotencyKey: string) => {
    const body = values as Values & { name: string } // a new one has them all
    return contact
      ? call(customersApi.saveContact, { params: { id: contact.id }, body: { ...values, version } })
      : call(customersApi.addContact, { params: { id: customerId }, body }, { idempotencyKey })
  }
  return (
    <>
      <RecordForm<Contact>
        fields={fields}
        read={contact ?? ({ version: 0 } as Contact)}
        draftKey={contact ? `contact.${contact.id}` : `contact.new.${customerId}`}
        save={save}
        submit={contact ? t.save : t.add}
        onDone={finish}
        onCancel={onDone}
      />
      {contact && (
        <TakeOut
          active={contact.active}
          turn={(active) =>
            call(customersApi.saveContact, { params: { id: contact.id }, body: { active, version: contact.version } })
          }
          onDone={finish}
        />
      )}
    </>
  )
}
