import { addDays } from '../../../../platform/shared/days.ts'
import { isOff, momentOf } from '../clock.ts'
import type { Person } from '../people.ts'
import type { Random } from '../random.ts'
import { type Covered, isInForce } from './covered.ts'
import type { Diary } from './diary.ts'
import type { Log } from './entries.ts'
import { routineNotes } from './words.ts'

type Setting = { random: Random; log: Log; diary: Diary; people: Person[]; today: string }

const DAYS = 19

/** The little that is done every day for customers with a contract, without a HelpDesk of its own. */
export function addRoutine({ random, log, diary, people, today }: Setting, contracts: { one: Covered }[]): void {
  const agents = people.filter(({ role, active }) => active && role === 'agent')
  for (let ago = DAYS; ago >= 0; ago--) {
    const day = addDays(today, -ago)
    if (isOff(momentOf(day, 12))) continue
    const inForce = contracts.filter(({ one }) => isInForce(one, day) && one.terms.overrunPolicy !== 'block')
    for (const person of agents)
      for (const hour of [9.25, 11.5, 15.5, 17.1]) {
        if (random.chance(0.55)) continue
        const { one } = random.pick(inForce)
        const minutes = random.between(8, 40)
        const at = diary.place(person.id, momentOf(day, hour + random.next() / 2), minutes)
        if (at === undefined) continue
        const mode = random.chance(0.6) ? 'online' : 'offline'
        const work = {
          person,
          mode,
          at,
          minutes,
          note: random.pick(routineNotes[mode]),
          client: one.client,
          case: null,
        } as const
        log.add(work, {}, log.coveringOn(work, day))
      }
  }
}
