import pg from 'pg'
import { beforeEach, describe, expect, test } from 'vitest'
import { freePort } from '../../../../app/server/testing/ports.ts'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { panel } from '../../erp.contract.ts'
import { startFaultyLine } from '../testing/faulty-line.ts'
import { startGuardedLine } from '../testing/guarded-line.ts'
import { sixty, startSoftland } from '../testing/softland.ts'
import { ADDRESS, onPort, saveErp, SECRET, usual } from './settings.builders.ts'

const now = () => new Date('2026-11-23T15:00:00Z')
const softland = await startSoftland(sixty.slice(0, 5), now())
const guarded = await startGuardedLine(softland.connection, softland.connection.password?.toString() || SECRET)
const mute = await startFaultyLine(softland.connection)
const thief = await startGuardedLine(softland.connection, 'otra')
const password = softland.connection.password?.toString() || SECRET
const app = await startTestApp({ now })
const admin = await app.signIn('admin', { name: 'Admina' })
const other = await app.signIn('admin')
const ana = await app.signIn('agent')
const { database, user } = softland.connection as { database: string; user: string }
const sound = onPort(guarded.port, { database, user })
/** Where nothing that was ever saved leads: what is read behind a save may go on for a moment. */
const untouched = await startGuardedLine(softland.connection, password)

/** As if nobody had ever saved anything. */
beforeEach(async () => {
  await app.db.deleteFrom('erpSettings').execute()
  await app.db.deleteFrom('erpStatus').execute()
  guarded.heard.length = 0
})

describe('nothing is saved', () => {
  test('there is no ERP, and what would count is the usual', async () => {
    expect((await admin.get(ADDRESS)).body).toEqual({
      connection: null,
      hasPassword: false,
      passwordLost: false,
      fromEnvironment: false,
      choices: usual,
      others: [],
      version: 0,
      savedAt: null,
      savedBy: null,
      discovery: null,
    })
    const { body } = await admin.post(`${ADDRESS}/test`, {})
    expect(body).toMatchObject({ code: 'erp.nothing_to_test', errors: [{ field: 'connection' }] })
  })
})

test('settings, test and script are for administrators', async () => {
  const { body: customer } = await ana.post('/api/customers', { name: 'Cliente' })
  const others = [ana, await app.signIn('supervisor'), await app.signIn('technician')]
  others.push(await app.signIn('contact', { customerId: customer.id }))
  const body = { connection: sound, password, choices: usual, version: 0 }
  for (const by of others) {
    expect((await by.get(ADDRESS)).status).toBe(403)
    expect((await by.put(ADDRESS, body)).status).toBe(403)
    expect((await by.post(`${ADDRESS}/test`, { connection: sound, password })).status).toBe(403)
    expect((await by.get(`${ADDRESS}/script`)).status).toBe(403)
  }
  expect(guarded.heard).toEqual([])
  expect((await admin.get(ADDRESS)).body.version).toBe(0)
})

