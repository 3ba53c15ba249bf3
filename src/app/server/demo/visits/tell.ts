import { sql } from 'kysely'
import type { FirstClassifications } from '../../../../features/settings/server/first-classifications.ts'
import { createForm } from '../../../../features/visit-forms/server/commands/create-form.ts'
import { publishForm } from '../../../../features/visit-forms/server/commands/publish-form.ts'
import { templates } from '../../../../features/visit-forms/templates.text.ts'
import { cancelVisit } from '../../../../features/visits/server/commands/cancel-visit.ts'
import { orderAlone, orderVisit } from '../../../../features/visits/server/commands/order-visit.ts'
import { tellProgress } from '../../../../features/visits/server/commands/tell-progress.ts'
import type { Ctx } from '../../../../platform/server/context.ts'
import { DAY, HOUR, later, MINUTE } from '../clock.ts'
import type { Person } from '../people.ts'
import { createRandom, type Random } from '../random.ts'
import { type FreeTimes, freeTimes } from './free.ts'
import { cancelledBecause, instructionsOfCare, type Job, jobFor } from './jobs.ts'
import { type Journey, sendReport } from './report.ts'

type Given = { ids: FirstClassifications; people: Person[]; now: number; dir: string }
type Told = Given & {
  random: Random
  acting: (person: Person, at: number) => Ctx
  free: FreeTimes
  forms: { visit: string; care: string }
  office: Person[]
  technicians: Person[]
}
/** What waits for somebody to go: mostly a case, else a product that the customer asked to be looked at. */
type Waiting = {
  caseId: string | null
  customerId: string
  equipmentId: string | null
  about: string
  contact: string | null
  lastActivityAt: Date
}
type Errand = Waiting & { job: Job }

const WEEKS_BACK = 6
const PAST = 20
const TODAY = 4
const TO_COME = 9
const CARE = 8
const NOT_YET_PLANNED = 3
const QUARTER = 15 * MINUTE

/** Six weeks of visits, today's and those of the next days, by the people who order, plan and do them. */
export async function tellVisits(ctx: Ctx, given: Given): Promise<void> {
  const { people, now } = given
  const random = createRandom('visits')
  const acting = (person: Person, at: number): Ctx => ({
    ...ctx,
    now: new Date(at),
    newId: () => random.id(at),
    actor: { ...person, customerId: null, language: 'es' },
  })
  const working = people.filter(({ active }) => active)
  const told: Told = {
    ...given,
    random,
    acting,
    free: await freeTimes(ctx, now),
    forms: await giveForms(
      acting(
        working.find(({ role }) => role === 'supervisor')!,
        now - 120 * DAY,
      ),
    ),
    office: working.filter(({ role }) => role === 'agent'),
    technicians: working.filter(({ role }) => role === 'technician'),
  }
  const cases = await casesWaiting(ctx, now)
  await tellToday(told, cases.splice(-TODAY))
  const toCome = cases.splice(-Math.min(TO_COME, Math.ceil(cases.length / 2)))
  const products = await productsToSee(ctx, now)
  const asked = products.slice(0, PAST - Math.min(PAST, cases.length))
  for (const [place, one] of [...cases.slice(-PAST), ...asked].entries()) await tellPast(told, one, place)
  await tellCare(told, products.slice(-CARE))
  await tellToCome(told, toCome)
}

/** Two of the ready forms, published. */
async function giveForms(ctx: Ctx): Promise<Told['forms']> {
  const [visit, care] = ['technicalVisit', 'maintenance'].map((key) => templates.find((one) => one.key === key)!)
  const give = async ({ name, description, form }: (typeof templates)[number]) => {
    const { id } = await createForm(ctx, { body: { name, description, form } })
    await publishForm(ctx, { params: { id }, query: {}, body: {} })
    return id
  }
  return { visit: await give(visit!), care: await give(care!) }
}

