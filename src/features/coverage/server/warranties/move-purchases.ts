import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import type { OnFirstMoved } from '../../../erp/server/settings/take-codes-along.ts'

/** Another company is the first: warranties stay with the purchases they were made from, whose names bear its number. */
export const movePurchases: OnFirstMoved = async (ctx, { away, here }) => {
  const [there, known] = [`${away} `, `${here} `]
  await rename(ctx, sql`purchase_key !~ '^([0-9]+|equipment) '`, sql`${there}::text || v.purchase_key`)
  await rename(ctx, sql`starts_with(purchase_key, ${known})`, sql`substr(v.purchase_key, ${known.length + 1}::integer)`)
}

/** One that is called so already keeps its name. */
const rename = ({ db }: Pick<Ctx, 'db'>, which: RawBuilder<unknown>, name: RawBuilder<unknown>) =>
  sql`
    update coverages v set purchase_key = ${name} where ${which} and not exists (
      select from coverages o where o.purchase_key = ${name} and o.customer_id = v.customer_id and o.type_id = v.type_id
    )`.execute(db)
