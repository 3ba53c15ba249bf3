import { existsSync } from 'node:fs'
import { utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { inTransaction } from '../../../platform/server/context.ts'
import { attachFiles } from './attach.ts'
import { pathOf } from './disk.ts'
import { sendFile } from './files.builders.ts'
import { sweepUnattached } from './files.sweeper.ts'

const app = await startTestApp()
const ana = await app.signIn('agent')
const dir = join(app.dataDir, 'files')
const inHours = (hours: number) => ({ db: app.db, now: () => new Date(Date.now() + hours * 3_600_000) })
const attach = (ids: string[]) => inTransaction(ana.ctx, (ctx) => attachFiles(ctx, ids))

test('uploads that nobody attached go after a day; what was attached stays', async () => {
  const [waiting, attached] = [(await sendFile(ana, 'a')).body.id, (await sendFile(ana, 'b')).body.id]
  await attach([attached])
  expect(await sweepUnattached(inHours(23), dir)).toBe(0)
  expect(await sweepUnattached(inHours(25), dir)).toBe(1)
  expect([existsSync(pathOf(dir, waiting)), existsSync(pathOf(dir, attached))]).toEqual([false, true])
  expect((await ana.get(`/api/files/${waiting}/content`)).status).toBe(404)
})

test('what an interrupted upload left goes after a day', async () => {
  const [old, young] = [join(dir, 'partial', 'old'), join(dir, 'partial', 'young')]
  await writeFile(old, 'x')
  await writeFile(young, 'x')
  await utimes(old, new Date(Date.now() - 90_000_000), new Date(Date.now() - 90_000_000))
  await sweepUnattached(inHours(0), dir)
  expect([existsSync(old), existsSync(young)]).toEqual([false, true])
})

test('an upload attached at the moment of the sweep is either kept whole or refused', async () => {
  const ids = await Promise.all(Array.from({ length: 20 }, async () => (await sendFile(ana, 'x')).body.id as string))
  const [, ...attaching] = await Promise.all([
    sweepUnattached(inHours(25), dir),
    ...ids.map((id) =>
      attach([id]).then(
        () => true,
        () => false,
      ),
    ),
  ])
  expect(ids.map((id) => existsSync(pathOf(dir, id)))).toEqual(attaching)
})
