import { Button, Group, Select, Stack, Textarea } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'
import { FormProblem } from '../../../../platform/web/FormProblem.tsx'
import { Refused } from '../../../../platform/web/faces.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { useMe } from '../../../auth/web/session.ts'
import { ResponsibleSelect } from '../../../cases/web/ResponsibleSelect.tsx'
import { logTimeText } from '../../log-time.text.ts'
import '../time.css'
import { isInternal } from '../time-for.ts'
import { EndProposals } from '../timer/EndProposals.tsx'
import { ChargeFields } from './ChargeFields.tsx'
import { MinutesChoice } from './MinutesChoice.tsx'
import { ModeChoice } from './ModeChoice.tsx'
import { Brief } from './Brief.tsx'
import { NeedsAuthorisation } from './NeedsAuthorisation.tsx'
import { PreviewPanel } from './PreviewPanel.tsx'
import { type FormOptions, useTimeForm } from './use-time-form.ts'
import { WhenFields } from './WhenFields.tsx'

type Props = FormOptions & {
  onCancel: () => void
  /** Of a timer: it is known when it began, and it is one's own. */
  ofTimer?: boolean
  sendLabel?: string
  closeLabel?: string
  /** Of a timer that was forgotten: when it began, to propose when the work ended. */
  forgottenSince?: string
  above?: ReactNode
  /** Beside the buttons. */
  more?: ReactNode
}

const NEEDS_AUTHORISATION = 'service.needs_authorisation'

/** Logs time, and shows before it is sent what it takes and leaves. What is written is kept until it was logged. */
export function LogTimeForm({
  onCancel,
  ofTimer = false,
  sendLabel,
  closeLabel,
  above,
  forgottenSince,
  more,
  ...options
}: Props) {
  const t = useText(logTimeText)
  const me = useMe()
  const { of } = options
  const { form, draft, change, activities, minutes, asked, errors, error, refusal, sending, submit } =
    useTimeForm(options)
  const { preview, problem, failed, waiting, again } = asked
  const needsAuthorisation = preview?.refusal?.code === NEEDS_AUTHORISATION ? of.customer : undefined
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    submit()
  }
  return (
    <form
      ref={form}
      noValidate
      className="time-form"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack gap="sm" className="time-fields">
        {above}
        {forgottenSince && (
          <EndProposals startedAt={forgottenSince} onMinutes={(typed) => change({ minutes: typed })} />
        )}
        <ModeChoice value={draft.mode} withCustomer={!isInternal(of)} onChange={(mode) => change({ mode })} />
        <MinutesChoice
          value={draft.minutes}
          onChange={(typed) => change({ minutes: typed })}
          error={errors.workedMinutes}
        />
        <WhenFields draft={draft} change={change} errors={errors} mayHaveEnded={!ofTimer} />
        <Textarea
          label={t.note}
          autosize
          minRows={2}
          maxLength={2000}
          value={draft.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
          error={errors.note}
        />
        {isInternal(of) ? (
          <Select
            label={t.activity}
            data={activities.map((one) => ({ value: one.id, label: one.name }))}
            allowDeselect={false}
            value={draft.activityId}
            onChange={(chosen) => change({ activityId: chosen })}
            error={errors.activityId}
          />
        ) : (
          <ChargeFields of={of} draft={draft} change={change} preview={preview} errors={errors} />
        )}
        {me.abilities.supervise && !ofTimer && (
          <ResponsibleSelect
            label={t.person}
            clearable={false}
            value={draft.personId ?? me.id}
            onChange={(chosen) => change({ personId: chosen === me.id ? null : chosen })}
            error={errors.personId}
          />
        )}
      </Stack>
      <Stack gap="sm" className="time-side">
        {preview && (
          <PreviewPanel
            preview={preview}
            notCharged={draft.coverageId === null}
            refusal={refusal?.field || needsAuthorisation ? undefined : refusal}
            asked={minutes !== undefined}
            waiting={waiting}
          >
            {needsAuthorisation && (
              <NeedsAuthorisation customer={needsAuthorisation} caseId={of.case?.id} onAllowed={again} />
            )}
          </PreviewPanel>
        )}
        {failed && !preview && <Refused error={new Error(t.preview.failed)} again={again} />}
        <FormProblem error={error ?? problem} />
        {errors.caseId && <FormProblem error={new Error(errors.caseId)} />}
      </Stack>
      <Group gap="xs" className="time-acts">
        {minutes && preview?.explanation.coverage && (
          <div className="time-brief">
            <Brief preview={preview} />
          </div>
        )}
        <Button type="submit" loading={sending}>
          {sendLabel ?? t.send}
        </Button>
        <Button variant="default" onClick={onCancel} title={t.keep}>
          {closeLabel ?? t.close}
        </Button>
        {more}
      </Group>
    </form>
  )
}
