import { sql } from 'kysely'
import { type Ctx, lockByName } from '../../../platform/server/context.ts'
import { notAllowed, notFound } from '../../../platform/shared/refusal.ts'
import { may } from '../../auth/auth.rules.ts'
import { type Kept, mayWrite } from '../replies.rules.ts'
import { findReply, readable, type ReplyRow } from './reply-items.ts'

/** Names and words of all of one owner, held until the end of the transaction: whoever adds another one waits. */
export async function holdNames(ctx: Ctx, ownerId: string | null): Promise<Kept[]> {
  await lockByName(ctx, `replies.${ownerId ?? 'shared'}`)
  return ctx.db
    .selectFrom('replies')
    .select(['id', 'name', 'shortcut'])
    .where('ownerId', 'is not distinct from', ownerId)
    .execute()
}

/** Holds one that this person may write. @throws Refusal 404, or 403 for readers */
export async function holdReply(ctx: Ctx, id: string): Promise<ReplyRow> {
  if (!may(ctx.actor, 'readStaffOnly')) throw notAllowed()
  // held before it is read: who waited would look for the name of whoever changed it before
  await sql`select from replies where id = ${id} and ${readable(ctx)} for no key update`.execute(ctx.db)
  const row = await findReply(ctx, id)
  if (!row) throw notFound('reply')
  if (!mayWrite(ctx.actor, row)) throw notAllowed()
  return row
}