describe('a test of the connection', () => {
  const tried = async (change: object, typed: string | undefined = password) =>
    (await admin.post(`${ADDRESS}/test`, { connection: { ...sound, ...change }, password: typed })).body

  test('tells what is there and what should not stay like that, and saves nothing', async () => {
    const body = await tried({})
    expect(body).toMatchObject({ ok: true, discovery: { server: { kind: 'postgres' }, at: now().toISOString() } })
    expect(body.discovery.sample.length).toBeGreaterThan(0)
    expect(body.warnings.join(' ')).toContain('La conexión no está cifrada')
    expect(body.discovery.canWrite).toContainEqual(expect.stringMatching(/^cwtauxi: .*UPDATE/)) // it is the owner of the tables
    const after = (await admin.get(ADDRESS)).body
    expect(after).toMatchObject({ connection: null, discovery: null })
    await expect.poll(guarded.connections).toBe(0)
  })

  test('says so at the password when it is wrong', async () => {
    const body = await tried({}, 'no es esta')
    expect(body).toMatchObject({ ok: false, problem: { code: 'refused', field: 'password' } })
    expect(body.problem.text).toContain('contraseña')
    expect(body.problem.hint).not.toBe('')
  })

  test('says so at the database when it does not exist, or is none of Softland', async () => {
    const none = await tried({ database: 'no_existe' })
    expect(none).toMatchObject({ ok: false, problem: { code: 'noDatabase', field: 'database' } })
    const ours = await tried({ database: app.connection.database })
    expect(ours).toMatchObject({ ok: false, problem: { code: 'notSoftland', field: 'database' } })
    await expect.poll(guarded.connections).toBe(0)
  })

  test('says so at the server when nobody answers there', async () => {
    const refused = await tried({ port: await freePort() })
    expect(refused).toMatchObject({ ok: false, problem: { code: 'unreachable', field: 'host' } })
    const unknown = await tried({ host: 'no-existe.invalid' })
    expect(unknown).toMatchObject({ ok: false, problem: { code: 'unreachable', field: 'host' } })
    const noSqlServer = await tried({ kind: 'sqlServer', port: await freePort() })
    expect(noSqlServer).toMatchObject({ ok: false, problem: { code: 'notListening', field: 'port' } })
  })

  test('says so at the protection of the line where the server has none', async () => {
    const body = await tried({ encryption: 'verified' })
    expect(body).toMatchObject({ ok: false, problem: { code: 'encryptionMissing', field: 'encryption' } })
    expect(guarded.heard).toEqual([]) // nothing was sent in the clear instead
  })

  test('says so when a server takes the call and says nothing', { timeout: 30_000 }, async () => {
    mute.hang()
    const body = await tried({ port: mute.connection.port })
    expect(body).toMatchObject({ ok: false, problem: { code: 'slow', field: 'host' } })
    expect(mute.calls()).toBeGreaterThan(0)
  })

  test('is one at a time for each person', async () => {
    const both = await Promise.all([1, 2].map(() => admin.post(`${ADDRESS}/test`, { connection: sound, password })))
    expect(both.map(({ status }) => status).sort()).toEqual([200, 429])
    expect((await admin.post(`${ADDRESS}/test`, { connection: sound, password })).body.ok).toBe(true)
  })

  test('is in the language of whoever asks', async () => {
    await other.patch('/api/me', { language: 'en' })
    const { body } = await other.post(`${ADDRESS}/test`, { connection: sound, password: 'wrong' })
    expect(body.problem.text).toContain('did not accept')
  })
})

