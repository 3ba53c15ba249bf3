import type { FirstClassifications } from '../../src/features/settings/server/first-classifications.ts'
import { firstClassificationsText } from '../../src/features/settings/first-classifications.text.ts'
import type { CaseEventKind, CaseEvents } from '../../src/features/cases/cases.events.ts'
import type { Person } from '../../src/app/server/demo/people.ts'
import { createRandom, type Random } from '../../src/app/server/demo/random.ts'
import { type CasePromise, duesOf, type Story } from '../../src/features/cases/promises.rules.ts'
import { dayInChile } from '../../src/platform/shared/chile/day.ts'
import type { Row } from './copy.ts'
import type { SeededCoverage } from './coverages.ts'
import type { SeededCustomer } from './customers.ts'
import { type Clock, coveringOn, HOURS_COLUMNS, logWork } from './hours.ts'
import type { createVocabulary } from './vocabulary.ts'

export const COLUMNS = {
  cases: `id number customer_id contact_id equipment_id topic_id priority_id state_id category channel subject
    description_html description_text responsible_id registered_by registered_at state_since solved_at closed_at
    last_activity_at coverage_id promised_at response_minutes solution_minutes promised_calendar_id responded_at
    response_due_at response_left_minutes solution_due_at solution_left_minutes`.split(/\s+/),
  entries: `id case_id customer_id kind internal body_html body_text contact_id author_id said_at recorded_at`.split(
    ' ',
  ),
  case_events: 'id case_id at actor_id actor_name kind subject_id from_value to_value reason'.split(' '),
  commitments: `id case_id customer_id type_id description responsible_id due_at first_due_at status met_at created_by
    created_at`.split(/\s+/),
  commitment_moves: 'id commitment_id old_due_at new_due_at reason customer_told moved_by moved_at'.split(' '),
  ...HOURS_COLUMNS,
}
export type Batch = Record<keyof typeof COLUMNS, Row[]>

