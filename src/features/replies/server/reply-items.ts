import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Reply, ReplyItem } from '../replies.contract.ts'
import { mayWrite } from '../replies.rules.ts'

/** A row that `itemColumns` and `itemJoins` give. */
export type ItemRow = {
  id: string
  ownerId: string | null
  name: string
  shortcut: string | null
  topicId: string | null
  topicName: string | null
  excerpt: string
  active: boolean
  version: number
  uses: number
  lastUsedAt: Date | null
}
export type ReplyRow = ItemRow & { bodyHtml: string; changedBy: string; changerName: string; changedAt: Date }

const EXCERPT = 300

export const itemColumns = sql`replies.id, replies.owner_id, replies.name, replies.shortcut, replies.topic_id,
  topics.name as topic_name, left(replies.body_text, ${sql.lit(EXCERPT)}) as excerpt, replies.active, replies.version,
  replies.uses, replies.last_used_at`
export const itemJoins = sql`left join topics on topics.id = replies.topic_id`

/** The rule `mayRead` as a condition on `replies`; contacts are refused before. */
export const readable = ({ actor }: Pick<Ctx, 'actor'>): RawBuilder<boolean> =>
  sql<boolean>`(replies.owner_id is null or replies.owner_id = ${actor.id})`

/** One that this person may read, with its text. */
export async function findReply(ctx: Ctx, id: string): Promise<ReplyRow | undefined> {
  const { rows } = await sql<ReplyRow>`
    select ${itemColumns}, replies.body_html, replies.changed_by, people.name as changer_name, replies.changed_at
    from replies ${itemJoins} join people on people.id = replies.changed_by
    where replies.id = ${id} and ${readable(ctx)}`.execute(ctx.db)
  return rows[0]
}

export const presentItem = (ctx: Ctx, row: ItemRow): ReplyItem => ({
  id: row.id,
  scope: row.ownerId ? 'mine' : 'shared',
  name: row.name,
  shortcut: row.shortcut,
  topic: row.topicId && row.topicName !== null ? { id: row.topicId, name: row.topicName } : null,
  excerpt: row.excerpt.replace(/\s+/g, ' '),
  active: row.active,
  version: row.version,
  uses: row.uses,
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  abilities: { edit: mayWrite(ctx.actor, row) },
})

export const present = (ctx: Ctx, row: ReplyRow): Reply => ({
  ...presentItem(ctx, row),
  bodyHtml: row.bodyHtml,
  changedBy: { id: row.changedBy, name: row.changerName },
  changedAt: row.changedAt.toISOString(),
})
