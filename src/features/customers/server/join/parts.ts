import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import type { Reason } from '../../../../platform/shared/refusal.ts'
import type { JoinCounts } from '../../join.contract.ts'
import type { JoinedContact } from '../../join.rules.ts'

/** Two records of a customer: what the one that goes has becomes that of the one that stays. */
export type Pair = { stays: string; goes: string }

/** What a feature has of customers, and how it goes over. The transaction holds both customers. */
export type JoinPart = {
  /** Columns that refer to a customer or a contact and are dealt with here: 'cases.customer_id'. */
  columns: readonly string[]
  /** Why these two cannot be joined. */
  whyNot?: (ctx: Ctx, pair: Pair) => Promise<Reason | undefined>
  /** Holds what others hold before they come to customers, in one order. */
  hold?: (ctx: Ctx, goes: string) => Promise<void>
  count?: (ctx: Ctx, goes: string) => Promise<Partial<JoinCounts>>
  move: (ctx: Ctx, pair: Pair, contacts: readonly JoinedContact[]) => Promise<void>
}

/** Rows of a table become those of the customer that stays. */
export async function bring({ db }: Pick<Ctx, 'db'>, table: string, { stays, goes }: Pair): Promise<void> {
  await sql`update ${sql.table(table)} set customer_id = ${stays} where customer_id = ${goes}`.execute(db)
}

/** Rows of a table name the contacts that stay; they are the customer's already. */
export async function rename(
  { db }: Pick<Ctx, 'db'>,
  table: string,
  { stays }: Pair,
  contacts: readonly JoinedContact[],
): Promise<void> {
  if (!contacts.length) return
  const rows = JSON.stringify(contacts.map(({ from, into }) => ({ from, into })))
  await sql`
    update ${sql.table(table)} t set contact_id = c."into"
    from jsonb_to_recordset(${rows}::jsonb) as c ("from" uuid, "into" uuid)
    where t.customer_id = ${stays} and t.contact_id = c."from"`.execute(db)
}

/** How many of something, as a number. */
export async function counted({ db }: Pick<Ctx, 'db'>, from: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::integer as count ${from}`.execute(db)
  return rows[0]!.count
}
