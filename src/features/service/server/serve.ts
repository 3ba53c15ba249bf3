import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { columnsOf } from '../../../platform/server/packed.ts'
import { isStaff } from '../../../platform/shared/actor.ts'
import { dayInChile } from '../../../platform/shared/chile/day.ts'
import type { Answer, Input } from '../../../platform/shared/contract.ts'
import { invalid, notFound, type Reason } from '../../../platform/shared/refusal.ts'
import type { Mode } from '../../coverage/terms.contract.ts'
import { maySeeCustomer } from '../../customers/customers.rules.ts'
import type { ErpCompanies } from '../../erp/server/companies.ts'
import type { AskedEquipment } from '../fit.rules.ts'
import type { serviceApi } from '../service.contract.ts'
import { factsFields, type FactsRow } from './facts.ts'
import { type Paying, payingOf, presentServe } from './paying.ts'

/** What is to be served; product and topic are those of the case where they are not said. */
export type ServiceAsked = {
  customerId: string
  /** The day of the work in Chile. */
  on: string
  /** When it begins, where that is known. */
  at?: Date | null
  equipmentId?: string | null
  productCode?: string | null
  topicId?: string | null
  caseId?: string | null
  mode?: Mode
}

type Row = FactsRow & {
  id: string
  active: boolean
  caseId: string | null
  equipment: AskedEquipment | null
  topicChain: string[]
}

/**
 * May we serve, and who pays: the rule on what is known just now, in one statement; it never waits for the ERP.
 * @throws Refusal 404 when the customer is out of this person's reach, 422 for what is asked about and is not there
 */
export async function whoPaysFor(ctx: Ctx, asked: ServiceAsked): Promise<Paying> {
  const { customerId, on, at = null, equipmentId, productCode, topicId, caseId, mode } = asked
  if (!maySeeCustomer(ctx.actor, customerId)) throw notFound('customer')
  const ofCase = equipmentId || productCode ? sql`null::uuid` : sql`of_case.equipment_id`
  const product = {
    equipmentId: sql`thing.id`,
    code: sql`coalesce(thing.product_code, ${productCode ?? null}::text)`,
    company: sql`thing.company`,
  }
  const { rows } = await sql<Row>`
    select c.id, c.active, of_case.id as case_id,
      case when thing.id is not null then
        json_build_object('id', thing.id, 'productCode', thing.product_code, 'company', thing.company) end as equipment,
      ${chainOf(sql`coalesce(${topicId ?? null}::uuid, of_case.topic_id)`)} as topic_chain,
      ${columnsOf(factsFields(ctx, { on, mode, product }))}
    from customers c
    left join cases of_case on of_case.id = ${caseId ?? null}::uuid and of_case.customer_id = c.id
    left join equipment thing on thing.id = coalesce(${equipmentId ?? null}::uuid, ${ofCase}) and thing.customer_id = c.id
    where c.id = ${customerId}`.execute(ctx.db)
  const [row] = rows
  if (!row) throw notFound('customer')
  const unknown: Reason[] = []
  if (caseId && !row.caseId) unknown.push({ code: 'service.case_unknown', field: 'caseId' })
  if (equipmentId && !row.equipment) unknown.push({ code: 'service.equipment_unknown', field: 'equipmentId' })
  if (topicId && !row.topicChain.length) unknown.push({ code: 'service.topic_unknown', field: 'topicId' })
  if (unknown.length) throw invalid(...unknown)
  const { equipment, topicChain } = row
  return payingOf(ctx, row, row, {
    on,
    at,
    equipment,
    topicChain,
    productCode: productCode ?? null,
    caseId: row.caseId,
  })
}

/** A topic and all those above it. */
export const chainOf = (id: ReturnType<typeof sql>) => sql`(
  with recursive above as (
    select id, parent_id from topics where id = ${id}
    union select topics.id, topics.parent_id from topics join above on topics.id = above.parent_id
  ) select coalesce(json_agg(id), '[]') from above)`

type Asked = Omit<ServiceAsked, 'on' | 'at'> & { at?: Date }

const FIRST_DAY = '1990-01-01'
const LAST_DAY = '2100-12-31'

/** The same as it is told to people; now when no moment is said. */
export async function serveOf(ctx: Ctx, { at = ctx.now, ...asked }: Asked): Promise<Answer<typeof serviceApi.serve>> {
  const on = dayInChile(at)
  if (!/^\d{4}-/.test(on) || on < FIRST_DAY || on > LAST_DAY)
    throw invalid({ code: 'service.absurd_moment', field: 'at' })
  return presentServe(ctx, await whoPaysFor(ctx, { ...asked, on, at }))
}

/** The answer of the last copy at once; where that is old, a new one is read meanwhile. */
export async function readServe(
  ctx: Ctx,
  erp: Pick<ErpCompanies, 'refreshSoon'>,
  { params, query }: Input<typeof serviceApi.serve>,
): Promise<Answer<typeof serviceApi.serve>> {
  const at = query.at ? new Date(query.at) : undefined
  const answer = await serveOf(ctx, { ...query, customerId: params.id, at })
  if (isStaff(ctx.actor)) erp.refreshSoon(params.id)
  return answer
}
