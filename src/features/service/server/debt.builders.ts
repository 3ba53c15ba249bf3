import { sql } from 'kysely'
import type { Client, startTestApp } from '../../../app/server/testing/harness.ts'
import { addCustomer } from '../../customers/server/customers.builders.ts'
import type { Account } from '../../erp/erp.contract.ts'
import type { DebtPolicy } from '../../settings/settings.contract.ts'

type TestApp = Awaited<ReturnType<typeof startTestApp>>

type Owed = Partial<Account> & { readAt?: Date; company?: number }

let made = 0

/** The last copy of an account in a company with one document that is overdue since the beginning of the year. */
export async function owe(
  app: TestApp,
  customerId: string,
  { overdue = 250_000, readAt = app.world.now(), company = 1, ...account }: Owed = {},
): Promise<void> {
  const document = {
    account: '1-1',
    type: 'FV',
    typeName: null,
    number: 1,
    instalment: null,
    charges: overdue,
    payments: 0,
  }
  const payload: Account = {
    bookedBalance: overdue,
    documentedBalance: overdue,
    overdue,
    oldestDueOn: '2026-01-05',
    documents: [{ ...document, issuedOn: '2026-01-01', dueOn: '2026-01-05', balance: overdue, daysOverdue: 0 }],
    moreDocuments: false,
    notBooked: [],
    blocked: false,
    paymentTerms: null,
    creditLimit: null,
    ...account,
  }
  await sql`
    insert into erp_snapshots (customer_id, company, panel, erp_code, payload, read_at)
    select customer_id, company, 'account', code, ${JSON.stringify(payload)}::jsonb, ${readAt} from customer_codes
    where customer_id = ${customerId} and company = ${company}
    on conflict (customer_id, company, panel)
    do update set erp_code = excluded.erp_code, payload = excluded.payload, read_at = excluded.read_at`.execute(app.db)
}

/** A customer of the ERP in a class with this policy. */
export async function addOfClass(app: TestApp, by: Client, debtPolicy: DebtPolicy, debtTolerance = 0) {
  const admin = await app.signIn('admin')
  const { body } = await admin.post('/api/classifications/customer-classes', {
    name: `Clase ${++made}`,
    color: '#336699',
    debtPolicy,
    debtTolerance,
  })
  return addCustomer(by, { classId: (body as { id: string }).id, erpCode: `DEBT${made}` })
}

/** A customer that is served only with a supervisor's word. */
export async function addDebtor(app: TestApp, by: Client) {
  const customer = await addOfClass(app, by, 'authorise')
  await owe(app, customer.id)
  return customer
}

type Registered = { id: string; number: number; customerId: string }

/** A case through the API, whose feature stands above this one; a customer is added when none is given. */
export async function registerCase(by: Client, fields: Record<string, unknown> = {}): Promise<Registered> {
  const customerId = (fields.customerId as string | undefined) ?? (await addCustomer(by)).id
  const situation = { subject: 'No enciende', description: '<p>No enciende</p>', channel: 'phone' }
  const { status, body } = await by.post('/api/cases', { ...situation, ...fields, customerId })
  if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`)
  return { ...(body as Registered), customerId }
}
