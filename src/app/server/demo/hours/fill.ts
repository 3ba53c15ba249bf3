import { accountedMinutes, accountingOf } from '../../../../features/coverage/accounting.rules.ts'
import { tariffOf } from '../../../../features/coverage/server/tariff.ts'
import { columnsOf } from '../../../../features/coverage/server/term-columns.ts'
import type { Mode } from '../../../../features/coverage/terms.contract.ts'
import { addDays, addMonths, daysFrom } from '../../../../platform/shared/days.ts'
import { isOff, momentOf } from '../clock.ts'
import type { Person } from '../people.ts'
import type { Random } from '../random.ts'
import { type Covered, grantsOf, isInForce, lastDayOf } from './covered.ts'
import type { Diary } from './diary.ts'
import type { Log } from './entries.ts'
import type { Fill, Plan } from './plans.ts'
import { officeNotes, visitNotes } from './words.ts'
import { travelNote } from './work.ts'

type Setting = { random: Random; log: Log; diary: Diary; technicians: Person[]; today: string }

/** Contracts are sold by so many hours. */
const SIZES = [10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100, 120, 150, 200].map((hours) => hours * 60)
/** Of its hours, the most that was used, or the least, as the plan says. */
const share: Record<Fill, number> = { plenty: 0.35, half: 0.7, little: 0.95, none: 1, overrun: 1 }

/**
 * Decides how many hours a contract has, from the work that was charged to it, and adds preventive visits until as much
 * is used as its plan says.
 */
export function fillContract(setting: Setting, one: Covered, plan: Plan): void {
  const { log, random, today } = setting
  const fill = plan.fill ?? 'half'
  if (plan.lately) addVisits(setting, one, { from: addDays(today, -8), minutes: 200, most: 1 })
  if (one.terms.grantMinutes === null) return
  if (plan.type === 'hours' && !plan.terms?.grantMinutes) {
    const needed = (log.usedOf(one) + (fill === 'little' ? 60 : 0)) / share[fill]
    const fitting = SIZES.filter((size) => (fill === 'overrun' ? size <= needed : size >= needed))
    const size = (fill === 'overrun' ? fitting.at(-1) : fitting[0]) ?? SIZES[0]!
    one.terms = { ...one.terms, grantMinutes: size }
  }
  if (one.startsOn > today) return
  const { from, granted, used } = present(setting, one)
  const wanted = {
    plenty: granted * 0.2,
    half: granted * 0.55,
    little: granted - random.between(3, 6) * 15,
    none: granted + (one.terms.overrunPolicy === 'block' ? 0 : 15),
    overrun: granted + random.between(8, 16) * 15,
  }[fill]
  addVisits(setting, one, { from, minutes: wanted - used })
}

/** The hours that count just now: of the whole term, or of the present month. */
function present({ log, today }: Setting, one: Covered) {
  const monthly = one.terms.grantPeriod === 'month' && !one.terms.carryOver
  if (!monthly) {
    const granted = grantsOf(one).reduce((sum, { minutes }) => sum + minutes, 0)
    return { from: one.startsOn, granted, used: log.usedOf(one) }
  }
  let from = one.startsOn
  for (let n = 1; addMonths(one.startsOn, n) <= today; n++) from = addMonths(one.startsOn, n)
  const used = log.of(one).filter(({ workedOn }) => workedOn >= from)
  return { from, granted: one.terms.grantMinutes!, used: used.reduce((sum, { accounted }) => sum + accounted, 0) }
}

/** Visits, and at the end a little work from the office, until about so many minutes are taken. */
function addVisits(setting: Setting, one: Covered, asked: { from: string; minutes: number; most?: number }): void {
  const { random, log, diary, technicians, today } = setting
  const { roundingMinutes, minimumMinutes } = one.terms
  const last = [addDays(today, -1), lastDayOf(one)].sort()[0]!
  let left = asked.minutes
  let most = asked.most ?? 60
  const cost = (mode: Mode, workedMinutes: number) =>
    accountedMinutes(accountingOf({ mode, workedMinutes, outsideMinutes: 0 }, tariffOf(columnsOf(one.terms))))
  const add = (person: Person, day: string, work: { mode: Mode; minutes: number; note: string; hour: number }) => {
    const at = diary.place(person.id, momentOf(day, work.hour), work.minutes)
    if (at === undefined) return
    const { mode, minutes, note } = work
    const entry = log.add({ person, mode, at, minutes, note, client: one.client, case: null }, {}, one)
    left -= entry.accounted
  }
  for (let tries = 0; tries < 200 && most > 0 && left >= Math.max(roundingMinutes, minimumMinutes); tries++) {
    const day = addDays(asked.from, random.between(0, Math.max(0, daysFrom(asked.from, last))))
    if (day > last || isOff(momentOf(day, 12)) || !isInForce(one, day)) continue
    const person = random.pick(technicians)
    const hour = random.pick([9, 9.5, 14.25, 15])
    const minutes = random.pick([60, 75, 90, 120])
    const travel = random.pick([30, 40, 45])
    if (left >= cost('onSite', minutes) + cost('travel', travel)) {
      most--
      add(person, day, { mode: 'travel', minutes: travel, note: travelNote(one.client), hour })
      add(person, day, { mode: 'onSite', minutes, note: random.pick(visitNotes), hour: hour + travel / 60 })
    } else if (asked.most === undefined) {
      const short = Math.floor(Math.min(left, random.pick([30, 45, 60])) / roundingMinutes) * roundingMinutes
      add(person, day, { mode: 'offline', minutes: short, note: random.pick(officeNotes), hour })
    } else return
  }
}
