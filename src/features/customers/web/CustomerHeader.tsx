import { ActionIcon, Anchor, Badge, Group, Modal, Text, Title, Tooltip } from '@mantine/core'
import { mdiEmailOutline, mdiMapMarkerOutline, mdiPencilOutline, mdiPhoneOutline } from '@mdi/js'
import { type ReactNode, useState } from 'react'
import { showRut } from '../../../platform/shared/chile/rut.ts'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { useClassifications } from '../../settings/web/classifications.ts'
import { Tag } from '../../settings/web/Tag.tsx'
import type { Customer } from '../customers.contract.ts'
import { customersText } from '../customers.text.ts'
import { ActiveSwitch } from './ActiveSwitch.tsx'
import { CustomerForm } from './CustomerForm.tsx'
import { JoinAction } from './join/JoinAction.tsx'
import { JoinedNote } from './join/JoinedNote.tsx'
import './customers.css'

type Props = {
  customer: Customer
  /** Stands at the right of the name: who else has it open, buttons of the screen. */
  aside?: ReactNode
  /** Stands in place of the code in the ERP, where there may be several. */
  codes?: ReactNode
}

/** Who it is: name, RUT, how to reach them, and the button to edit. Saving refreshes every query under ['customer', id]. */
export function CustomerHeader({ customer, aside, codes }: Props) {
  const t = useText(customersText)
  const [editing, setEditing] = useState(false)
  const ofClass = useClassifications().data?.customerClasses.find((one) => one.id === customer.classId)
  const address = [customer.address, customer.district, customer.city].filter(Boolean).join(', ')
  return (
    <header className="customer-header">
      <div className="customer-who">
        <Group gap={8} wrap="nowrap" align="center">
          <Title order={1} size="h2">
            {customer.name}
          </Title>
          {!customer.active && (
            <Badge color="gray" variant="filled">
              {t.inactive}
            </Badge>
          )}
          {customer.abilities.edit && (
            <Tooltip label={t.editCustomer}>
              <ActionIcon variant="subtle" aria-label={t.editCustomer} onClick={() => setEditing(true)}>
                <Icon path={mdiPencilOutline} />
              </ActionIcon>
            </Tooltip>
          )}
          {customer.abilities.join && <JoinAction customer={customer} />}
        </Group>
        <div className="customer-facts">
          {customer.taxId && <b>{showRut(customer.taxId)}</b>}
          {ofClass && (
            <span className="customer-class" title={`${t.fields.classId}: ${ofClass.name}`}>
              <Tag name={ofClass.name} color={ofClass.color} />
            </span>
          )}
          {customer.tradeName && <span>«{customer.tradeName}»</span>}
          {customer.businessActivity && <span>{customer.businessActivity}</span>}
          {customer.phone && (
            <Anchor href={`tel:${customer.phone.replace(/[^\d+]/g, '')}`} size="sm">
              <Icon path={mdiPhoneOutline} size={15} /> {customer.phone}
            </Anchor>
          )}
          {customer.email && (
            <Anchor href={`mailto:${customer.email}`} size="sm">
              <Icon path={mdiEmailOutline} size={15} /> {customer.email}
            </Anchor>
          )}
          {address && (
            <span>
              <Icon path={mdiMapMarkerOutline} size={15} /> {address}
            </span>
          )}
          {codes ?? (customer.erpCode && <span>{t.erpCode(customer.erpCode)}</span>)}
        </div>
        <JoinedNote joined={customer.joined} />
        {customer.notes && (
          <Text size="sm" className="customer-notes" lineClamp={2} title={customer.notes}>
            {customer.notes}
          </Text>
        )}
      </div>
      {aside}
      <Modal
        opened={editing}
        onClose={() => setEditing(false)}
        title={t.editCustomer}
        size="lg"
        closeButtonProps={{ 'aria-label': t.close }}
      >
        <CustomerForm customer={customer} onDone={() => setEditing(false)} onCancel={() => setEditing(false)} />
        {customer.abilities.deactivate && <ActiveSwitch customer={customer} onDone={() => setEditing(false)} />}
      </Modal>
    </header>
  )
}
