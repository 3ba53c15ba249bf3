import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { startProcess } from '../../../app/server/start.ts'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { startFaultyLine } from './testing/faulty-line.ts'
import { sixty, startSoftland } from './testing/softland.ts'

const NOON = Date.parse('2026-11-23T15:00:00Z')
let clock = NOON
const now = () => new Date(clock)
const later = (minutes: number) => void (clock += minutes * 60_000)

const softland = await startSoftland(sixty, now())
const line = await startFaultyLine(softland.connection)
const app = await startTestApp({ now, softland: line.connection })
const ana = await app.signIn('agent')
const tomas = await app.signIn('technician')
const touched: string[] = []
app.live.listen((topic) => touched.push(topic))

let made = 0
/** One of our customers, linked to the next one of the ERP unless told otherwise. */
async function customer(more: { erpCode?: string | null } = {}) {
  const erpCode = more.erpCode === undefined ? sixty[made++]!.erpCode : more.erpCode
  const { body } = await ana.post('/api/customers', { name: `Cliente ${made}`, erpCode })
  return { id: body.id as string, account: `/api/customers/${body.id}/erp/account` }
}
const copies = (id: string) => app.db.selectFrom('erpSnapshots').selectAll().where('customerId', '=', id).execute()

/** What the screen has in the end: a busy machine may need longer than the screen waits. */
async function settled(url: string) {
  await expect.poll(async () => (await ana.get(url)).body.refreshing, { timeout: 10_000 }).toBe(false)
  return (await ana.get(url)).body
}

/** The line is open, the ERP known to answer. */
beforeEach(async () => {
  line.open()
  later(1)
  await expect.poll(async () => (await ana.get('/api/erp?refresh=true')).body.answering, { timeout: 10_000 }).toBe(true)
})

describe('a panel of the ERP', () => {
  test('is read live the first time and carries the time it was read', async () => {
    const { account } = await customer()
    const body = await settled(account)
    expect(body).toMatchObject({ problem: null, refreshing: false, readAt: now().toISOString() })
    expect(body.data.documents.length).toBeGreaterThan(0)
  })

  test.each(['quotations', 'sales-notes', 'invoices', 'products'])('of %s has items', async (panel) => {
    const { id } = await customer()
    const body = await settled(`/api/customers/${id}/erp/${panel}`)
    expect(body.problem).toBeNull()
    expect(body.data.items.length).toBeGreaterThan(0)
  })

  test('says that a customer without ERP code is not linked', async () => {
    const { account } = await customer({ erpCode: null })
    expect((await ana.get(account)).body).toMatchObject({ data: null, problem: 'notLinked' })
  })

  test('says that the ERP does not have that code', async () => {
    const { account } = await customer({ erpCode: '99999999' })
    expect(await settled(account)).toMatchObject({ data: null, problem: 'notThere' })
  })

  test('is for our own people, technicians included, and for real customers', async () => {
    const { id, account } = await customer()
    const contact = await app.signIn('contact', { customerId: id })
    expect((await contact.get(account)).status).toBe(403)
    expect((await tomas.get(account)).status).toBe(200)
    expect((await ana.get('/api/customers/00000000-0000-7000-8000-000000000000/erp/account')).status).toBe(404)
  })

  test('of a customer whose code was corrected does not show the copy of the other one', async () => {
    const { id, account } = await customer()
    const before = (await settled(account)).data
    const other = sixty[made++]!.erpCode
    await app.db.updateTable('customers').set({ erpCode: other }).where('id', '=', id).execute()
    line.cut()
    expect((await ana.get(account)).body).toMatchObject({ data: null, problem: 'away' })
    line.open()
    later(1)
    const after = await settled(account)
    expect(after.problem).toBeNull()
    expect(after.data.documents).not.toEqual(before.documents)
  })
})

