import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core'
import { useText } from '../../../../../platform/web/language.ts'
import type { Form } from '../../../../visit-forms/format.contract.ts'
import { toldAtLength } from '../../../field-draft.rules.ts'
import type { HeldPack, HeldVisit } from '../../../held-pack.rules.ts'
import { phoneReportText } from '../../../phone-report.text.ts'
import { fieldId } from './field-id.ts'
import { Part } from './Part.tsx'
import type { PartProps } from './part-props.ts'

type Props = PartProps & { form: Form; visit: HeldVisit; pack: HeldPack }

/** What was done, in words, and where the case goes. */
export function ClosingPart({ draft, form, visit, pack, errorOf, onChange }: Props) {
  const t = useText(phoneReportText).work
  const solved = visit.mayMoveCase ? pack.states.find(({ category }) => category === 'solved')?.id : undefined
  /** What solves the situation leaves its case solved, as long as nothing else is chosen. */
  const solve = (isSolution: boolean) => {
    const stateId = isSolution ? (draft.stateId ?? solved ?? null) : draft.stateId === solved ? null : draft.stateId
    onChange({ isSolution, stateId })
  }
  return (
    <Part title={t.closing}>
      <Textarea
        id={fieldId('summary')}
        label={t.summary}
        description={visit.case ? t.summaryHelp : undefined}
        autosize
        minRows={3}
        maxLength={10_000}
        value={draft.summary}
        error={errorOf('summary')}
        onChange={(event) => onChange({ summary: event.currentTarget.value })}
      />
      {!draft.summary &&
        toldAtLength(form, draft.answers).map(({ label, text }) => (
          <Button
            key={`${label} ${text}`}
            variant="default"
            size="md"
            className="phone-copy"
            onClick={() => {
              onChange({ summary: text.trim() })
              document.getElementById(fieldId('summary'))?.focus()
            }}
          >
            {t.copyAnswer(label)}
          </Button>
        ))}
      {visit.case && (
        <Checkbox
          size="md"
          className="phone-check"
          label={t.isSolution}
          checked={draft.isSolution}
          onChange={(event) => solve(event.currentTarget.checked)}
        />
      )}
      {visit.case && visit.mayMoveCase && (
        <NativeSelect
          id={fieldId('stateId')}
          label={t.state}
          value={draft.stateId ?? ''}
          error={errorOf('stateId')}
          data={[{ value: '', label: t.sameState }, ...pack.states.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(event) => onChange({ stateId: event.currentTarget.value || null })}
        />
      )}
      {draft.corrects !== null && (
        <Textarea
          id={fieldId('reason')}
          label={t.reason}
          required
          autosize
          minRows={2}
          maxLength={1000}
          value={draft.reason}
          error={errorOf('reason')}
          onChange={(event) => onChange({ reason: event.currentTarget.value })}
        />
      )}
    </Part>
  )
}
