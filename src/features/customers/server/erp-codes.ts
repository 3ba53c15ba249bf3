import { sql } from 'kysely'
import { type Ctx, lockByName } from '../../../platform/server/context.ts'
import { invalid } from '../../../platform/shared/refusal.ts'
import { refreshKeys } from './keys.ts'
import { holdNames, shareNames } from './lock-names.ts'

/** In which company of the ERP a customer has which code; the first company is 1. */
export type ErpCode = { company: number; code: string }

/**
 * Gives a customer its code in a company, or takes it away with null; the transaction holds the customer.
 * @throws Refusal 422 when another customer has that code there
 */
export async function giveErpCode(
  ctx: Ctx,
  customerId: string,
  { company, code }: { company: number; code: string | null },
): Promise<void> {
  if (code !== null) {
    await shareNames(ctx)
    await lockByName(ctx, nameOf(company, code))
    // the ERP knows its codes in any letter case
    const { rows } = await sql<{ name: string }>`
      select c.name from customer_codes k join customers c on c.id = k.customer_id
      where k.company = ${company} and lower(k.code collate "C") = lower(${code} collate "C")
        and k.customer_id <> ${customerId}`.execute(ctx.db)
    if (rows[0]) throw invalid({ code: 'customer.erp_code_taken', field: 'code', values: { name: rows[0].name } })
  }
  if (company !== 1) await setOther(ctx, customerId, company, code)
  await renew(ctx, customerId, company === 1 ? { erpCode: code } : {})
  await refreshKeys(ctx, customerId)
  ctx.touch(`customer:${customerId}`)
}

/** In the first company as whoever saves the customer holds it. */
const nameOf = (company: number, code: string) =>
  `customer.erpCode.${company === 1 ? '' : `${company}.`}${code.toLowerCase()}`

/** The codes of a customer have its version, in whichever company: who saves over another's change hears of it. */
const renew = (ctx: Ctx, id: string, first: { erpCode?: string | null }) =>
  ctx.db
    .updateTable('customers')
    .set((is) => ({ ...first, version: is('version', '+', 1), updatedAt: ctx.now }))
    .where('id', '=', id)
    .execute()

const setOther = (ctx: Ctx, customerId: string, company: number, code: string | null) =>
  code === null
    ? ctx.db
        .deleteFrom('customerErpCodes')
        .where('customerId', '=', customerId)
        .where('company', '=', company)
        .execute()
    : ctx.db
        .insertInto('customerErpCodes')
        .values({ customerId, company, code })
        .onConflict((conflict) => conflict.columns(['customerId', 'company']).doUpdateSet({ code }))
        .execute()

/**
 * Another company becomes the first: the codes in the first go to the number `away`, and those of the number `here` become
 * those of the first, as do codes of products that were read there. What customers are found by stays, as each keeps
 * all its codes.
 */
export async function exchangeFirstCodes(
  { db, now }: Pick<Ctx, 'db' | 'now'>,
  { away, here }: { away: number; here: number },
): Promise<void> {
  await sql`
    select from customers
    where erp_code is not null or id in (select customer_id from customer_erp_codes where company = ${here})
    order by id for no key update`.execute(db)
  await holdNames({ db })
  await sql`update equipment set company = case company when 1 then ${away}::smallint else 1 end
    where company in (1, ${here})`.execute(db)
  await sql`
    insert into customer_erp_codes (customer_id, company, code)
    select id, ${away}, erp_code from customers where erp_code is not null on conflict do nothing`.execute(db)
  // before any is given: what one customer had may be another's now
  await sql`update customers set erp_code = null, version = version + 1, updated_at = ${now} where erp_code is not null`.execute(
    db,
  )
  await sql`
    with taken as (delete from customer_erp_codes where company = ${here} returning customer_id, code)
    update customers set erp_code = taken.code, version = version + 1, updated_at = ${now}
    from taken where id = taken.customer_id`.execute(db)
}
