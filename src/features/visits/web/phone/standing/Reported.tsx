import { Alert, Button, Group } from '@mantine/core'
import { useConnection } from '../../../../../platform/web/connection.ts'
import { useText } from '../../../../../platform/web/language.ts'
import { beginCorrection } from '../../../field-draft.rules.ts'
import { phoneReportText } from '../../../phone-report.text.ts'
import { useKeeping } from '../draft/use-draft-keeper.ts'
import { Choices } from './Choices.tsx'
import { PdfLink } from './Received.tsx'
import type { StandingProps } from './Standing.tsx'

/** The office has a report: one that this phone did not send, or that arrived while it was changed here. */
export function Reported({ visit, form, keeper, said, number }: StandingProps & { said: string; number: number }) {
  const t = useText(phoneReportText).standing
  const { draft } = useKeeping(keeper)
  const isOnline = useConnection() === 'well'
  // what was only tapped on the way is no report of its own
  const hasOwn = draft.revision > 0
  return (
    <Alert color="teal" title={t.received} className="phone-standing">
      <p>{said}</p>
      {hasOwn ? (
        <Choices {...{ visit, form, keeper }} corrects={number} isCancelled={false} />
      ) : (
        <Group gap="xs">
          {isOnline && <PdfLink visitId={visit.id} />}
          {/* only once it is known here what the office has */}
          {visit.report && (
            <Button variant="default" onClick={() => void keeper.change((draft) => beginCorrection(draft, visit))}>
              {t.correct}
            </Button>
          )}
        </Group>
      )}
    </Alert>
  )
}
