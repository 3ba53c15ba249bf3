import type { Mode } from '../../../../features/coverage/terms.contract.ts'
import { dayAt, HOUR, isOff, MINUTE } from '../clock.ts'
import type { Client } from '../clients.ts'
import { PLACES } from '../names.ts'
import type { Person } from '../people.ts'
import type { Random } from '../random.ts'
import type { Row, Rows } from '../rows.ts'
import type { Furnished } from './kinds.ts'

/** Work that somebody did, as far as the stories tell it. */
export type Work = {
  person: Person
  mode: Mode
  /** When it began. */
  at: number
  minutes: number
  /** Minutes on the way, before it. */
  travel?: number
  note: string | null
  client: Client
  case: Row | null
}

type Setting = { random: Random; rows: Rows; ids: Furnished; people: Person[]; clients: Client[] }
/** Of what was said or noted: how long it takes, and how it is done. */
type Habit = { mode: Mode; least: number; most: number; logged: number }

const habits: Record<string, Habit> = {
  call: { mode: 'online', least: 5, most: 35, logged: 0.85 },
  email: { mode: 'offline', least: 8, most: 30, logged: 0.7 },
  meeting: { mode: 'onSite', least: 45, most: 120, logged: 0.9 },
  progress: { mode: 'offline', least: 20, most: 100, logged: 0.9 },
  internalNote: { mode: 'offline', least: 10, most: 25, logged: 0.35 },
  solution: { mode: 'online', least: 10, most: 45, logged: 0.85 },
}
const visit: Habit = { mode: 'onSite', least: 45, most: 170, logged: 0.95 }

/** All the work behind what was said, noted and done at customers' places, by those who acted, in its order. */
export function workOf(setting: Setting): Work[] {
  const { rows, people, clients, ids } = setting
  const { failureEquipment, failureNetwork, installation } = ids.topics
  const onSite = new Set<unknown>([failureEquipment, failureNetwork, installation])
  const cases = new Map(rows.all('cases').map((row) => [row.id, row]))
  const person = new Map(people.map((one) => [one.id as unknown, one]))
  const client = new Map(clients.map((one) => [one.id as unknown, one]))
  const found: Work[] = []
  const tell = (habit: Habit, row: Row, { by, at, note }: { by: unknown; at: number; note: string }) => {
    const who = person.get(by)
    const of = cases.get(row.case_id)!
    if (!who || (isOff(at) && setting.random.chance(0.8)) || !setting.random.chance(habit.logged)) return
    found.push(stretch(setting, habit, { person: who, at, note, case: of, client: client.get(of.customer_id)! }))
  }
  for (const row of rows.all('entries')) {
    const there = row.kind === 'solution' && person.get(row.author_id)?.role === 'technician'
    const habit = there && onSite.has(cases.get(row.case_id)!.topic_id) ? visit : habits[String(row.kind)]
    if (habit)
      tell(habit, row, { by: row.author_id, at: timeOf(row.said_at), note: firstSentence(String(row.body_text)) })
  }
  for (const row of rows.all('commitments'))
    if (row.status === 'met' && person.get(row.responsible_id)?.role === 'technician')
      tell(visit, row, { by: row.responsible_id, at: timeOf(row.met_at), note: String(row.description) })
  return found.sort((one, other) => one.at - other.at)
}

type Told = Pick<Work, 'person' | 'at' | 'client'> & { note: string; case: Row }

/** Work that ended at that moment, after the case was registered; whoever goes there travels before. */
function stretch({ random }: Setting, { mode, least, most }: Habit, { at: until, ...told }: Told): Work {
  const minutes = random.between(least, most)
  const opens = dayAt(until).fromMs + 8.5 * HOUR
  const at = Math.max(until - minutes * MINUTE, timeOf(told.case.registered_at), Math.min(opens, until - 5 * MINUTE))
  const work: Work = { ...told, mode, at, minutes }
  if (mode !== 'onSite' || random.chance(0.15)) return work
  const travel = random.between(25, 75)
  return { ...work, travel, at: Math.max(at - travel * MINUTE, Math.min(opens, at)) }
}

const inSantiago = new Set(PLACES.filter(({ city }) => city === 'Santiago').map(({ district }) => district))

/** Far from Santiago our people stay there for some days. */
export const travelNote = ({ district }: Client) =>
  inSantiago.has(district) ? `Traslado a ${district}` : `Traslado en la zona de ${district}`

export const timeOf = (value: unknown): number => (value as Date).getTime()

const MOST_LETTERS = 140

/** As much of what was said as fits beside a line of time. */
function firstSentence(text: string): string {
  const sentence = /^.*?[.:](?= |$)/.exec(text)?.[0] ?? text
  const short = sentence.length > MOST_LETTERS ? `${sentence.slice(0, MOST_LETTERS - 1).trimEnd()}…` : sentence
  return short.replace(/:$/, '.')
}