describe('saving', () => {
  test('needs no answer of the ERP, keeps the password and shows who saved when', async () => {
    const away = onPort(await freePort(), { database, user })
    const { status, body } = await saveErp(admin, { connection: away, password })
    expect(status).toBe(200)
    expect(body).toMatchObject({ connection: away, hasPassword: true, passwordLost: false, version: 1 })
    expect(body).toMatchObject({ savedAt: now().toISOString(), savedBy: 'Admina' })
    expect((await saveErp(admin, {})).body.version).toBe(1) // nothing changed
  })

  test('keeps what is found: at once, and by a test of what is saved; never what customers owe', async () => {
    await saveErp(admin, { connection: sound, password })
    await expect.poll(async () => (await admin.get(ADDRESS)).body.discovery, { timeout: 10_000 }).not.toBeNull()
    const kept = (await admin.get(ADDRESS)).body.discovery
    expect(kept.sample).toEqual([])
    expect(kept.panels.length).toBe(panel.options.length)

    await app.db.updateTable('erpStatus').set({ discovery: null }).execute()
    const elsewhere = { connection: { ...sound, database: app.connection.database }, choices: usual }
    await admin.post(`${ADDRESS}/test`, elsewhere)
    await admin.post(`${ADDRESS}/test`, { choices: { accounts: ['9'], dueBy: 'terms' } })
    expect((await admin.get(ADDRESS)).body.discovery).toBeNull()
    const { body } = await admin.post(`${ADDRESS}/test`, {})
    expect(body.ok).toBe(true)
    expect((await admin.get(ADDRESS)).body.discovery).toMatchObject({ at: body.discovery.at, sample: [] })
  })

  test('of two at once, one is told what the other saved', async () => {
    const all = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        (index % 2 ? admin : other).put(ADDRESS, {
          connection: { ...sound, database: `empresa_${index}` },
          password,
          choices: usual,
          version: 0,
        }),
      ),
    )
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1)
    const saved = all.find(({ status }) => status === 200)!.body
    for (const { status, body } of all.filter((one) => one.status !== 200)) {
      expect(status).toBe(409)
      expect(body).toMatchObject({ code: 'stale', current: { version: 1, connection: saved.connection } })
    }
  })

  test('without a connection the ERP is not read any more, and the password is gone, with what was chosen', async () => {
    const choices = { ...usual, accounts: ['1-1-04-01'] }
    await saveErp(admin, { connection: sound, password, choices })
    expect((await ana.get('/api/erp')).body.configured).toBe(true)
    const { body } = await admin.put(ADDRESS, { connection: null, choices, version: 1 })
    // accounts of an ERP that is left are chosen no more
    expect(body).toMatchObject({ connection: null, hasPassword: false, version: 2, choices: usual })
    expect((await ana.get('/api/erp')).body).toMatchObject({ configured: false, panels: [] })
    const row = await app.db.selectFrom('erpSettings').select('passwordSealed').executeTakeFirst()
    expect(row).toEqual({ passwordSealed: null })
  })

  test('is written into the audit, without the password', async () => {
    await saveErp(admin, { connection: sound, password })
    await saveErp(admin, { choices: { accounts: ['1-1', '1-2'], dueBy: 'terms' } })
    await saveErp(admin, { password: 'otra distinta' })
    const { items } = (await admin.get('/api/audit')).body
    const changes = items
      .slice(0, 3)
      .map((one: { changes: object }) => one.changes)
      .reverse()
    expect(changes[0]).toMatchObject({ host: [null, '127.0.0.1'], newPassword: [null, true] })
    expect(changes[1]).toEqual({ accounts: ['', '1-1 · 1-2'], dueBy: ['accounting', 'terms'] })
    expect(changes[2]).toEqual({ newPassword: [null, true] })
    expect(JSON.stringify(items)).not.toContain(password)
  })
})

describe('the password', () => {
  test('is in no answer and in no column', async () => {
    const answers = [
      await saveErp(admin, { connection: sound, password }),
      await admin.get(ADDRESS),
      await admin.post(`${ADDRESS}/test`, {}),
      await admin.put(ADDRESS, { connection: sound, password, choices: usual, version: 9 }),
      await admin.get(`${ADDRESS}/script`),
      await ana.get('/api/erp?refresh=true'),
      await admin.get('/api/audit'),
    ]
    for (const { body } of answers) expect(JSON.stringify(body)).not.toContain(password)
    expect(await columnsWith(password)).toEqual([])
  })

  test('that is kept is used where only the database changes, or the protection gets better', async () => {
    await saveErp(admin, { connection: { ...sound, database: 'otra' }, password })
    const { body: test } = await admin.post(`${ADDRESS}/test`, { connection: sound })
    expect(test.ok).toBe(true)
    expect((await saveErp(admin, { connection: sound })).status).toBe(200)
    expect((await admin.post(`${ADDRESS}/test`)).body.ok).toBe(true)
    const { body } = await saveErp(admin, { connection: { ...sound, encryption: 'unverified' } })
    expect(body).toMatchObject({ hasPassword: true, passwordLost: false })
  })

  test('that is kept is sent to no other server, user or kind of server', async () => {
    await saveErp(admin, { connection: { ...sound, encryption: 'unverified' }, password })
    const changes = [
      { port: thief.port },
      { host: 'localhost' },
      { user: 'otro' },
      { kind: 'sqlServer' as const },
      { encryption: 'none' as const },
    ]
    for (const change of changes) {
      const connection = { ...sound, encryption: 'unverified', ...change }
      for (const answer of [await saveErp(admin, { connection }), await admin.post(`${ADDRESS}/test`, { connection })])
        expect(answer, JSON.stringify(change)).toMatchObject({
          status: 422,
          body: { code: 'erp.password_again', errors: [{ field: 'password' }] },
        })
    }
    expect(thief.heard).toEqual([])
    expect((await admin.get(ADDRESS)).body.connection.port).toBe(guarded.port)
  })

  test('does not open for another server that is written into the database', async () => {
    await saveErp(admin, { connection: sound, password })
    await app.db
      .updateTable('erpSettings')
      .set({ connection: JSON.stringify({ ...sound, port: thief.port }), version: 2 })
      .execute()
    app.live.announce(['erp-settings'])
    await expect.poll(async () => (await ana.get('/api/erp?refresh=true')).body.lastFailure).toContain('otra')
    expect((await admin.get(ADDRESS)).body).toMatchObject({ hasPassword: true, passwordLost: true })
    expect((await admin.post(`${ADDRESS}/test`, {})).body.code).toBe('erp.password_lost')
    expect(thief.heard).toEqual([])
  })
})

