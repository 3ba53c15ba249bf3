import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { UNNAMED } from '../status.ts'
import { beginImport } from './commands/start-import.ts'
import { importByNight } from './import-by-night.ts'
import { leaveImports } from './leave-imports.ts'

const app = await startTestApp()
const admin = await app.signIn('admin')
const { world } = app
const away = { problem: 'away' as const }
const line = { ask: async () => away, hasErp: () => true, turn: () => 0, under: () => UNNAMED }

const begin = (preview: boolean) =>
  world.db
    .transaction()
    .execute((db) => beginImport({ db, now: world.now(), newId: uuidv7 }, { company: 1, preview, startedBy: admin.id }))
const end = (id: string) =>
  app.pool.query(`update erp_imports set state = 'done', ended_at = now() where id = $1`, [id])

test.each([
  ['a preview is under way: the night has brought nothing, and is tried again', true, false],
  ['an import is under way: it is that of the night', false, true],
])('%s', async (_name, preview, done) => {
  await end(await begin(false))
  const id = await begin(preview)
  const night = importByNight(world, () => [line], { wake: () => void end(id) })
  expect(await night(new AbortController().signal)).toBe(done)
})

const running = async () => (await app.pool.query(`select id from erp_imports where state = 'running'`)).rowCount
const night = () => importByNight(world, () => [line], { wake: () => expect.unreachable('nothing is to be done') })
const { signal } = new AbortController()

test('what somebody stopped is not gone on with by night, nor begun anew', async () => {
  await end(await begin(false))
  const id = await begin(false)
  await app.pool.query(`update erp_imports set after_code = 'M' where id = $1`, [id])
  const stopped = await admin.post(`/api/settings/erp/imports/${id}/stop`)
  expect(stopped.body.state).toBe('stopped')
  expect(await night()(signal)).toBe(true)
  await app.pool.query(`update erp_imports set after_code = null where id = $1`, [id])
  expect(await night()(signal)).toBe(true)
  expect(await running()).toBe(0)
})

test('customers of another company are not brought before somebody wants them', async () => {
  await end(await begin(false))
  await leaveImports({ db: world.db, now: world.now() }, 1, { otherCompany: true })
  expect(await night()(signal)).toBe(true)
  expect(await running()).toBe(0)
})
