import { Alert, Button, Group } from '@mantine/core'
import { mdiCellphoneCheck } from '@mdi/js'
import { Icon } from '../../../../../platform/web/Icon.tsx'
import { useText } from '../../../../../platform/web/language.ts'
import type { OutboxItem } from '../../../outbox.rules.ts'
import { phoneText } from '../../../phone.text.ts'
import { phoneReportText } from '../../../phone-report.text.ts'
import { usePhone, useSending } from '../phone.ts'
import type { StandingProps } from './Standing.tsx'

/** Finished and safe on this phone; it goes by itself. */
export function Kept({ visit, word }: StandingProps & { word: OutboxItem }) {
  const t = useText(phoneReportText).standing
  const outbox = useText(phoneText).outbox
  const { store, sender } = usePhone()
  const isSending = useSending() === 'sending'
  return (
    <Alert color="blue" title={t.kept} icon={<Icon path={mdiCellphoneCheck} />} className="phone-standing">
      <p>{isSending ? outbox.sending : word.trouble ? outbox.trouble(word.trouble) : t.keptHelp}</p>
      <Group gap="xs">
        <Button loading={isSending} onClick={sender.hurry}>
          {outbox.sendNow}
        </Button>
        <Button variant="default" disabled={isSending} onClick={() => void store.takeBack(visit.id, (draft) => draft)}>
          {t.again}
        </Button>
      </Group>
    </Alert>
  )
}
