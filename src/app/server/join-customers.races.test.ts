import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { casesApi } from '../../features/cases/cases.contract.ts'
import { registerCase } from '../../features/cases/server/cases.builders.ts'
import { registerCase as register } from '../../features/cases/server/commands/register-case.ts'
import { desk } from '../../features/commitments/server/commitments.builders.ts'
import { addContact, addCustomer } from '../../features/customers/server/customers.builders.ts'
import { createFollow } from '../../features/customers/server/join/follow-joined.ts'
import { joinCustomers } from '../../features/customers/server/join/join-customers.ts'
import { previewJoin } from '../../features/customers/server/join/preview-join.ts'
import type { JoinPart } from '../../features/customers/server/join/parts.ts'
import { logTime } from '../../features/time-entries/server/time-entries.builders.ts'
import { inTransaction } from '../../platform/server/context.ts'
import { joinParts } from './join-parts.ts'
import { startTestApp } from './testing/harness.ts'

const app = await startTestApp()
const { make } = await desk(app)
const sofia = await app.signIn('supervisor')
const ana = await app.signIn('agent')

const pair = async () => [(await addCustomer(ana)).id, (await addCustomer(ana)).id] as const
const versionOf = async (id: string): Promise<number> =>
  (await app.db.selectFrom('customers').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version
const bodyFor = async (stays: string, goes: string) => ({
  otherId: goes,
  version: await versionOf(stays),
  otherVersion: await versionOf(goes),
})

test('more who look at a join or join than there are connections take none from one another', async () => {
  const names = () => app.db.selectFrom('erpStatus').select(['company', 'companyName as name']).execute()
  const joining = { parts: joinParts, names }
  const pairs = await Promise.all(Array.from({ length: 30 }, pair))
  const bodies = await Promise.all(pairs.map(([stays, goes]) => bodyFor(stays, goes)))
  await Promise.all(
    pairs.map(async ([id, otherId], n) => {
      await previewJoin(sofia.ctx, joining, { params: { id, otherId }, query: {}, body: undefined })
      await joinCustomers(sofia.ctx, joining, { params: { id }, query: {}, body: bodies[n]! })
    }),
  )
})

/** Rows that name a customer that was joined. */
async function leftBehind(): Promise<string[]> {
  const columns = joinParts.flatMap((part) => part.columns).filter((column) => column.endsWith('.customer_id'))
  const left: string[] = []
  for (const column of columns) {
    const { rows } = await sql`
      select from ${sql.table(column.split('.')[0]!)} t join customers c on c.id = t.customer_id
      where c.joined_into is not null limit 1`.execute(app.db)
    if (rows.length) left.push(column)
  }
  return left
}

test('of ten who join the same two in both directions one does, and the others are told', async () => {
  const [one, other] = await pair()
  const asked = [await bodyFor(one, other), await bodyFor(other, one)] as const
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, n) =>
      n % 2 ? sofia.post(`/api/customers/${one}/join`, asked[0]) : sofia.post(`/api/customers/${other}/join`, asked[1]),
    ),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(new Set(answers.filter(({ status }) => status !== 200).map(({ body }) => body.code))).toEqual(
    new Set(['customer.join_joined']),
  )
  const { rows } = await sql<{ joined: number }>`
    select count(joined_into)::int as joined from customers where id = any(${[one, other]}::uuid[])`.execute(app.db)
  expect(rows[0]!.joined).toBe(1)
})

test('three in a ring, all at once, never join in a circle', async () => {
  const ids = [...(await pair()), (await addCustomer(ana)).id]
  const bodies = await Promise.all(ids.map((id, n) => bodyFor(id, ids[(n + 1) % 3]!)))
  await Promise.all(ids.map((id, n) => sofia.post(`/api/customers/${id}/join`, bodies[n])))
  const { rows } = await sql`
    select from customers c join customers s on s.id = c.joined_into where s.joined_into is not null`.execute(app.db)
  expect(rows).toEqual([])
})

test('whatever is written while they are joined is of the one that stays', { timeout: 60_000 }, async () => {
  for (let round = 0; round < 5; round++) {
    const [stays, goes] = await pair()
    const before = await registerCase(ana, { customerId: goes })
    const body = await bodyFor(stays, goes)
    const work = Array.from({ length: 6 }, async () => {
      const one = await registerCase(ana, { customerId: goes })
      await make(ana, one.id)
      await logTime(ana, { caseId: before.id })
      await ana.post(`/api/cases/${before.id}/entries`, { kind: 'call', body: '<p>Llamó</p>' })
      return one.id
    })
    const people = Array.from({ length: 4 }, () => addContact(ana, goes))
    const [joined, cases, contacts] = await Promise.all([
      sofia.post(`/api/customers/${stays}/join`, body),
      Promise.all(work),
      Promise.all(people),
    ])
    expect(joined.status).toBe(200)
    const of = async (table: 'cases' | 'contacts') =>
      (await app.db.selectFrom(table).select('id').where('customerId', '=', stays).execute()).map(({ id }) => id)
    expect((await of('cases')).toSorted()).toEqual([before.id, ...cases].toSorted())
    expect((await of('contacts')).toSorted()).toEqual(contacts.map(({ id }) => id).toSorted())
    expect(await leftBehind()).toEqual([])
  }
})

