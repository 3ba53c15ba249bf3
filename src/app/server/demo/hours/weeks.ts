import { addDays } from '../../../../platform/shared/days.ts'
import { dayAt, HOUR, isOff, MINUTE, momentOf } from '../clock.ts'
import type { Person } from '../people.ts'
import type { Random } from '../random.ts'
import type { Rows } from '../rows.ts'
import type { Diary } from './diary.ts'
import type { Furnished } from './kinds.ts'
import { activityNotes } from './words.ts'

export type Weeks = {
  random: Random
  rows: Rows
  ids: Furnished
  people: Person[]
  diary: Diary
  now: number
  today: string
}

const WEEKS = 14
const PRESENCE_DAYS = 21

const ours = ({ people }: Weeks) => people.filter(({ role, active }) => active && role !== 'admin')
const daysBefore = (today: string, count: number) =>
  Array.from({ length: count }, (_, n) => addDays(today, n - count + 1)).filter((day) => !isOff(momentOf(day, 12)))

type Pause = { from: number; until: number; reason: 'meal' | 'rest' | 'leave' }
/** The days that each person was there, with the pauses of the day. */
export type Presence = { person: Person; from: number; until: number; pauses: Pause[] }[]

/** When our people were there in the last weeks, and when they paused: nobody works meanwhile. Before any work. */
export function planPresence(weeks: Weeks): Presence {
  const { random, diary, today } = weeks
  const presence: Presence = []
  for (const day of daysBefore(today, PRESENCE_DAYS))
    for (const person of ours(weeks)) {
      const pauses: Pause[] = []
      const pause = (reason: Pause['reason'], hour: number, minutes: number) => {
        const from = diary.place(person.id, momentOf(day, hour), minutes)
        if (from !== undefined) pauses.push({ reason, from, until: from + minutes * MINUTE })
      }
      if (random.chance(0.6)) pause('rest', 10.75 + random.between(0, 4) / 12, random.between(8, 16))
      if (random.chance(0.96)) pause('meal', 13 + random.between(0, 9) / 12, random.between(35, 55))
      if (random.chance(0.02)) pause('leave', 15, random.between(60, 120))
      else if (random.chance(0.45)) pause('rest', 16.25 + random.between(0, 5) / 12, random.between(6, 14))
      const from = momentOf(day, 8.4 + random.next() * 0.6)
      presence.push({ person, from, until: momentOf(day, 17.9 + random.next() * 0.8), pauses })
    }
  return presence
}

/** What our people do without a customer: the meeting of the week, training, preparation, office work. */
export function addActivities(weeks: Weeks): void {
  const { random, rows, ids, diary, today, now } = weeks
  const add = (person: Person, day: string, kind: keyof typeof activityNotes, [hour, minutes]: [number, number]) => {
    if (momentOf(day, hour) + minutes * MINUTE > now || isOff(momentOf(day, 12))) return
    const at = diary.place(person.id, momentOf(day, hour), minutes)
    if (at === undefined) return
    const note = random.pick(activityNotes[kind])
    rows.add('time_entries', {
      id: random.id(at),
      case_id: null,
      customer_id: null,
      activity_id: ids.internalActivities[kind],
      person_id: person.id,
      mode: 'offline',
      worked_on: dayAt(at).day,
      started_at: new Date(at),
      worked_minutes: minutes,
      accounted_minutes: 0,
      coverage_id: null,
      not_charged_reason: null,
      note: kind === 'meeting' ? activityNotes.meeting[0] : note,
      replaces_id: null,
      recorded_by: person.id,
      recorded_at: new Date(Math.min(at + (minutes + random.between(0, 4)) * MINUTE, now)),
    })
  }
  const monday = addDays(today, 1 - dayAt(momentOf(today, 12)).weekday)
  for (let week = 0; week < WEEKS; week++) {
    const first = addDays(monday, -7 * week)
    for (const person of ours(weeks)) {
      add(person, first, 'meeting', [9, 45])
      if (random.chance(0.5))
        add(person, addDays(first, random.between(1, 4)), 'training', [15, random.between(4, 8) * 15])
      const prepares = person.role === 'technician' ? 3 : 1
      for (let n = 0; n < prepares; n++)
        add(person, addDays(first, random.between(0, 4)), 'preparation', [8.75, random.between(2, 6) * 15])
      add(person, addDays(first, 4), 'administration', [17, random.between(2, 4) * 10])
    }
  }
}

/** Who was available, and who paused, up to this moment. */
export function addAvailability({ random, rows, ids, diary, now }: Weeks, presence: Presence): void {
  for (const { person, from, until, pauses } of presence) {
    const end = Math.max(until, diary.lastOf(person.id, from) + 4 * MINUTE)
    let at = from
    const add = (kind: 'available' | 'paused', upTo: number, reason: Pause['reason'] | null) => {
      if (at >= now) return
      rows.add('availability_periods', {
        id: random.id(at),
        person_id: person.id,
        kind,
        reason_id: reason && ids.pauseReasons[reason],
        note: reason === 'leave' ? 'Hora médica' : null,
        started_at: new Date(at),
        ended_at: upTo > now ? null : new Date(upTo),
      })
      at = upTo
    }
    for (const pause of pauses.toSorted((one, other) => one.from - other.from)) {
      add('available', pause.from, null)
      add('paused', pause.until, pause.reason)
    }
    add('available', Math.max(end, at + HOUR / 2), null)
  }
}

/** When Ana began the call that she is in, and Tomás the work that he forgot to stop, or it would not be so long. */
export function timersSince({ random, today, now }: Weeks): { ana: number; tomas: number } {
  const morning = momentOf(today, 8.9)
  const forgotten = !isOff(now) && now - morning > 4.5 * HOUR
  const before = daysBefore(addDays(today, -1), 10).at(-1)!
  return { ana: now - random.between(9, 16) * MINUTE, tomas: forgotten ? morning : momentOf(before, 16.7) }
}

/** Ana is in the middle of a call; Tomás left his timer running. */
export function addTimers({ random, rows, people, now }: Weeks, since: { ana: number; tomas: number }): void {
  const cases = rows.all('cases').filter((row) => row.category === 'open')
  const start = (key: keyof typeof since, mode: string, note: string) => {
    const person = people.find(({ email }) => email.startsWith(key))!
    const own = cases.findLast((row) => row.responsible_id === person.id) ?? cases.at(-1)
    const timer = { person_id: person.id, id: random.id(since[key]), case_id: own?.id ?? null, activity_id: null }
    rows.add('timers', { ...timer, mode, note, started_at: new Date(since[key]) })
    return person
  }
  start('tomas', 'onSite', 'Revisión en terreno')
  const ana = start('ana', 'online', 'Llamada en curso')
  const periods = rows.all('availability_periods').filter((row) => row.person_id === ana.id)
  if (periods.some((row) => row.ended_at === null)) return
  // nobody is in a call while being away, whatever the hour
  const from = Math.max(now - 35 * MINUTE, ...periods.map((row) => (row.ended_at as Date).getTime()))
  const present = { person_id: ana.id, kind: 'available', reason_id: null, note: null }
  rows.add('availability_periods', { id: random.id(from), ...present, started_at: new Date(from), ended_at: null })
}
