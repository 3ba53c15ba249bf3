import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Reason } from '../../../platform/shared/refusal.ts'
import type { Named } from '../cases.events.ts'

/** What a situation refers to; `undefined` is not asked about, `null` is none. */
export type References = {
  customerId: string
  contactId?: string | null
  equipmentId?: string | null
  topicId?: string | null
  /** The company's default one when `undefined`. */
  priorityId?: string | null
  responsibleId?: string | null
  /** Of a new case, what applies by rule when `undefined`. */
  coverageId?: string | null
}

type State = Named & { category: 'open' }
export type Situation = {
  customer: (Named & { active: boolean }) | null
  contact: Named | null
  equipment: Named | null
  topic: Named | null
  priority: Named | null
  responsible: Named | null
  /** The first choice among the open states. */
  firstState: State | null
}

/**
 * The names of everything a situation refers to; null for what is unknown, inactive or of another customer.
 * What could be deleted or deactivated meanwhile is held: whoever does so waits, or has done it before.
 */
export async function readSituation(ctx: Ctx, refs: References): Promise<Situation> {
  const ofCustomer = sql`customer_id = ${refs.customerId} and active`
  const { rows } = await sql<Situation>`select
    (select json_build_object('id', id, 'name', name, 'active', active) from customers
      where id = ${refs.customerId} for key share) as customer,
    (select json_build_object('id', id, 'name', name) from contacts
      where id = ${refs.contactId ?? null} and ${ofCustomer}) as contact,
    (select json_build_object('id', id, 'name', product_name) from equipment
      where id = ${refs.equipmentId ?? null} and ${ofCustomer}) as equipment,
    (select json_build_object('id', id, 'name', name) from topics
      where id = ${refs.topicId ?? null} and active for key share) as topic,
    (select json_build_object('id', id, 'name', name) from priorities
      where active and (${refs.priorityId ?? null}::uuid is null or id = ${refs.priorityId ?? null})
      order by is_default desc, position limit 1 for key share) as priority,
    (select json_build_object('id', id, 'name', name) from people
      where id = ${refs.responsibleId ?? null} and active and role <> 'contact' for key share) as responsible,
    (select json_build_object('id', id, 'name', name, 'category', category) from case_states
      where category = 'open' and active order by is_default desc, position limit 1 for key share) as first_state`.execute(
    ctx.db,
  )
  return rows[0]!
}

/** Every reference that leads nowhere, by its field. */
export function unknownReferences(refs: Omit<References, 'customerId'>, found: Situation): Reason[] {
  const reasons: Reason[] = []
  const check = (field: keyof typeof refs, name: unknown, code: string) => {
    if (refs[field] && !name) reasons.push({ code, field })
  }
  check('contactId', found.contact, 'case.contact_unknown')
  check('equipmentId', found.equipment, 'case.equipment_unknown')
  check('topicId', found.topic, 'case.topic_unknown')
  check('priorityId', found.priority, 'case.priority_unknown')
  check('responsibleId', found.responsible, 'case.responsible_unavailable')
  return reasons
}
