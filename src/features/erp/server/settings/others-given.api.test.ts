import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { startProcess } from '../../../../app/server/start.ts'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { sixty, startSoftland } from '../testing/softland.ts'
import { ADDRESS, saveErp, usual } from './settings.builders.ts'

const few = sixty.slice(0, 3)
const first = await startSoftland(few, new Date())
const second = await startSoftland(few, new Date())
await second.run(`update softland.soempre set "NomB" = 'La segunda S.A.'`)
const app = await startTestApp({ softland: first.connection })
const admin = await app.signIn('admin')
const other = { database: second.connection.database!, choices: usual }
const read = async () => (await admin.get(ADDRESS)).body
const connection = async (database = other.database) => ({ ...(await read()).connection, database })

test('before it is saved, another company of a server that was given is tested with the password that was given', async () => {
  const { body } = await admin.post(`${ADDRESS}/test`, { connection: await connection(), choices: usual })
  expect(body).toMatchObject({ ok: true, discovery: { company: { name: 'La segunda S.A.' } } })
  expect((await read()).discovery?.company.name).not.toBe('La segunda S.A.')
})

test('others are added beside a connection that was given, found and read', async () => {
  expect((await saveErp(admin, { others: [other] })).body.others).toEqual([{ ...other, company: 2 }])
  await expect.poll(async () => (await read()).others[0].discovery?.company.name).toBe('La segunda S.A.')
  expect((await admin.get('/api/erp?company=2&refresh=true')).body).toMatchObject({ answering: true })
  const again = await saveErp(admin, { others: [{ ...other, database: first.connection.database! }] })
  expect(again).toMatchObject({ status: 422, body: { errors: [{ field: 'others.0.database' }] } })
})

test('a program that is started with one of the others as its first reads no company twice', async () => {
  const { id } = (await admin.post('/api/customers', { name: 'Cliente', erpCode: 'A' })).body
  await app.db.insertInto('customerErpCodes').values({ customerId: id, company: 2, code: 'B' }).execute()
  const copy = { customerId: id, company: 2, panel: 'account', erpCode: 'B', payload: '{}', readAt: new Date() }
  await app.db.insertInto('erpSnapshots').values(copy).execute()
  await sql`insert into erp_imports (id, company, preview, state, started_at, beat_at)
    values (${id}, 2, false, 'running', now(), now())`.execute(app.db)
  const options = { connection: app.connection, dataDir: app.dataDir, publicUrl: undefined, maxFileBytes: 1 }
  const program = await startProcess({ ...options, softland: second.connection })
  onTestFinished(() => program.stop())
  const headers = { cookie: admin.cookie }
  const { companies } = (await program.app.fastify.inject({ url: '/api/erp?refresh=true', headers })).json()
  expect(companies).toEqual([{ company: 1, name: 'La segunda S.A.' }])
  // as the one that is the first now it is known by the codes it had, and nothing of it is left by its number
  const codes = await app.db.selectFrom('customerCodes').select(['company', 'code']).orderBy('company').execute()
  expect(codes).toEqual([{ company: 1, code: 'B' }, { company: 3, code: 'A' }]) // prettier-ignore
  expect(await app.db.selectFrom('erpSnapshots').select('company').execute()).toEqual([])
  const imports = await app.db.selectFrom('erpImports').select(['state', 'problem']).execute()
  expect(imports).toEqual([{ state: 'failed', problem: JSON.stringify({ code: 'erp_import.exchanged' }) }])
})
