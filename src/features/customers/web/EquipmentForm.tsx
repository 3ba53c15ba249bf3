import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../platform/web/call.ts'
import { useText } from '../../../platform/web/language.ts'
import { customersApi, type Equipment } from '../customers.contract.ts'
import { customersText } from '../customers.text.ts'
import type { Field } from './form/RecordField.tsx'
import { RecordForm, type Values } from './form/RecordForm.tsx'
import { TakeOut } from './form/TakeOut.tsx'

type Props = { customerId: string; equipment?: Equipment; onDone: () => void }

export function EquipmentForm({ customerId, equipment, onDone }: Props) {
  const t = useText(customersText)
  const queries = useQueryClient()
  const f = t.fields
  const fields: Field[] = [
    { name: 'productName', label: f.productName, required: true, wide: true },
    { name: 'productCode', label: f.productCode },
    { name: 'serial', label: f.serial },
    { name: 'purchasedOn', label: f.purchasedOn, type: 'date' },
    { name: 'document', label: f.document },
    { name: 'location', label: f.location, wide: true },
    { name: 'notes', label: f.notes, type: 'long' },
  ]
  const finish = () => {
    void queries.invalidateQueries({ queryKey: ['customer', customerId] })
    onDone()
  }
  const save = (values: Values, version: number, idempotencyKey: string) => {
    const body = 'purchasedOn' in values ? { ...values, purchasedOn: values.purchasedOn || null } : values
    return equipment
      ? call(customersApi.saveEquipment, { params: { id: equipment.id }, body: { ...body, version } })
      : call(
          customersApi.addEquipment,
          { params: { id: customerId }, body: body as Values & { productName: string } },
          { idempotencyKey },
        )
  }
  return (
    <>
      <RecordForm<Equipment>
        fields={fields}
        read={equipment ?? ({ version: 0 } as Equipment)}
        draftKey={equipment ? `equipment.${equipment.id}` : `equipment.new.${customerId}`}
        save={save}
        submit={equipment ? t.save : t.add}
        onDone={finish}
        onCancel={onDone}
      />
      {equipment && (
        <TakeOut
          active={equipment.active}
          turn={(active) =>
            call(customersApi.saveEquipment, {
              params: { id: equipment.id },
              body: { active, version: equipment.version },
            })
          }
          onDone={finish}
        />
      )}
    </>
  )
}
