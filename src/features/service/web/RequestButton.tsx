import { Button } from '@mantine/core'
import { mdiAccountCheckOutline } from '@mdi/js'
import { useState } from 'react'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { serveText } from '../serve.text.ts'
import type { ServeAnswer } from '../service.contract.ts'
import { RequestDialog } from './RequestDialog.tsx'

type Props = { customer: { id: string; name: string }; answer: ServeAnswer; caseId?: string }

/** Asks for the authorisation that is needed, or gives it; nothing where none is needed or one is asked for already. */
export function RequestButton({ customer, answer, caseId }: Props) {
  const t = useText(serveText)
  const [open, setOpen] = useState(false)
  const { requestAuthorisation, authorise } = answer.abilities
  if (!requestAuthorisation && !open) return null
  return (
    <>
      {requestAuthorisation && (
        <Button
          size="compact-xs"
          variant="filled"
          leftSection={<Icon path={mdiAccountCheckOutline} size={16} />}
          onClick={() => setOpen(true)}
        >
          {authorise ? t.authorise : t.request}
        </Button>
      )}
      {open && <RequestDialog customer={customer} caseId={caseId} decides={authorise} onClose={() => setOpen(false)} />}
    </>
  )
}
