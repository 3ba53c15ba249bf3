import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { startProcess } from '../../../../app/server/start.ts'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { startFaultyLine } from '../testing/faulty-line.ts'
import { sixty, startSoftland } from '../testing/softland.ts'
import { ADDRESS, onPort, saveErp, usual } from './settings.builders.ts'

let clock = Date.parse('2026-11-23T15:00:00Z')
const now = () => new Date(clock)
const first = await startSoftland(sixty.slice(0, 16), now())
const second = await startSoftland(sixty.slice(0, 16), now())
await first.run(`update softland.cwtauxi set "Bloqueado" = 'N'`)
await second.run(`update softland.soempre set "NomB" = 'La otra S.A.'`)
await second.run(`update softland.cwtauxi set "Bloqueado" = 'S'`)
const line = await startFaultyLine(first.connection)
const otherLine = await startFaultyLine(second.connection)
const password = first.connection.password?.toString() || 'cualquiera'
const fields = (to: typeof line) =>
  onPort(to.connection.port, { database: to.connection.database!, user: to.connection.user! })

const app = await startTestApp({ now })
const admin = await app.signIn('admin')
const ana = await app.signIn('agent')
let made = 0
async function customer() {
  const { body } = await ana.post('/api/customers', { name: `Cliente ${made}`, erpCode: sixty[made++]!.erpCode })
  return { id: body.id as string, account: `/api/customers/${body.id}/erp/account` }
}
const copies = (id: string) => app.db.selectFrom('erpSnapshots').selectAll().where('customerId', '=', id).execute()
async function settled(url: string) {
  await expect.poll(async () => (await ana.get(url)).body.refreshing, { timeout: 10_000 }).toBe(false)
  return (await ana.get(url)).body
}

/** Another process of the same installation, or of one that has another key. */
async function another({ dataDir = app.dataDir, key }: { dataDir?: string; key?: Buffer } = {}) {
  const options = { connection: app.connection, publicUrl: undefined, maxFileBytes: 1, now, dataDir, secretKey: key }
  const process = await startProcess(options)
  onTestFinished(() => process.stop())
  const get = async (url: string, by = ana) =>
    (await process.app.fastify.inject({ url, headers: { cookie: by.cookie } })).json()
  return { ...process, get }
}

beforeEach(async () => {
  line.open()
  otherLine.open()
  clock += 60_000
  await saveErp(admin, { connection: fields(line), password, choices: usual })
})

describe('an ERP that is saved', () => {
  test('is read at once, without a restart', async () => {
    await admin.put(ADDRESS, { connection: null, choices: usual, version: (await admin.get(ADDRESS)).body.version })
    const { account } = await customer()
    expect((await ana.get(account)).body).toMatchObject({ problem: 'notConfigured', data: null })
    await saveErp(admin, { connection: fields(line), password })
    expect((await settled(account)).data.documents.length).toBeGreaterThan(0)
    const { calls } = (await ana.get('/api/erp')).body
    expect(calls.count).toBeGreaterThan(0)
    expect(calls.meanMs).toBeGreaterThanOrEqual(0)
  })

  test('is another company: nothing of the former one is shown any more', async () => {
    const { id, account } = await customer()
    expect((await settled(account)).data.blocked).toBe(false)
    expect(await copies(id)).toHaveLength(1)
    await saveErp(admin, { connection: fields(otherLine), password })
    const after = await settled(account)
    expect(after).toMatchObject({ problem: null, data: { blocked: true } })
    await expect.poll(async () => (await ana.get('/api/erp')).body.companyName, { timeout: 5000 }).toBe('La otra S.A.')
  })

  test('is another company: no import goes on where it was in the former one, whoever worked on it', async () => {
    const left = async (state: string) => {
      await app.pool.query(`delete from erp_imports`)
      await app.pool.query(
        `insert into erp_imports (id, preview, state, started_at, ended_at, held_by, beat_at, after_code, read_count)
        values (gen_random_uuid(), false, $1, $2, $3, gen_random_uuid(), now(), 'ZZZ', 7)`,
        [state, now(), state === 'running' ? null : now()],
      )
    }
    const listed = async () => (await admin.get(`${ADDRESS}/imports`)).body.items[0]
    await left('running') // by another process, which has not heard of it
    await saveErp(admin, { connection: fields(otherLine), password })
    expect(await listed()).toMatchObject({ state: 'failed', endedAt: now().toISOString() })
    expect((await listed()).problem).toContain('ERP')

    await left('stopped')
    await saveErp(admin, { connection: fields(line), password })
    const { rows } = await app.pool.query(`select state, after_code from erp_imports`)
    expect(rows).toEqual([{ state: 'stopped', after_code: null }]) // what is begun now begins at the beginning
  })

  test('is exchanged while a panel is read: the reading is of the new one, and the old one is not kept', async () => {
    const { id, account } = await customer()
    await ana.get('/api/erp?refresh=true')
    line.hang()
    const waits = await ana.get(account)
    expect(waits.body).toMatchObject({ refreshing: true, data: null })
    await saveErp(admin, { connection: fields(otherLine), password })
    line.open() // now the former one says what it knows
    const after = await settled(account)
    expect(after).toMatchObject({ problem: null, data: { blocked: true } })
    const kept = (await copies(id)).map(({ payload }) => (payload as { blocked: boolean }).blocked)
    expect(kept).toEqual([true])
  })

  test('begins anew after the former one failed: nobody rests because of that', async () => {
    const { account } = await customer()
    line.cut()
    for (let time = 0; time < 4; time++) await ana.get(`${account}?refresh=true`)
    expect((await ana.get(account)).body.problem).toBe('away')
    await saveErp(admin, { connection: fields(otherLine), password })
    expect((await settled(account)).problem).toBeNull()
    expect((await ana.get('/api/erp')).body).toMatchObject({ answering: true, lastFailure: null, calls: { failed: 0 } })
  })

  test('read by other choices: copies are read anew before they are believed', async () => {
    const { account } = await customer()
    const before = await settled(account)
    clock += 1000
    expect((await ana.get(account)).body.readAt).toBe(before.readAt) // as good as new
    await saveErp(admin, { choices: { accounts: [], dueBy: 'terms' } })
    expect((await settled(account)).readAt).toBe(now().toISOString())
  })

  test('leaves no connection behind when it is exchanged', async () => {
    const { account } = await customer()
    await settled(account)
    await saveErp(admin, { connection: fields(otherLine), password })
    const of = async () =>
      (
        await first.run(`select 1 from pg_stat_activity where application_name = 'atiende-erp' and datname = $1`, [
          first.connection.database,
        ])
      ).rowCount
    await expect.poll(of, { timeout: 10_000 }).toBe(0)
  })
})

