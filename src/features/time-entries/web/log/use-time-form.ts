import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { parseMinutes } from '../../../../platform/shared/minutes.ts'
import { Problem } from '../../../../platform/web/call.ts'
import { focusWrong } from '../../../../platform/web/focus-wrong.ts'
import { useText } from '../../../../platform/web/language.ts'
import { useNow } from '../../../../platform/web/now.ts'
import { useClassifications } from '../../../settings/web/classifications.ts'
import { logTimeText } from '../../log-time.text.ts'
import { draftKeyOf, isInternal, type TimeFor } from '../time-for.ts'
import { type Logged, type Sent, useSendTime } from './send-time.ts'
import { EMPTY, type TimeDraft, useTimeDraft } from './time-draft.ts'
import { usePreview } from './use-preview.ts'
import { workOf } from './work.ts'

export type FormOptions = {
  of: TimeFor
  /** How it is told to the server. */
  send: (sent: Sent) => Promise<Logged>
  onDone: (logged: Logged) => void
  /** What stands there before anybody writes, and under which key what is written is kept. */
  initial?: Partial<TimeDraft>
  draftKey?: string
}

/** What is written, what the server says of it meanwhile, what is wrong with it, and how it is sent. */
export function useTimeForm({ of, send, onDone, initial, draftKey = draftKeyOf(of) }: FormOptions) {
  const t = useText(logTimeText)
  const now = useNow()
  const queries = useQueryClient()
  const activities = (useClassifications().data?.internalActivities ?? []).filter((one) => one.active)
  const start: TimeDraft = {
    ...EMPTY,
    mode: isInternal(of) ? 'offline' : EMPTY.mode,
    coverageId: of.coverage?.id ?? EMPTY.coverageId,
    ...initial,
  }
  const { id, draft: written, change, clear } = useTimeDraft(draftKey, start)
  const usual = activities.find((one) => one.isDefault)?.id ?? null
  const draft = { ...written, activityId: isInternal(of) ? (written.activityId ?? usual) : null }
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    // a dialog that shows it from the beginning takes the focus there itself
    if (document.activeElement === document.body) form.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
  }, [])
  const [tried, setTried] = useState(false)
  const minutes = parseMinutes(draft.minutes) || undefined
  const saysDay = draft.day !== ''
  const asked = usePreview(workOf(draft, of, now), saysDay)
  const { preview, problem } = asked
  const sending = useSendTime({
    send,
    onDone: (logged) => {
      clear()
      onDone(logged)
    },
  })
  const lacksReason = draft.coverageId === null && !draft.notChargedReason.trim()
  const lacks = {
    workedMinutes: minutes ? undefined : t.needs.workedMinutes,
    workedOn: saysDay ? undefined : t.needs.workedOn,
    notChargedReason: lacksReason ? t.needs.notChargedReason : undefined,
  }
  // a reason that is still to be written is no news; and before a time is told, it was asked about one minute
  const told = preview?.refusal?.code === 'time.needs_reason' ? undefined : preview?.refusal
  const refusal = told && !minutes ? { ...told, field: null } : told
  const refused = sending.error instanceof Problem ? sending.error.fields : {}
  const errors: Record<string, string | undefined> = {
    ...(refusal?.field ? { [refusal.field]: refusal.text } : {}),
    ...(minutes ? problem?.fields : {}),
    ...refused,
    ...(tried ? defined(lacks) : {}),
  }
  const submit = () => {
    setTried(true)
    focusWrong(form.current)
    if (sending.isPending || Object.values(lacks).some(Boolean)) return
    // it is told already why not; perhaps that has changed meanwhile
    if (refusal && !asked.waiting) return void asked.again()
    const seen = preview?.replay && Math.max(0, preview.replay.overrunAfter - preview.replay.overrunBefore)
    const sent = { id, work: workOf(draft, of, Date.now()), seenOverrunMinutes: seen ?? undefined }
    const onError = () => {
      focusWrong(form.current)
      // what the hours are by now
      void queries.invalidateQueries({ queryKey: ['time-preview'] })
    }
    sending.mutate(sent, { onError })
  }
  return {
    form,
    draft,
    /** What was refused is told until something is changed. */
    change: (part: Partial<TimeDraft>) => {
      if (sending.error) sending.reset()
      change(part)
    },
    activities,
    minutes,
    asked,
    errors,
    error: sending.error,
    refusal,
    sending: sending.isPending,
    submit,
  }
}

const defined = (errors: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(errors).filter(([, error]) => error))
