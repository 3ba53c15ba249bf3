import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { readable, workable } from './articles.ts'

/** Whether a file stands in an article that this person may see: in what readers see, or in any revision for who writes. */
export async function mayReadFileOfArticle(ctx: Ctx, fileId: string): Promise<boolean> {
  const { rows } = await sql`
    select from article_files f join articles a on a.id = f.article_id
    where f.file_id = ${fileId}
      and ((${readable(ctx)} and f.revision = a.published_revision) or (${workable(ctx)})) limit 1`.execute(ctx.db)
  return rows.length > 0
}