test('a case that is being registered when they are joined is waited for', async () => {
  const [stays, goes] = await pair()
  const body = await bodyFor(stays, goes)
  const situation = casesApi.register.body!.parse({
    customerId: goes,
    subject: 'No enciende',
    description: '<p>No enciende</p>',
    channel: 'phone',
  })
  let join: Promise<{ status: number }> | undefined
  const { number } = await inTransaction(ana.ctx, async (ctx) => {
    const registered = await register(ctx, { params: {}, query: {}, body: situation })
    join = sofia.post(`/api/customers/${stays}/join`, body)
    await new Promise((done) => setTimeout(done, 300))
    return registered
  })
  expect((await join)!.status).toBe(200)
  expect((await ana.get(`/api/cases/${number}`)).body.customer.id).toBe(stays)
  expect(await leftBehind()).toEqual([])
})

test('a case that is registered while they are joined waits, and has the customer that stays', async () => {
  const [stays, goes] = await pair()
  const body = await bodyFor(stays, goes)
  let registering: ReturnType<typeof registerCase> | undefined
  const late: JoinPart = {
    columns: [],
    async move() {
      registering = registerCase(ana, { customerId: goes })
      await new Promise((done) => setTimeout(done, 300))
    },
  }
  const joining = { parts: [...joinParts, late], names: async () => [] }
  await joinCustomers(sofia.ctx, joining, { params: { id: stays }, query: {}, body })
  const { number } = (await registering)!
  expect((await ana.get(`/api/cases/${number}`)).body.customer.id).toBe(stays)
  expect(await leftBehind()).toEqual([])
})

test('a process that has not heard of it yet finds out when it is refused', async () => {
  const [stays, goes] = await pair()
  const { follow } = app.app
  app.app.follow = createFollow(() => undefined)
  await ana.get(`/api/customers/${goes}/overview`)
  expect((await sofia.post(`/api/customers/${stays}/join`, await bodyFor(stays, goes))).status).toBe(200)
  for (const address of ['', '/overview', '/contacts']) {
    const { status, body } = await ana.get(`/api/customers/${goes}${address}`)
    expect([status, body.id ?? body.customer?.id ?? stays]).toEqual([200, stays])
  }
  const { number } = await registerCase(ana, { customerId: goes })
  expect((await ana.get(`/api/cases/${number}`)).body.customer.id).toBe(stays)
  expect((await addContact(ana, goes)).customerId).toBe(stays)
  app.app.follow = follow
})

test('a process that never hears of it knows after a while, also where nothing is refused', async () => {
  const [stays, goes] = await pair()
  await registerCase(ana, { customerId: goes })
  const { follow } = app.app
  app.app.follow = createFollow(() => undefined, 200)
  const casesOf = async (id: string) => (await ana.get(`/api/cases?customerId=${id}`)).body.items.length
  expect(await casesOf(goes)).toBe(1)
  expect((await sofia.post(`/api/customers/${stays}/join`, await bodyFor(stays, goes))).status).toBe(200)
  await expect.poll(() => casesOf(goes)).toBe(1)
  app.app.follow = follow
})

test('what fails at the end has changed nothing', async () => {
  const [stays, goes] = await pair()
  await addContact(ana, goes)
  await registerCase(ana, { customerId: goes })
  const picture = async () => {
    const tables = [...new Set(joinParts.flatMap((part) => part.columns).map((column) => column.split('.')[0]!))]
    const all: unknown[] = []
    for (const table of [...tables, 'customers', 'admin_audit'])
      all.push((await app.pool.query(`select t::text from ${table} t order by 1`)).rows)
    return all
  }
  const before = await picture()
  const broken: JoinPart = { columns: [], move: () => Promise.reject(new Error('power cut')) }
  const joining = { parts: [...joinParts, broken], names: async () => [] }
  const body = await bodyFor(stays, goes)
  await expect(joinCustomers(sofia.ctx, joining, { params: { id: stays }, query: {}, body })).rejects.toThrow('power')
  expect(await picture()).toEqual(before)
})
