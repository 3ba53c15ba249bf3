import { Alert, Anchor, Button, Group } from '@mantine/core'
import { mdiCheckDecagramOutline } from '@mdi/js'
import { useConnection } from '../../../../../platform/web/connection.ts'
import { useFormats } from '../../../../../platform/web/format.ts'
import { Icon } from '../../../../../platform/web/Icon.tsx'
import { useText } from '../../../../../platform/web/language.ts'
import { beginCorrection, correcting, type FieldDraft } from '../../../field-draft.rules.ts'
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
  // what somebody else corrected meanwhile is gone on from, not written over
  const correct = (draft: FieldDraft) =>
    visit.report && visit.report.number > (word.number ?? 1)
      ? beginCorrection(draft, visit)
      : correcting(draft, word.number ?? 1)
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
          <Button variant="default" onClick={() => void store.takeBack(visit.id, correct)}>
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
