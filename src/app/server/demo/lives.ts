import type { EntryKind } from '../../../features/conversations/conversations.contract.ts'
import type { FirstClassifications } from '../../../features/settings/server/first-classifications.ts'
import { sellers } from '../../../features/erp/server/demo/catalogue.ts'
import type { Client } from './clients.ts'
import { DAY, HOUR, later, MINUTE, someMoment } from './clock.ts'
import type { Person } from './people.ts'
import type { Random } from './random.ts'
import type { Rows } from './rows.ts'
import { movedBecause, reopenedBecause, type Story, stories, waitingBecause } from './stories.ts'
import { type Registration, tellCase } from './teller.ts'

export const CASES = 420
/** Lately the first customer, which everybody looks at first, called as well: so many cases before the last one. */
const OF_FIRST = new Set([9, 14, 25, 40].map((before) => CASES - before))

export type Setting = {
  random: Random
  rows: Rows
  ids: FirstClassifications
  people: Person[]
  clients: Client[]
  since: number
  now: number
}
type Case = ReturnType<typeof tellCase>
type Cast = {
  agent: Person
  technician: Person
  contact: Client['contacts'][number] | undefined
  fill: (words: string) => string
}

/** Every case of the demonstration, in the order of their numbers. */
export function tellAll(setting: Setting) {
  const { random, clients, since, now } = setting
  const lately = new Map<Client, Case[]>()
  const latest = now - 5 * MINUTE
  const moments = Array.from({ length: CASES }, (_, n) => {
    // more and more through the months
    const at = now - (now - since) * (1 - (n + 1) / CASES) ** 1.35
    return someMoment(at, random, latest)
  }).toSorted((one, other) => one - other)
  for (const [place, at] of moments.entries()) {
    const some = clients[Math.floor(random.next() ** 1.6 * clients.length)]!
    const client = OF_FIRST.has(place) ? clients[0]! : some
    const earlier = lately.get(client) ?? []
    const one = tellOne(setting, { client, at, number: place + 1, earlier })
    lately.set(client, [...earlier, one])
  }
  for (const cases of lately.values()) for (const one of cases) one.done()
}

type Beginning = { client: Client; at: number; number: number; earlier: Case[] }

function tellOne(setting: Setting, { client, at, number, earlier }: Beginning): Case {
  const { random, rows, ids, people, now } = setting
  const active = people.filter((person) => person.active || at < now - 200 * DAY)
  const agent = random.pick(
    active.filter(({ role }) => role === 'agent' || (role === 'supervisor' && random.chance(0.3))),
  )
  const technician = random.pick(active.filter(({ role }) => role === 'technician'))
  const story = storyFor(random, client)
  const owned = client.equipment.filter(({ code }) => story.products?.some((beginning) => code.startsWith(beginning)))
  const equipment = owned.length ? random.pick(owned) : undefined
  const byPortal = client.portal && random.chance(0.4) ? client.portal : undefined
  const contact = byPortal ? client.contacts[0] : random.pick(client.contacts)
  const fill = filler(random, { client, equipment, contact, technician })
  const telling = random.between(0, 11)
  const unassigned = at > now - 1.5 * DAY && random.chance(0.6)
  const registration: Registration = {
    number,
    at,
    by: byPortal ?? agent,
    client,
    contactId: contact?.id ?? null,
    equipmentId: equipment?.id ?? null,
    topicId: ids.topics[story.topic],
    priorityId: ids.priorities[random.weighted({ low: 2, normal: 7, high: 2, urgent: 1 })],
    channel: byPortal ? 'portal' : random.weighted({ phone: 7, email: 3, inPerson: 1, chat: 1, meeting: 0.3 }),
    subject: fill(story.subjects[telling % story.subjects.length]!),
    description: fill(story.descriptions[telling % story.descriptions.length]!),
    responsible: unassigned || byPortal ? null : agent,
  }
  const one = tellCase(random, rows, ids, registration)
  if (!unassigned)
    live(setting, { one, at, story, cast: { agent, technician, contact, fill }, earlier, byPortal: Boolean(byPortal) })
  return one
}

type Life = { one: Case; at: number; story: Story; cast: Cast; earlier: Case[]; byPortal: boolean }
/** Something that is done so many hours after the step before; some hours at work when not said. */
type Step = { act: (at: number) => void; hours?: number }

