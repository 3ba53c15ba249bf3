import { Button, Menu } from '@mantine/core'
import { mdiDotsHorizontal, mdiPencilOutline, mdiUndoVariant } from '@mdi/js'
import { useState } from 'react'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { entriesText } from '../entries.text.ts'
import { openTime } from './time-dialog.ts'
import { useEntry } from './time.api.ts'

type Props = { timeEntryId: string; name: string }

/** Beside a line that tells of charged work: puts the time behind it right, or takes it back. */
export function WorkMenu({ timeEntryId, name }: Props) {
  const t = useText(entriesText)
  // a ledger has many lines: an entry is read once somebody is about to act on it
  const [wanted, setWanted] = useState(false)
  const { data: entry, error } = useEntry(timeEntryId, wanted)
  const want = () => setWanted(true)
  return (
    <Menu position="bottom-end" shadow="md" onOpen={want}>
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          className="no-print"
          aria-label={t.putRight(name)}
          onFocus={want}
          onMouseEnter={want}
        >
          <Icon path={mdiDotsHorizontal} size={16} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {entry?.abilities.reverse && (
          <>
            <Menu.Item
              autoFocus
              leftSection={<Icon path={mdiPencilOutline} size={16} />}
              onClick={() => openTime({ act: 'correct', entry })}
            >
              {t.correct}
            </Menu.Item>
            <Menu.Item
              leftSection={<Icon path={mdiUndoVariant} size={16} />}
              onClick={() => openTime({ act: 'reverse', entry })}
            >
              {t.reverse}
            </Menu.Item>
          </>
        )}
        {entry?.abilities.finish && (
          <Menu.Item
            autoFocus
            leftSection={<Icon path={mdiPencilOutline} size={16} />}
            onClick={() => openTime({ act: 'correct', entry })}
          >
            {t.finish}
          </Menu.Item>
        )}
        {!entry?.abilities.reverse && !entry?.abilities.finish && (
          <Menu.Label maw={260} style={{ whiteSpace: 'normal' }}>
            {entry ? (entry.reversal ? t.nothingMissing : t.notYours) : (error?.message ?? t.reading)}
          </Menu.Label>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