describe('a copy', () => {
  test('younger than five minutes is answered without asking the ERP', async () => {
    const { account } = await customer()
    const first = await settled(account)
    line.cut()
    later(4)
    expect((await ana.get(account)).body).toEqual(first)
  })

  test('older than that is read again', async () => {
    const { account } = await customer()
    await settled(account)
    later(6)
    expect(await settled(account)).toMatchObject({ problem: null, readAt: now().toISOString() })
  })

  test('is read again when asked for, however young', async () => {
    const { account } = await customer()
    await settled(account)
    later(1)
    await ana.get(`${account}?refresh=true`)
    expect(await settled(account)).toMatchObject({ readAt: now().toISOString() })
  })

  test('is told to be read again while it is, also to those who did not ask', async () => {
    const { account } = await customer()
    const first = await settled(account)
    later(1)
    line.hang()
    expect((await ana.get(`${account}?refresh=true`)).body).toEqual({ ...first, refreshing: true })
    expect((await ana.get(account)).body).toEqual({ ...first, refreshing: true })
    line.open()
    expect(await settled(account)).toMatchObject({ readAt: now().toISOString(), refreshing: false })
  })
})

describe('while the ERP is slow', () => {
  test('an old copy is answered, and what arrives later is kept and told to open screens', async () => {
    const { id, account } = await customer()
    const first = await settled(account)
    later(6)
    line.hang()
    const answer = await ana.get(account) // while it hangs
    expect(answer.body).toMatchObject({ readAt: first.readAt, problem: null, refreshing: true })
    touched.length = 0
    line.open()
    await expect.poll(() => touched, { timeout: 20_000 }).toContain(`customer:${id}`)
    expect(await settled(account)).toMatchObject({ readAt: now().toISOString(), refreshing: false })
  })

  test('a customer without a copy is told so, and has one as soon as the ERP answers', async () => {
    const { id, account } = await customer()
    line.hang()
    const answer = await ana.get(account) // while it hangs
    expect(answer.body).toMatchObject({ data: null, readAt: null, problem: 'away', refreshing: true })
    line.open()
    await expect.poll(async () => (await copies(id)).length, { timeout: 20_000 }).toBe(1)
    expect((await ana.get(account)).body.problem).toBeNull()
  })

  test('ten screens on the same panel make one reading', async () => {
    const { id, account } = await customer()
    const release = await lockMaster()
    const answers = await Promise.all(Array.from({ length: 10 }, () => ana.get(account)))
    const { rows } = await softland.run(
      `select count(*)::int as asking from pg_stat_activity
       where datname = current_database() and application_name = 'atiende-erp' and wait_event_type = 'Lock'`,
    )
    expect(answers.every(({ body }) => body.refreshing)).toBe(true)
    expect(rows[0].asking).toBe(1)
    await release()
    await expect.poll(async () => (await copies(id)).length, { timeout: 20_000 }).toBe(1)
  })
})

describe('the customer screen', () => {
  test('does not wait for the ERP while there is a copy, and shows the new reading when it comes', async () => {
    const { id, account } = await customer()
    const first = await settled(account)
    await ana.get(`/api/customers/${id}/overview`)
    later(6)
    line.hang()
    const answer = await ana.get(`/api/customers/${id}/overview`) // while it hangs
    expect(answer.body.account).toMatchObject({ readAt: first.readAt, refreshing: true, problem: null })
    touched.length = 0
    line.open()
    await expect.poll(() => touched, { timeout: 20_000 }).toContain(`customer:${id}`)
    const { body } = await ana.get(`/api/customers/${id}/overview`)
    expect(body.account).toMatchObject({ readAt: now().toISOString(), refreshing: false, problem: null })
  })

  test('without a copy waits a moment at most', async () => {
    const { id } = await customer()
    line.hang()
    const answer = await ana.get(`/api/customers/${id}/overview`) // while it hangs
    expect(answer.body.account).toMatchObject({ data: null, problem: 'away', refreshing: true })
  })
})

