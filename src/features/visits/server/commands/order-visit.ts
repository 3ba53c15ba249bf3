import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { invalid, notAllowed, obey, type Reason } from '../../../../platform/shared/refusal.ts'
import { type CaseRow, lockCase } from '../../../cases/server/history.ts'
import { planOf } from '../../planning.rules.ts'
import type { Visit, visitsApi } from '../../visits.contract.ts'
import { mayOrder, whyNotOrder, whyNotWindow } from '../../visits.rules.ts'
import { obeyService } from '../dispatch.ts'
import { orderedBefore } from '../ordered-before.ts'
import { readVisit } from '../read-visit.ts'
import { readContact, readCustomer, readForm, readTechnicians, whyNotEquipment } from '../references.ts'
import { tellVisit } from '../tell-visit.ts'
import { sendTechnicians } from '../write-visit.ts'

type Order = Input<typeof visitsApi.order>['body']

/** What the order is for: what is registered in the case, or what was told. */
type For = {
  one: CaseRow | null
  customerId: string
  equipmentId: string | null
  /** Proposed by the case. */
  contactId: string | null
}

/** Sends somebody for a case: customer, contact and product are those of the case, the address that of the customer. */
export function orderVisit(
  ctx: Ctx,
  { params, body }: Input<typeof visitsApi.order>,
): Promise<Answer<typeof visitsApi.order>> {
  return inTransaction(ctx, async (ctx) => {
    const one = await lockCase(ctx, params.id)
    const { customerId, equipmentId, contactId } = one
    return order(ctx, { one, customerId, equipmentId, contactId }, body)
  })
}

/** The same without a case. */
export function orderAlone(
  ctx: Ctx,
  { body }: Input<typeof visitsApi.orderAlone>,
): Promise<Answer<typeof visitsApi.orderAlone>> {
  const { customerId, equipmentId = null } = body
  return inTransaction(ctx, (ctx) => order(ctx, { one: null, customerId, equipmentId, contactId: null }, body))
}

async function order(ctx: Ctx, asked: For, body: Order): Promise<Visit> {
  if (!mayOrder(ctx.actor)) throw notAllowed()
  const { one, customerId, equipmentId } = asked
  const before = await orderedBefore(ctx, body, { customerId, caseId: one?.id ?? null })
  if (before) return readVisit(ctx, before)
  if (one) obey(whyNotOrder(one))
  const { customer, contact, technicians, form, window } = await readAll(ctx, asked, body)
  const technicianIds = technicians.map(({ id }) => id)
  const caseId = one?.id ?? null
  await obeyService(ctx, { customerId, caseId, equipmentId, technicianIds, startsAt: window.startsAt })
  const { instructions, directions, parts = [] } = body
  const { id, number } = await ctx.db
    .insertInto('visits')
    .values({
      id: body.id ?? ctx.newId(),
      caseId,
      customerId,
      contactId: contact?.id ?? null,
      equipmentId,
      formId: form.id,
      formVersion: form.version,
      state: 'planned',
      ...window,
      ...placeOf(body, customer),
      directions: directions || null,
      instructions: instructions || null,
      parts: JSON.stringify(parts),
      createdBy: ctx.actor.id,
      createdAt: ctx.now,
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow()
  await sendTechnicians(ctx, id, technicianIds)

  await tellVisit(ctx, { id, number, one }, { kind: 'ordered', to: planOf({ technicians, ...window }) })
  return readVisit(ctx, id)
}

/** Everything that the order names; all that leads nowhere is told at once. */
async function readAll(ctx: Ctx, { one, customerId, equipmentId, contactId }: For, body: Order) {
  const customer = await readCustomer(ctx, customerId)
  if (!customer) throw invalid({ code: 'visit.customer_unknown', field: 'customerId' })
  const told = body.contactId !== undefined
  const contact = await readContact(ctx, { id: told ? body.contactId : contactId, customerId })
  const technicians = await readTechnicians(ctx, body.technicianIds ?? [])
  const form = await readForm(ctx, body.formId)
  const window = windowOf(body)
  const wrong = whyNotWindow(window)
  const reasons: Reason[] = [
    ...(one || customer.active ? [] : [{ code: 'customer.inactive', field: 'customerId' }]),
    ...(told ? contact.reasons : []), // the contact of the case may have gone
    ...(one ? [] : await whyNotEquipment(ctx, equipmentId, customerId)),
    ...technicians.reasons,
    ...form.reasons,
    ...(wrong ? [wrong] : []),
  ]
  if (reasons.length || !form.found) throw invalid(...reasons)
  return { customer, contact: contact.found, technicians: technicians.found, form: form.found, window }
}

const windowOf = ({ startsAt, endsAt }: Order) => ({
  startsAt: startsAt ? new Date(startsAt) : null,
  endsAt: endsAt ? new Date(endsAt) : null,
})

type Place = { address: string | null; district: string | null; city: string | null }

/** The address that was told, or else that of the customer. */
function placeOf({ address = null, district = null, city = null }: Order, customer: Place): Place {
  if (address || district || city) return { address, district, city }
  return { address: customer.address, district: customer.district, city: customer.city }
}
