import { Alert, Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type KeyboardEvent, use, useRef, useState } from 'react'
import { call, Problem } from '../../../../platform/web/call.ts'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { useDraft } from '../../../../platform/web/draft.ts'
import { Faces } from '../../../../platform/web/faces.tsx'
import { FormProblem } from '../../../../platform/web/FormProblem.tsx'
import { focusWrong } from '../../../../platform/web/focus-wrong.ts'
import { LanguageContext, useText, useWhy } from '../../../../platform/web/language.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import { judge } from '../../../visit-forms/finishing.rules.ts'
import type { Form } from '../../../visit-forms/format.contract.ts'
import { FormFields } from '../../../visit-forms/web/fill/FormFields.tsx'
import { useFormVersion } from '../../../visit-forms/web/visit-forms.api.ts'
import { whyNotTimes } from '../../journey.rules.ts'
import { moments, reportApi, type Report, type Told } from '../../report.contract.ts'
import { visitPageText } from '../../visit-page.text.ts'
import type { Visit } from '../../visits.contract.ts'
import { visitsRefusals } from '../../visits.refusals.text.ts'
import { wrongParts } from '../order/plan-draft.ts'
import { PartRows } from '../order/PartRows.tsx'
import { useVisitsChanged } from '../visits.api.ts'
import '../order/order.css'
import { useOfficeMedia } from './answers-media.ts'
import { type Correction, correctionOf, sentCorrection, timesOf } from './correction.ts'

type Props = { visit: Visit; last: Told; onClose: () => void }

/** Puts right what was reported: a new version with its reason, begun from the last one. */
export function CorrectDialog({ visit, last, onClose }: Props) {
  const t = useText(visitPageText)
  const found = useFormVersion(visit.form.id, last.formVersion)
  return (
    <Dialog title={t.correctTitle(visit.number)} size={760} onClose={onClose}>
      <Faces query={found} lines={8}>
        {({ form }) => <CorrectForm visit={visit} last={last} form={form} onClose={onClose} />}
      </Faces>
    </Dialog>
  )
}

function CorrectForm({ visit, last, form, onClose }: Props & { form: Form }) {
  const t = useText(visitPageText)
  const why = useWhy(visitsRefusals)
  const language = use(LanguageContext)
  const changed = useVisitsChanged()
  const frame = useRef<HTMLFormElement>(null)
  const [draft, save, , restart] = useDraft<Correction>(`visit.correct.${visit.id}`, correctionOf(last, language))
  const [tried, setTried] = useState(false)
  const { media, isSending } = useOfficeMedia()
  const change = (part: Partial<Correction>) => save((held) => ({ ...held, ...part }))
  const correct = useMutation({
    mutationFn: (body: Report) => call(reportApi.send, { params: { id: visit.id }, body }),
    onSuccess: () => {
      restart(correctionOf(last, language))
      tellDone(t.corrected)
      onClose()
    },
    // a refusal may say that a colleague was faster
    onSettled: () => changed(visit),
  })
  const times = timesOf(draft.times, last.times)
  const ofTimes = times ? whyNotTimes(times, new Date()) : []
  const refused = correct.error instanceof Problem ? correct.error.fields : {}
  const errorAt = (name: (typeof moments)[number]) =>
    why(ofTimes.find(({ field }) => field === `times.${name}`)) ??
    (tried && !draft.times[name] && (name === 'arrivedAt' || name === 'departedAt') ? t.needsTime : undefined) ??
    refused[`times.${name}`]
  const { reasons } = judge(form, draft.answers)
  const parts = wrongParts(draft.parts, language)
  const elsewhere = Object.entries(refused).filter(([field]) => !field.startsWith('times.') && field !== 'reason')
  const send = () => {
    if (isSending) return undefined
    setTried(true)
    const fits = !reasons.length && !ofTimes.length && !Object.keys(parts).length && draft.reason.trim()
    if (fits && times && !correct.isPending) return correct.mutate(sentCorrection(draft, last, times, language))
    focusWrong(frame.current)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    send()
  }
  return (
    <form
      ref={frame}
      noValidate
      className="plan-form"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t.correctHelp} {t.leave}
        </Text>
        {draft.corrects !== last.number && (
          <Alert color="orange" role="alert">
            <Stack gap="xs" align="flex-start">
              <Text size="sm">{t.theirs(last.number, last.sentBy.name)}</Text>
              <Group gap="xs">
                <Button size="xs" onClick={() => restart(correctionOf(last, language))}>
                  {t.reload}
                </Button>
                <Button size="xs" variant="default" onClick={() => change({ corrects: last.number })}>
                  {t.keepMine}
                </Button>
              </Group>
            </Stack>
          </Alert>
        )}
        <fieldset className="visit-times">
          <legend>{t.journey}</legend>
          {moments.map((name) => (
            <TextInput
              key={name}
              type="datetime-local"
              // the form comes after the dialog
              autoFocus={name === moments[0]}
              data-autofocus={name === moments[0] || undefined}
              label={t.moments[name]}
              required={name === 'arrivedAt' || name === 'departedAt'}
              value={draft.times[name]}
              onChange={(event) => change({ times: { ...draft.times, [name]: event.currentTarget.value } })}
              error={errorAt(name)}
            />
          ))}
        </fieldset>
        <Textarea
          label={t.summary}
          autosize
          minRows={2}
          maxLength={10_000}
          value={draft.summary}
          onChange={(event) => change({ summary: event.currentTarget.value })}
        />
        <FormFields
          form={form}
          answers={draft.answers}
          reasons={tried ? reasons : []}
          onAnswer={(key, value) =>
            save((held) => {
              const { [key]: _, ...others } = held.answers
              return { ...held, answers: value === undefined ? others : { ...others, [key]: value } }
            })
          }
          media={media}
        />
        <PartRows
          label={t.usedParts}
          parts={draft.parts}
          onChange={(rows) => change({ parts: rows })}
          wrong={tried ? parts : {}}
        />
        <Textarea
          label={t.correctReason}
          required
          autosize
          minRows={2}
          maxLength={1000}
          value={draft.reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
          error={(tried && !draft.reason.trim() && t.needsReason) || refused.reason}
        />
      </Stack>
      <div className="plan-acts">
        <FormProblem error={correct.error} />
        {elsewhere.length > 0 && (
          <Alert color="red" role="alert">
            {elsewhere.map(([field, message]) => (
              <div key={field}>{message}</div>
            ))}
          </Alert>
        )}
        <Group gap="xs">
          <Button type="submit" loading={correct.isPending || isSending}>
            {t.correctDo}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t.close}
          </Button>
        </Group>
      </div>
    </form>
  )
}
