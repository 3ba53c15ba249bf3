import { dayInChile } from '../../platform/shared/chile/day.ts'
import { startOfDay } from '../../platform/shared/chile/start-of-day.ts'
import { addDays, daysFrom } from '../../platform/shared/days.ts'
import type { RecurrentOf } from './cases.contract.ts'

export type Recurrence = { of: RecurrentOf; days: number }

/** What a situation says: stems of words, without accents and without those that every situation has. */
export type Symptom = {
  equipmentId: string | null
  /** Of the subject. */
  named: string[]
  /** Of subject and description. */
  said: string[]
  /** Of what the product is called: that it is the same one is asked apart. */
  product: string[]
}
type Settled = { registeredAt: Date; solvedAt: Date | null; closedAt: Date | null }
export type EarlierCase = Symptom & Settled & { topicAgrees: boolean }

/** Words that tell of no symptom: what a help desk is written and written off with. */
export const WORDS_OF_ANY_CASE = `
  asunto problema falla fallo caso ticket cliente usuario equipo producto máquina aparato artículo
  funciona funcionar funcionamiento malo mal bien presenta informa indica reporta comenta avisa señala consulta solicita
  requiere necesita pide favor ayuda soporte apoyo urgente llama llamar llamado correo contacto atención revisar revisión
  hola estimado estimados buenos buenas días tardes saludos gracias hoy ayer mañana semana mes día hora nuevo nuevamente
  vez veces siempre nunca otra otro mismo misma vuelve volvió hacer poder tener`

const SHORTEST_WORD = 3
const SHORTEST_NUMBER = 5

const tells = (word: string) => word.length >= (/^[-\d.,]+$/.test(word) ? SHORTEST_NUMBER : SHORTEST_WORD)

/** Of so many words of one situation, how many the other must have: the same customer says less than the same product. */
const enough: Record<RecurrentOf, (words: number) => number> = {
  equipment: (words) => (words <= 2 ? words : Math.min(4, Math.ceil(words / 2))),
  customer: (words) => (words <= 3 ? words : Math.min(5, Math.ceil((words * 2) / 3))),
}

/**
 * What a situation shares with an earlier one of the same customer when both tell of the same symptom; undefined when
 * they do not. The subject of one must be said again in the other: in either direction of the same product, in both
 * otherwise, and then with two words, unless one of them says a single one. Where their topics agree (the same, or one
 * beneath the other) less is enough: one word of the same product, one direction otherwise.
 */
export function sameSymptom(one: Symptom, earlier: Symptom & { topicAgrees: boolean }): RecurrentOf | undefined {
  const of = one.equipmentId && one.equipmentId === earlier.equipmentId ? 'equipment' : 'customer'
  const names = new Set([...one.product, ...earlier.product])
  const telling = (words: string[]) => words.filter((word) => tells(word) && !names.has(word))
  const [now, then] = [one, earlier].map(({ named, said }) => ({ named: telling(named), said: telling(said) }))
  const again = (a: typeof now, b: typeof now) => isSaidAgain(a!.named.length ? a!.named : a!.said, b!.said, enough[of])
  const [forth, back] = [again(now, then), again(then, now)]
  const shared = now!.said.filter((word) => then!.said.includes(word)).length
  if (of === 'equipment') return forth || back || (earlier.topicAgrees && shared > 0) ? of : undefined
  const enoughShared = shared >= Math.min(2, now!.said.length, then!.said.length)
  return enoughShared && (earlier.topicAgrees ? forth || back : forth && back) ? of : undefined
}

function isSaidAgain(words: string[], said: string[], enough: (words: number) => number): boolean {
  const known = new Set(said)
  return words.length > 0 && words.filter((word) => known.has(word)).length >= enough(words.length)
}

/** From when the days of an earlier case count, at an instant: from its solution; while there is none, from its registration. */
export const settledAt = ({ registeredAt, solvedAt, closedAt }: Settled, at: Date): Date =>
  [solvedAt, closedAt].find((end) => end !== null && end <= at) ?? registeredAt

/** Days of the calendar in Chile between an earlier case and an instant; never below zero. */
export const daysSince = (earlier: Settled, at: Date): number =>
  Math.max(0, daysFrom(dayInChile(settledAt(earlier, at)), dayInChile(at)))

/** When the window of so many days before an instant begins: with the day, so that what was `days` ago still counts. */
export const windowBegins = (at: Date, days: number): Date => startOfDay(addDays(dayInChile(at), -days))

/** Whether a situation reported at `at` is an earlier one that comes back within `days` days, and how. */
export function recurrenceOf(one: Symptom, earlier: EarlierCase, at: Date, days: number): Recurrence | undefined {
  const since = daysSince(earlier, at)
  const of = since <= days && earlier.registeredAt <= at ? sameSymptom(one, earlier) : undefined
  return of && { of, days: since }
}

/** Of the same product first, then the latest one. */
export const byWeight = (one: Recurrence, other: Recurrence): number =>
  Number(one.of === 'customer') - Number(other.of === 'customer') || one.days - other.days
