import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Role } from '../../../platform/shared/actor.ts'
import type { Reason } from '../../../platform/shared/refusal.ts'
import { mayLogTime } from '../../time-entries/time-entries.rules.ts'

type Named = { id: string; name: string }
type Customer = Named & { active: boolean; address: string | null; district: string | null; city: string | null }
type Found<T> = { found: T; reasons: Reason[] }

const unknown = (code: string, field: string, values?: Reason['values']): Reason => ({
  code,
  field,
  values,
  status: 422,
})

/** The customer, held: nobody deletes it while somebody is sent there. */
export async function readCustomer(ctx: Ctx, id: string): Promise<Customer | undefined> {
  const { rows } = await sql<Customer>`
    select id, name, active, address, district, city from customers where id = ${id} for key share`.execute(ctx.db)
  return rows[0]
}

/** A contact of the customer; one that has gone meanwhile may stay (`present`), but is not chosen. */
export async function readContact(
  ctx: Ctx,
  { id, customerId, present }: { id: string | null | undefined; customerId: string; present?: string | null },
): Promise<Found<Named | null>> {
  if (!id) return { found: null, reasons: [] }
  const { rows } = await sql<Named>`
    select id, name from contacts where id = ${id} and customer_id = ${customerId}
      and (active or id = ${present ?? null})`.execute(ctx.db)
  return { found: rows[0] ?? null, reasons: rows[0] ? [] : [unknown('visit.contact_unknown', 'contactId')] }
}

/** A product that the customer has. */
export async function whyNotEquipment(ctx: Ctx, id: string | null | undefined, customerId: string): Promise<Reason[]> {
  if (!id) return []
  const { rows } = await sql`
    select from equipment where id = ${id} and customer_id = ${customerId} and active`.execute(ctx.db)
  return rows.length ? [] : [unknown('visit.equipment_unknown', 'equipmentId')]
}

/**
 * Who goes, in the order told, each once. Held: whoever deactivates them waits. Whoever goes already (`present`) stays
 * named, also after they left.
 */
export async function readTechnicians(
  ctx: Ctx,
  ids: readonly string[],
  present: readonly Named[] = [],
): Promise<Found<Named[]>> {
  if (!ids.length) return { found: [], reasons: [] }
  const { rows } = await sql<Named & { role: Role }>`
    select id, name, role from people where id = any(${[...ids]}::uuid[]) and active
    order by id for key share`.execute(ctx.db)
  const available = [...rows.filter(mayLogTime), ...present]
  const found = [...new Set(ids)].map((id) => available.find((person) => person.id === id))
  const known = found.filter((person) => person !== undefined).map(({ id, name }) => ({ id, name }))
  const reasons = known.length < found.length ? [unknown('visit.technician_unavailable', 'technicianIds')] : []
  return { found: known, reasons }
}

type Form = Named & { state: string; publishedVersion: number | null }

/** What is filled there: the version that technicians are given now. Held: whoever archives it waits. */
export async function readForm(ctx: Ctx, id: string): Promise<Found<{ id: string; version: number } | null>> {
  const { rows } = await sql<Form>`
    select id, name, state, published_version from visit_forms where id = ${id} for share`.execute(ctx.db)
  const [form] = rows
  if (!form) return { found: null, reasons: [unknown('visit.form_unknown', 'formId')] }
  if (form.state === 'archived')
    return { found: null, reasons: [unknown('visit.form_archived', 'formId', { name: form.name })] }
  return form.publishedVersion === null
    ? { found: null, reasons: [unknown('visit.form_not_published', 'formId', { name: form.name })] }
    : { found: { id, version: form.publishedVersion }, reasons: [] }
}
