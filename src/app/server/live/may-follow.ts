import { sql } from 'kysely'
import { visibleCases } from '../../../features/cases/server/visible.ts'
import { maySeeCustomer } from '../../../features/customers/customers.rules.ts'
import type { Ctx } from '../../../platform/server/context.ts'
import { isStaff } from '../../../platform/shared/actor.ts'
import { notFound } from '../../../platform/shared/refusal.ts'

/**
 * Where to listen for those of the topics that this person may follow; a case that was given away while it was
 * open does not silence the rest of the screen. A contact who follows the lists of cases hears of the own
 * company alone.
 * @returns topic to listen to → topics as they were asked for
 * @throws Refusal 404 when none of them is within reach
 */
export async function whereToListen(ctx: Ctx, topics: string[]): Promise<Map<string, string[]>> {
  const visible = await visibleCaseIds(ctx, topics)
  const reachable = topics.filter((topic) => {
    const [kind, id] = topic.split(':')
    if (kind === 'customer') return maySeeCustomer(ctx.actor, id!)
    if (kind === 'person') return id === ctx.actor.id
    return kind !== 'case' || visible.has(id!)
  })
  if (reachable.length === 0) throw notFound('topic')
  const places = new Map<string, string[]>()
  for (const topic of reachable) {
    const place = topic === 'cases' && !isStaff(ctx.actor) ? `customer:${ctx.actor.customerId}` : topic
    places.set(place, [...(places.get(place) ?? []), topic])
  }
  return places
}

async function visibleCaseIds(ctx: Ctx, topics: string[]): Promise<Set<string>> {
  const ids = topics.filter((topic) => topic.startsWith('case:')).map((topic) => topic.slice('case:'.length))
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select id from cases where id = any(${ids}::uuid[]) and ${visibleCases(ctx)}`.execute(ctx.db)
  return new Set(rows.map((row) => row.id))
}
