import { ActionIcon } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { mdiWrenchOutline } from '@mdi/js'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { repairsText } from '../../repairs.text.ts'
import { HereMark } from './HereMark.tsx'
import { ReceiveForRepair } from './ReceiveForRepair.tsx'
import { useHere } from './repairs.api.ts'

type Props = { equipment: { id: string; customerId: string; productName: string; active: boolean } }

/** On a product of the customer: that it is with us to be repaired. */
export function EquipmentHere({ equipment }: Props) {
  const repair = useHere(equipment.customerId).data?.items.find((one) => one.equipment.id === equipment.id)
  return repair ? <HereMark repair={repair} /> : null
}

/** On a product of the customer that is not with us: to receive it. */
export function ReceiveAct({ equipment }: Props) {
  const t = useText(repairsText)
  const { data } = useHere(equipment.customerId)
  const [open, { open: show, close }] = useDisclosure()
  const here = data?.items.some((one) => one.equipment.id === equipment.id)
  if (!data?.abilities.receive || here || !equipment.active) return null
  return (
    <>
      <ActionIcon
        variant="subtle"
        size="sm"
        aria-label={t.receiveOf(equipment.productName)}
        title={t.receive}
        onClick={show}
      >
        <Icon path={mdiWrenchOutline} size={16} />
      </ActionIcon>
      {open && <ReceiveForRepair equipment={{ id: equipment.id, name: equipment.productName }} onClose={close} />}
    </>
  )
}
