import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { notAllowed, notFound, obey } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import { readCase } from '../../../cases/server/read-case.ts'
import { fillReply } from '../../fill-reply.rules.ts'
import type { repliesApi } from '../../replies.contract.ts'
import { findReply } from '../reply-items.ts'
import { valuesOf } from '../reply-values.ts'

/** Fills in a reply with what the case says to this person, and counts the use. */
export function useReply(
  ctx: Ctx,
  { params: { id }, body }: Input<typeof repliesApi.use>,
): Promise<Answer<typeof repliesApi.use>> {
  if (!may(ctx.actor, 'readStaffOnly')) throw notAllowed()
  return inTransaction(ctx, async (ctx) => {
    const found = await findReply(ctx, id)
    if (!found) throw notFound('reply')
    obey(found.active ? undefined : { code: 'reply.inactive' })
    const values = await valuesOf(ctx, await readCase(ctx, body.caseId), body.contactId ?? null)
    await sql`update replies set uses = uses + 1, last_used_at = ${ctx.now} where id = ${id}`.execute(ctx.db)
    const { html, missing } = fillReply(found.bodyHtml, values)
    return { bodyHtml: html, missing }
  })
}
