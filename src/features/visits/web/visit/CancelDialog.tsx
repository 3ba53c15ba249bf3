import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import { call, Problem } from '../../../../platform/web/call.ts'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { useDraft } from '../../../../platform/web/draft.ts'
import { FormProblem } from '../../../../platform/web/FormProblem.tsx'
import { focusWrong, useFocusWrong } from '../../../../platform/web/focus-wrong.ts'
import { useText } from '../../../../platform/web/language.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import { visitPageText } from '../../visit-page.text.ts'
import { type Visit, visitsApi } from '../../visits.contract.ts'
import { useVisitWritten } from '../visits.api.ts'

type Props = { visit: Visit; onClose: () => void }

/** Nobody goes any more, and why. */
export function CancelDialog({ visit, onClose }: Props) {
  const t = useText(visitPageText)
  const written = useVisitWritten()
  const [reason, setReason, clear] = useDraft(`visit.cancel.${visit.id}`, '')
  const [lacks, setLacks] = useState(false)
  const cancel = useMutation({
    mutationFn: () => call(visitsApi.cancel, { params: { id: visit.id }, body: { reason } }),
    onSuccess: (cancelled) => {
      clear()
      tellDone(t.cancelled)
      onClose()
      void written(cancelled)
    },
  })
  const form = useFocusWrong(cancel.error)
  const send = () => {
    setLacks(!reason.trim())
    if (reason.trim() && !cancel.isPending) cancel.mutate()
    focusWrong(form.current)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    send()
  }
  return (
    <Dialog title={t.cancelTitle(visit.number)} onClose={onClose}>
      <form
        ref={form}
        noValidate
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{t.cancelHelp}</Text>
          <Textarea
            label={t.reason}
            required
            autosize
            minRows={2}
            maxLength={1000}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={(lacks && t.needsReason) || (cancel.error instanceof Problem && cancel.error.fields.reason)}
          />
          <FormProblem error={cancel.error} />
          <Group gap="xs">
            <Button type="submit" color="red" loading={cancel.isPending}>
              {t.cancelDo}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t.close}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
