import { Button, Drawer, Kbd } from '@mantine/core'
import { useMediaQuery, useUncontrolled } from '@mantine/hooks'
import { mdiPlus } from '@mdi/js'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { useShortcuts } from '../../../platform/web/shortcuts.ts'
import type { Contact, Equipment } from '../../customers/customers.contract.ts'
import type { CaseItem } from '../cases.contract.ts'
import { registerText } from '../register.text.ts'
import { RegisterCaseForm } from './register/RegisterCaseForm.tsx'
import { RegisteredFace } from './register/RegisteredFace.tsx'

type Registered = { id: string; number: number }

type Props = {
  customerId: string
  contacts: Contact[]
  equipment: Equipment[]
  /** Cases of the customer that the new one may be related to. */
  pendingCases: CaseItem[]
  /** Called when the case has its number; the form stays and shows it. */
  onRegistered?: (registered: Registered) => void
  /** Given by a screen that keeps it in the address. */
  opened?: boolean
  onOpened?: (opened: boolean) => void
}

/** The button (and the key `n`) that opens the form to register a situation of a customer. */
export function RegisterCase({ onRegistered, opened, onOpened, ...customer }: Props) {
  const t = useText(registerText)
  const queries = useQueryClient()
  const narrow = useMediaQuery('(max-width: 48em)')
  const [open, setOpen] = useUncontrolled({ value: opened, onChange: onOpened, defaultValue: false, finalValue: false })
  const [registered, setRegistered] = useState<Registered>()
  useShortcuts([{ keys: 'n', label: t.open, group: 'screen', icon: mdiPlus, run: () => setOpen(true) }])
  const shut = () => {
    setRegistered(undefined)
    setOpen(false)
  }
  return (
    <>
      <Button leftSection={<Icon path={mdiPlus} />} rightSection={<Kbd size="xs">n</Kbd>} onClick={() => setOpen(true)}>
        {t.open}
      </Button>
      <Drawer
        opened={open}
        onClose={shut}
        position="right"
        size={narrow ? '100%' : 620}
        title={t.title}
        closeButtonProps={{ 'aria-label': t.done }}
        overlayProps={{ backgroundOpacity: 0.25 }}
      >
        {registered ? (
          <RegisteredFace number={registered.number} onAgain={() => setRegistered(undefined)} onDone={shut} />
        ) : (
          <RegisterCaseForm
            {...customer}
            onCancel={shut}
            onRegistered={(registered) => {
              setRegistered(registered)
              void queries.invalidateQueries({ queryKey: ['customer', customer.customerId] })
              void queries.invalidateQueries({ queryKey: ['cases'] })
              onRegistered?.(registered)
            }}
          />
        )}
      </Drawer>
    </>
  )
}