/** What happens until the case is closed, or until now. */
function live(setting: Setting, { one, at, story, cast, earlier, byPortal }: Life) {
  const { random, people, now } = setting
  const { agent, technician, fill, contact } = cast
  const steps: Step[] = []
  const then = (act: Step['act'], hours?: number) => void steps.push({ act, hours })
  const say = (kind: EntryKind, words: string) => then((at) => sayIt(one, cast, kind, words, at))

  if (byPortal) then((at) => one.assign(agent, at, agent))
  const before = random.chance(0.25) ? earlier.at(-1) : undefined
  if (before && at - before.registeredAt < 12 * DAY && random.chance(0.6)) {
    then((at) => one.link(before.called, 'duplicates', at, agent))
    then((at) => {
      one.move('closed', at, agent)
      one.mergeInto(before.called, at + 1, agent)
    }, 0.1)
    return play(setting, at, steps)
  }
  if (before)
    then((at) => one.link(before.called, random.weighted({ follows: 5, relatesTo: 3, causedBy: 1 }), at, agent))
  if (random.chance(0.85)) then((at) => one.move('inProgress', at, agent))
  const [first, ...others] = story.talk
  if (first) say(...first)
  const lingers = at > now - 45 * DAY ? random.chance(0.4) : random.chance(0.008)
  const promised =
    story.promise && random.chance(lingers ? 0.95 : 0.75) ? promise(setting, { one, story, cast, kept: !lingers }) : []
  steps.push(...promised.slice(0, -1))
  if (random.chance(0.25)) then((at) => one.assign(technician, at, agent, 'Requiere revisión en terreno.'))
  for (const said of others) if (random.chance(0.85)) say(...said)
  if (random.chance(lingers ? 0.6 : 0.15)) {
    const state = random.pick(['waitingCustomer', 'waitingPart'] as const)
    then((at) => one.move(state, at, agent, random.pick(waitingBecause)))
    if (!lingers) then((at) => one.move('inProgress', at, agent))
  }
  if (lingers) return play(setting, at, steps)
  steps.push(...promised.slice(-1))
  const solve = () => {
    then((at) => {
      one.say('solution', at, random.chance(0.3) ? technician : agent, fill(story.solution), contact?.id ?? null)
      one.move('solved', at + 1000, agent)
    })
    then((at) => one.move('closed', at, agent), random.between(4, 120))
  }
  solve()
  if (random.chance(0.05)) {
    const sofia = people.find(({ role }) => role === 'supervisor')!
    then((at) => one.move('inProgress', at, sofia, random.pick(reopenedBecause)), 30)
    say('call', 'Se revisa junto a {contacto} lo que volvió a fallar y se repite la prueba.')
    solve()
  }
  play(setting, at, steps)
}

type Promising = { one: Case; story: Story; cast: Cast; kept: boolean }

/** Made, at times moved, and met or cancelled in the last step; one that is not kept is pending to this day. */
function promise({ random, now }: Setting, { one, story, cast, kept }: Promising): Step[] {
  const { agent, technician, fill } = cast
  const { type, text } = story.promise!
  const to = type === 'visit' || type === 'delivery' ? technician : agent
  let made: ReturnType<Case['promise']> | undefined
  const make: Step = {
    act: (at) => (made = one.promise(type, at, agent, to, fill(text), later(at, random.between(6, 110), random))),
  }
  const postpone = (until: (at: number) => number): Step => ({
    act: (at) => one.postpone(made!, at, to, until(at), random.pick(movedBecause), random.chance(0.75)),
  })
  const moves = [0.35, 0.12]
    .filter((share) => random.chance(share))
    .map(() => postpone((at) => later(Math.max(at, made!.dueAt), random.between(20, 150), random)))
  if (!kept) {
    const toCome = random.chance(0.65) ? [postpone(() => later(now, random.between(2, 200), random))] : []
    return [make, ...moves, ...toCome, { act: () => undefined }]
  }
  const cancelled = random.chance(0.06)
  const end = (at: number) => {
    if (cancelled) return one.cancel(made!, at, agent, 'El cliente lo resolvió por su cuenta.')
    // most in time, some late
    const met = random.chance(0.8) ? Math.min(at, made!.dueAt - HOUR) : Math.max(at, made!.dueAt + 5 * HOUR)
    one.meet(made!, Math.min(Math.max(met, made!.madeAt + HOUR), at), to)
  }
  return [make, ...moves, { act: end }]
}

function sayIt(one: Case, { agent, contact, fill }: Cast, kind: EntryKind, words: string, at: number) {
  const { portal } = one.client
  // without access to the portal people write mails
  const own = kind === 'portalMessage' && !portal ? 'email' : kind
  const by = own === 'portalMessage' ? portal! : agent
  one.say(own, at, by, fill(words), own === 'internalNote' || own === 'progress' ? null : (contact?.id ?? null))
}

/** One step after the other, in the hours of work, as far as now. */
function play({ random, now }: Setting, from: number, steps: Step[]) {
  let at = from
  for (const { act, hours } of steps) {
    at = later(at, hours ?? (random.chance(0.6) ? random.next() * 4 : random.between(4, 40)), random)
    if (at > now - 2 * MINUTE) return
    act(at)
  }
}

/** What somebody with these products would call about. */
function storyFor(random: Random, { equipment }: Client): Story {
  for (;;) {
    const story = random.pick(stories)
    const { products } = story
    if (!products || equipment.some(({ code }) => products.some((beginning) => code.startsWith(beginning))))
      return story
    if (random.chance(0.05)) return story
  }
}

type Named = {
  client: Client
  equipment: Client['equipment'][number] | undefined
  contact: Cast['contact']
  technician: Person
}

function filler(random: Random, { client, equipment, contact, technician }: Named) {
  const values: Record<string, string> = {
    contacto: contact?.name ?? 'El cliente',
    equipo: equipment?.name ?? 'Equipo',
    serie: equipment?.serial ?? 'por confirmar',
    local: client.district,
    caja: String(random.between(1, 8)),
    factura: equipment?.document ?? `Factura ${random.between(12_000, 19_000)}`,
    tecnico: technician.name,
    vendedor: random.pick(sellers.slice(0, 3))[1],
  }
  const inside = (value: string) =>
    /^[A-ZÁÉÍÓÚ][a-zñáéíóú]/.test(value) ? value[0]!.toLowerCase() + value.slice(1) : value
  return (words: string) =>
    words.replace(/\{(\w+)\}/g, (place, name: string, start: number) => {
      const value = values[name] ?? place
      const within = start > 0 && !/[.:] $/.test(words.slice(0, start))
      return within && (name === 'equipo' || name === 'factura') ? inside(value) : value
    })
}
