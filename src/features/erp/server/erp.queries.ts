import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Answer, Input } from '../../../platform/shared/contract.ts'
import { notAllowed, notFound, Refusal } from '../../../platform/shared/refusal.ts'
import { may } from '../../auth/auth.rules.ts'
import { maySeeCustomer } from '../../customers/customers.rules.ts'
import type { erpApi, Panel, Reading } from '../erp.contract.ts'
import { failureWords } from '../erp.text.ts'
import { foldCode } from '../import-form.rules.ts'
import type { ErpCompanies, ErpNames } from './companies.ts'
import type { Line } from './line.ts'
import { whileWaitedFor } from './patience.ts'
import { linkedCustomer } from './snapshots.ts'
import { readStatus } from './status.ts'

type Refresh = { refresh?: 'true'; company: number }

/** What the company's books say of a customer is for our own people. */
export async function readPanelOf<P extends Panel>(
  ctx: Ctx,
  erp: Pick<ErpCompanies, 'of'>,
  panel: P,
  { params, query }: { params: { id: string }; query: Refresh },
): Promise<Reading<P>> {
  if (!may(ctx.actor, 'readStaffOnly')) throw notAllowed()
  const window = erp.of(query.company)
  const customer = await linkedCustomer(ctx.db, params.id, query.company)
  if (!customer || !maySeeCustomer(ctx.actor, customer.id)) throw notFound('customer')
  return window.readPanel(ctx, customer, panel, { refresh: query.refresh === 'true' })
}

export async function readErpStatus(
  ctx: Ctx,
  { lineOf, names }: { lineOf: (company: number) => Line; names: () => Promise<ErpNames> },
  { query: { company, refresh } }: Input<typeof erpApi.status>,
): Promise<Answer<typeof erpApi.status>> {
  if (!may(ctx.actor, 'readStaffOnly')) throw notAllowed()
  const line = lineOf(company)
  const configured = line.hasErp()
  if (configured) await Promise.race([line.learn(refresh === 'true'), waited(refresh ? 5000 : 250)])
  const row = configured ? await readStatus(ctx.db, company) : undefined
  const { lastContactAt, lastFailureAt, lastFailure, modulesReadAt } = row ?? {}
  const failedLast = lastFailureAt && (!lastContactAt || lastFailureAt > lastContactAt)
  return {
    configured,
    companyName: row?.companyName ?? null,
    companies: await names(),
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

/** Customers of every company of the ERP, or of one; those that do not answer in time are told, unless none does. */
export async function findErpCustomers(
  ctx: Ctx,
  { lines, lineOf }: { lines: () => Line[]; lineOf: (company: number) => Line },
  { query }: Input<typeof erpApi.findCustomers>,
): Promise<Answer<typeof erpApi.findCustomers>> {
  if (!may(ctx.actor, 'attend')) throw notAllowed()
  const asked = await Promise.all(
    (query.company === undefined ? lines() : [lineOf(query.company)]).map(async (line) => ({
      company: line.under().company,
      answer: await whileWaitedFor((signal) => line.search((erp) => erp.findCustomers(query.query), signal), {
        signal: ctx.signal,
      }),
    })),
  )
  const away = asked.flatMap(({ company, answer }) => (answer.problem ? [company] : []))
  if (away.length === asked.length) throw erpAway()
  const found = asked.flatMap(({ company, answer }) =>
    answer.problem ? [] : answer.value.map((one) => ({ ...one, company })),
  )
  const ours = await oursAmong(ctx, found)
  return { items: found.map((one) => Object.assign(one, { customerId: ours.get(keyOf(one)) ?? null })), away }
}

type Coded = { company: number; code: string }
const keyOf = ({ company, code }: Coded) => `${company} ${foldCode(code)}`

/** Our customers with these codes. */
async function oursAmong(ctx: Ctx, found: Coded[]): Promise<Map<string, string>> {
  if (!found.length) return new Map()
  const codes = found.map(({ code }) => foldCode(code))
  const companies = [...new Set(found.map(({ company }) => company))]
  const { rows } = await sql<{ id: string } & Coded>`
    select customer_id as id, company, code from customer_codes
    where company = any(${companies}::smallint[]) and lower(code collate "C") = any(${codes}::text[])`.execute(ctx.db)
  return new Map(rows.map((row) => [keyOf(row), row.id]))
}

/** 503: try again in a while. */
export const erpAway = () => new Refusal(503, [{ code: 'erp.away' }])
