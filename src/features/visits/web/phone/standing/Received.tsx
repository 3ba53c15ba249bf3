import { Alert, Anchor, Button, Group } from '@mantine/core'
import { mdiCheckDecagramOutline } from '@mdi/js'
import { useConnection } from '../../../../../platform/web/connection.ts'
import { useFormats } from '../../../../../platform/web/format.ts'
import { Icon } from '../../../../../platform/web/Icon.tsx'
import { useText } from '../../../../../platform/web/language.ts'
import { correcting } from '../../../field-draft.rules.ts'
import type { OutboxItem } from '../../../outbox.rules.ts'
import { phoneReportText } from '../../../phone-report.text.ts'
import { usePhone } from '../phone.ts'
import { Notices } from './Notices.tsx'
import type { StandingProps } from './Standing.tsx'

/** The receipt of the office. */
export function Received({ visit, word }: StandingProps & { word: OutboxItem }) {
  const t = useText(phoneReportText).standing
  const f = useFormats()
  const { store } = usePhone()
  const isOnline = useConnection() === 'well'
  const isReport = word.kind === 'report'
  const title = isReport ? t.receivedAt(f.nearTime(word.receivedAt!)) : t.cancelled
  const number = Math.max(word.number ?? 1, visit.report?.number ?? 1)
  return (
    <Alert color="teal" title={title} icon={<Icon path={mdiCheckDecagramOutline} />} className="phone-standing">
      <Notices item={word} />
      {!isReport && (
        <Button
          variant="default"
          onClick={() => void store.takeBack(visit.id, (draft) => ({ ...draft, despiteCancelled: true }))}
        >
          {t.done}
        </Button>
      )}
      {isReport && (
        <Group gap="xs">
          {isOnline && <PdfLink visitId={visit.id} />}
          <Button variant="default" onClick={() => void store.takeBack(visit.id, (draft) => correcting(draft, number))}>
            {t.correct}
          </Button>
        </Group>
      )}
    </Alert>
  )
}

export function PdfLink({ visitId }: { visitId: string }) {
  const t = useText(phoneReportText).standing
  return (
    <Anchor href={`/api/visits/${visitId}/report.pdf`} target="_blank" className="phone-link">
      {t.pdf}
    </Anchor>
  )
}
