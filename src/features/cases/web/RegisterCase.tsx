import { Button, Drawer, Kbd } from '@mantine/core'
import { useDisclosure, useHotkeys, useMediaQuery } from '@mantine/hooks'
import { mdiPlus } from '@mdi/js'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
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
}

/** The button (and the key `n`) that opens the form to register a situation of a customer. */
export function RegisterCase({ onRegistered, ...customer }: Props) {
  const t = useText(registerText)
  const queries = useQueryClient()
  const narrow = useMediaQuery('(max-width: 48em)')
  const [opened, { open, close }] = useDisclosure()
  const [registered, setRegistered] = useState<Registered>()
  useHotkeys([['n', open]])
  const shut = () => {
    setRegistered(undefined)
    close()
  }
  return (
    <>
      <Button leftSection={<Icon path={mdiPlus} />} rightSection={<Kbd size="xs">n</Kbd>} onClick={open}>
        {t.open}
      </Button>
      <Drawer
        opened={opened}
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