describe('what cannot be a connection is told at its field', () => {
  const long = 'a'.repeat(300)
  test.each([
    ['host', { host: long }],
    ['host', { host: '' }],
    ['host', { host: 'SERVIDOR\\SOFTLAND' }],
    ['host', { host: 'postgres://a:b@c/d' }],
    ['host', { host: '/tmp' }],
    ['host', { host: 'a\u0000b' }],
    ['host', { host: 'dos\nlíneas' }],
    ['port', { port: 0 }],
    ['port', { port: 65_536 }],
    ['port', { port: '1433' }],
    ['port', { kind: 'sqlServer', port: 1433, instance: 'SOFTLAND' }],
    ['instance', { port: null, instance: 'SOFTLAND' }],
    ['instance', { kind: 'sqlServer', port: null, instance: long }],
    ['database', { database: long }],
    ['database', { database: '' }],
    ['user', { user: long }],
    ['user', { user: 'a\u0007' }],
    ['encryption', { encryption: 'mucha' }],
    ['kind', { kind: 'oracle' }],
  ])('%s: %j', async (field, change) => {
    const connection = { ...sound, ...change }
    const body = { connection, password, choices: usual }
    for (const answer of [
      await admin.put(ADDRESS, { ...body, version: 0 }),
      await admin.post(`${ADDRESS}/test`, body),
    ]) {
      expect(answer.status).toBe(422)
      expect(answer.body.errors.map((one: { field: string }) => one.field)).toContain(`connection.${field}`)
      for (const { message } of answer.body.errors) expect(message).not.toMatch(/^[a-z_.]+$/) // it has words
    }
  })

  test.each([[''], ['a'.repeat(257)], ['a\u0000b'], ['a\nb'], ['\ud800'], [7], [null]])(
    'password: %j',
    async (typed) => {
      const connection = onPort(untouched.port, { database, user })
      for (const answer of [
        await admin.put(ADDRESS, { connection, password: typed, choices: usual, version: 0 }),
        await admin.post(`${ADDRESS}/test`, { connection, password: typed }),
      ])
        expect(answer).toMatchObject({ status: 422, body: { errors: [{ field: 'password' }] } })
      expect(untouched.heard).toEqual([])
    },
  )

  test.each([
    ['accounts', { accounts: ['a'.repeat(19)], dueBy: 'terms' }],
    ['accounts', { accounts: Array.from({ length: 51 }, (_, index) => String(index)), dueBy: 'terms' }],
    ['dueBy', { accounts: [], dueBy: 'nunca' }],
  ])('%s', async (field, choices) => {
    const { status, body } = await admin.put(ADDRESS, { connection: null, choices, version: 0 })
    expect(status).toBe(422)
    expect(body.errors[0].field).toContain(field)
  })
})

/** Tables of the product in which some row has this text. */
async function columnsWith(text: string): Promise<string[]> {
  const client = new pg.Client(app.connection)
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public'`,
  )
  const found: string[] = []
  for (const { name } of rows) {
    const hits = await client.query(`select 1 from ${name} t where t::text like $1 or t::text like $2 limit 1`, [
      `%${text}%`,
      `%${Buffer.from(text).toString('hex')}%`,
    ])
    if (hits.rowCount) found.push(name)
  }
  await client.end()
  expect(rows.length).toBeGreaterThan(20)
  return found
}
