import { Badge, Button, Group, Popover, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { tellDone, tellProblem } from '../../../../platform/web/tell.ts'
import type { SavedReport } from '../../saved.contract.ts'
import { savedText } from '../../saved.text.ts'
import { type Schedule, schedulesApi } from '../../schedules.contract.ts'
import { useSayWhen } from './say-when.ts'
import { useSavedChanged } from './saved.api.ts'

type Props = { saved: SavedReport; one: Schedule; onEdit: () => void }

/** One way a saved report is sent, and what can be done with it. */
export function ScheduleRow({ saved, one, onEdit }: Props) {
  const words = useText(savedText)
  const t = words.schedule
  const formats = useFormats()
  const said = useSayWhen()(one.when)
  const [next] = one.next
  return (
    <li className="schedule">
      <Group gap={6}>
        <b>{said}</b>
        {!one.active && (
          <Badge size="sm" variant="light" color="orange" tt="none">
            {t.paused}
          </Badge>
        )}
      </Group>
      <dl className="schedule-facts">
        <dt>{t.to}</dt>
        <dd>{one.recipients.map(({ name }) => name).join(', ')}</dd>
        <dt>{t.as}</dt>
        <dd>{one.formats.map((format) => words.formats[format]).join(', ')}</dd>
        {next && (
          <>
            <dt>{t.next}</dt>
            <dd>{formats.instant(next)}</dd>
          </>
        )}
        {one.last && (
          <>
            <dt>{t.last}</dt>
            <dd>
              {formats.instant(one.last.madeAt)}
              {one.last.problem && <div className="schedule-problem">{one.last.problem}</div>}
            </dd>
          </>
        )}
      </dl>
      <Text size="xs" c="dimmed">
        {t.madeAs(one.madeAs.name)}
      </Text>
      {saved.abilities.change && (
        <Group gap={6}>
          <Button size="compact-xs" variant="default" aria-label={t.editOf(said)} onClick={onEdit}>
            {t.edit}
          </Button>
          <Pause saved={saved} one={one} said={said} />
          <Remove saved={saved} one={one} said={said} />
        </Group>
      )}
    </li>
  )
}

type ActProps = Omit<Props, 'onEdit'> & { said: string }

function Pause({ saved, one, said }: ActProps) {
  const t = useText(savedText).schedule
  const changed = useSavedChanged()
  const act = useMutation({
    mutationFn: () =>
      call(schedulesApi.put, {
        params: { id: saved.id, scheduleId: one.id },
        body: {
          when: one.when,
          formats: one.formats,
          recipientIds: one.recipients.map(({ id }) => id),
          active: !one.active,
          version: one.version,
        },
      }),
    onError: tellProblem,
    onSettled: () => changed(),
  })
  return (
    <Button
      size="compact-xs"
      variant="default"
      loading={act.isPending}
      aria-label={one.active ? t.pauseOf(said) : t.resumeOf(said)}
      onClick={() => act.mutate()}
    >
      {one.active ? t.pause : t.resume}
    </Button>
  )
}

function Remove({ saved, one, said }: ActProps) {
  const words = useText(savedText)
  const t = words.schedule
  const changed = useSavedChanged()
  const [asked, setAsked] = useState(false)
  const remove = useMutation({
    mutationFn: () => call(schedulesApi.remove, { params: { id: saved.id, scheduleId: one.id } }),
    onSuccess: () => {
      tellDone(t.removed)
      void changed()
    },
    onError: tellProblem,
  })
  return (
    <Popover opened={asked} onChange={setAsked} position="top-end" trapFocus returnFocus shadow="md" zIndex={400}>
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          color="red"
          aria-label={t.removeOf(said)}
          onClick={() => setAsked(!asked)}
        >
          {t.remove}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs" maw={260}>
          <Text size="sm">{t.removeSure}</Text>
          <Button size="xs" color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
            {words.removeYes}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
