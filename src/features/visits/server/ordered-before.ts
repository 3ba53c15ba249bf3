import { type Ctx, lockByName } from '../../../platform/server/context.ts'
import { conflict } from '../../../platform/shared/refusal.ts'

type Order = { id?: string; formId: string }
type For = { customerId: string; caseId: string | null }

/**
 * The visit that this very order made when it came before; whoever sends it at the same time waits.
 * @throws Refusal 409 when the id is of another visit
 */
export async function orderedBefore(ctx: Ctx, { id, formId }: Order, asked: For): Promise<string | undefined> {
  if (!id) return undefined
  await lockByName(ctx, `visit.${id}`)
  const found = await ctx.db
    .selectFrom('visits')
    .select(['caseId', 'customerId', 'formId', 'createdBy'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) return undefined
  const same =
    found.caseId === asked.caseId &&
    found.customerId === asked.customerId &&
    found.formId === formId &&
    found.createdBy === ctx.actor.id
  if (!same) throw conflict({ code: 'visit.id_taken' })
  return id
}