export type World = {
  customers: SeededCustomer[]
  staff: Person[]
  ids: FirstClassifications
  vocabulary: ReturnType<typeof createVocabulary>
  cases: number
  entriesEach: number
  from: number
  until: number
  clock: Clock
  /** What a kind of contract (or none) promises for a priority to what was registered in a year. */
  promised: (typeId: string | null, priorityId: string, year: number) => PromiseMade
}
export type PromiseMade = {
  promise: CasePromise
  columns: { responseMinutes: number | null; solutionMinutes: number | null; promisedCalendarId: string | null }
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Share of the charged work that is taken back a minute later. */
const TAKEN_BACK = 0.02
const text = firstClassificationsText.es
const CATEGORIES = {
  new: 'open',
  inProgress: 'open',
  waitingCustomer: 'waiting',
  waitingPart: 'waiting',
  solved: 'solved',
  closed: 'closed',
} as const

/** So many cases from number `first` on, with all that hangs on them. */
export function makeBatch(random: Random, world: World, first: number, count: number): Batch {
  const batch = Object.fromEntries(Object.keys(COLUMNS).map((table) => [table, [] as Row[]])) as Batch
  const hours = createRandom(`hours ${first}`)
  for (let number = first; number < first + count; number++) makeCase({ random, hours }, world, number, batch)
  return batch
}

/** Registered one after the other through the years, in the hours of work. */
function registeredAt(random: Random, { from, until, cases }: World, number: number): number {
  const days = (until - from) / DAY - 1
  const place = ((number - 0.5) / cases) * days
  const day = Math.floor(place)
  return from + day * DAY + 11.5 * HOUR + (place - day) * 10 * HOUR + random.between(0, 900)
}

type Randoms = { random: Random; hours: Random }

function makeCase({ random, hours }: Randoms, world: World, number: number, batch: Batch) {
  const { ids, staff, customers, vocabulary } = world
  // some customers call often: the share of the first n of all goes with the root of n
  const customer = customers[Math.floor(random.next() ** 2 * customers.length)]!
  const at = registeredAt(random, world, number)
  const id = random.id(at)
  const agent = random.pick(staff)
  const age = (world.until - at) / DAY
  const key = random.chance(age < 30 ? 0.45 : 0.01)
    ? random.pick(['new', 'inProgress', 'waitingCustomer', 'waitingPart'] as const)
    : random.pick(age < 60 ? (['solved', 'closed'] as const) : (['closed'] as const))
  const category = CATEGORIES[key]
  const responsible = key === 'new' && random.chance(0.5) ? null : agent
  const contact = random.chance(0.8) ? random.pick(customer.contacts) : null
  const said = entryTimes(random, world, at)
  const last = said.at(-1)!
  const ended = category === 'solved' || category === 'closed'
  const subject = vocabulary.sentence(random.between(4, 9))
  const situation = vocabulary.text()
  const channel = random.pick(['phone', 'phone', 'phone', 'email', 'email', 'portal', 'inPerson'] as const)
  const equipmentId = customer.equipment.length && random.chance(0.5) ? random.pick(customer.equipment) : null
  const topicId = ids.topics[random.pick(Object.keys(ids.topics) as (keyof typeof ids.topics)[])]
  const priorityId = ids.priorities[random.weighted({ low: 2, normal: 6, high: 2, urgent: 1 })]
  const covered = coveringOn(customer, dayInChile(new Date(at)), equipmentId)
  const row: Row = [
    id,
    number,
    customer.id,
    contact,
    equipmentId,
    topicId,
    priorityId,
    ids.states[key],
    category,
    channel,
    subject,
    `<p>${situation}</p>`,
    situation,
    responsible?.id ?? null,
    agent.id,
    new Date(at),
    new Date(last),
    ended ? new Date(last) : null,
    category === 'closed' ? new Date(last) : null,
    new Date(last),
    covered?.id ?? null,
  ]
  batch.cases.push(row)
  const state = (name: keyof typeof ids.states, of: 'open' | 'waiting' | 'solved' | 'closed') => ({
    id: ids.states[name],
    name: text.states[name],
    category: of,
  })
  const tell = event(random, batch, id, agent)
  const named = (person: Person | null) => person && { id: person.id, name: person.name }
  tell('registered', at, { to: { number, channel, state: state('new', 'open'), responsible: named(responsible) } })
  if (key !== 'new') tell('stateChanged', last, { from: state('new', 'open'), to: state(key, category) })
  if (responsible && random.chance(0.3))
    tell('responsibleChanged', said[0]!, { from: named(random.pick(staff)), to: named(responsible) })
  let answeredAt: number | undefined
  said.forEach((time, place) => {
    const kind =
      ended && place === said.length - 1
        ? 'solution'
        : random.pick([
            'call',
            'call',
            'email',
            'email',
            'progress',
            'internalNote',
            'meeting',
            'portalMessage',
          ] as const)
    if (kind !== 'internalNote') answeredAt ??= time
    const body = vocabulary.text()
    const html = random.chance(0.8)
      ? `<p>${body}</p>`
      : body
          .split('. ')
          .map((one) => `<p>${one}</p>`)
          .join('')
    const moment = new Date(time)
    batch.entries.push([
      random.id(time),
      id,
      customer.id,
      kind,
      kind === 'internalNote',
      html,
      body,
      kind === 'call' || kind === 'email' ? contact : null,
      agent.id,
      moment,
      moment,
    ])
  })
  if (random.chance(0.45))
    makeCommitment(random, world, batch, { caseId: id, customerId: customer.id, ended, at, agent })
  if (covered && !covered.large)
    tellTime(hours, world, batch, { covered, customer, caseId: id, agent, from: at, until: said[0]! })
  const saidAt = answeredAt === undefined ? null : new Date(answeredAt)
  const changes = key === 'new' ? [] : [{ at: new Date(last), to: category }]
  row.push(
    ...promiseOf(
      world,
      { typeId: covered?.typeId ?? null, priorityId },
      { registeredAt: new Date(at), changes, saidAt },
    ),
  )
}

type Promising = { typeId: string | null; priorityId: string }

/** What a case is promised, and how that stands: the columns from `promised_at` on. */
function promiseOf(world: World, { typeId, priorityId }: Promising, story: Story): Row {
  const { promise, columns } = world.promised(typeId, priorityId, story.registeredAt.getUTCFullYear())
  const dues = duesOf(story, promise)
  return [
    story.registeredAt,
    columns.responseMinutes,
    columns.solutionMinutes,
    columns.promisedCalendarId,
    dues.respondedAt,
    dues.responseDueAt,
    dues.responseLeftMinutes,
    dues.solutionDueAt,
    dues.solutionLeftMinutes,
  ]
}

type Work = {
  covered: SeededCoverage
  customer: SeededCustomer
  caseId: string
  agent: Person
  from: number
  until: number
}

/** The work behind the first thing that was said, charged to what covers the case. */
function tellTime(random: Random, { clock }: World, batch: Batch, work: Work) {
  const { covered, customer, caseId, agent: person, from, until } = work
  const minutes = random.between(5, 55)
  const mode = random.weighted({ online: 6, offline: 3, onSite: 1 })
  const startedAt = until - minutes * 60_000 >= from ? until - minutes * 60_000 : null
  const workedOn = dayInChile(new Date(startedAt ?? until))
  if (workedOn > covered.lastDay) return
  const note = 'Revisión con el cliente y prueba del equipo'
  const reversedAt = random.chance(TAKEN_BACK) ? until + 60_000 : undefined
  const done = { person, mode, startedAt, workedOn, minutes, note, caseId, recordedAt: until, reversedAt } as const
  const { id, accounted } = logWork(random, batch, clock, { covered, customerId: customer.id, work: done })
  const coverage = { id: covered.id, name: String(covered.number) }
  const named = { id: person.id, name: person.name }
  const to = { person: named, mode, workedOn, workedMinutes: minutes, accountedMinutes: accounted, coverage, note }
  const tell = event(random, batch, caseId, person)
  tell('timeLogged', until, { to }, id)
  if (reversedAt) tell('timeReversed', reversedAt, { from: to }, id)
}

/** Moments after the registration at which something was said, none in the future. */
function entryTimes(random: Random, { entriesEach, until }: World, at: number): number[] {
  let time = at
  const times = Array.from(
    { length: entriesEach },
    () => (time += Math.floor(random.next() ** 3 * 72 * HOUR) + 600_000),
  )
  const tooLate = time >= until ? (until - at) / (time - at + HOUR) : 1
  return times.map((one) => Math.floor(at + (one - at) * tooLate))
}

const event =
  (random: Random, batch: Batch, caseId: string, actor: Person) =>
  <K extends CaseEventKind>(kind: K, at: number, values: CaseEvents[K], subjectId: string | null = null) => {
    const { from, to } = values as { from?: unknown; to?: unknown }
    const json = (value: unknown) => (value === undefined || value === null ? null : JSON.stringify(value))
    batch.case_events.push([
      random.id(at),
      caseId,
      new Date(at),
      actor.id,
      actor.name,
      kind,
      subjectId,
      json(from),
      json(to),
      null,
    ])
  }

type Place = { caseId: string; customerId: string; ended: boolean; at: number; agent: Person }

function makeCommitment(random: Random, world: World, batch: Batch, { caseId, customerId, ended, at, agent }: Place) {
  const { ids, vocabulary } = world
  const id = random.id(at)
  const type = random.pick(Object.keys(ids.commitmentTypes) as (keyof typeof ids.commitmentTypes)[])
  const firstDue = at + random.between(4, 240) * HOUR
  const moved = random.chance(0.25)
  const due = moved ? firstDue + random.between(24, 240) * HOUR : firstDue
  const met = ended ? Math.min(world.until, firstDue + random.between(-20, 48) * HOUR) : null
  const description = vocabulary.sentence(random.between(4, 12))
  batch.commitments.push([
    id,
    caseId,
    customerId,
    ids.commitmentTypes[type],
    description,
    agent.id,
    new Date(due),
    new Date(firstDue),
    ended ? 'met' : 'pending',
    met && new Date(met),
    agent.id,
    new Date(at),
  ])
  const tell = event(random, batch, caseId, agent)
  const name = text.commitmentTypes[type]
  const iso = (time: number) => new Date(time).toISOString()
  const responsible = { id: agent.id, name: agent.name }
  tell('commitmentMade', at, { to: { type: name, description, responsible, dueAt: iso(firstDue) } }, id)
  if (moved) {
    const when = at + Math.floor((firstDue - at) / 2)
    const reason = vocabulary.sentence(6)
    batch.commitment_moves.push([
      random.id(when),
      id,
      new Date(firstDue),
      new Date(due),
      reason,
      true,
      agent.id,
      new Date(when),
    ])
    tell(
      'commitmentMoved',
      when,
      { from: { dueAt: iso(firstDue) }, to: { dueAt: iso(due), type: name, description, customerTold: true } },
      id,
    )
  }
  if (met)
    tell(
      'commitmentMet',
      met,
      { to: { metAt: iso(met), dueAt: iso(due), type: name, description, late: met > due } },
      id,
    )
}