describe('several processes', () => {
  test('hear of what was saved in one of them', async () => {
    const there = await another()
    const { account } = await customer()
    expect((await there.get('/api/erp')).configured).toBe(true)
    await saveErp(admin, { connection: fields(otherLine), password })
    await expect.poll(async () => (await there.get(account)).data?.blocked, { timeout: 10_000 }).toBe(true)
    const { version } = (await admin.get(ADDRESS)).body
    await admin.put(ADDRESS, { connection: null, choices: usual, version })
    await expect.poll(async () => (await there.get(account)).problem).toBe('notConfigured')
  })

  test('that start later read what was saved, password and all', async () => {
    const { account } = await customer()
    const there = await another()
    await expect.poll(async () => (await there.get(account)).data, { timeout: 10_000 }).not.toBeNull()
    expect(await there.get(ADDRESS, admin)).toMatchObject({ hasPassword: true, passwordLost: false })
  })
})

describe('where the key is another', () => {
  test('the password is lost and told so, copies are shown, and typing it again mends it', async () => {
    const { account } = await customer()
    const before = await settled(account)
    const dataDir = mkdtempSync('/tmp/atiende-files-')
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
    const there = await another({ dataDir })
    expect(await there.get(ADDRESS, admin)).toMatchObject({ hasPassword: true, passwordLost: true })
    expect(await there.get(`${account}?refresh=true`)).toMatchObject({ problem: 'away', data: before.data })
    await expect.poll(async () => (await there.get('/api/erp?refresh=true')).lastFailure).toContain('la clave')

    const { connection, choices, version } = await there.get(ADDRESS, admin)
    const put = (payload: object) =>
      there.app.fastify.inject({ method: 'PUT', url: ADDRESS, headers: { cookie: admin.cookie }, payload })
    const kept = await put({ connection: { ...connection, encryption: 'unverified' }, choices, version })
    expect(kept.json()).toMatchObject({ code: 'erp.password_lost', errors: [{ field: 'password' }] })
    const mended = await put({ connection, password, choices, version })
    expect(mended.json()).toMatchObject({ passwordLost: false, version: version + 1 })
    await expect.poll(async () => (await there.get(`${account}?refresh=true`)).problem, { timeout: 10_000 }).toBeNull()
  })

  test('one that cannot be used is told when a password is saved, and once it is mended all goes on', async () => {
    const { account } = await customer()
    const dataDir = mkdtempSync('/tmp/atiende-files-')
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
    writeFileSync(join(dataDir, 'secret.key'), 'corta')
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    onTestFinished(() => told.mockRestore())
    const there = await another({ dataDir })
    const { passwordLost, connection, choices, version } = await there.get(ADDRESS, admin)
    expect(passwordLost).toBe(true)
    expect(told.mock.calls.join()).toContain('secret.key is not a key')
    const payload = { connection, password, choices, version }
    const headers = { cookie: admin.cookie }
    const refused = await there.app.fastify.inject({ method: 'PUT', url: ADDRESS, headers, payload })
    expect(refused.json()).toMatchObject({ status: 409, code: 'erp.key_unusable' })
    expect(refused.json().title).toContain('secret.key')

    copyFileSync(join(app.dataDir, 'secret.key'), join(dataDir, 'secret.key'))
    there.live.announce(['erp-settings'])
    await expect.poll(async () => (await there.get(`${account}?refresh=true`)).problem, { timeout: 10_000 }).toBeNull()
    expect(await there.get(ADDRESS, admin)).toMatchObject({ passwordLost: false, version })
  })

  test('one that was given holds in every folder', async () => {
    const key = Buffer.alloc(32, 7)
    const [one, other] = [mkdtempSync('/tmp/atiende-files-'), mkdtempSync('/tmp/atiende-files-')]
    onTestFinished(() => [one, other].forEach((folder) => rmSync(folder, { recursive: true, force: true })))
    const here = await another({ dataDir: one, key })
    const { connection, choices, version } = (await admin.get(ADDRESS)).body
    const payload = { connection, password, choices, version }
    await here.app.fastify.inject({ method: 'PUT', url: ADDRESS, headers: { cookie: admin.cookie }, payload })
    const there = await another({ dataDir: other, key })
    expect(await there.get(ADDRESS, admin)).toMatchObject({ hasPassword: true, passwordLost: false })
  })
})
