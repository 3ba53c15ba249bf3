import { Alert, Button } from '@mantine/core'
import { useText } from '../../../../../platform/web/language.ts'
import { fieldsOfForm } from '../../../../visit-forms/filling.rules.ts'
import { onForm, wrongIn } from '../../../field-draft.rules.ts'
import type { OutboxItem } from '../../../outbox.rules.ts'
import { phoneReportText } from '../../../phone-report.text.ts'
import { useKeeping } from '../draft/use-draft-keeper.ts'
import { usePhone } from '../phone.ts'
import { go } from '../place.ts'
import { Choices } from './Choices.tsx'
import type { StandingProps } from './Standing.tsx'

/** Why the office did not take it, and the way out; the draft is kept whatever is chosen but throwing it away. */
export function Rejected({ visit, form, keeper, word, onWrong }: StandingProps & { word: OutboxItem }) {
  const t = useText(phoneReportText).standing
  const { store } = usePhone()
  const { draft } = useKeeping(keeper)
  const { code, title, errors, more } = word.rejection!
  const fix = async () => {
    onWrong(wrongIn(draft, errors))
    await store.takeBack(visit.id, (draft) => draft)
    go({ name: 'visit', visitId: visit.id, part: 'work' }, { instead: true })
  }
  const labels = new Map(form ? fieldsOfForm(form).map(({ key, label }) => [key, label]) : [])
  const messages = errors.map(({ field, message }) => {
    const label = labels.get(/^answers\.(\w+)/.exec(field)?.[1] ?? '')
    return label ? `${label}: ${message}` : message
  })
  const isReported = code === 'visit.reported_already'
  const isCancelled = code === 'visit.cancelled_meanwhile'
  return (
    <Alert color="red" title={t.rejected} className="phone-standing">
      {!messages.length && <p>{code === 'visit.other_version' ? t.otherVersion : title}</p>}
      {messages.length > 0 && (
        <ul className="phone-list">
          {[...new Set(messages)].map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {isReported || isCancelled ? (
        <Choices {...{ visit, form, keeper, isCancelled }} corrects={isReported ? numberIn(more) : null} />
      ) : code === 'visit.other_version' ? (
        form && (
          <Button
            onClick={() => void store.takeBack(visit.id, (draft) => onForm(draft, form, visit.form.version))}
            disabled={draft.formVersion === visit.form.version}
          >
            {t.adopt}
          </Button>
        )
      ) : (
        <Button onClick={() => void fix()}>{t.fix}</Button>
      )}
    </Alert>
  )
}

const numberIn = ({ report }: Record<string, unknown>) => (typeof report === 'number' ? report : 1)
