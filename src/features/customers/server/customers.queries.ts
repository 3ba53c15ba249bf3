import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Contacts, Customers, Equipment as EquipmentTable } from '../../../platform/server/database.types.ts'
import { isStaff } from '../../../platform/shared/actor.ts'
import { notFound } from '../../../platform/shared/refusal.ts'
import type { Contact, Customer, Equipment } from '../customers.contract.ts'
import { customerAbilities, mayReadNotes, maySeeCustomer } from '../customers.rules.ts'

/** @throws Refusal 404 when it does not exist or is out of this person's reach */
export async function readCustomer(ctx: Ctx, id: string): Promise<Customer> {
  const query = ctx.db.selectFrom('customers as c').selectAll().select(joinedWith.as('joined')).where('id', '=', id)
  const row = await query.executeTakeFirst()
  if (!row || row.joinedInto || !maySeeCustomer(ctx.actor, row.id)) throw notFound('customer')
  return presentCustomer(ctx, row)
}

export type JoinedRow = { id: string; name: string; at: string; by: string }

/** What was joined with the customer `c`. */
export const joinedWith: RawBuilder<JoinedRow[]> = sql`(
  select coalesce(json_agg(json_build_object('id', j.id, 'name', j.name, 'at', j.joined_at, 'by', p.name)
    order by j.joined_at desc, j.id), '[]')
  from customers j join people p on p.id = j.joined_by where j.joined_into = c.id)`

export function presentCustomer(
  ctx: Pick<Ctx, 'actor'>,
  row: Omit<Selectable<Customers>, 'nameKey' | 'updatedAt' | 'joinedInto' | 'joinedAt' | 'joinedBy'> & {
    joined: JoinedRow[]
  },
): Customer {
  return {
    id: row.id,
    name: row.name,
    tradeName: row.tradeName,
    taxId: row.taxId,
    businessActivity: row.businessActivity,
    email: row.email,
    phone: row.phone,
    address: row.address,
    district: row.district,
    city: row.city,
    notes: mayReadNotes(ctx.actor) ? row.notes : null,
    erpCode: row.erpCode,
    classId: mayReadNotes(ctx.actor) ? row.classId : null,
    active: row.active,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    joined: isStaff(ctx.actor)
      ? row.joined.map(({ id, name, at, by }) => ({ id, name, at: new Date(at).toISOString(), by }))
      : [],
    abilities: customerAbilities(ctx.actor, row),
  }
}

const MOST_LISTED = 500

/** Contacts of a customer, active ones first. */
export async function listContacts(ctx: Ctx, customerId: string): Promise<{ items: Contact[] }> {
  await requireCustomer(ctx, customerId)
  const rows = await ctx.db
    .selectFrom('contacts')
    .selectAll()
    .where('customerId', '=', customerId)
    .where('joinedInto', 'is', null)
    .orderBy('active', 'desc')
    .orderBy('nameKey')
    .orderBy('id')
    .limit(MOST_LISTED)
    .execute()
  return { items: rows.map((row) => presentContact(ctx, row)) }
}

/** Products of a customer, active ones and the last bought first. */
export async function listEquipment(ctx: Ctx, customerId: string): Promise<{ items: Equipment[] }> {
  await requireCustomer(ctx, customerId)
  const rows = await ctx.db
    .selectFrom('equipment')
    .selectAll()
    .where('customerId', '=', customerId)
    .orderBy('active', 'desc')
    .orderBy('purchasedOn', (order) => order.desc().nullsLast())
    .orderBy('id')
    .limit(MOST_LISTED)
    .execute()
  return { items: rows.map((row) => presentEquipment(ctx, row)) }
}

async function requireCustomer(ctx: Ctx, id: string) {
  const row = await ctx.db.selectFrom('customers').select('joinedInto').where('id', '=', id).executeTakeFirst()
  if (!row || row.joinedInto || !maySeeCustomer(ctx.actor, id)) throw notFound('customer')
}

export const presentContact = (
  ctx: Pick<Ctx, 'actor'>,
  row: Omit<Selectable<Contacts>, 'createdAt' | 'updatedAt' | 'nameKey' | 'joinedInto'>,
): Contact => ({
  id: row.id,
  customerId: row.customerId,
  name: row.name,
  jobTitle: row.jobTitle,
  email: row.email,
  phone: row.phone,
  mobile: row.mobile,
  notes: mayReadNotes(ctx.actor) ? row.notes : null,
  active: row.active,
  version: row.version,
})

export const presentEquipment = (
  ctx: Pick<Ctx, 'actor'>,
  row: Omit<Selectable<EquipmentTable>, 'createdAt' | 'updatedAt'>,
): Equipment => ({
  id: row.id,
  customerId: row.customerId,
  productCode: row.productCode,
  productName: row.productName,
  serial: row.serial,
  purchasedOn: row.purchasedOn,
  document: row.document,
  location: row.location,
  notes: mayReadNotes(ctx.actor) ? row.notes : null,
  source: row.source === 'erp' ? 'erp' : 'manual',
  active: row.active,
  version: row.version,
})
