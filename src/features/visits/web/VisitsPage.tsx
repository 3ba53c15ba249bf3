import { Button, Group, Kbd, Stack, Title, UnstyledButton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { mdiPlus } from '@mdi/js'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { dayIn } from '../../../platform/web/format.ts'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { useNow } from '../../../platform/web/now.ts'
import { useShortcuts } from '../../../platform/web/shortcuts.ts'
import { useMe } from '../../auth/web/session.ts'
import { daysOfWeek, mondayOf } from '../../time-entries/timesheet.rules.ts'
import { boardText } from '../board.text.ts'
import { visitsText } from '../visits.text.ts'
import { type BoardSearch, type BoardView as View, boardViews, readBoardSearch } from './board/board-search.ts'
import { BoardView } from './board/BoardView.tsx'
import { CalendarView } from './board/CalendarView.tsx'
import { ListView } from './board/ListView.tsx'
import { NewVisit } from './board/NewVisit.tsx'
import { BoardNav } from './board/BoardNav.tsx'
import { WeekDays } from './board/WeekDays.tsx'
import './board/board.css'
import './visits.css'

/** Who goes when: a week, a day, one technician, or a list; the address says which. */
export function VisitsPage() {
  const words = useText(visitsText)
  const me = useMe()
  const navigate = useNavigate()
  const search = readBoardSearch(useSearch({ strict: false }))
  const narrow = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const today = dayIn(new Date(useNow()))
  // who does not plan has the own visits in the list; a week has no room on a phone
  const asked = me.abilities.attend ? (search.view ?? 'week') : 'list'
  const view = narrow && asked === 'week' ? 'day' : asked
  const on = search.on ?? today
  const single = view === 'day' || narrow
  const days = single ? [on] : daysOfWeek(mondayOf(on))
  const go = (day: string | undefined) =>
    void navigate({ to: '/visits', search: { ...search, on: day }, replace: true })
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={1}>{words.title}</Title>
        {me.abilities.attend && <NewVisitButton />}
      </Group>
      {me.abilities.attend && (
        <Group justify="space-between" gap="xs">
          <Views view={view} narrow={narrow} search={search} />
          {view !== 'list' && <BoardNav on={on} by={single ? 'day' : 'week'} onGo={go} />}
        </Group>
      )}
      {view !== 'list' && single && <WeekDays on={on} search={search} />}
      {view === 'list' && <ListView search={search} />}
      {view === 'calendar' && <CalendarView days={days} search={search} />}
      {(view === 'week' || view === 'day') && <BoardView days={days} search={search} />}
    </Stack>
  )
}

function NewVisitButton() {
  const t = useText(boardText)
  const [open, setOpen] = useState(false)
  useShortcuts([{ keys: 'n', label: t.order, icon: mdiPlus, group: 'screen', run: () => setOpen(true) }])
  return (
    <>
      <Button
        leftSection={<Icon path={mdiPlus} size={18} />}
        rightSection={
          <Kbd size="xs" aria-hidden visibleFrom="sm">
            n
          </Kbd>
        }
        aria-keyshortcuts="n"
        onClick={() => setOpen(true)}
      >
        {t.order}
      </Button>
      {open && <NewVisit onClose={() => setOpen(false)} />}
    </>
  )
}

function Views({ view, narrow, search }: { view: View; narrow: boolean; search: BoardSearch }) {
  const t = useText(boardText)
  const { on, technicianId } = search
  return (
    <Group component="nav" gap={4} wrap="nowrap" aria-label={t.viewsLabel} className="ready-views">
      {boardViews
        .filter((one) => !narrow || one !== 'week')
        .map((one) => (
          <UnstyledButton
            key={one}
            className="ready-view"
            aria-current={view === one ? 'page' : undefined}
            renderRoot={(props) => <Link to="/visits" search={{ view: one, on, technicianId }} {...props} />}
          >
            {t.views[one]}
          </UnstyledButton>
        ))}
    </Group>
  )
}
