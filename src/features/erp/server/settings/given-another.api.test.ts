import { expect, onTestFinished, test } from 'vitest'
import { startProcess } from '../../../../app/server/start.ts'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { importAll } from '../import/import.builders.ts'
import { sixty, startSoftland } from '../testing/softland.ts'
import { ADDRESS } from './settings.builders.ts'

const few = sixty.slice(0, 4)
const first = await startSoftland(few, new Date())
const second = await startSoftland(few, new Date())
const app = await startTestApp({ softland: first.connection })
const admin = await app.signIn('admin')
const count = async (from: string) =>
  (await app.pool.query<{ n: number }>(`select count(*)::int as n from ${from}`)).rows[0]!.n

/** The program starts anew with this ERP. */
async function startWith(softland: typeof first.connection) {
  const options = { connection: app.connection, dataDir: app.dataDir, publicUrl: undefined, maxFileBytes: 1 }
  const program = await startProcess({ ...options, softland })
  onTestFinished(() => program.stop())
  const get = async (url: string) =>
    (await program.app.fastify.inject({ url, headers: { cookie: admin.cookie } })).json()
  return { newest: async () => (await get(`${ADDRESS}/imports`)).items[0] }
}

/** An import that another process works on, in the middle of the ERP. */
const unfinished = () =>
  app.pool.query(
    `insert into erp_imports (id, preview, state, started_at, held_by, beat_at, after_code, read_count)
    values (gen_random_uuid(), false, 'running', now() + interval '1 second', gen_random_uuid(), now(), 'ZZZ', 7)`,
  )

test('with the ERP it had, the program goes on where it was', async () => {
  await importAll(admin)
  await unfinished()
  const { newest } = await startWith(first.connection)
  expect(await newest()).toMatchObject({ state: 'running', problem: null })
  expect(await count('erp_customers')).toBeGreaterThan(0)
})

test('with that of another company, an unfinished import is ended in words, and nothing of the former is left', async () => {
  const { newest } = await startWith(second.connection)
  expect(await newest()).toMatchObject({ state: 'failed', read: 7 })
  expect((await newest()).problem).toContain('se cambió mientras se traían los clientes')
  const { rows } = await app.pool.query('select after_code, of_former from erp_imports')
  expect(new Set(rows.map(({ after_code }) => after_code))).toEqual(new Set([null]))
  expect(rows.every(({ of_former }) => of_former)).toBe(true)
  expect([await count('erp_customers'), await count('erp_snapshots')]).toEqual([0, 0])
})
