import { ActionIcon, Button, Modal, Text } from '@mantine/core'
import { mdiClipboardPlusOutline, mdiPencilOutline, mdiPlus } from '@mdi/js'
import { type ReactNode, useState } from 'react'
import { useFormats } from '../../../platform/web/format.ts'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { Panel } from '../../../platform/web/Panel.tsx'
import { Unbroken } from '../../../platform/web/Unbroken.tsx'
import type { Equipment } from '../customers.contract.ts'
import { customersText } from '../customers.text.ts'
import { EquipmentForm } from './EquipmentForm.tsx'
import './customers.css'

type Props = {
  customerId: string
  equipment: Equipment[]
  canEdit: boolean
  /** Offered on each product when given: register a situation about it. */
  onUse?: (equipment: Equipment) => void
  /** What else is to be said under a product, and done with it. */
  below?: (equipment: Equipment) => ReactNode
  acts?: (equipment: Equipment) => ReactNode
  /** What else is to be done with all of them. */
  headActs?: ReactNode
}

const FIRST = 8

/** Products the customer owns, with serial, purchase date and document; adding and changing happens in a modal. */
export function EquipmentPanel({ customerId, equipment, canEdit, onUse, below, acts, headActs }: Props) {
  const t = useText(customersText)
  const f = useFormats()
  const [open, setOpen] = useState<Equipment | 'new'>()
  const [all, setAll] = useState(false)
  const close = () => setOpen(undefined)
  const shown = all ? equipment : equipment.slice(0, FIRST)
  return (
    <Panel
      title={t.equipment}
      count={equipment.length || undefined}
      flush={equipment.length > 0}
      actions={
        <>
          {headActs}
          {canEdit && (
            <Button
              size="compact-xs"
              variant="subtle"
              leftSection={<Icon path={mdiPlus} size={14} />}
              aria-label={t.addEquipment}
              onClick={() => setOpen('new')}
            >
              {t.add}
            </Button>
          )}
        </>
      }
    >
      {equipment.length === 0 && (
        <Text size="sm" c="dimmed">
          {t.noEquipment}
        </Text>
      )}
      {shown.map((one) => (
        <div key={one.id} className="person" data-inactive={!one.active || undefined}>
          <div>
            <Text size="sm" lh={1.4}>
              {one.productName}
              {!one.active && ` (${t.inactive.toLowerCase()})`}
            </Text>
            <Text size="xs" c="dimmed">
              <Unbroken>
                {[
                  one.serial && t.serial(one.serial),
                  one.purchasedOn && t.bought(f.day(one.purchasedOn)),
                  one.document,
                  one.location,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Unbroken>
            </Text>
            {below?.(one)}
          </div>
          {acts?.(one)}
          {onUse && one.active && (
            <ActionIcon
              variant="subtle"
              size="sm"
              aria-label={t.use(one.productName)}
              title={t.use(one.productName)}
              onClick={() => onUse(one)}
            >
              <Icon path={mdiClipboardPlusOutline} size={16} />
            </ActionIcon>
          )}
          {canEdit && (
            <ActionIcon
              variant="subtle"
              size="sm"
              aria-label={t.editEquipment(one.productName)}
              title={t.editEquipment(one.productName)}
              onClick={() => setOpen(one)}
            >
              <Icon path={mdiPencilOutline} size={16} />
            </ActionIcon>
          )}
        </div>
      ))}
      {shown.length < equipment.length && (
        <Button fullWidth size="xs" variant="subtle" onClick={() => setAll(true)}>
          {t.allShown(equipment.length)}
        </Button>
      )}
      <Modal
        opened={open !== undefined}
        onClose={close}
        title={open === 'new' || !open ? t.addEquipment : t.editEquipment(open.productName)}
        closeButtonProps={{ 'aria-label': t.close }}
      >
        {open && <EquipmentForm customerId={customerId} equipment={open === 'new' ? undefined : open} onDone={close} />}
      </Modal>
    </Panel>
  )
}