/** The desktop ERP at work: nobody reads the customers until it is done. */
async function lockMaster() {
  const { default: pg } = await import('pg')
  const client = new pg.Client(softland.connection)
  await client.connect()
  await client.query('begin; lock table softland."cwtauxi" in access exclusive mode')
  return async () => {
    await client.query('rollback')
    await client.end()
  }
}

describe('while the ERP is away', () => {
  test('the last copy is shown with its time and with what is the matter', async () => {
    const { account } = await customer()
    const first = await settled(account)
    later(6)
    line.cut()
    expect((await ana.get(account)).body).toEqual({ ...first, problem: 'away' })
    const status = (await ana.get('/api/erp')).body
    expect(status).toMatchObject({ configured: true, answering: false })
    expect(status.lastFailure).toMatch(/ERP/)
  })

  test('it is spared after three failures, then tried once, and everything works again when it is back', async () => {
    const all = [await customer(), await customer(), await customer(), await customer(), await customer()]
    line.cut()
    for (const { account } of all.slice(0, 3)) await ana.get(account)
    const calls = line.calls()
    for (const { account } of all) expect((await ana.get(account)).body.problem).toBe('away')
    expect(line.calls()).toBe(calls)

    later(1)
    await Promise.all(all.map(({ account }) => ana.get(account)))
    expect(line.calls()).toBe(calls + 1)

    line.open()
    later(1)
    await expect.poll(async () => (await ana.get(all[0]!.account)).body.problem).toBeNull()
    for (const { account } of all) expect((await settled(account)).problem).toBeNull()
  })

  test('copies survive a restart of Atiende', async () => {
    const { account } = await customer()
    const first = await settled(account)
    const options = { connection: app.connection, dataDir: app.dataDir, publicUrl: undefined, maxFileBytes: 1, now }
    line.cut()
    const second = await startProcess({ ...options, softland: line.connection })
    onTestFinished(() => second.stop())
    later(10)
    await sleep(50)
    const answer = await second.app.fastify.inject({ url: account, headers: { cookie: ana.cookie } })
    expect(answer.json()).toEqual({ ...first, problem: 'away' })
    const status = await second.app.fastify.inject({ url: '/api/erp', headers: { cookie: ana.cookie } })
    expect(status.json().panels).toHaveLength(5)
  })

  test('a copy counts the days overdue to today, not to the day it was read', async () => {
    const { account } = await customer({ erpCode: sixty[51]!.erpCode }) // pays in part
    const first = (await settled(account)).data
    line.cut()
    later(13 * 60) // it is past midnight in Chile
    const second = (await ana.get(account)).body
    const late = (data: typeof first) => data.documents.find((one: { daysOverdue: number }) => one.daysOverdue > 0)
    expect(second.problem).toBe('away')
    expect(late(second.data).daysOverdue).toBe(late(first).daysOverdue + 1)
  })
})

test('copies of another company are forgotten when the ERP is exchanged', async () => {
  const { id, account } = await customer()
  await settled(account)
  await app.db.updateTable('erpStatus').set({ companyName: 'La anterior S.A.' }).execute()
  await ana.get('/api/erp?refresh=true')
  await expect.poll(async () => (await copies(id)).length, { timeout: 20_000 }).toBe(0)
})

describe('an installation without ERP', () => {
  test('says so on every panel and in the status', async () => {
    const plain = await startTestApp()
    const person = await plain.signIn('agent')
    const { body } = await person.post('/api/customers', { name: 'Sola', erpCode: '1' })
    const reading = await person.get(`/api/customers/${body.id}/erp/account`)
    expect(reading.body).toEqual({ data: null, readAt: null, problem: 'notConfigured', refreshing: false })
    expect((await person.get('/api/erp')).body).toMatchObject({ configured: false, panels: [] })
    expect((await person.get('/api/erp/customers?query=panaderia')).status).toBe(503)
  })
})
