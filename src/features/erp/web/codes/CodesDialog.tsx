import { Text } from '@mantine/core'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { erpCodesText } from '../../erp-codes.text.ts'
import { CodeRow } from './CodeRow.tsx'
import { useCodes } from './codes.api.ts'
import '../erp.css'

type Props = { customerId: string; onClose: () => void }

/** The customer's code in each company of the ERP; it is found there and chosen, or taken away. */
export function CodesDialog({ customerId, onClose }: Props) {
  const t = useText(erpCodesText)
  const codes = useCodes(customerId)
  return (
    <Dialog title={t.title} onClose={onClose} size="lg">
      <Text size="sm" c="dimmed" mb="sm">
        {t.explain}
      </Text>
      <Faces query={codes}>
        {({ items, abilities }) => (
          <ul className="plain-list">
            {items.map((one) => (
              <CodeRow key={one.company} customerId={customerId} one={one} mayEdit={abilities.edit} />
            ))}
          </ul>
        )}
      </Faces>
    </Dialog>
  )
}
