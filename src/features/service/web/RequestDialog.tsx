import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { call, Problem } from '../../../platform/web/call.ts'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { useDraft } from '../../../platform/web/draft.ts'
import { focusWrong, useFocusWrong } from '../../../platform/web/focus-wrong.ts'
import { FormProblem } from '../../../platform/web/FormProblem.tsx'
import { dayIn } from '../../../platform/web/format.ts'
import { useText } from '../../../platform/web/language.ts'
import { useSendKey } from '../../../platform/web/send-key.ts'
import { DayField } from '../../coverage/web/parts/DayField.tsx'
import { serveText } from '../serve.text.ts'
import { serviceApi } from '../service.contract.ts'
import { useAuthorisationAct } from './service.api.ts'

type Props = {
  customer: { id: string; name: string }
  /** Of this case alone; of everything done for the customer when missing. */
  caseId?: string
  /** Whoever asks may grant it, and does so. */
  decides: boolean
  onClose: () => void
}

/** Asks a supervisor to let this customer be served; a supervisor grants it in the same act. */
export function RequestDialog({ customer, caseId, decides, onClose }: Props) {
  const t = useText(serveText)
  const sendKey = useSendKey()
  const [reason, keepReason, forget] = useDraft(`authorise.${customer.id}`, '')
  const [validUntil, setValidUntil] = useState(() => dayIn(new Date()))
  const [tried, setTried] = useState(false)
  const act = useAuthorisationAct(
    customer.id,
    () => {
      const body = { reason: reason.trim(), caseId, validUntil: decides ? validUntil : undefined }
      return call(serviceApi.request, { params: { id: customer.id }, body }, { idempotencyKey: sendKey(body) })
    },
    {
      says: decides ? t.grantDone : t.requestDone,
      done: () => {
        forget()
        onClose()
      },
    },
  )
  const form = useFocusWrong(act.error)
  const lacks = {
    reason: reason.trim() ? undefined : t.needsReason,
    validUntil: decides && !validUntil ? t.needsDay : undefined,
  }
  const errors: Record<string, string | undefined> = {
    ...(act.error instanceof Problem ? act.error.fields : {}),
    ...(tried && lacks),
  }
  const send = () => {
    if (act.isPending) return
    setTried(true)
    if (lacks.reason || lacks.validUntil) focusWrong(form.current)
    else act.mutate(undefined)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // the form of a situation behind it has its own
    event.stopPropagation()
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    send()
  }
  return (
    <Dialog title={decides ? t.authoriseTitle : t.requestTitle} onClose={onClose} onKeyDown={onKeyDown}>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation()
          send()
        }}
      >
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {decides ? t.authoriseHelp : t.requestHelp(customer.name)}
          </Text>
          <Textarea
            label={decides ? t.authoriseReason : t.requestReason}
            required
            autosize
            minRows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => keepReason(event.currentTarget.value)}
            error={errors.reason}
            data-autofocus
          />
          {decides && (
            <DayField
              label={t.validUntil}
              required
              value={validUntil}
              onChange={setValidUntil}
              error={errors.validUntil}
            />
          )}
          <FormProblem error={act.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t.close}
            </Button>
            <Button type="submit" loading={act.isPending}>
              {decides ? t.authorise : t.requestSend}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
