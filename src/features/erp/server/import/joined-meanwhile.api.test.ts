import { expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { sixty, startSoftland } from '../testing/softland.ts'
import { importAll } from './import.builders.ts'

const softland = await startSoftland(
  sixty.slice(0, 3).map((one) => Object.assign({}, one, { phone: '223456789' })),
  new Date(),
)
const app = await startTestApp({ softland: softland.connection })
const [admin, sofia] = [await app.signIn('admin'), await app.signIn('supervisor')]
const waiting = async () =>
  (await app.pool.query(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`))
    .rowCount

test('what an import reads of a customer that is joined at that moment is compared with what it read before', async () => {
  await importAll(admin)
  const { erpCode } = sixty[1]!
  const { rows } = await app.pool.query('select id, version, phone from customers where erp_code = $1', [erpCode])
  const goes = rows[0] as { id: string; version: number; phone: string }
  const { id } = (await sofia.post('/api/customers', { name: 'La misma' })).body as { id: string }
  await softland.run(`update softland."cwtauxi" set "FonAux1" = '229876543' where "CodAux" = '${erpCode}'`)

  const held = await app.pool.connect()
  await held.query('begin')
  await held.query('select from customers where id = $1 for update', [goes.id])
  const join = sofia.post(`/api/customers/${id}/join`, { otherId: goes.id, version: 1, otherVersion: goes.version })
  await expect.poll(waiting).toBe(1)
  const imported = importAll(admin)
  await expect.poll(waiting).toBe(2)
  await held.query('rollback')
  held.release()

  expect((await join).status).toBe(200)
  expect((await imported).counts).toMatchObject({ created: 0, changed: 1, kept: 0 })
  expect((await sofia.get(`/api/customers/${id}`)).body).toMatchObject({ erpCode, phone: '229876543' })
})
