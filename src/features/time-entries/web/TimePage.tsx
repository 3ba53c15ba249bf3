import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { mdiPlus, mdiPrinterOutline } from '@mdi/js'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { dayIn } from '../../../platform/web/format.ts'
import { Faces } from '../../../platform/web/faces.tsx'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { useLive } from '../../../platform/web/live.ts'
import { useShortcuts } from '../../../platform/web/shortcuts.ts'
import { useMe } from '../../auth/web/session.ts'
import type { Timesheet, TimesheetDay } from '../time-entries.contract.ts'
import { overlapsOf } from '../timesheet.rules.ts'
import { timesheetText } from '../timesheet.text.ts'
import { LeftTimers } from './left/LeftTimers.tsx'
import { DaySection } from './sheet/DaySection.tsx'
import { PersonSelect } from './sheet/PersonSelect.tsx'
import './sheet/sheet.css'
import { StartInternal } from './sheet/StartInternal.tsx'
import { useTimesheet } from './sheet/timesheet.api.ts'
import { WeekNav } from './sheet/WeekNav.tsx'
import { WeekTable } from './sheet/WeekTable.tsx'
import { isWeekend } from './day-name.ts'
import { openTime } from './time-dialog.ts'

/** The week of a person: what was worked, for whom and how, pauses and what the person was available. */
export function TimePage() {
  const t = useText(timesheetText)
  const me = useMe()
  const queries = useQueryClient()
  const navigate = useNavigate({ from: '/time' })
  const { personId, on } = useSearch({ from: '/time' })
  const sheet = useTimesheet({ personId, on })
  const go = (part: { personId?: string; on?: string }) =>
    void navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false })
  useLive([`time:${personId ?? me.id}`], () => void queries.invalidateQueries({ queryKey: ['timesheet'] }))
  const log = () => openTime({ act: 'log', of: {}, personId })
  const print = () => window.print()
  useShortcuts([
    { keys: 'h', label: t.log, group: 'screen', run: log },
    { keys: 'p', label: t.print, group: 'screen', run: print },
  ])
  return (
    <Stack gap="sm" className="sheet">
      <Group justify="space-between">
        <Title order={1}>{sheet.data ? t.of(sheet.data.person.name) : t.title}</Title>
        <Group gap="xs" className="no-print">
          <Button variant="default" visibleFrom="sm" leftSection={<Icon path={mdiPrinterOutline} />} onClick={print}>
            {t.print}
          </Button>
          {!personId && <StartInternal />}
          <Button leftSection={<Icon path={mdiPlus} />} aria-keyshortcuts="h" onClick={log}>
            {t.log}
          </Button>
        </Group>
      </Group>
      <LeftTimers />
      <Group gap="sm">
        <WeekNav on={on ?? dayIn(new Date())} onGo={(day) => go({ on: day })} />
        {me.abilities.supervise && <PersonSelect value={personId} onChange={(id) => go({ personId: id })} />}
      </Group>
      <Faces query={sheet} lines={8}>
        {(found) => <Week sheet={found} waiting={sheet.isPlaceholderData} />}
      </Faces>
    </Stack>
  )
}

function Week({ sheet, waiting }: { sheet: Timesheet; waiting: boolean }) {
  const t = useText(timesheetText)
  const today = dayIn(new Date())
  const overlaps = overlapsOf(sheet.days.flatMap((day) => day.entries))
  const isEmpty = !sheet.days.some(hasSomething)
  const goTo = (on: string) => {
    const heading = document.getElementById(`day-${on}`)
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView({ block: 'start', behavior: 'smooth' })
  }
  return (
    <div className="sheet-week" aria-busy={waiting} data-waiting={waiting || undefined}>
      <WeekTable sheet={sheet} onDay={goTo} />
      {isEmpty ? (
        <div className="sheet-empty">
          <Text fw={550}>{t.nothing}</Text>
          <Text size="sm" c="dimmed">
            {t.nothingHelp}
          </Text>
        </div>
      ) : (
        sheet.days
          .filter((day) => hasSomething(day) || (day.on <= today && !day.holiday && !isWeekend(day.on)))
          .map((day) => (
            <DaySection
              key={day.on}
              personId={sheet.person.id}
              day={day}
              today={day.on === today}
              overlaps={overlaps}
            />
          ))
      )}
    </div>
  )
}

const hasSomething = (day: TimesheetDay) => day.entries.length > 0 || day.availability.length > 0
