import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useText } from '../../../../platform/web/language.ts'
import { entriesText } from '../../entries.text.ts'
import type { TimeEntry } from '../../time-entries.contract.ts'
import { openTime } from '../time-dialog.ts'
import { EntryActs } from './EntryActs.tsx'
import { ReverseTime } from './ReverseTime.tsx'
import { TimeFacts } from './TimeFacts.tsx'

type Props = {
  entry: TimeEntry
  /** Another entry puts it right already. */
  replaced: boolean
}

/** One entry and what can be done to it, in place. */
export function TimeRow({ entry, replaced }: Props) {
  const t = useText(entriesText)
  const [reversing, setReversing] = useState(false)
  const row = useRef<HTMLLIElement>(null)
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
      <EntryActs entry={entry} onReverse={() => setReversing(true)} />
      {entry.reversal && !replaced && (
        <Button size="compact-xs" variant="light" className="time-row-finish no-print" onClick={correct}>
          {t.finish}
        </Button>
      )}
      {reversing && <ReverseTime entry={entry} onDone={close} onCancel={close} />}
    </li>
  )
}
