import { Button, Textarea } from '@mantine/core'
import { useRef, useState } from 'react'
import { call, Problem } from '../../../platform/web/call.ts'
import { useDraft } from '../../../platform/web/draft.ts'
import { focusWrong, useFocusWrong } from '../../../platform/web/focus-wrong.ts'
import { useText } from '../../../platform/web/language.ts'
import { serveText } from '../serve.text.ts'
import { type Authorisation, serviceApi } from '../service.contract.ts'
import { ActForm } from './ActForm.tsx'
import { useAuthorisationAct } from './service.api.ts'

/** Takes back what was granted, in place and with the reason. */
export function RevokeAuthorisation({ one }: { one: Authorisation }) {
  const t = useText(serveText)
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  return (
    <>
      <Button
        ref={button}
        size="compact-xs"
        variant="default"
        className="serve-revoke no-print"
        aria-label={t.revokeOf(one.customer.name)}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {t.revoke}
      </Button>
      {open && <RevokeForm one={one} onClose={close} />}
    </>
  )
}

function RevokeForm({ one, onClose }: { one: Authorisation; onClose: () => void }) {
  const t = useText(serveText)
  const [reason, keepReason, forget] = useDraft(`authorisation.${one.id}.revoked`, '')
  const [tried, setTried] = useState(false)
  const act = useAuthorisationAct(
    one.customer.id,
    () => call(serviceApi.revoke, { params: { id: one.id }, body: { reason: reason.trim() } }),
    { done: forget, says: t.revokeDone },
  )
  const form = useFocusWrong(act.error)
  const lacks = reason.trim() ? undefined : t.needsReason
  const refused = act.error instanceof Problem ? act.error.fields.reason : undefined
  const send = () => {
    if (act.isPending) return
    setTried(true)
    if (lacks) focusWrong(form.current)
    else act.mutate(undefined)
  }
  return (
    <ActForm form={form} act={act} says={t.revoke} onSend={send} onClose={onClose}>
      <Textarea
        label={t.revokeReason}
        description={t.revokeHelp}
        required
        autosize
        minRows={1}
        maxLength={1000}
        value={reason}
        onChange={(event) => keepReason(event.currentTarget.value)}
        error={(tried && lacks) || refused}
        autoFocus
      />
    </ActForm>
  )
}
