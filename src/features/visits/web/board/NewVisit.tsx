import { useState } from 'react'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { CustomerSelect } from '../../../customers/web/CustomerSelect.tsx'
import { boardText } from '../../board.text.ts'
import { visitsText } from '../../visits.text.ts'
import { OrderDialog } from '../order/OrderDialog.tsx'

/** An order without a case: first whom it is for. */
export function NewVisit({ onClose }: { onClose: () => void }) {
  const t = useText(boardText)
  const words = useText(visitsText)
  const [customer, setCustomer] = useState<{ id: string; name: string }>()
  if (customer) return <OrderDialog of={{ customer }} onClose={onClose} />
  return (
    <Dialog title={t.order} onClose={onClose}>
      <CustomerSelect
        label={words.customer}
        data-autofocus
        value={null}
        onChange={(chosen) => chosen && setCustomer(chosen)}
      />
    </Dialog>
  )
}
