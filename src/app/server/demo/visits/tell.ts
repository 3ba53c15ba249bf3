import { sql } from 'kysely'
import { createForm } from '../../../../features/visit-forms/server/commands/create-form.ts'
import { publishForm } from '../../../../features/visit-forms/server/commands/publish-form.ts'
import { templates } from '../../../../features/visit-forms/templates.text.ts'
import { cancelVisit } from '../../../../features/visits/server/commands/cancel-visit.ts'
import { orderAlone } from '../../../../features/visits/server/commands/order-visit.ts'
import type { Ctx } from '../../../../platform/server/context.ts'
import { DAY, dayAt, HOUR, later, MINUTE, someMoment } from '../clock.ts'
import type { Person } from '../people.ts'
import { createRandom } from '../random.ts'
import { freeTimes } from './free.ts'
import { type Errand, type Given, goAndReport, orderFor, type Told, type Waiting, windowOf } from './go.ts'
import { isNear } from './near.ts'
import { cancelledBecause, instructionsOfCare, jobFor } from './jobs.ts'
import { takeForToday, tellToday } from './today.ts'

const WEEKS_BACK = 6
const PAST = 26
const TO_COME = 9
const CARE = 8
const NOT_YET_PLANNED = 3
/** Who goes to another end of the country goes nowhere else that day. */
const WHOLE_DAY = 8 * 60
const BETWEEN = 30
const BETWEEN_ASKED = 36 * HOUR

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
  await tellToday(told, takeForToday(cases, now))
  const toCome = cases.splice(-Math.min(TO_COME, Math.ceil(cases.length / 2)))
  const products = await productsToSee(ctx, now)
  const care = products.filter(({ district }) => isNear(district)).slice(-CARE)
  const others = products.filter((one) => !care.includes(one))
  const asked = [
    ...others.filter(({ district }) => isNear(district)),
    ...others.filter(({ district }) => !isNear(district)),
  ]
    .slice(0, PAST - Math.min(PAST, cases.length))
    .map((one, place) => Object.assign(one, { lastActivityAt: new Date(now - (place + 1) * BETWEEN_ASKED) }))
  let past = 0
  for (const [place, one] of [...cases.slice(-PAST), ...asked].entries())
    if (await tellPast(told, one, { place, isCancelled: past % 6 === 4 })) past++
  await tellCare(told, care)
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
      customers.district, cases.last_activity_at from cases
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

/** Products that customers ask about without a case, one of each customer. */
async function productsToSee({ db }: Ctx, now: number): Promise<Errand[]> {
  const { rows } = await sql<Waiting>`
    select null::uuid as case_id, c.id as customer_id, e.id as equipment_id, e.product_name as about,
      (select name from contacts where customer_id = c.id order by id limit 1) as contact, c.district,
      ${new Date(now)}::timestamptz as last_activity_at
    from customers c join lateral (
      select * from equipment where customer_id = c.id and active order by id desc limit 1) e on true
    where c.active and c.tax_id is not null order by c.name`.execute(db)
  return errands(rows)
}

/**
 * Ordered when the case had come to rest; done on the first free time of a technician, or cancelled before.
 * @returns whether there was such a time
 */
async function tellPast(told: Told, one: Errand, { place, isCancelled }: { place: number; isCancelled: boolean }) {
  const { random, now, technicians, office, free, acting } = told
  const [technician, by] = [technicians[place % technicians.length]!, random.pick(office)]
  const { job } = one
  const at = later(+one.lastActivityAt, 1 + random.next() * 5, random)
  const journey = {
    travel: random.between(4, 11) * 5,
    onSite: random.between(8, 26) * 5,
    back: random.chance(0.3) ? 30 : 0,
  }
  const minutes = journey.travel + journey.onSite + journey.back
  const span = isNear(one.district) ? minutes : WHOLE_DAY
  const startsAt = free.find([technician.id], { after: at + 2 * HOUR, minutes: span, before: now - 3 * HOUR })
  if (startsAt === undefined) return false
  const arrives = startsAt + journey.travel * MINUTE
  const when = { startsAt: arrives, endsAt: arrives + 2 * HOUR, technicianIds: [technician.id] }
  const visitId = await orderFor(told, one, { by, at, when })
  const params = { id: visitId }
  if (isCancelled) {
    const body = { reason: cancelledBecause[place % cancelledBecause.length]! }
    await cancelVisit(acting(by, startsAt - HOUR), { params, query: {}, body })
    return true
  }
  const sentAfter = random.between(2, 50)
  const solves = Boolean(one.caseId) && !job.pending && place % 3 !== 1
  await goAndReport(told, one, { visitId, technician, journey: { ...journey, startsAt }, sentAfter, solves })
  return true
}

/** What is looked after from time to time, without a case: to come, and one of which nobody has said when. */
async function tellCare(told: Told, products: Errand[]): Promise<void> {
  const { random, now, technicians, office, free, acting, forms } = told
  for (const [place, { customerId, equipmentId, district }] of products.entries()) {
    const technician = technicians[place % technicians.length]!
    const minutes = isNear(district) ? 120 + BETWEEN : WHOLE_DAY
    const startsAt = free.find([technician.id], { after: now + DAY, minutes, before: now + 9 * DAY })
    const when = startsAt && { startsAt, endsAt: startsAt + 2 * HOUR, technicianIds: [technician.id] }
    await orderAlone(acting(random.pick(office), someMoment(now - random.between(3, 60) * HOUR, random, now)), {
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
  const tomorrow = dayAt(now).fromMs + DAY
  const next = (who: Person[], minutes: number) =>
    free.find(
      who.map(({ id }) => id),
      { after: tomorrow, minutes, before: tomorrow + 8 * DAY },
    )
  const clash = next(technicians.slice(0, 1), 150 + BETWEEN)
  for (const [place, one] of cases.entries()) {
    const who = place === 2 ? technicians : [technicians[place < 2 ? 0 : place % technicians.length]!]
    const isPlanned = place < cases.length - NOT_YET_PLANNED
    const startsAt =
      place < 2
        ? clash && clash + place * HOUR
        : isPlanned
          ? next(who, isNear(one.district) ? 90 + BETWEEN : WHOLE_DAY)
          : undefined
    const technicianIds = who.map(({ id }) => id)
    const when = startsAt ? { startsAt, endsAt: startsAt + 1.5 * HOUR, technicianIds } : undefined
    const at = Math.max(+one.lastActivityAt + MINUTE, someMoment(now - random.between(1, 20) * HOUR, random, now))
    await orderFor(told, one, { by: random.pick(office), at, when })
  }
}
