import { Button, Menu } from '@mantine/core'
import { mdiDotsHorizontal } from '@mdi/js'
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
    <Menu position="bottom-end" onOpen={want}>
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          className="no-print"
          aria-label={t.acts(name)}
          onFocus={want}
          onMouseEnter={want}
        >
          <Icon path={mdiDotsHorizontal} size={16} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {entry?.abilities.reverse ? (
          <>
            <Menu.Item autoFocus onClick={() => openTime({ act: 'correct', entry })}>
              {t.correct}
            </Menu.Item>
            <Menu.Item onClick={() => openTime({ act: 'reverse', entry })}>{t.reverse}</Menu.Item>
          </>
        ) : (
          <Menu.Label>{entry ? t.notYours : (error?.message ?? t.reading)}</Menu.Label>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
