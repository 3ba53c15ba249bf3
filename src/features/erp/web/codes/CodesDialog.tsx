import { Text } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { useState } from 'react'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { erpCodesText } from '../../erp-codes.text.ts'
import { changeId, CodeRow, type Doing } from './CodeRow.tsx'
import { useCodes } from './codes.api.ts'
import '../erp.css'

type Props = { customerId: string; onClose: () => void }

/** The customer's code in each company of the ERP; it is found there and chosen, or taken away. */
export function CodesDialog({ customerId, onClose }: Props) {
  const t = useText(erpCodesText)
  const codes = useCodes(customerId)
  const [doing, setDoing] = useState<Doing>()
  useWindowEvent('keydown', (event) => {
    if (!doing || event.key !== 'Escape' || event.isComposing) return
    event.preventDefault() // what is typed stays, should one go on
    document.getElementById(changeId(doing.company))?.focus()
    setDoing(undefined)
  })
  // what is being done is left first, and only then the dialog
  return (
    <Dialog title={t.title} onClose={onClose} closeOnEscape={!doing} closeOnClickOutside={!doing} size="lg">
      <Text size="sm" c="dimmed" mb="sm">
        {t.explain}
      </Text>
      <Faces query={codes}>
        {({ items, version, abilities }) => (
          <ul className="plain-list">
            {items.map((one) => (
              <CodeRow
                key={one.company}
                customerId={customerId}
                one={one}
                version={version}
                mayEdit={abilities.edit}
                isFirst={one === (items.find(({ code }) => code === null) ?? items[0])}
                doing={doing?.company === one.company ? doing.what : undefined}
                onDo={(what) => setDoing(what && { company: one.company, what })}
              />
            ))}
          </ul>
        )}
      </Faces>
    </Dialog>
  )
}
