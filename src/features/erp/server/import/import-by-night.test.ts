import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { unnamed } from '../status.ts'
import { beginImport } from './commands/start-import.ts'
import { importByNight } from './import-by-night.ts'
import { leaveImports } from './leave-imports.ts'

const app = await startTestApp()
const admin = await app.signIn('admin')
const { world } = app
const away = { problem: 'away' as const }
const lineOf = (company: number) => ({
  ask: async () => away,
  hasErp: () => true,
  turn: () => 0,
  under: () => unnamed(company),
})
const line = lineOf(1)

const begin = (preview: boolean, company = 1) =>
  world.db
    .transaction()
    .execute((db) => beginImport({ db, now: world.now(), newId: uuidv7 }, { company, preview, startedBy: admin.id }))
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

test('every company whose customers are wanted is brought, one after the other, whatever is under way at the time', async () => {
  await end(await begin(false))
  await end(await begin(false, 3))
  await app.pool.query(`update erp_imports set of_former = false`)
  await begin(true, 2)
  const brought: number[] = []
  const wake = () =>
    void app.pool
      .query<{ company: number }>(
        `update erp_imports set state = case company when 1 then 'failed' else 'done' end, ended_at = now()
          where state = 'running' returning company`,
      )
      .then(({ rows }) => brought.push(...rows.map(({ company }) => company)))
  const lines = [lineOf(1), lineOf(2), lineOf(3), { ...lineOf(4), hasErp: () => false }]
  // the first one failed: it is tried again, and the third was brought nevertheless
  expect(await importByNight(world, () => lines, { wake })(signal)).toBe(false)
  expect(brought).toEqual([2, 1, 3])
})