/** Pending cases that somebody would be sent for and nobody touched since, the one that rested longest first. */
async function casesWaiting({ db }: Ctx, now: number): Promise<Errand[]> {
  const { rows } = await sql<Waiting>`
    select cases.id as case_id, cases.customer_id, cases.equipment_id, cases.subject as about, contacts.name as contact,
      cases.last_activity_at from cases
    join customers on customers.id = cases.customer_id and customers.active
    left join contacts on contacts.id = cases.contact_id
    where cases.category in ('open', 'waiting') and cases.registered_at > ${new Date(now - WEEKS_BACK * 7 * DAY)}
    order by cases.last_activity_at, cases.number`.execute(db)
  return errands(rows)
}

const errands = (rows: Waiting[]): Errand[] =>
  rows.flatMap((one) => {
    const job = jobFor(one.about)
    return job ? [Object.assign(one, { job })] : []
  })

/** Products that customers asked about without a case, one of each customer, spread over the weeks. */
async function productsToSee({ db }: Ctx, now: number): Promise<Errand[]> {
  const { rows } = await sql<Waiting>`
    select null::uuid as case_id, c.id as customer_id, e.id as equipment_id, e.product_name as about,
      (select name from contacts where customer_id = c.id order by id limit 1) as contact,
      ${new Date(now)}::timestamptz - row_number() over (order by c.name) * interval '60 hours' as last_activity_at
    from customers c join lateral (
      select * from equipment where customer_id = c.id and active order by id desc limit 1) e on true
    where c.active order by c.name`.execute(db)
  return errands(rows)
}

type When = { startsAt: number; endsAt: number; technicianIds: string[] }
const windowOf = ({ startsAt, endsAt, technicianIds }: When) => ({
  technicianIds,
  startsAt: new Date(startsAt).toISOString(),
  endsAt: new Date(endsAt).toISOString(),
})

type Ordering = { by: Person; at: number; when?: When }

/** Ordered for its case, or without one. */
async function orderFor({ acting, forms }: Told, one: Errand, { by, at, when }: Ordering): Promise<string> {
  const { caseId, customerId, equipmentId, job } = one
  const order = {
    formId: forms.visit,
    instructions: job.instructions,
    parts: job.parts.map(({ code, description, quantity }) => ({ code, description, quantity })),
    ...(when && windowOf(when)),
  }
  const ctx = acting(by, at)
  const { id } = caseId
    ? await orderVisit(ctx, { params: { id: caseId }, query: {}, body: order })
    : await orderAlone(ctx, { params: {}, query: {}, body: { ...order, customerId, equipmentId } })
  return id
}

/** Ordered when the case had come to rest; done on the first free time of a technician, or cancelled before. */
async function tellPast(told: Told, one: Errand, place: number): Promise<void> {
  const { random, now, technicians, office, free, acting, ids, dir } = told
  const [technician, by] = [technicians[place % technicians.length]!, random.pick(office)]
  const { job } = one
  const at = later(+one.lastActivityAt, 1 + random.next() * 5, random)
  const journey = {
    travel: random.between(4, 11) * 5,
    onSite: random.between(8, 26) * 5,
    back: random.chance(0.3) ? 30 : 0,
  }
  const minutes = journey.travel + journey.onSite + journey.back
  const startsAt = free.find([technician.id], { after: at + 2 * HOUR, minutes, before: now - 3 * HOUR })
  if (startsAt === undefined) return
  const arrives = startsAt + journey.travel * MINUTE
  const when = { startsAt: arrives, endsAt: arrives + 2 * HOUR, technicianIds: [technician.id] }
  const visitId = await orderFor(told, one, { by, at, when })
  const params = { id: visitId }
  if (place % 8 === 5) {
    const body = { reason: cancelledBecause[place % cancelledBecause.length]! }
    await cancelVisit(acting(by, startsAt - HOUR), { params, query: {}, body })
    return
  }
  await travel(told, technician, { visitId, ...journey, startsAt, arrives: true })
  const solves = Boolean(one.caseId) && !job.pending && place % 3 !== 1
  const sentAt = startsAt + (minutes + random.between(2, 50)) * MINUTE
  await sendReport(acting(technician, sentAt), {
    visitId,
    job,
    journey: { ...journey, startsAt },
    receivedBy: one.contact ?? 'Jefe de local',
    solves,
    stateId: solves ? ids.states.solved : one.caseId && job.pending ? ids.states.waitingPart : null,
    dir,
  })
}

