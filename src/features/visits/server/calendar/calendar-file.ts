import ical, { ICalCalendarMethod, ICalEventClass, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { calendarEventsText } from '../../calendar-events.text.ts'
import type { EventRow, Owner } from './calendar-rows.ts'

const QUARTER_OF_AN_HOUR = 15 * 60

/** The visits of a technician as iCalendar (RFC 5545): instants in UTC, one event a visit, its version as sequence. */
export function calendarFile(owner: Owner, rows: EventRow[], publicUrl: string | undefined): string {
  const t = calendarEventsText[owner.language]
  const calendar = ical({
    prodId: { company: 'Atiende', product: 'Visits', language: owner.language.toUpperCase() },
    // written as it is: a line break would begin another line of the file
    name: t.calendar(owner.name).replace(/\s+/g, ' '),
    method: ICalCalendarMethod.PUBLISH,
    ttl: QUARTER_OF_AN_HOUR,
  })
  for (const row of rows) {
    const off = row.state === 'cancelled'
    const summary = t.summary(row.number, row.customer)
    calendar.createEvent({
      id: `visit-${row.id}@atiende`,
      sequence: row.version,
      stamp: row.changedAt,
      created: row.createdAt,
      lastModified: row.changedAt,
      start: row.startsAt,
      end: row.endsAt,
      summary: off ? t.cancelled(summary) : summary,
      location: line([row.address, row.district, row.city], ', ') || null,
      description: line(
        [row.caseNumber && t.case(row.caseNumber), row.contact && t.contact(row.contact), publicUrl && t.more],
        '\n',
      ),
      url: publicUrl ? `${publicUrl}/visits/${row.number}` : null,
      status: off ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: off ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
      // who shares the calendar shares that there is no time, not where
      class: ICalEventClass.PRIVATE,
    })
  }
  return `${calendar.toString()}\r\n`
}

const line = (parts: (string | number | null | undefined)[], between: string): string =>
  parts.filter(Boolean).join(between)
