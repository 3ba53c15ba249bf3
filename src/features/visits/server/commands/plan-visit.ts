import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { conflict, invalid, notAllowed, obey } from '../../../../platform/shared/refusal.ts'
import type { visitsApi } from '../../visits.contract.ts'
import { type Order, planChanges } from '../../planning.rules.ts'
import { journeyAfter, mayOrder, whyNotPlan, whyNotWindow } from '../../visits.rules.ts'
import { obeyService } from '../dispatch.ts'
import { type HeldVisit, holdVisit } from '../hold-visit.ts'
import { readVisit } from '../read-visit.ts'
import { readContact, readTechnicians } from '../references.ts'
import { tellVisit } from '../tell-visit.ts'
import { sendTechnicians } from '../write-visit.ts'

type Body = Input<typeof visitsApi.change>['body']

/** Says who goes, when, where and with what; what is not told stays. Who is busy then is shown, not refused. */
export function planVisit(
  ctx: Ctx,
  { params, body }: Input<typeof visitsApi.change>,
): Promise<Answer<typeof visitsApi.change>> {
  return inTransaction(ctx, async (ctx) => {
    const held = await holdVisit(ctx, params.id)
    if (!mayOrder(ctx.actor)) throw notAllowed()
    if (body.version !== held.version) throw conflict({ code: 'stale' }, { current: await readVisit(ctx, held.id) })
    obey(whyNotPlan(held.state))
    const before = await orderOf(ctx, held)
    const after = await changed(ctx, held, before, body)
    const changes = planChanges(before, after)
    if (!Object.keys(changes.to).length) return readVisit(ctx, held.id)
    const technicianIds = after.technicians.map(({ id }) => id)
    await obeyService(ctx, { ...held, startsAt: after.startsAt, technicianIds }, held)
    const { technicians: _, contact, parts, ...fields } = after
    await ctx.db
      .updateTable('visits')
      .set({
        ...fields,
        ...journeyAfter(held, { startsAt: after.startsAt, technicianIds }, ctx.now),
        contactId: contact?.id ?? null,
        parts: JSON.stringify(parts),
        version: sql`version + 1`,
      })
      .where('id', '=', held.id)
      .execute()
    if (changes.to.plan) await sendTechnicians(ctx, held.id, technicianIds)
    await tellVisit(ctx, held, { kind: 'changed', ...changes, reason: body.reason })
    return readVisit(ctx, held.id)
  })
}

/** What of a visit is planned, as it stands. */
async function orderOf(ctx: Ctx, held: HeldVisit): Promise<Order> {
  const { technicians, startsAt, endsAt, address, district, city, directions, instructions, parts } = held
  const { contactId: id, customerId } = held
  const { found: contact } = await readContact(ctx, { id, customerId, present: id })
  return { technicians, startsAt, endsAt, contact, address, district, city, directions, instructions, parts }
}

/** The same with what was told; all that leads nowhere is told at once. */
async function changed(ctx: Ctx, held: HeldVisit, before: Order, body: Body): Promise<Order> {
  const { technicianIds, startsAt, endsAt, contactId, parts = before.parts } = body
  const technicians = technicianIds
    ? await readTechnicians(ctx, technicianIds, held.technicians)
    : { found: before.technicians, reasons: [] }
  const { customerId, contactId: present } = held
  const contact =
    contactId === undefined
      ? { found: before.contact, reasons: [] }
      : await readContact(ctx, { id: contactId, customerId, present })
  const window = { startsAt: asDate(startsAt, before.startsAt), endsAt: asDate(endsAt, before.endsAt) }
  const wrong = whyNotWindow(window)
  const reasons = [...technicians.reasons, ...contact.reasons, ...(wrong ? [wrong] : [])]
  if (reasons.length) throw invalid(...reasons)
  const text = (name: 'address' | 'district' | 'city' | 'directions' | 'instructions') =>
    body[name] === undefined ? before[name] : body[name] || null
  return {
    technicians: technicians.found,
    ...window,
    contact: contact.found,
    address: text('address'),
    district: text('district'),
    city: text('city'),
    directions: text('directions'),
    instructions: text('instructions'),
    parts,
  }
}

const asDate = (told: string | null | undefined, before: Date | null) =>
  told === undefined ? before : told === null ? null : new Date(told)
