import { DAY, MINUTE, momentOf } from '../clock.ts'
import type { Person } from '../people.ts'
import type { Random } from '../random.ts'
import type { Entry, Log } from './entries.ts'
import { wrongMinutes } from './words.ts'

const CORRECTED = 7
const DAYS = 200

/** A few lines were wrong: taken back on the day after, most of them put right by another one. */
export function addCorrections(random: Random, log: Log, supervisor: Person, now: number): void {
  const chosen = random
    .shuffle(
      log.entries.filter(
        (one) => isOrdinary(one) && one.recordedAt > now - DAYS * DAY && one.recordedAt < now - 3 * DAY,
      ),
    )
    .slice(0, CORRECTED)
  for (const [place, right] of chosen.entries()) {
    const at = momentOf(right.workedOn, 24 + 9.3) + random.between(0, 40) * MINUTE
    if (place % 3 === 2) {
      right.reversal = { at, by: supervisor, reason: 'No era de este cliente: se registró en el HelpDesk equivocado.' }
      continue
    }
    const minutes = Math.min(right.minutes * 3 + 20, 480)
    const told = { workedOn: right.workedOn, startedAt: null, recordedAt: right.recordedAt, recordedBy: right.person }
    const work = { ...right, at: right.startedAt!, minutes }
    const reversal: Entry['reversal'] = {
      at,
      by: place % 2 ? supervisor : right.person,
      reason: random.pick(wrongMinutes),
    }
    const wrong = log.add({ ...pick(work), at: work.at }, { ...told, reversal }, right.covered!)
    Object.assign(right, { replaces: wrong, recordedAt: at + 2 * MINUTE, recordedBy: reversal.by })
  }
}

const pick = ({ person, mode, minutes, note, client, case: of }: Entry) => ({
  person,
  mode,
  minutes,
  note,
  client,
  case: of,
})

const isOrdinary = ({ covered, case: of, startedAt, reversal, mode }: Entry) =>
  Boolean(covered && of && startedAt && !reversal && mode !== 'travel' && covered.terms.overrunPolicy !== 'block')
