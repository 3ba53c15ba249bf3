import { ActionIcon, Button, Group, Kbd, Tooltip } from '@mantine/core'
import { mdiChevronLeft, mdiChevronRight } from '@mdi/js'
import { addDays } from '../../../../platform/shared/days.ts'
import { dayIn } from '../../../../platform/web/format.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { useShortcuts } from '../../../../platform/web/shortcuts.ts'
import { mondayOf } from '../../../time-entries/timesheet.rules.ts'
import { useDayName } from '../../../time-entries/web/day-name.ts'
import { boardText } from '../../board.text.ts'

type Props = {
  /** The day that is shown, or any of the week that is. */
  on: string
  by: 'week' | 'day'
  /** Undefined: to the present one. */
  onGo: (on: string | undefined) => void
}

/** Which week or day is shown; the one before and after with a key. */
export function PeriodNav({ on, by, onGo }: Props) {
  const t = useText(boardText)
  const dayName = useDayName()
  const today = dayIn(new Date())
  const monday = mondayOf(on)
  const isDay = by === 'day'
  const isPresent = isDay ? on === today : monday === mondayOf(today)
  const words = {
    before: isDay ? t.dayBefore : t.before,
    after: isDay ? t.dayAfter : t.after,
    present: isDay ? t.today : t.present,
  }
  const go = (steps: number) => onGo(isDay ? addDays(on, steps) : addDays(monday, steps * 7))
  const present = () => onGo(undefined)
  useShortcuts([
    { keys: 'a', label: words.before, group: 'screen', run: () => go(-1) },
    { keys: 's', label: words.after, group: 'screen', run: () => go(1) },
    { keys: 'w', label: words.present, group: 'screen', run: present },
  ])
  return (
    <Group gap={4} wrap="nowrap" role="group" aria-label={isDay ? t.days : t.weeks}>
      <Arrow label={words.before} keys="a" icon={mdiChevronLeft} onClick={() => go(-1)} />
      <span className="board-range" role="status">
        {isDay ? dayName(on, 'long') : t.range(dayName(monday), dayName(addDays(monday, 6), 'withYear'))}
      </span>
      <Arrow label={words.after} keys="s" icon={mdiChevronRight} onClick={() => go(1)} />
      {!isPresent && (
        <Button size="compact-sm" variant="default" className="no-print" onClick={present}>
          {words.present}
        </Button>
      )}
    </Group>
  )
}

type ArrowProps = { label: string; keys: string; icon: string; onClick: () => void }

const Arrow = ({ label, keys, icon, onClick }: ArrowProps) => (
  <Tooltip
    label={
      <>
        {label} <Kbd size="xs">{keys}</Kbd>
      </>
    }
  >
    <ActionIcon
      variant="default"
      size={32}
      aria-label={label}
      aria-keyshortcuts={keys}
      className="no-print"
      onClick={onClick}
    >
      <Icon path={icon} />
    </ActionIcon>
  </Tooltip>
)
