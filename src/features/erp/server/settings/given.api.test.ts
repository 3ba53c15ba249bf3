import { expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { sixty, startSoftland } from '../testing/softland.ts'
import { ADDRESS, onPort, saveErp, usual } from './settings.builders.ts'

const softland = await startSoftland(sixty.slice(0, 3), new Date())
const app = await startTestApp({ softland: softland.connection })
const admin = await app.signIn('admin')
const read = async () => (await admin.get(ADDRESS)).body

test('an ERP that was given at the start is shown as such, without its password', async () => {
  const { database, user } = softland.connection
  expect(await read()).toMatchObject({
    fromEnvironment: true,
    version: 0,
    connection: { kind: 'postgres', database, user },
  })
})

test('another connection is refused with the way out, and none is too', async () => {
  for (const connection of [onPort(5432), null]) {
    const answer = await admin.put(ADDRESS, { connection, choices: usual, version: 0 })
    expect(answer).toMatchObject({ status: 409, body: { code: 'erp.from_environment' } })
    expect(answer.body.title).toContain('ERP_URL')
  }
  expect(await app.db.selectFrom('erpSettings').selectAll().execute()).toEqual([])
})

test('how it is read can be chosen all the same', async () => {
  const answer = await saveErp(admin, { choices: { accounts: [], dueBy: 'terms' } })
  expect(answer).toMatchObject({
    status: 200,
    body: { version: 1, fromEnvironment: true, choices: { dueBy: 'terms' } },
  })
  const row = await app.db.selectFrom('erpSettings').select(['connection', 'passwordSealed', 'dueBy']).execute()
  expect(row).toEqual([{ connection: null, passwordSealed: null, dueBy: 'terms' }])
  expect((await admin.get('/api/erp?refresh=true')).body).toMatchObject({ configured: true, answering: true })
})

test('a test of it tries what was given, and what is found is kept', async () => {
  const { body } = await admin.post(`${ADDRESS}/test`, {})
  expect(body).toMatchObject({ ok: true, discovery: { server: { kind: 'postgres' } } })
  expect((await read()).discovery.at).toBe(body.discovery.at)
})
