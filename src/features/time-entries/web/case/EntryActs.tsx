import { Button, Menu } from '@mantine/core'
import { mdiDotsHorizontal, mdiPencilOutline, mdiUndoVariant } from '@mdi/js'
import { useRef } from 'react'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { entriesText } from '../../entries.text.ts'
import type { TimeEntry } from '../../time-entries.contract.ts'
import { openTime } from '../time-dialog.ts'
import { useEntryName } from './TimeFacts.tsx'

type Props = { entry: TimeEntry; onReverse: () => void }

/** What can be done to time that was logged wrongly; nothing where that is not for this person. */
export function EntryActs({ entry, onReverse }: Props) {
  const t = useText(entriesText)
  const name = useEntryName(entry)
  const reversing = useRef(false)
  if (!entry.abilities.reverse) return null
  return (
    <Menu
      position="bottom-end"
      shadow="md"
      // the menu gives the focus back to its button first, then the form takes it
      onExitTransitionEnd={() => {
        if (reversing.current) onReverse()
        reversing.current = false
      }}
    >
      <Menu.Target>
        <Button size="compact-xs" variant="subtle" color="gray" className="no-print" aria-label={t.acts(name)}>
          <Icon path={mdiDotsHorizontal} size={16} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<Icon path={mdiPencilOutline} size={16} />}
          onClick={() => openTime({ act: 'correct', entry })}
        >
          {t.correct}
        </Menu.Item>
        <Menu.Item
          leftSection={<Icon path={mdiUndoVariant} size={16} />}
          onClick={() => {
            reversing.current = true
          }}
        >
          {t.reverse}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
