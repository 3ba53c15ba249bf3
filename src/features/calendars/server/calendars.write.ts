import type { Ctx } from '../../../platform/server/context.ts'
import type { Calendar } from '../calendars.contract.ts'

/** Whoever is the default is it no more: another one is written next. */
export async function giveUpDefault(ctx: Ctx): Promise<void> {
  await ctx.db.updateTable('calendars').set({ isDefault: false }).where('isDefault', '=', true).execute()
}

export async function insertCalendar(ctx: Ctx, { windows, ...calendar }: Calendar): Promise<void> {
  await ctx.db
    .insertInto('calendars')
    .values({ ...calendar, windows: JSON.stringify(windows) })
    .execute()
}

export async function updateCalendar(ctx: Ctx, { id, windows, ...calendar }: Calendar): Promise<void> {
  await ctx.db
    .updateTable('calendars')
    .set({ ...calendar, windows: JSON.stringify(windows) })
    .where('id', '=', id)
    .execute()
}
