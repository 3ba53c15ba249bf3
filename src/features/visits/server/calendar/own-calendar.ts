import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import { isStaff } from '../../../../platform/shared/actor.ts'
import type { Answer } from '../../../../platform/shared/contract.ts'
import { notAllowed } from '../../../../platform/shared/refusal.ts'
import type { paperApi } from '../../paper.contract.ts'
import { hashOf, newToken } from './calendar-token.ts'

function mustGo({ actor }: Ctx): void {
  if (!isStaff(actor)) throw notAllowed()
}

export async function readOwnCalendar(ctx: Ctx): Promise<Answer<typeof paperApi.myCalendar>> {
  mustGo(ctx)
  const row = await ctx.db
    .selectFrom('visitCalendars')
    .select('createdAt')
    .where('personId', '=', ctx.actor.id)
    .executeTakeFirst()
  return { createdAt: row?.createdAt.toISOString() ?? null }
}

/** Makes a new address, and ends the one before. It is told in this answer alone. */
export async function openCalendar(ctx: Ctx): Promise<Answer<typeof paperApi.openCalendar>> {
  mustGo(ctx)
  const token = newToken()
  const values = { tokenHash: hashOf(token), createdAt: ctx.now }
  // no answer is kept for a repeated request: the secret would stand in it
  await inTransaction({ ...ctx, once: undefined }, ({ db, actor }) =>
    db
      .insertInto('visitCalendars')
      .values({ personId: actor.id, ...values })
      .onConflict((conflict) => conflict.column('personId').doUpdateSet(values))
      .execute(),
  )
  return { path: `/api/visits/calendar/${token}.ics`, createdAt: ctx.now.toISOString() }
}

export async function closeCalendar(ctx: Ctx): Promise<Answer<typeof paperApi.closeCalendar>> {
  mustGo(ctx)
  return { closed: await endCalendar(ctx, ctx.actor.id) }
}

/** The address of a person's calendar ends; whether there was one. */
export async function endCalendar({ db }: Ctx, personId: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('visitCalendars').where('personId', '=', personId).executeTakeFirst()
  return numDeletedRows > 0n
}
