import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Answer, Input } from '../../../platform/shared/contract.ts'
import { notFound } from '../../../platform/shared/refusal.ts'
import { maySeeCase, type OwnWork } from '../../cases/cases.rules.ts'
import { ownWork } from '../../cases/server/history.ts'
import type { conversationsApi } from '../conversations.contract.ts'
import { entriesPart, eventsPart, inOrder, readCursor } from './timeline-parts.ts'
import { presentTimelineItem, type TimelineRow } from './timeline-presenter.ts'

type Asked = Input<typeof conversationsApi.timeline>
type Found = { customerId: string; responsibleId: string | null; items: TimelineRow[] } & OwnWork

/** The follow-up of a case in one statement: what was said and what happened, each from its own index, merged by time. */
export async function readTimeline(
  ctx: Ctx,
  { params, query }: Asked,
): Promise<Answer<typeof conversationsApi.timeline>> {
  const asked = { ...query, after: readCursor(query.cursor), forContact: ctx.actor.role === 'contact' }
  const parts = [entriesPart(asked), eventsPart(asked)].filter((part) => part !== undefined)
  const { rows } = await sql<Found>`
    select cases.customer_id, cases.responsible_id, ${ownWork(ctx)},
      (select coalesce(json_agg(line order by ${inOrder(asked)}), '[]') from (
        ${sql.join(
          parts.map((part) => sql`select * from ${part} part`),
          sql` union all `,
        )} order by ${inOrder(asked)} limit ${sql.lit(query.limit + 1)}
      ) line) as items
    from cases where cases.id = ${params.id}`.execute(ctx.db)
  const [found] = rows
  if (!found || !maySeeCase(ctx.actor, found)) throw notFound('case')
  const page = found.items.slice(0, query.limit)
  const last = found.items.length > query.limit ? page.at(-1) : undefined
  return {
    items: page.map((row) => presentTimelineItem(ctx.actor, row)),
    nextCursor: last ? `${last.at}|${last.id}` : null,
  }
}
