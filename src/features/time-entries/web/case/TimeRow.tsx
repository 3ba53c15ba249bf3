import { Button, Menu } from '@mantine/core'
import { mdiDotsHorizontal } from '@mdi/js'
import { useRef, useState } from 'react'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { entriesText } from '../../entries.text.ts'
import type { TimeEntry } from '../../time-entries.contract.ts'
import { openTime } from '../time-dialog.ts'
import { ReverseTime } from './ReverseTime.tsx'
import { TimeFacts, useEntryName } from './TimeFacts.tsx'

type Props = {
  entry: TimeEntry
  /** Another entry puts it right already. */
  replaced: boolean
}

/** One entry and what can be done to it, in place. */
export function TimeRow({ entry, replaced }: Props) {
  const t = useText(entriesText)
  const name = useEntryName(entry)
  const [reversing, setReversing] = useState(false)
  const row = useRef<HTMLLIElement>(null)
  const { reverse } = entry.abilities
  const close = () => {
    setReversing(false)
    row.current?.focus()
  }
  const correct = () => openTime({ act: 'correct', entry })
  return (
    <li ref={row} tabIndex={-1} className="time-row" data-reversed={entry.reversal ? true : undefined}>
      <div className="time-row-facts">
        <TimeFacts entry={entry} />
      </div>
      {reverse && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button size="compact-xs" variant="subtle" color="gray" className="no-print" aria-label={t.acts(name)}>
              <Icon path={mdiDotsHorizontal} size={16} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={correct}>{t.correct}</Menu.Item>
            <Menu.Item onClick={() => setReversing(true)}>{t.reverse}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {entry.reversal && !replaced && (
        <Button size="compact-xs" variant="light" className="time-row-finish no-print" onClick={correct}>
          {t.finish}
        </Button>
      )}
      {reversing && <ReverseTime entry={entry} onDone={close} onCancel={close} />}
    </li>
  )
}
