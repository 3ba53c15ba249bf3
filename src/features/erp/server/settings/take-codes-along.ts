import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { exchangeFirstCodes } from '../../../customers/server/erp-codes.ts'
import { numberOfDatabase } from './company-number.ts'

/** The first company goes to the number `away`, and the one with the number `here` is the first from now on. */
export type FirstMoved = { away: number; here: number }

/** What else of ours bears numbers of companies goes along. */
export type OnFirstMoved = (ctx: Pick<Ctx, 'db' | 'now'>, moved: FirstMoved) => Promise<void>

/**
 * The first company is another database from now on. Where that one has been read by a number and has codes there, customers
 * are known by those, and what they were called in the former one goes with it. Where it has none, codes stay as they are:
 * it may be the same books under another name.
 */
export async function takeCodesAlong(
  ctx: Pick<Ctx, 'db' | 'now'>,
  { former, present }: { former: string; present: string },
  onFirstMoved: OnFirstMoved | undefined,
): Promise<void> {
  const here = await numberOfDatabase(ctx, present)
  if (!here) return
  const { rows } = await sql`select from customer_erp_codes where company = ${here} limit 1`.execute(ctx.db)
  if (!rows.length) return
  const moved = { here, away: await numberOf(ctx, former) }
  await exchangeFirstCodes(ctx, moved)
  await onFirstMoved?.(ctx, moved)
}

/** One that had none, as it was the first until now, gets it without being read by it. */
async function numberOf({ db }: Pick<Ctx, 'db'>, database: string): Promise<number> {
  const known = await numberOfDatabase({ db }, database)
  if (known) return known
  const { rows } = await sql<{ number: number }>`
    insert into erp_companies (number, database, used)
    select coalesce(max(number), 1) + 1, ${database}, false from erp_companies returning number`.execute(db)
  return rows[0]!.number
}
