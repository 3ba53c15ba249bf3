import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { call } from '../../../../platform/web/call.ts'
import { useDraft } from '../../../../platform/web/draft.ts'
import { useText } from '../../../../platform/web/language.ts'
import { caseText } from '../../case-screen.text.ts'
import { casesApi } from '../../cases.contract.ts'
import { casesText } from '../../cases.text.ts'
import { useCaseAct } from '../cases.api.ts'
import type { NextState } from '../next-states.ts'

type Props = { caseId: string; next: NextState; onClose: () => void }

/** Asks why a closed case comes back. */
export function ReopenDialog({ caseId, next, onClose }: Props) {
  const t = useText(caseText)
  const words = useText(casesText)
  const act = useCaseAct(caseId)
  const [reason, setReason, clear] = useDraft(`reopen.${caseId}`, '')
  const reopen = () =>
    act.mutate(
      () =>
        call(casesApi.changeState, { params: { id: caseId }, body: { stateId: next.state.id, reason: reason.trim() } }),
      {
        onSuccess: () => {
          clear()
          onClose()
        },
      },
    )
  return (
    <Modal opened onClose={onClose} title={t.reopen(next.state.name)} closeButtonProps={{ 'aria-label': words.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          reopen()
        }}
      >
        <Stack gap="sm">
          <Textarea
            label={t.reopenWhy}
            required
            autosize
            minRows={3}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            data-autofocus
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {words.cancel}
            </Button>
            <Button type="submit" loading={act.isPending} disabled={!reason.trim()}>
              {t.reopenDo}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
