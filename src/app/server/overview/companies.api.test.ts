import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { addCustomer } from '../../../features/customers/server/customers.builders.ts'
import { addCompany, codeElsewhere } from '../../../features/erp/server/testing/another-company.ts'
import { sixty, startSoftland } from '../../../features/erp/server/testing/softland.ts'
import type { Overview } from '../../overview/overview.contract.ts'
import { type Client, startTestApp } from '../testing/harness.ts'

let clock = Date.parse('2026-11-23T15:00:00Z')
const now = () => new Date(clock)
const softland = await startSoftland(sixty.slice(0, 8), now())
await softland.run(`update softland.soempre set "NomB" = 'Andes S.A.'`)
const app = await startTestApp({ now, softland: softland.connection })
const ana = await app.signIn('agent')
const second = await addCompany(app, { name: 'Austral Ltda.', customers: sixty.slice(2, 10), now: now() })

const overview = async (of: string, by: Client = ana): Promise<Overview> =>
  (await by.get(`/api/customers/${of}/overview`)).body as Overview
/** Once every company has told what it has to tell. */
async function told(id: string) {
  const waiting = async () => (await overview(id)).accounts.filter(({ reading }) => reading.refreshing)
  await expect.poll(waiting, { timeout: 20_000 }).toEqual([])
  return overview(id)
}
/** A customer with this code of the first company, and this one of the second. */
async function customerOf(first: number | null, other: number | null) {
  const { id } = await addCustomer(ana, { erpCode: first === null ? null : sixty[first]!.erpCode })
  if (other !== null) await codeElsewhere(app, id, second.company, sixty[other]!.erpCode)
  return id
}

test('the accounts of a customer are told by company, by name, and in sum', async () => {
  const id = await customerOf(2, 3)
  const { account, accounts, accountsTogether, serve } = await told(id)
  expect(accounts.map(({ company, name, hasCode }) => [company, name, hasCode])).toEqual([
    [1, 'Andes S.A.', true],
    [2, 'Austral Ltda.', true],
  ])
  expect(accounts[0]!.reading).toEqual(account)
  const [one, other] = accounts.map(({ reading }) => reading.data!)
  expect(other).toEqual((await ana.get(`/api/customers/${id}/erp/account?company=2`)).body.data)
  expect(accountsTogether).toMatchObject({
    missing: [],
    sum: {
      bookedBalance: one!.bookedBalance + other!.bookedBalance,
      overdue: one!.overdue + other!.overdue,
    },
  })
  expect(one!.bookedBalance).not.toBe(other!.bookedBalance)
  expect(serve.debt?.overdue).toBe(one!.overdue + other!.overdue)
  expect(serve).toEqual((await ana.get(`/api/customers/${id}/serve`)).body)
})

test('a customer with a code in the second alone has the account of the second', async () => {
  const { account, accounts, accountsTogether } = await told(await customerOf(null, 4))
  expect(account).toMatchObject({ data: null, problem: 'notLinked' })
  expect(accounts.map(({ hasCode }) => hasCode)).toEqual([false, true])
  expect(accountsTogether!.sum!.bookedBalance).toBe(accounts[1]!.reading.data!.bookedBalance)
})

test('one that does not know the code has told its part', async () => {
  const id = await customerOf(6, null)
  await codeElsewhere(app, id, second.company, 'NOBODY')
  const { accounts, accountsTogether } = await told(id)
  expect(accounts[1]!.reading.problem).toBe('notThere')
  expect(accountsTogether!.sum!.bookedBalance).toBe(accounts[0]!.reading.data!.bookedBalance)
})

test('a company that blocks the customer is told', async () => {
  await second.run(`update softland.cwtauxi set "Bloqueado" = 'S' where "CodAux" = $1`, [sixty[7]!.erpCode])
  const id = await customerOf(7, 7)
  const { accountsTogether, serve } = await told(id)
  expect(accountsTogether!.blockedIn).toContain(2)
  expect(serve.reasons.map(({ text }) => text)).toContainEqual(expect.stringContaining('Austral Ltda.'))
})

test('old copies of all companies are read anew in the background', async () => {
  const id = await customerOf(3, 2)
  const before = await told(id)
  clock += 10 * 60_000
  const { accounts, accountsTogether } = await overview(id)
  expect(accounts.map(({ reading }) => [reading.refreshing, reading.data])).toEqual(
    before.accounts.map(({ reading }) => [true, reading.data]),
  )
  expect(accountsTogether!.sum).not.toBeNull()
  const after = await told(id)
  for (const [place, { reading }] of after.accounts.entries())
    expect(reading.readAt! > before.accounts[place]!.reading.readAt!).toBe(true)
})

test('the books of no company are for the people of the customer', async () => {
  const id = await customerOf(1, 9)
  const eva = await app.signIn('contact', { customerId: id })
  expect(await overview(id, eva)).toMatchObject({
    account: { problem: 'notConfigured' },
    accounts: [],
    accountsTogether: null,
  })
})

test('a company that books nothing at all is owed nothing, and the sum does not wait for it', async () => {
  const id = await customerOf(4, 6)
  await second.run(`create table softland.kept as table softland.cwmovim; delete from softland.cwmovim`)
  const admin = await app.signIn('admin')
  const learn = () => admin.get(`/api/erp?company=2&refresh=true`)
  await expect.poll(async () => (await learn()).body.panels, { timeout: 20_000 }).not.toContain('account')
  const { accounts, accountsTogether } = await told(id)
  expect(accounts.map(({ keepsAccounts }) => keepsAccounts)).toEqual([true, false])
  expect(accountsTogether).toMatchObject({
    missing: [],
    sum: { bookedBalance: accounts[0]!.reading.data!.bookedBalance },
  })
  await second.run(`insert into softland.cwmovim table softland.kept`)
  await expect.poll(async () => (await learn()).body.panels, { timeout: 20_000 }).toContain('account')
})

test('while a company has not told its part there is no sum, and it is told which it is', async () => {
  const id = await customerOf(5, 5)
  await app.db.insertInto('customerErpCodes').values({ customerId: id, company: 9, code: 'LEFT' }).execute()
  const database = second.connection.database!
  await sql`alter database ${sql.id(database)} allow_connections false`.execute(app.db)
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${database}`.execute(app.db)
  const { accounts, accountsTogether, serve } = await told(id)
  expect(accounts.map(({ company, reading }) => [company, reading.problem])).toEqual([
    [1, null],
    [2, 'away'],
  ])
  expect(accountsTogether).toMatchObject({ sum: null, missing: [2] }) // a company that is not read any more is none
  expect(serve.debt?.overdue).toBe(accounts[0]!.reading.data!.overdue)
})
