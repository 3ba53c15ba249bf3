import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Answer, Input } from '../../../platform/shared/contract.ts'
import { invalid, notAllowed, notFound } from '../../../platform/shared/refusal.ts'
import { searchKey } from '../../../platform/shared/search-key.ts'
import { may } from '../../auth/auth.rules.ts'
import type { repliesApi, Reply } from '../replies.contract.ts'
import { findReply, itemColumns, itemJoins, type ItemRow, present, presentItem, readable } from './reply-items.ts'

type Query = Input<typeof repliesApi.list>['query']

const MOST_WORDS = 8

/** There are some hundreds at most, so a page is told by how many were shown before it. */
export async function listReplies(ctx: Ctx, { query }: { query: Query }): Promise<Answer<typeof repliesApi.list>> {
  if (!may(ctx.actor, 'readStaffOnly')) throw notAllowed()
  const from = placeOf(query.cursor)
  const key = searchKey(query.query ?? '')
  const { rows } = await sql<ItemRow>`
    select ${itemColumns} from replies ${itemJoins} where ${sql.join(conditionsOf(ctx, query, key), sql` and `)}
    order by ${sql.join([...rankOf(query, key), ...orderOf(query)])}
    limit ${query.limit + 1} offset ${from}`.execute(ctx.db)
  const items = rows.slice(0, query.limit).map((row) => presentItem(ctx, row))
  return { items, nextCursor: rows.length > query.limit ? String(from + query.limit) : null }
}

function conditionsOf(ctx: Ctx, query: Query, key: string): RawBuilder<boolean>[] {
  const conditions = [readable(ctx)]
  if (query.scope) conditions.push(sql`(replies.owner_id is null) = ${query.scope === 'shared'}`)
  if (!query.inactive) conditions.push(sql`replies.active`)
  for (const word of key.split(' ').slice(0, MOST_WORDS))
    if (word)
      conditions.push(sql`strpos(replies.name_key || ' ' || coalesce(replies.shortcut, '') || ' ' || replies.body_key,
        ${word}) > 0`)
  return conditions
}

/** The word that stands for it before the beginning of its name, and that before any other place. */
function rankOf({ topicId }: Query, key: string): RawBuilder<unknown>[] {
  const ranks: RawBuilder<unknown>[] = []
  if (key)
    ranks.push(sql`case when replies.shortcut = ${key} then 0 when starts_with(replies.shortcut, ${key}) then 1
      when starts_with(replies.name_key, ${key}) then 2 when strpos(replies.name_key, ${key}) > 0 then 3 else 4 end`)
  if (topicId) ranks.push(sql`(replies.topic_id is not distinct from ${topicId}::uuid) desc`)
  return ranks
}

const orderOf = ({ sort }: Query): RawBuilder<unknown>[] => [
  sql`replies.active desc`,
  ...(sort === 'used' ? [sql`replies.uses desc`] : []),
  sql`replies.name_key`,
  sql`replies.id`,
]

function placeOf(cursor: string | undefined): number {
  if (!cursor) return 0
  if (!/^\d{1,4}$/.test(cursor)) throw invalid({ code: 'invalid', field: 'cursor' })
  return Number(cursor)
}

export async function readReply(ctx: Ctx, { params }: Input<typeof repliesApi.read>): Promise<Reply> {
  if (!may(ctx.actor, 'readStaffOnly')) throw notAllowed()
  const found = await findReply(ctx, params.id)
  if (!found) throw notFound('reply')
  return present(ctx, found)
}
