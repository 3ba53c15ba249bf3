import { expect, vi } from 'vitest'
import type { startTestApp } from '../../../../app/server/testing/harness.ts'
import type { DemoErpCustomer } from '../demo/customers.ts'
import { ADDRESS, saveErp, usual } from '../settings/settings.builders.ts'
import { startSoftland } from './softland.ts'

type TestApp = Awaited<ReturnType<typeof startTestApp>>
type Options = {
  name: string
  customers: DemoErpCustomer[]
  now: Date
  /** Statements that write more of it before it is read. */
  rows?: string
}

/** Another company of the ERP of this app, which was given one; read from now on, and known by its name. */
export async function addCompany(
  app: TestApp,
  { name, customers, now, rows }: Options,
): Promise<{ company: number } & Awaited<ReturnType<typeof startSoftland>>> {
  const softland = await startSoftland(customers, now)
  await softland.run(`update softland.soempre set "NomB" = $1`, [name])
  if (rows) await softland.run(rows)
  const admin = await app.signIn('admin')
  const { others } = (await admin.get(ADDRESS)).body
  const database = softland.connection.database!
  const saved = await saveErp(admin, {
    others: [
      ...others.map(({ database, choices }: (typeof others)[0]) => ({ database, choices })),
      { database, choices: usual },
    ],
  })
  const { company } = saved.body.others.find((one: { database: string }) => one.database === database)
  const status = async () => (await admin.get(`/api/erp?company=${company}&refresh=true`)).body
  await vi.waitFor(async () => expect((await status()).companyName).toBe(name), { timeout: 20_000 })
  return { company, ...softland }
}

/** Gives a customer this code in a company that is not the first. */
export async function codeElsewhere(app: TestApp, customerId: string, company: number, code: string): Promise<void> {
  await app.db
    .insertInto('customerErpCodes')
    .values({ customerId, company, code })
    .onConflict((conflict) => conflict.columns(['customerId', 'company']).doUpdateSet({ code }))
    .execute()
}
