import { sql, type Updateable } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Cases } from '../../../platform/server/database.types.ts'
import { conflict } from '../../../platform/shared/refusal.ts'
import { announceCase, type CaseRow } from './history.ts'
import { readCase } from './read-case.ts'

/** Writes new values into a locked case: it gets a new version, and every open screen hears of it. */
export async function changeCase(ctx: Ctx, one: CaseRow, values: Updateable<Cases>): Promise<void> {
  await ctx.db
    .updateTable('cases')
    .set({ ...values, version: sql<number>`version + 1`, lastActivityAt: ctx.now })
    .where('id', '=', one.id)
    .execute()
  announceCase(ctx, one)
}

/** @throws Refusal 409 `stale` with the case as it is now, when somebody changed it meanwhile */
export async function refuseStale(ctx: Ctx, one: CaseRow, version: number | undefined): Promise<void> {
  if (version === undefined || version === one.version) return
  throw conflict({ code: 'stale' }, { current: await readCase(ctx, one.id) })
}
