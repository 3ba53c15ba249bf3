import { sql } from 'kysely'
import { type Ctx, inTransaction, lockByName } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { invalid, notAllowed, obey } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import type { customersApi } from '../../customers.contract.ts'
import { whyNotOfClass } from '../../customers.rules.ts'
import { readCustomer } from '../customers.queries.ts'
import { refreshKeys } from '../keys.ts'
import { shareNames } from '../lock-names.ts'

export function createCustomer(
  ctx: Ctx,
  { body }: Input<typeof customersApi.create>,
): Promise<Answer<typeof customersApi.create>> {
  if (!may(ctx.actor, 'attend')) throw notAllowed()
  return inTransaction(ctx, async (ctx) => {
    await refuseTaken(ctx, body)
    await refuseClass(ctx, body.classId)
    const id = ctx.newId()
    await ctx.db
      .insertInto('customers')
      .values({ id, ...body, createdAt: ctx.now, updatedAt: ctx.now })
      .execute()
    await refreshKeys(ctx, id)
    ctx.touch(`customer:${id}`)
    return readCustomer(ctx, id)
  })
}

/** A class that is being deleted at this moment is waited for. */
export async function refuseClass(ctx: Ctx, classId: string | null | undefined, present: string | null = null) {
  if (!classId || classId === present) return
  const query = ctx.db.selectFrom('customerClasses').select(['name', 'active']).where('id', '=', classId).forKeyShare()
  obey(whyNotOfClass(classId, await query.executeTakeFirst(), present))
}

/** RUT and ERP code name one customer each. */
export async function refuseTaken(
  ctx: Ctx,
  fields: { taxId?: string | null; erpCode?: string | null },
  except?: string,
) {
  if (fields.taxId || fields.erpCode) await shareNames(ctx)
  const taken = async (column: 'taxId' | 'erpCode', code: string) => {
    const value = fields[column]
    if (!value) return
    await lockByName(ctx, `customer.${column}.${value.toLowerCase()}`)
    // the ERP knows its codes in any letter case
    const same =
      column === 'erpCode'
        ? sql<boolean>`lower(erp_code collate "C") = lower(${value} collate "C")`
        : sql<boolean>`tax_id = ${value}`
    const other = await ctx.db.selectFrom('customers').select(['id', 'name']).where(same).executeTakeFirst()
    if (other && other.id !== except) throw invalid({ code, field: column, values: { name: other.name } })
  }
  await taken('taxId', 'customer.rut_taken')
  await taken('erpCode', 'customer.erp_code_taken')
}
