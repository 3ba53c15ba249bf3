import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { textKindOf } from '../../file-text.rules.ts'

/** What is announced when texts begin to wait. */
export const TEXTS_WAIT = 'file-texts'

/** In the caller's transaction: the text of these attachments shall be read. What was asked for before stays as it is. */
export async function awaitTexts(ctx: Ctx, fileIds: string[]): Promise<void> {
  if (!fileIds.length) return
  const files = await ctx.db
    .selectFrom('files')
    .select(['id', 'name', 'mediaType'])
    .where('id', 'in', fileIds)
    .execute()
  const ids = files.filter(textKindOf).map(({ id }) => id)
  if (!ids.length) return
  // of one that is known nothing is written: an insert would wait until its text is kept
  await sql`
    insert into file_texts (file_id, state, asked_at)
    select id, 'waiting', ${ctx.now} from unnest(${ids}::uuid[]) id
    where not exists (select from file_texts where file_id = id) order by id on conflict do nothing`.execute(ctx.db)
  ctx.touch(TEXTS_WAIT)
}

/** At a start: the files may have been restored, or their disk may be there again. */
export const awaitLostTexts = ({ db }: Pick<Ctx, 'db'>) =>
  sql`update file_texts set state = 'waiting', reason = null, read_at = null, attempts = 0
    where state = 'unreadable' and reason = 'lost'`.execute(db)