type Travelling = Pick<Journey, 'startsAt' | 'travel'> & { visitId: string; arrives: boolean }

async function travel({ acting }: Told, by: Person, { visitId, startsAt, travel, arrives }: Travelling) {
  const tell = (state: 'travelling' | 'onSite', at: number) =>
    tellProgress(acting(by, at), {
      params: { id: visitId },
      query: {},
      body: { state, at: new Date(at).toISOString() },
    })
  await tell('travelling', startsAt)
  if (arrives) await tell('onSite', startsAt + travel * MINUTE)
}

/** Somebody is at a customer, somebody on the way, and each has something left to do. */
async function tellToday(told: Told, cases: Errand[]): Promise<void> {
  const { now, technicians, office } = told
  const [first, second] = technicians
  const quarter = Math.floor(now / QUARTER) * QUARTER
  const [there, onTheWay, next, last] = cases
  const send = async (one: Errand | undefined, technician: Person | undefined, startsAt: number, hours = 1.5) => {
    if (!one || !technician) return undefined
    const when = { startsAt, endsAt: startsAt + hours * HOUR, technicianIds: [technician.id] }
    told.free.take([technician.id], startsAt - HOUR, when.endsAt)
    const at = Math.max(+one.lastActivityAt + MINUTE, Math.min(now - 20 * HOUR, startsAt - HOUR))
    return orderFor(told, one, { by: office[0]!, at, when })
  }
  const [visitThere, visitOnTheWay] = [
    await send(there, first, quarter - 30 * MINUTE),
    await send(onTheWay, second, quarter + 30 * MINUTE),
  ]
  await send(next, first, quarter + 2 * HOUR)
  await send(last, second, quarter + 3 * HOUR)
  const setOut = { travel: 35, startsAt: now - 70 * MINUTE }
  if (visitThere) await travel(told, first!, { ...setOut, visitId: visitThere, arrives: true })
  if (visitOnTheWay)
    await travel(told, second!, { travel: 0, startsAt: now - 12 * MINUTE, visitId: visitOnTheWay, arrives: false })
}

/** What is looked after from time to time, without a case: to come, and one of which nobody has said when. */
async function tellCare(told: Told, products: Errand[]): Promise<void> {
  const { random, now, technicians, office, free, acting, forms } = told
  for (const [place, { customerId, equipmentId }] of products.entries()) {
    const technician = technicians[place % technicians.length]!
    const startsAt = free.find([technician.id], { after: now + DAY, minutes: 120, before: now + 9 * DAY })
    const when = startsAt && { startsAt, endsAt: startsAt + 2 * HOUR, technicianIds: [technician.id] }
    await orderAlone(acting(random.pick(office), now - random.between(3, 60) * HOUR), {
      params: {},
      query: {},
      body: {
        customerId,
        equipmentId,
        formId: forms.care,
        instructions: instructionsOfCare,
        ...(when && place < products.length - 1 && windowOf(when)),
      },
    })
  }
}

/** The next days: most planned, two at the same time by mistake, the others still to be planned. */
async function tellToCome(told: Told, cases: Errand[]): Promise<void> {
  const { random, now, technicians, office, free } = told
  const next = (who: Person[], minutes: number) =>
    free.find(
      who.map(({ id }) => id),
      { after: now + 12 * HOUR, minutes, before: now + 8 * DAY },
    )
  const clash = next(technicians.slice(0, 1), 150)
  for (const [place, one] of cases.entries()) {
    const who = place === 2 ? technicians : [technicians[place < 2 ? 0 : place % technicians.length]!]
    const isPlanned = place < cases.length - NOT_YET_PLANNED
    const startsAt = place < 2 ? clash && clash + place * HOUR : isPlanned ? next(who, 90) : undefined
    const technicianIds = who.map(({ id }) => id)
    const when = startsAt ? { startsAt, endsAt: startsAt + 1.5 * HOUR, technicianIds } : undefined
    const at = Math.max(+one.lastActivityAt + MINUTE, now - random.between(1, 20) * HOUR)
    await orderFor(told, one, { by: random.pick(office), at, when })
  }
}
