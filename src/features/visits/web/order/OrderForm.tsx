import { Alert, Select, Text } from '@mantine/core'
import { foldedFilter } from '../../../../platform/web/folded-filter.ts'
import { useText } from '../../../../platform/web/language.ts'
import { useEquipment } from '../../../customers/web/customer-choices.ts'
import { useServe } from '../../../service/web/service.api.ts'
import type { VisitFormItem } from '../../../visit-forms/visit-forms.contract.ts'
import { orderText } from '../../order.text.ts'
import type { Visit } from '../../visits.contract.ts'
import { visitsText } from '../../visits.text.ts'
import type { OrderFor } from './order-for.ts'
import { PlanFields } from './PlanFields.tsx'
import { SendFrame } from './SendFrame.tsx'
import { ServeBeside } from './ServeBeside.tsx'
import { type OrderDraft, useOrder } from './use-order.ts'

type Props = {
  of: OrderFor
  forms: VisitFormItem[]
  initial: OrderDraft
  /** Who went the last time, who may be proposed though not a technician any more. */
  known: { id: string; name: string }[]
  onMade: (visit: Visit) => void
  onClose: () => void
}

/** The order of a visit with everything that is registered already; it may be made before anybody is chosen. */
export function OrderForm({ of, forms, initial, known, onMade, onClose }: Props) {
  const t = useText(orderText)
  const words = useText(visitsText)
  const order = useOrder(of, initial, onMade)
  const { draft, change } = order
  const { data: serve } = useServe(of.customer.id, {
    caseId: of.case?.id,
    equipmentId: of.case ? null : draft.equipmentId,
  })
  const planned = Boolean(draft.day && draft.time && draft.technicianIds.length)
  const stopped = planned && (serve?.answer === 'authorise' || serve?.answer === 'refuse')
  const typed = JSON.stringify({ ...draft, id: '' }) !== JSON.stringify({ ...initial, id: '' })
  return (
    <SendFrame
      send={planned ? t.make : t.makeUnplanned}
      sending={order.sending}
      error={order.error}
      onSend={() => order.send()}
      onClose={onClose}
      onDiscard={typed ? order.discard : undefined}
      otherwise={stopped ? { label: t.makeUnplanned, run: () => order.send(true) } : undefined}
    >
      <Text size="sm" c="dimmed" mb="xs">
        {of.case ? words.case(of.case.number, of.case.subject) : of.customer.name}
      </Text>
      <PlanFields
        customerId={of.customer.id}
        draft={draft}
        change={change}
        wrong={order.wrong}
        refused={order.refused}
        known={{ technicians: known, contact: of.case?.contact ?? null }}
        beside={
          <ServeBeside
            customer={of.customer}
            caseId={of.case?.id}
            equipmentId={of.case ? undefined : draft.equipmentId}
          />
        }
        more={
          <>
            {of.case ? (
              of.case.equipment && (
                <div className="plan-fact">
                  <b>{t.equipment}:</b> {of.case.equipment.name}
                  {of.case.equipment.serial && `, ${words.serial(of.case.equipment.serial)}`}
                </div>
              )
            ) : (
              <EquipmentSelect
                customerId={of.customer.id}
                value={draft.equipmentId}
                onChange={(equipmentId) => change({ equipmentId })}
              />
            )}
            {forms.length ? (
              <Select
                label={t.form}
                required
                allowDeselect={false}
                data={forms.map(({ id, name }) => ({ value: id, label: name }))}
                value={draft.formId}
                onChange={(formId) => change({ formId })}
                error={(order.lacksForm && t.needs.formId) || order.refused.formId}
              />
            ) : (
              <Alert color="orange">{t.noForms}</Alert>
            )}
          </>
        }
      />
    </SendFrame>
  )
}

type EquipmentProps = { customerId: string; value: string | null; onChange: (id: string | null) => void }

function EquipmentSelect({ customerId, value, onChange }: EquipmentProps) {
  const t = useText(orderText)
  const { data } = useEquipment(customerId)
  const owned = (data?.items ?? []).filter(({ active, id }) => active || id === value)
  return (
    <Select
      label={t.equipment}
      placeholder={t.none}
      data={owned.map(({ id, productName, serial }) => ({
        value: id,
        label: [productName, serial].filter(Boolean).join(' · '),
      }))}
      filter={foldedFilter}
      searchable
      clearable
      value={value}
      onChange={onChange}
    />
  )
}
