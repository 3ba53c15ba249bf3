import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { beginImport } from './commands/start-import.ts'
import { importByNight } from './import-by-night.ts'

const app = await startTestApp()
const admin = await app.signIn('admin')
const { world } = app
const line = { ask: async () => ({ problem: 'away' as const }), hasErp: () => true, turn: () => 0 }

const begin = (preview: boolean) =>
  world.db
    .transaction()
    .execute((db) => beginImport({ db, now: world.now(), newId: uuidv7 }, { preview, startedBy: admin.id }))
const end = (id: string) =>
  app.pool.query(`update erp_imports set state = 'done', ended_at = now() where id = $1`, [id])

test.each([
  ['a preview is under way: the night has brought nothing, and is tried again', true, false],
  ['an import is under way: it is that of the night', false, true],
])('%s', async (_name, preview, done) => {
  await end(await begin(false))
  const id = await begin(preview)
  const night = importByNight(world, line, { wake: () => void end(id) })
  expect(await night(new AbortController().signal)).toBe(done)
})
