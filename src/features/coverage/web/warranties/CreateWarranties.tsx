import { ActionIcon } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { mdiShieldPlusOutline } from '@mdi/js'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { warrantiesText } from '../../warranties.text.ts'
import { WarrantiesDialog } from './WarrantiesDialog.tsx'

/** The act of making warranties from what the customer bought; where there is little room. */
export function CreateWarranties({ customerId }: { customerId: string }) {
  const t = useText(warrantiesText).create
  const [open, { open: show, close }] = useDisclosure()
  return (
    <>
      <ActionIcon variant="subtle" size="sm" aria-label={t.open} title={t.open} onClick={show}>
        <Icon path={mdiShieldPlusOutline} size={17} />
      </ActionIcon>
      {open && <WarrantiesDialog customerId={customerId} onClose={close} />}
    </>
  )
}
