import { ActionIcon, Menu } from '@mantine/core'
import { mdiContentCopy } from '@mdi/js'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { WEEKDAYS } from '../../calendars.rules.ts'
import { calendarsText } from '../../calendars.text.ts'
import type { Weekday } from '../week-words.ts'
import { WORKDAYS } from './typed-week.ts'

type Props = { weekday: Weekday; onCopy: (to: readonly Weekday[]) => void }

/** Gives other days the hours of this one. */
export function CopyDay({ weekday, onCopy }: Props) {
  const t = useText(calendarsText)
  const label = t.copyOf(t.days[weekday])
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" size={30} aria-label={label} title={label}>
          <Icon path={mdiContentCopy} size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onCopy(WORKDAYS)}>{t.copyToWorkdays}</Menu.Item>
        <Menu.Item onClick={() => onCopy(WEEKDAYS)}>{t.copyToAll}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
