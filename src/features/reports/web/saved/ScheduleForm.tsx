import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { focusWrong, useFocusWrong } from '../../../../platform/web/focus-wrong.ts'
import { useText } from '../../../../platform/web/language.ts'
import { StaleNotice } from '../../../../platform/web/StaleNotice.tsx'
import { useStaleSave } from '../../../../platform/web/stale.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import type { SavedReport } from '../../saved.contract.ts'
import { savedText } from '../../saved.text.ts'
import { type Schedule, schedulesApi } from '../../schedules.contract.ts'
import { minuteOf } from './say-when.ts'
import { type ScheduleDraft, useScheduleDraft, whenOf } from './schedule-draft.ts'
import { useSavedChanged } from './saved.api.ts'
import { SaveProblem } from './SaveProblem.tsx'
import { ScheduleFields } from './ScheduleFields.tsx'
import { useScheduleDifferences } from './use-schedule-differences.ts'

type Props = {
  saved: SavedReport
  /** None: a new one. */
  schedule: Schedule | undefined
  readers: { id: string; name: string }[]
  onDone: () => void
  onCancel: () => void
}

/** When a report is sent, as what and to whom; what is typed is kept until it is saved or given up. */
export function ScheduleForm({ saved, schedule, readers, onDone, onCancel }: Props) {
  const words = useText(savedText)
  const t = words.when
  const changed = useSavedChanged()
  const differences = useScheduleDifferences()
  const [{ read, typed }, setDraft, clear] = useScheduleDraft(saved, schedule)
  const [tried, setTried] = useState(false)
  const change = (part: Partial<ScheduleDraft>) =>
    setDraft((draft) => ({ ...draft, typed: { ...draft.typed, ...part } }))
  const { save, saving, problem, current } = useStaleSave({
    read: read ?? ({ version: 0 } as Schedule),
    send: ({ id: scheduleId, formats, recipientIds, active }: ScheduleDraft, version) =>
      call(schedulesApi.put, {
        params: { id: saved.id, scheduleId },
        body: { when: whenOf(typed)!, formats, recipientIds, active, version: version || undefined },
      }),
    onSaved: () => {
      tellDone(t.saved)
      void changed()
      clear()
      onDone()
    },
  })
  const form = useFocusWrong(problem)
  const when = whenOf(typed)
  const lacks: Record<string, string | undefined> = {
    time: minuteOf(typed.time) === undefined ? t.needsTime : undefined,
    monthDay: !when && minuteOf(typed.time) !== undefined ? t.needsDay : undefined,
    formats: typed.formats.length ? undefined : t.needsFormat,
    recipientIds: typed.recipientIds.length ? undefined : t.needsRecipient,
  }
  const isWrong = Object.values(lacks).some(Boolean)
  const submit = () => {
    setTried(true)
    if (isWrong) focusWrong(form.current)
    else if (!saving) save(typed)
  }
  const giveUp = () => {
    clear()
    onCancel()
  }
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        event.stopPropagation()
        submit()
      }}
    >
      <Stack gap="sm">
        <ScheduleFields
          draft={typed}
          when={when}
          readers={readers}
          known={read?.recipients ?? []}
          errors={{ ...problem?.fields, ...(tried ? lacks : {}) }}
          onChange={change}
        />
        <SaveProblem error={problem} />
        {current && read ? (
          <StaleNotice
            changes={differences(read, current)}
            onMine={submit}
            onTheirs={() => {
              void changed()
              giveUp()
            }}
          />
        ) : (
          <Group gap="xs">
            <Button type="submit" loading={saving}>
              {t.submit}
            </Button>
            <Button variant="default" onClick={giveUp}>
              {words.form.cancel}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  )
}
