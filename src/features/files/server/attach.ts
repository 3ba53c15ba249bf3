import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { invalid } from '../../../platform/shared/refusal.ts'

/**
 * Takes uploads of this person into what is being written, in the caller's transaction. Each upload is taken once.
 * @throws Refusal 422 `file.unknown` when one does not exist, is somebody else's or was taken before
 */
export async function attachFiles(ctx: Ctx, fileIds: string[]): Promise<void> {
  const wanted = new Set(fileIds)
  if (!wanted.size) return
  // locked in the order of their ids, so that two writers with the same files never wait for one another
  const { rows } = await sql<{ id: string }>`
    update files set attached = true where id in (
      select id from files
      where id = any(${[...wanted]}::uuid[]) and uploaded_by = ${ctx.actor.id} and not attached
      order by id for update
    ) returning id`.execute(ctx.db)
  if (rows.length < wanted.size) throw invalid({ code: 'file.unknown', field: 'fileIds' })
}
