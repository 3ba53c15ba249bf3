import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { slugOf } from '../../knowledge.rules.ts'
import { readable } from '../articles.ts'

export type TreeTopic = { id: string; name: string; parentId: string | null }

const KEY_LETTERS = 12

/** '/kb/temas/impresoras-1f2e3d4c5b6a': the name, and the end of the id, which renaming does not change. */
export const topicPath = ({ id, name }: Pick<TreeTopic, 'id' | 'name'>): string =>
  `/kb/temas/${slugOf(name) || 'tema'}-${id.slice(-KEY_LETTERS)}`

/** The topic that an address names, among those that this reader sees. */
export const topicOf = (tree: TreeTopic[], address: string): TreeTopic | undefined =>
  tree.find(({ id }) => address.toLowerCase().endsWith(`-${id.slice(-KEY_LETTERS)}`))

/** The topics with something for this reader in them or beneath them, in the order of the company. */
export async function readTree(ctx: Ctx): Promise<TreeTopic[]> {
  const { rows } = await sql<TreeTopic & { used: boolean }>`
    with recursive used as (
      select t.id, t.parent_id from topics t where exists (
        select from article_topics at join articles a on a.id = at.article_id where at.topic_id = t.id and ${readable(ctx)})
      union select above.id, above.parent_id from topics above join used on used.parent_id = above.id
    )
    select id, name, parent_id from topics where id in (select id from used) order by position, id`.execute(ctx.db)
  return rows
}

/** From the top down to the topic, itself included. */
export function pathOfTopic(tree: TreeTopic[], topic: TreeTopic): TreeTopic[] {
  const parent = tree.find(({ id }) => id === topic.parentId)
  return parent ? [...pathOfTopic(tree, parent), topic] : [topic]
}
