import { addDays } from '../../../../platform/shared/days.ts'
import { dayInChile } from '../../../../platform/shared/chile/day.ts'
import type { Client } from '../clients.ts'
import { dayAt, DAY, HOUR, MINUTE, momentOf } from '../clock.ts'
import type { Person } from '../people.ts'
import { createRandom, type Random } from '../random.ts'
import type { Rows } from '../rows.ts'
import { makeContracts } from './contracts.ts'
import { addCorrections } from './corrections.ts'
import { addAuthorisations } from './debts.ts'
import { createDiary, type Diary } from './diary.ts'
import { createLog, type Entry, type Log } from './entries.ts'
import { fillContract } from './fill.ts'
import { addRoutine } from './routine.ts'
import type { Furnished, Kinds } from './kinds.ts'
import { addRepairs, makeWarranties } from './warranties.ts'
import { addActivities, addAvailability, addTimers, planPresence, timersSince } from './weeks.ts'
import { notCharged, visitNotCharged } from './words.ts'
import { timeOf, travelNote, type Work, workOf } from './work.ts'
import { writeHours } from './write.ts'

export type Telling = {
  rows: Rows
  ids: Furnished
  kinds: Kinds
  people: Person[]
  clients: Client[]
  since: number
  now: number
}

/** Contracts, warranties, and the time that our people worked, to the cases that are told already. */
export function tellHours({ rows, ids, kinds, people, clients, since, now }: Telling): void {
  const random = createRandom('hours')
  const today = dayInChile(new Date(now))
  const who = (key: string) => people.find(({ email }) => email.startsWith(key))!
  const [ana, sofia, tomas] = [who('ana'), who('sofia'), who('tomas')]
  const making = { random, clients, kinds, supervisor: sofia, since, now, today }
  const contracts = makeContracts(making)
  const warranties = makeWarranties(making)
  addRepairs(making, rows, warranties)
  const coverages = [...contracts.map(({ one }) => one), ...warranties].sort((a, b) => a.createdAt - b.createdAt)
  coverages.forEach((one, place) => (one.number = place + 1))

  const diary = createDiary(now)
  const weeks = { random, rows, ids, people, diary, now, today }
  const timers = timersSince(weeks)
  diary.take(ana.id, timers.ana, (now - timers.ana) / MINUTE)
  diary.take(tomas.id, Math.max(timers.tomas, dayAt(now).fromMs), DAY / MINUTE)
  const presence = planPresence(weeks)
  addActivities(weeks)

  const log = createLog(random, kinds, coverages, now)
  for (const one of rows.all('cases')) {
    const client = clients.find(({ id }) => id === one.customer_id)!
    const covered = log.coveringOn({ client, case: one }, dayAt(timeOf(one.registered_at)).day)
    rows.change(String(one.id), { coverage_id: covered?.id ?? null })
  }
  logWork(random, log, diary, workOf({ random, rows, ids, people, clients }), { sofia, now })
  addRoutine({ random, log, diary, people, today }, contracts)
  const technicians = people.filter(({ role, active }) => active && role === 'technician')
  for (const { one, plan } of contracts) fillContract({ random, log, diary, technicians, today }, one, plan)
  addCorrections(random, log, sofia, now)

  writeHours(random, rows, coverages, log.entries)
  addAvailability(weeks, presence)
  addTimers(weeks, timers)
  addAuthorisations({ random, rows, clients, ana, sofia, today, now })
}

type With = { sofia: Person; now: number }

/** Most work is told at once and charged; some is not charged, some is told days later by its day alone. */
function logWork(random: Random, log: Log, diary: Diary, works: Work[], { sofia, now }: With) {
  for (const { travel = 0, ...work } of works) {
    const at = diary.place(work.person.id, work.at, travel + work.minutes)
    if (at === undefined || at > work.at + 3 * HOUR) continue
    const { day } = dayAt(at)
    const covered = log.coveringOn(work, day)
    const free = covered?.type.kind === 'contract' && random.chance(0.05)
    const late = momentOf(addDays(day, random.between(1, 5)), 9.5 + random.next())
    const told: Partial<Entry> = free
      ? { notCharged: random.pick(work.mode === 'onSite' ? visitNotCharged : notCharged) }
      : {}
    if (work.mode === 'onSite' && random.chance(0.15) && late < now)
      Object.assign(told, { startedAt: null, recordedAt: late, recordedBy: sofia })
    if (travel) log.add({ ...work, at, mode: 'travel', minutes: travel, note: travelNote(work.client) }, told, covered)
    log.add({ ...work, at: at + travel * MINUTE }, told, covered)
  }
}
