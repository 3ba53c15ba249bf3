import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Client, startTestApp } from '../../../app/server/testing/harness.ts'
import { inTransaction } from '../../../platform/server/context.ts'
import { addCustomer } from '../../customers/server/customers.builders.ts'
import type { CoverageDetail } from '../coverages.contract.ts'
import type { SomeTerms } from '../terms.contract.ts'
import { chargeWork, reverseCharge, type Work } from './ledger/charge.ts'

type TestApp = Awaited<ReturnType<typeof startTestApp>>

let made = 0

function expect201<T>(answer: { status: number; body: T }): T {
  if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}

/** Designs a kind of coverage; a contract counted by the minute where nothing else is said. */
export async function addType(by: Client, terms: SomeTerms = {}, more: Record<string, unknown> = {}): Promise<string> {
  const body = { name: `Modalidad ${++made}`, kind: 'contract', durationMonths: 12, terms, ...more }
  return expect201<{ id: string }>(await by.post('/api/coverage-types', body)).id
}

type Made = Partial<{
  customerId: string
  typeId: string
  terms: SomeTerms
  startsOn: string
  endsOn: string
  grantedMinutes: number | null
}>

/** A contract of 600 minutes through the year 2026 for a new customer, unless said otherwise. */
export async function addCoverage(
  by: Client,
  { terms, ...fields }: Made & Record<string, unknown> = {},
): Promise<CoverageDetail> {
  const customerId = fields.customerId ?? (await addCustomer(by)).id
  const typeId = fields.typeId ?? (await addType(by, terms))
  const term = { startsOn: '2026-01-01', endsOn: '2026-12-31', grantedMinutes: 600 }
  return expect201(await by.post('/api/coverages', { ...term, ...fields, customerId, typeId }))
}

/** Charges work to a coverage past the time entries, which stand above. @returns the id of its time entry */
export async function charge(
  by: Client,
  coverage: { id: string; customer: { id: string } },
  work: Partial<Work> & { seen?: number } = {},
): Promise<string> {
  const timeEntryId = uuidv7()
  const { seen, ...fields } = work
  await inTransaction(by.ctx, (ctx) =>
    chargeWork(
      ctx,
      coverage.id,
      {
        timeEntryId,
        customerId: coverage.customer.id,
        personId: by.id,
        caseId: null,
        equipmentId: null,
        mode: 'online',
        workedOn: '2026-06-15',
        startedAt: null,
        workedMinutes: 60,
        ...fields,
      },
      seen,
    ),
  )
  return timeEntryId
}

export const takeBack = (by: Client, timeEntryId: string) =>
  inTransaction(by.ctx, (ctx) => reverseCharge(ctx, timeEntryId, 'Error'))

/** The derived tables of a ledger: what they say must not depend on how they came to say it. */
export async function derivedOf(app: TestApp, ledgerOf: string) {
  const of = sql`ledger_id = (select ledger_id from coverages where id = ${ledgerOf})`
  const { rows: parts } = await sql`
    select c.worked_on, c.accounted_minutes, a.part, a.kind, a.minutes, g.starts_on, g.expires_on, g.minutes as granted
    from allocations a join charges c on c.id = a.charge_id left join grants g on g.id = a.grant_id
    where a.${of} order by 1, 2, 3, 5`.execute(app.db)
  const { rows: balances } = await sql`
    select starts_on, expires_on, granted_minutes, used_minutes from grant_balances where ${of} order by 1, 2, 3`.execute(
    app.db,
  )
  const { rows: totals } = await sql`
    select charged_minutes, overrun_minutes, charge_count from coverage_balances where ${of} order by 1`.execute(app.db)
  return { parts, balances, totals }
}
