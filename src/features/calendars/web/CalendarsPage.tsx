import { Button, Paper, Text } from '@mantine/core'
import { mdiPlus } from '@mdi/js'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { Faces } from '../../../platform/web/faces.tsx'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { useLive } from '../../../platform/web/live.ts'
import { tellDone } from '../../../platform/web/tell.ts'
import { AdminPage } from '../../auth/web/AdminPage.tsx'
import type { Calendar } from '../calendars.contract.ts'
import { calendarsText } from '../calendars.text.ts'
import { useCalendars, useCalendarsChanged } from './calendars.api.ts'
import { calendarsSearch } from './calendars-search.ts'
import { CalendarForm } from './editor/CalendarForm.tsx'
import { HolidaysPanel, thisYear } from './holidays/HolidaysPanel.tsx'
import { CalendarRow } from './list/CalendarRow.tsx'
import './calendars.css'

/** When the company attends: its calendars, and the days on which nobody does. */
export function CalendarsPage() {
  const t = useText(calendarsText)
  const navigate = useNavigate()
  const { year = thisYear() } = calendarsSearch.parse(useSearch({ strict: false }))
  const changed = useCalendarsChanged()
  const [open, setOpen] = useState<Calendar | 'new'>()
  const edited = open === 'new' ? undefined : open
  useLive(['settings'], () => void changed())
  const close = () => setOpen(undefined)
  const done = (saved: Calendar) => {
    if (!edited) tellDone(t.added(saved.name))
    close()
    void changed()
  }
  return (
    <AdminPage
      title={t.title}
      actions={
        <Button leftSection={<Icon path={mdiPlus} />} onClick={() => setOpen('new')}>
          {t.add}
        </Button>
      }
    >
      <Text c="dimmed" size="sm">
        {t.explain}
      </Text>
      <CalendarList onEdit={setOpen} />
      <HolidaysPanel
        year={year}
        onYear={(year) => void navigate({ to: '/settings/calendars', search: { year }, replace: true })}
      />
      {open && (
        <Dialog size={680} onClose={close} title={edited ? t.editOf(edited.name) : t.add}>
          <CalendarForm calendar={edited} onDone={done} onCancel={close} />
        </Dialog>
      )}
    </AdminPage>
  )
}

function CalendarList({ onEdit }: { onEdit: (calendar: Calendar) => void }) {
  const t = useText(calendarsText)
  const calendars = useCalendars()
  return (
    <Faces query={calendars} lines={5} isEmpty={({ items }) => !items.length} empty={t.empty}>
      {({ items }) => (
        <Paper withBorder>
          <ul className="plain-list">
            {items.map((calendar) => (
              <CalendarRow key={calendar.id} calendar={calendar} onEdit={() => onEdit(calendar)} />
            ))}
          </ul>
        </Paper>
      )}
    </Faces>
  )
}
