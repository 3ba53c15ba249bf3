import { sql } from 'kysely'
import { visibleCases } from '../../../features/cases/server/visible.ts'
import { maySeeCustomer } from '../../../features/customers/customers.rules.ts'
import type { Ctx } from '../../../platform/server/context.ts'
import { isStaff } from '../../../platform/shared/actor.ts'
import { notFound } from '../../../platform/shared/refusal.ts'

/**
 * Where to listen for each topic that somebody asks to follow. A contact who follows the lists of cases hears
 * of the own company alone.
 * @returns topic to listen to → topic as it was asked for
 * @throws Refusal 404 when one of them is out of this person's reach
 */
export async function whereToListen(ctx: Ctx, topics: string[]): Promise<Map<string, string[]>> {
  const { actor } = ctx
  const caseIds: string[] = []
  for (const topic of topics) {
    const [kind, id] = topic.split(':')
    if (kind === 'customer' && !maySeeCustomer(actor, id!)) throw notFound('customer')
    if (kind === 'person' && id !== actor.id) throw notFound('person')
    if (kind === 'case') caseIds.push(id!)
  }
  if (caseIds.length) {
    const { rows } = await sql`
      select from cases where id = any(${caseIds}::uuid[]) and ${visibleCases(ctx)}`.execute(ctx.db)
    if (rows.length < caseIds.length) throw notFound('case')
  }
  const places = new Map<string, string[]>()
  for (const topic of topics) {
    const place = topic === 'cases' && !isStaff(actor) ? `customer:${actor.customerId}` : topic
    places.set(place, [...(places.get(place) ?? []), topic])
  }
  return places
}
