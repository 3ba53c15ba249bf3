import { ActionIcon, Badge, Button, Group, Text } from '@mantine/core'
import { mdiPencilOutline } from '@mdi/js'
import { use } from 'react'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import type { Calendar } from '../../calendars.contract.ts'
import { WEEKDAYS, weekMinutes } from '../../calendars.rules.ts'
import { calendarsText } from '../../calendars.text.ts'
import { DayBar } from '../DayBar.tsx'
import { weekWords } from '../week-words.ts'

type Props = { calendar: Calendar; onEdit: () => void }

/** A calendar in words and drawn, one bar a day. */
export function CalendarRow({ calendar, onEdit }: Props) {
  const t = useText(calendarsText)
  const language = use(LanguageContext)
  const { name, windows, keepsHolidays, active, isDefault } = calendar
  return (
    <li className="calendar" data-inactive={!active || undefined}>
      <div className="calendar-words">
        <Group gap={6}>
          <Text component="h2" fw={600} size="sm" m={0} className="calendar-name">
            {name}
          </Text>
          {isDefault && (
            <Badge variant="light" tt="none" fw={500}>
              {t.isDefault}
            </Badge>
          )}
          {!active && (
            <Badge variant="light" color="gray" tt="none" fw={500}>
              {t.inactive}
            </Badge>
          )}
        </Group>
        <Text size="sm">{weekWords(windows, t)}</Text>
        <Text size="xs" c="dimmed">
          {t.hoursPerWeek(showMinutes(weekMinutes(windows), language))} · {keepsHolidays ? t.keeps : t.keepsNot}
        </Text>
      </div>
      <div className="calendar-week" aria-hidden>
        {WEEKDAYS.map((weekday) => (
          <div key={weekday}>
            <span>{t.shortDays[weekday]}</span>
            <DayBar windows={windows.filter((window) => window.weekday === weekday)} />
          </div>
        ))}
      </div>
      <Button size="xs" variant="default" aria-label={t.editOf(name)} onClick={onEdit} visibleFrom="sm">
        {t.edit}
      </Button>
      <ActionIcon variant="default" size={30} aria-label={t.editOf(name)} onClick={onEdit} hiddenFrom="sm">
        <Icon path={mdiPencilOutline} />
      </ActionIcon>
    </li>
  )
}
