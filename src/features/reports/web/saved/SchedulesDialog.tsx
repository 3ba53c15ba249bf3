import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { Faces } from '../../../../platform/web/faces.tsx'
import { useText } from '../../../../platform/web/language.ts'
import type { SavedReport } from '../../saved.contract.ts'
import { savedText } from '../../saved.text.ts'
import { MOST_SCHEDULES, type Schedule } from '../../schedules.contract.ts'
import { useSchedules } from './saved.api.ts'
import { ScheduleForm } from './ScheduleForm.tsx'
import { ScheduleRow } from './ScheduleRow.tsx'
import './saved.css'

type Props = { saved: SavedReport; onClose: () => void }

/** When a saved report is sent and to whom; a new one at once where there is none. */
export function SchedulesDialog({ saved, onClose }: Props) {
  const t = useText(savedText).schedule
  const query = useSchedules(saved.id)
  return (
    <Dialog title={t.title(saved.name)} size={640} onClose={onClose}>
      <Faces query={query} lines={4}>
        {({ items, readers }) => <Schedules saved={saved} items={items} readers={readers} onClose={onClose} />}
      </Faces>
    </Dialog>
  )
}

type Loaded = Props & { items: Schedule[]; readers: { id: string; name: string }[] }

function Schedules({ saved, items, readers, onClose }: Loaded) {
  const t = useText(savedText).schedule
  const mayChange = saved.abilities.change
  const [open, setOpen] = useState<string | undefined>(!items.length && mayChange ? 'new' : undefined)
  const list = () => setOpen(undefined)
  if (open)
    return (
      <ScheduleForm
        key={open}
        saved={saved}
        schedule={items.find(({ id }) => id === open)}
        readers={readers}
        onDone={list}
        onCancel={items.length ? list : onClose}
      />
    )
  return (
    <Stack gap="sm">
      {!items.length && (
        <Text size="sm" c="dimmed">
          {t.none}
        </Text>
      )}
      <ul className="schedules">
        {items.map((one) => (
          <ScheduleRow key={one.id} saved={saved} one={one} onEdit={() => setOpen(one.id)} />
        ))}
      </ul>
      <Group gap="xs">
        {mayChange && items.length < MOST_SCHEDULES && (
          <Button data-autofocus onClick={() => setOpen('new')}>
            {t.create}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {t.close}
        </Button>
      </Group>
    </Stack>
  )
}
