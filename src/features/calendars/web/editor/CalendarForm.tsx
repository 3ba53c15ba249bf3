import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { useDraft } from '../../../../platform/web/draft.ts'
import { focusWrong, useFocusWrong } from '../../../../platform/web/focus-wrong.ts'
import { FormProblem } from '../../../../platform/web/FormProblem.tsx'
import { useText, useWhy } from '../../../../platform/web/language.ts'
import { StaleNotice } from '../../../../platform/web/StaleNotice.tsx'
import { useStaleSave } from '../../../../platform/web/stale.ts'
import { type Calendar, calendarsApi } from '../../calendars.contract.ts'
import { calendarsRefusals, calendarsText } from '../../calendars.text.ts'
import { type CalendarDraft, changeOf, draftOf, NEW_CALENDAR, sentOf } from './calendar-draft.ts'
import { useDifferences } from './differences.ts'
import { StandingFields } from './StandingFields.tsx'
import { whyNotWeek } from './typed-week.ts'
import { WeekFields } from './WeekFields.tsx'

type Props = {
  /** None: a new one. */
  calendar?: Calendar
  onDone: (saved: Calendar) => void
  onCancel: () => void
}

/** A calendar to be added or changed; what is typed stays in this browser until it is saved or given up. */
export function CalendarForm({ calendar, onDone, onCancel }: Props) {
  const t = useText(calendarsText)
  const why = useWhy(calendarsRefusals)
  const differences = useDifferences()
  const [idempotencyKey] = useState(() => crypto.randomUUID() as string)
  const [opened] = useState(() => {
    const typed = calendar ? draftOf(calendar) : NEW_CALENDAR
    return { read: calendar, typed }
  })
  const [{ read, typed }, setDraft, clear] = useDraft(`calendar.${calendar?.id ?? 'new'}`, opened)
  const [tried, setTried] = useState(false)
  const change = (part: Partial<CalendarDraft>) =>
    setDraft((draft) => ({ ...draft, typed: { ...draft.typed, ...part } }))
  const done = (saved: Calendar) => {
    clear()
    onDone(saved)
  }
  const { save, saving, problem, current } = useStaleSave({
    read: read ?? ({ version: 0 } as Calendar),
    send: (_: undefined, version) =>
      read
        ? call(calendarsApi.save, {
            params: { id: read.id },
            body: { ...changeOf(draftOf(read), typed), version },
          })
        : call(calendarsApi.add, { body: sentOf(typed) }, { idempotencyKey }),
    onSaved: done,
  })
  const form = useFocusWrong(problem)
  const inWeek = Object.fromEntries(whyNotWeek(typed.week).map((reason) => [reason.field!, why(reason)!]))
  const errors = { ...problem?.fields, ...(tried && inWeek) }
  const submit = () => {
    setTried(true)
    if (Object.keys(inWeek).length) focusWrong(form.current)
    else save(undefined)
  }
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack gap="md">
        <TextInput
          label={t.fields.name}
          required
          data-autofocus
          maxLength={80}
          value={typed.name}
          error={errors.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <WeekFields week={typed.week} errors={errors} onChange={(week) => change({ week })} />
        <StandingFields before={read} typed={typed} onChange={change} />
        <FormProblem error={problem} />
        {current && read ? (
          <StaleNotice changes={differences(read, current)} onMine={submit} onTheirs={() => done(current)} />
        ) : (
          <Group justify="flex-end">
            <Button
              variant="default"
              onClick={() => {
                clear()
                onCancel()
              }}
            >
              {t.cancel}
            </Button>
            <Button type="submit" loading={saving}>
              {calendar ? t.save : t.add}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  )
}
