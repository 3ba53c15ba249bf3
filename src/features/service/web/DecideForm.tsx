import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { Problem, call } from '../../../platform/web/call.ts'
import { useDraft } from '../../../platform/web/draft.ts'
import { focusWrong, useFocusWrong } from '../../../platform/web/focus-wrong.ts'
import { dayIn } from '../../../platform/web/format.ts'
import { useText } from '../../../platform/web/language.ts'
import { DayField } from '../../coverage/web/parts/DayField.tsx'
import { serveText } from '../serve.text.ts'
import { type Authorisation, serviceApi } from '../service.contract.ts'
import { ActForm } from './ActForm.tsx'
import { useAuthorisationAct } from './service.api.ts'

type Props = { one: Authorisation; decision: 'granted' | 'denied'; onClose: () => void }

/** Until when it is granted, or why it is denied. */
export function DecideForm({ one, decision, onClose }: Props) {
  const t = useText(serveText)
  const grants = decision === 'granted'
  const [reason, keepReason, forget] = useDraft(`authorisation.${one.id}.${decision}`, '')
  const [validUntil, setValidUntil] = useState(() => dayIn(new Date()))
  const [tried, setTried] = useState(false)
  const act = useAuthorisationAct(
    one.customer.id,
    () => {
      const until = grants ? { validUntil } : {}
      const body = { decision, reason: reason.trim() || undefined, ...until }
      return call(serviceApi.decide, { params: { id: one.id }, body })
    },
    { done: forget, says: grants ? t.grantDone : t.denyDone },
  )
  const form = useFocusWrong(act.error)
  const lacks = {
    validUntil: grants && !validUntil ? t.needsDay : undefined,
    reason: !grants && !reason.trim() ? t.needsReason : undefined,
  }
  const errors: Record<string, string | undefined> = {
    ...(act.error instanceof Problem ? act.error.fields : {}),
    ...(tried && lacks),
  }
  const send = () => {
    if (act.isPending) return
    setTried(true)
    if (lacks.validUntil || lacks.reason) focusWrong(form.current)
    else act.mutate(undefined)
  }
  return (
    <ActForm form={form} act={act} says={grants ? t.grant : t.deny} onSend={send} onClose={onClose}>
      {grants && (
        <DayField
          label={t.validUntil}
          required
          value={validUntil}
          onChange={setValidUntil}
          error={errors.validUntil}
          autoFocus
        />
      )}
      <Textarea
        label={grants ? t.grantReason : t.denyReason}
        required={!grants}
        autosize
        minRows={1}
        maxLength={1000}
        value={reason}
        onChange={(event) => keepReason(event.currentTarget.value)}
        error={errors.reason}
        autoFocus={!grants}
      />
    </ActForm>
  )
}
