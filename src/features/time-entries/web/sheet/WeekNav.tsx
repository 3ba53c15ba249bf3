import { ActionIcon, Button, Group, Kbd, Tooltip } from '@mantine/core'
import { mdiChevronLeft, mdiChevronRight } from '@mdi/js'
import { addDays } from '../../../../platform/shared/days.ts'
import { dayIn } from '../../../../platform/web/format.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { useShortcuts } from '../../../../platform/web/shortcuts.ts'
import { mondayOf } from '../../timesheet.rules.ts'
import { timesheetText } from '../../timesheet.text.ts'
import { useDayName } from '../day-name.ts'

type Props = {
  /** Any day of the week that is shown. */
  on: string
  onGo: (on: string | undefined) => void
}

/** Which week; the one before and after with a key. */
export function WeekNav({ on, onGo }: Props) {
  const t = useText(timesheetText)
  const dayName = useDayName()
  const monday = mondayOf(on)
  const isPresent = monday === mondayOf(dayIn(new Date()))
  const go = (days: number) => onGo(addDays(monday, days))
  const present = () => onGo(undefined)
  useShortcuts([
    { keys: 'a', label: t.before, group: 'screen', run: () => go(-7) },
    { keys: 's', label: t.after, group: 'screen', run: () => go(7) },
    { keys: 'w', label: t.present, group: 'screen', run: present },
  ])
  return (
    <Group gap={4} wrap="nowrap" role="group" aria-label={t.weeks}>
      <Arrow label={t.before} keys="a" icon={mdiChevronLeft} onClick={() => go(-7)} />
      <span className="week-range" role="status">
        {t.range(dayName(monday), dayName(addDays(monday, 6), 'withYear'))}
      </span>
      <Arrow label={t.after} keys="s" icon={mdiChevronRight} onClick={() => go(7)} />
      {!isPresent && (
        <Button size="compact-sm" variant="default" className="no-print" onClick={present}>
          {t.present}
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
