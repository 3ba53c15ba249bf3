import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { isStaff } from '../../../../platform/shared/actor.ts'
import { notFound } from '../../../../platform/shared/refusal.ts'
import { maySeeCustomer } from '../../../customers/customers.rules.ts'
import { mayNameCase } from '../../coverage.rules.ts'
import type { RepairItem } from '../../repairs.contract.ts'
import { repairAbilities } from '../../repairs.rules.ts'
import { isOwnCase } from '../own-case.ts'

type Row = Omit<RepairItem, 'abilities' | 'recordedAt' | 'returnedAt'> & {
  ownCase: boolean
  recordedAt: Date
  returnedAt: Date | null
}

/** Repairs that fulfil a condition on `r` (the repair) and `q` (the product). */
export async function findRepairs(ctx: Ctx, condition: RawBuilder<unknown>, limit: number): Promise<RepairItem[]> {
  const { rows } = await sql<Row>`
    select r.id, r.received_on, r.returned_on, r.note, r.recorded_at, r.returned_at, r.version,
      json_build_object('id', q.id, 'name', q.product_name, 'serial', q.serial) as equipment,
      case when cases.id is not null then json_build_object('id', cases.id, 'number', cases.number) end as case,
      ${isOwnCase(ctx)} as own_case,
      recorder.name as recorded_by, returner.name as returned_by
    from repairs r
    join equipment q on q.id = r.equipment_id
    join people recorder on recorder.id = r.recorded_by
    left join people returner on returner.id = r.returned_by
    left join cases on cases.id = r.case_id
    where ${condition} order by r.received_on desc, r.id desc limit ${sql.lit(limit)}`.execute(ctx.db)
  return rows.map((row) => present(ctx, row))
}

/** @throws Refusal 404 */
export async function readRepair(ctx: Ctx, id: string): Promise<RepairItem> {
  const [found] = await findRepairs(ctx, sql`r.id = ${id}`, 1)
  if (!found) throw notFound('repair')
  return found
}

/** The customer's own people see where their product is; not what we wrote down for ourselves. */
const present = (ctx: Ctx, row: Row): RepairItem => ({
  id: row.id,
  equipment: row.equipment,
  case: mayNameCase(ctx.actor, row) ? row.case : null,
  receivedOn: row.receivedOn,
  returnedOn: row.returnedOn,
  note: isStaff(ctx.actor) ? row.note : null,
  recordedBy: row.recordedBy,
  recordedAt: row.recordedAt.toISOString(),
  returnedBy: row.returnedBy,
  returnedAt: row.returnedAt?.toISOString() ?? null,
  version: row.version,
  abilities: repairAbilities(ctx.actor, row),
})

/** A product as repairs ask about it. */
export type Held = { id: string; customerId: string; name: string }

/**
 * A product; held, nobody else receives or returns it until this transaction ends.
 * @throws Refusal 404 out of this person's reach
 */
export async function findProduct(ctx: Ctx, id: string, { hold = false } = {}): Promise<Held> {
  const row = await ctx.db
    .selectFrom('equipment')
    .select(['id', 'customerId', 'productName as name'])
    .where('id', '=', id)
    .$if(hold, (query) => query.forNoKeyUpdate())
    .executeTakeFirst()
  if (!row || !maySeeCustomer(ctx.actor, row.customerId)) throw notFound('equipment')
  return row
}
