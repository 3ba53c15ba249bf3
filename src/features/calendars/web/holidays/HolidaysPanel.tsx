import { ActionIcon, Group, Text } from '@mantine/core'
import { mdiChevronLeft, mdiChevronRight } from '@mdi/js'
import { useRef } from 'react'
import { Faces } from '../../../../platform/web/faces.tsx'
import { dayIn } from '../../../../platform/web/format.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { YEARS } from '../../calendars.rules.ts'
import { calendarsText } from '../../calendars.text.ts'
import { useCalendarsChanged, useHolidays } from '../calendars.api.ts'
import { AddDayOff } from './AddDayOff.tsx'
import { HolidayRow } from './HolidayRow.tsx'

export const thisYear = () => Number(dayIn(new Date()).slice(0, 4))

type Props = { year: number; onYear: (year: number) => void }

/** A year's national holidays and the company's own days off, which are added and taken back here. */
export function HolidaysPanel({ year, onYear }: Props) {
  const t = useText(calendarsText).holidays
  const holidays = useHolidays(year)
  const changed = useCalendarsChanged()
  const dayInput = useRef<HTMLInputElement>(null)
  const done = () => {
    dayInput.current?.focus() // what had the focus is gone
    void changed()
  }
  return (
    <Panel
      title={t.title}
      actions={
        <Group gap={2} wrap="nowrap" role="group" aria-label={t.year(year)}>
          <ActionIcon
            variant="subtle"
            size={28}
            aria-label={t.previous(year - 1)}
            disabled={year === YEARS.first}
            onClick={() => onYear(year - 1)}
          >
            <Icon path={mdiChevronLeft} />
          </ActionIcon>
          <Text span size="sm" fw={600} className="figures" aria-live="polite">
            {year}
          </Text>
          <ActionIcon
            variant="subtle"
            size={28}
            aria-label={t.next(year + 1)}
            disabled={year === YEARS.last}
            onClick={() => onYear(year + 1)}
          >
            <Icon path={mdiChevronRight} />
          </ActionIcon>
        </Group>
      }
    >
      <Text size="sm" c="dimmed" mb="sm">
        {t.explain}
      </Text>
      <AddDayOff
        dayInput={dayInput}
        onAdded={(on) => {
          onYear(Number(on.slice(0, 4)))
          done()
        }}
      />
      <Faces query={holidays} lines={8}>
        {({ items }) => (
          <ul className="plain-list holidays">
            {items.map((holiday) => (
              <HolidayRow key={holiday.on} holiday={holiday} onRemoved={done} />
            ))}
          </ul>
        )}
      </Faces>
    </Panel>
  )
}
