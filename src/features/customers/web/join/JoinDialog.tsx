import { Text } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { useText } from '../../../../platform/web/language.ts'
import type { Customer } from '../../customers.contract.ts'
import { joinText } from '../../join.text.ts'
import { OtherFinder } from './OtherFinder.tsx'
import { Joining } from './Joining.tsx'
import './join.css'

type Props = { customer: Customer; onClose: () => void }

/** The other record is found, what would happen is shown, and they are joined. */
export function JoinDialog({ customer, onClose }: Props) {
  const t = useText(joinText)
  const [pair, setPair] = useState<{ stays: string; goes: string }>()
  return (
    <Dialog title={t.title} onClose={onClose} size="lg">
      {pair ? (
        <Joining
          here={customer.id}
          pair={pair}
          onSwap={() => setPair({ stays: pair.goes, goes: pair.stays })}
          onAnother={() => setPair(undefined)}
          onDone={onClose}
        />
      ) : (
        <>
          <Text size="sm" c="dimmed" mb="sm">
            {t.explain}
          </Text>
          <OtherFinder customer={customer} onChoose={(goes) => setPair({ stays: customer.id, goes })} />
        </>
      )}
    </Dialog>
  )
}
