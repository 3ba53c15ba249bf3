import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Answer, Input } from '../../../platform/shared/contract.ts'
import { notAllowed, notFound, Refusal } from '../../../platform/shared/refusal.ts'
import { may } from '../../auth/auth.rules.ts'
import { maySeeCustomer } from '../../customers/customers.rules.ts'
import type { erpApi, Panel, Reading } from '../erp.contract.ts'
import { failureWords } from '../erp.text.ts'
import { foldCode } from '../import-form.rules.ts'
import type { Line } from './line.ts'
import { linkedCustomer } from './snapshots.ts'
import { readStatus } from './status.ts'
import type { ErpWindow } from './window.ts'

type Refresh = { refresh?: 'true' }

/** What the company's books say of a customer is for our own people. */
export async function readPanelOf<P extends Panel>(
  ctx: Ctx,
  erp: ErpWindow,
  panel: P,
  { params, query }: { params: { id: string }; query: Refresh },
): Promise<Reading<P>> {
  if (!may(ctx.actor, 'readStaffOnly')) throw notAllowed()
  const customer = await linkedCustomer(ctx.db, params.id)
  if (!customer || !maySeeCustomer(ctx.actor, customer.id)) throw notFound('customer')
  return erp.readPanel(ctx, customer, panel, { refresh: query.refresh === 'true' })
}

export async function readErpStatus(
  ctx: Ctx,
  line: Line,
  { query }: Input<typeof erpApi.status>,
): Promise<Answer<typeof erpApi.status>> {
  if (!may(ctx.actor, 'readStaffOnly')) throw notAllowed()
  const configured = line.hasErp()
  if (configured) await Promise.race([line.learn(query.refresh === 'true'), waited(query.refresh ? 5000 : 250)])
  const row = configured ? await readStatus(ctx.db) : undefined
  const { lastContactAt, lastFailureAt, lastFailure, modulesReadAt } = row ?? {}
  const failedLast = lastFailureAt && (!lastContactAt || lastFailureAt > lastContactAt)
  return {
    configured,
    companyName: row?.companyName ?? null,
    panels: row?.modules?.panels ?? [],
    missing: row?.modules?.missing ?? [],
    answering: Boolean(lastContactAt) && !failedLast,
    modulesReadAt: modulesReadAt?.toISOString() ?? null,
    lastContactAt: lastContactAt?.toISOString() ?? null,
    lastFailureAt: lastFailureAt?.toISOString() ?? null,
    lastFailure: lastFailure ? (failureWords[ctx.language][lastFailure] ?? lastFailure) : null,
    calls: line.calls(),
  }
}

const waited = (ms: number) => new Promise<void>((done) => setTimeout(done, ms).unref())

export async function findErpCustomers(
  ctx: Ctx,
  line: Line,
  { query }: Input<typeof erpApi.findCustomers>,
): Promise<Answer<typeof erpApi.findCustomers>> {
  if (!may(ctx.actor, 'attend')) throw notAllowed()
  const asked = await line.ask((erp) => erp.findCustomers(query.query))
  if (asked.problem) throw erpAway()
  const codes = asked.value.map(({ code }) => foldCode(code))
  const folded = sql<string>`lower(erp_code collate "C")` // as the index has it
  const ours = codes.length
    ? await ctx.db
        .selectFrom('customers')
        .select(['id', folded.as('code')])
        .where(folded, 'in', codes)
        .execute()
    : []
  const ids = new Map(ours.map(({ id, code }) => [code, id]))
  const items = asked.value.map((found) => Object.assign(found, { customerId: ids.get(foldCode(found.code)) ?? null }))
  return { items }
}

/** 503: try again in a while. */
export const erpAway = () => new Refusal(503, [{ code: 'erp.away' }])
