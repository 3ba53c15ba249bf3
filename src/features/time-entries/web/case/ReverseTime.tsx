import { Text, Textarea } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import { ActForm } from '../../../commitments/web/ActForm.tsx'
import { entriesText } from '../../entries.text.ts'
import type { TimeEntry } from '../../time-entries.contract.ts'
import { useReversal } from './reverse.ts'

type Props = { entry: TimeEntry; onDone: () => void; onCancel: () => void }

/** Takes back what was logged wrongly, with the reason. */
export function ReverseTime({ entry, onDone, onCancel }: Props) {
  const t = useText(entriesText)
  const { reason, setReason, wrong, error, sending, send } = useReversal(entry, () => {
    tellDone(t.reversedDone)
    onDone()
  })
  return (
    <ActForm send={t.reverse} sending={sending} error={error} onSend={send} onCancel={onCancel}>
      <Text size="xs" c="dimmed">
        {entry.coverage ? t.reverseHelp : t.reverseHelpFree}
      </Text>
      <Textarea
        label={t.reason}
        required
        autosize
        minRows={1}
        maxLength={1000}
        autoFocus
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={wrong}
      />
    </ActForm>
  )
}
