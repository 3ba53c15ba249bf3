import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import type { JoinedContact } from '../../join.rules.ts'
import { bring, counted, type JoinPart } from './parts.ts'

/** Contacts, products, codes and what a customer is found by. */
export const customersPart: JoinPart = {
  columns: [
    'customers.joined_into',
    'contacts.joined_into',
    'contacts.customer_id',
    'equipment.customer_id',
    'customer_erp_codes.customer_id',
    'customer_keys.customer_id',
    'customer_texts.customer_id',
  ],
  count: async (ctx, goes) => ({
    contacts: await counted(ctx, sql`from contacts where customer_id = ${goes} and joined_into is null`),
    equipment: await counted(ctx, sql`from equipment where customer_id = ${goes}`),
  }),
  async move(ctx, pair, contacts) {
    // what was joined with the one that goes is joined with the one that stays: one step leads there
    await sql`update customers set joined_into = ${pair.stays} where joined_into = ${pair.goes}`.execute(ctx.db)
    for (const table of ['contacts', 'equipment', 'customer_erp_codes']) await bring(ctx, table, pair)
    for (const one of contacts) await joinContact(ctx, one)
    // written anew for the one that stays
    for (const table of ['customer_keys', 'customer_texts'])
      await sql`delete from ${sql.table(table)} where customer_id = ${pair.goes}`.execute(ctx.db)
  },
}

async function joinContact(ctx: Ctx, { from, into, filled }: JoinedContact): Promise<void> {
  const write = (id: string, changes: JoinedContact['filled'] & { joinedInto?: string }) =>
    ctx.db
      .updateTable('contacts')
      .set((is) => ({ ...changes, version: is('version', '+', 1), updatedAt: ctx.now }))
      .where('id', '=', id)
      .execute()
  await write(into, filled)
  await write(from, { joinedInto: into, active: false })
  await ctx.db.updateTable('contacts').set({ joinedInto: into }).where('joinedInto', '=', from).execute()
}
