import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { waiting as blocked } from '../../../../app/server/testing/waiting.ts'
import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import { pathOf } from '../disk.ts'
import { PNG, sendFile } from '../files.builders.ts'
import { awaitLostTexts, awaitTexts } from './await-texts.ts'
import { extractText, type TextFound } from './extract-text.ts'
import { type OnSettled, readTexts, type Reader } from './read-texts.ts'

const app = await startTestApp()
const ana = await app.signIn('agent')
const dir = join(app.dataDir, 'files')
const never = new AbortController().signal
/** What waits is read by the tests alone. */
const quietly = { ...ana.ctx, touch: () => undefined }
const wait = (ids: string[]) => inTransaction(quietly, (ctx) => awaitTexts(ctx, ids))

async function waiting(content: string | Buffer = 'lámpara', name = 'nota.txt'): Promise<string> {
  const id = (await sendFile(ana, content, name)).body.id as string
  await wait([id])
  return id
}

const told: string[] = []
const reader = (more: Partial<Reader> = {}): Reader => ({
  world: app.world,
  dir,
  onSettled: async (_, id) => void told.push(id),
  ...more,
})
const stateOf = async (id: string) => {
  const row = await app.db.selectFrom('fileTexts').selectAll().where('fileId', '=', id).executeTakeFirstOrThrow()
  return [row.state, row.reason, row.attempts]
}
const contentOf = (id: string) =>
  app.db.selectFrom('fileTextParts').select('content').where('fileId', '=', id).orderBy('part').execute()

beforeEach(async () => {
  await readTexts(reader(), never)
  told.length = 0
})

test('what waits is read once, and whoever is concerned is told', async () => {
  const [one, other] = [await waiting('la lámpara'), await waiting('el rodillo')]
  expect(await readTexts(reader(), never)).toBe(2)
  expect([await contentOf(one), await stateOf(one)]).toEqual([[{ content: 'la lámpara' }], ['read', null, 1]])
  await wait([one, other])
  expect(await readTexts(reader(), never)).toBe(0)
  expect(told).toEqual([one, other])
})

test('whoever asks for a text that is just being kept does not wait for it', async () => {
  const id = await waiting()
  await readTexts(reader({ onSettled: () => wait([id]) }), never)
  expect(await stateOf(id)).toEqual(['read', null, 1])
})

test('a long text is kept in pieces', async () => {
  const id = await waiting('lámpara '.repeat(3000))
  await readTexts(reader(), never)
  expect((await contentOf(id)).map(({ content }) => content.length)).toEqual([9999, 9999, 3999])
})

test('of ten who read at once one reads, and every text is read once', async () => {
  const ids: string[] = []
  for (let n = 0; n < 5; n++) ids.push(await waiting(`texto ${n}`))
  let extracted = 0
  const extract: typeof extractText = async (...args) => {
    extracted++
    return extractText(...args)
  }
  const read = await Promise.all(Array.from({ length: 10 }, () => readTexts(reader({ extract }), never)))
  expect(read.reduce((sum, one) => sum + one)).toBe(5)
  expect([extracted, told.toSorted()]).toEqual([5, ids.toSorted()])
})

describe('what is interrupted', () => {
  test('by the end of the process is taken up at the next start', async () => {
    const id = await waiting()
    const { promise, resolve } = Promise.withResolvers<TextFound>()
    const gone = readTexts(reader({ extract: () => promise }), never)
    await expect.poll(() => stateOf(id)).toEqual(['waiting', null, 1])
    expect(await readTexts(reader(), never)).toBe(0) // it is being read
    await sql`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and pid <> pg_backend_pid()
      and database = (select oid from pg_database where datname = current_database())`.execute(app.db)
    await expect.poll(() => readTexts(reader(), never)).toBe(1)
    resolve({ reason: 'damaged' }) // who was taken for dead finishes after all
    await expect(gone).rejects.toThrow()
    expect([await stateOf(id), await contentOf(id)]).toEqual([['read', null, 2], [{ content: 'lámpara' }]])
  })

  test('by a stop is not counted as an attempt', async () => {
    const id = await waiting()
    const stop = new AbortController()
    const reading = readTexts(reader(), stop.signal)
    await expect.poll(() => stateOf(id)).toEqual(['waiting', null, 1])
    stop.abort(new Error('stopped'))
    await expect(reading).rejects.toThrow('stopped')
    expect(await stateOf(id)).toEqual(['waiting', null, 0])
  })

  test('three times is given up, and others go first', async () => {
    const [bad, good] = [await waiting('malo'), await waiting('bueno')]
    const extract: typeof extractText = async (reading, ...more) => {
      if (reading.path.endsWith(bad)) throw new Error('the machine is ill')
      return extractText(reading, ...more)
    }
    const attempt = () => readTexts(reader({ extract }), never)
    await expect(attempt()).rejects.toThrow('ill')
    await expect(attempt()).rejects.toThrow('ill')
    expect([await stateOf(good), await stateOf(bad)]).toEqual([
      ['read', null, 1],
      ['waiting', null, 2],
    ])
    await expect(attempt()).rejects.toThrow('ill')
    await attempt()
    expect(await stateOf(bad)).toEqual(['unreadable', 'gaveUp', 4])
  })

  test('by somebody who waits for it while it waits for them is done again at once', async () => {
    const [settled, id] = [await waiting('otro'), await waiting()]
    const change = (db: Ctx['db'], fileId: string) =>
      db.updateTable('fileTexts').set({ askedAt: app.world.now() }).where('fileId', '=', fileId).execute()
    let crossing: Promise<unknown> | undefined
    const onSettled: OnSettled = async ({ db }, fileId) => {
      if (fileId !== id || crossing) return
      crossing = inTransaction(quietly, async (ctx) => {
        await sql`set local deadlock_timeout = '1min'`.execute(ctx.db) // the reading is given up, not this
        await change(ctx.db, settled)
        await change(ctx.db, id)
      })
      await expect.poll(() => blocked(app)).toBe(1)
      await change(db, settled)
    }
    expect(await readTexts(reader({ onSettled }), never)).toBe(2)
    await crossing
    expect([await stateOf(id), await contentOf(id)]).toEqual([['read', null, 1], [{ content: 'lámpara' }]])
  })

  test('while it is told leaves nothing behind', async () => {
    const id = await waiting()
    const failing = reader({ onSettled: () => Promise.reject(new Error('not now')) })
    await expect(readTexts(failing, never)).rejects.toThrow('not now')
    expect([await contentOf(id), await stateOf(id)]).toEqual([[], ['waiting', null, 1]])
  })
})

describe('what has no text', () => {
  test.each<[string, string | Buffer, string, string]>([
    ['a broken document', 'no es nada', 'roto.docx', 'damaged'],
    ['an empty text', '  ', 'nada.txt', 'noText'],
  ])('%s says why', async (_, content, name, reason) => {
    const id = await waiting(content, name)
    await readTexts(reader(), never)
    expect(await stateOf(id)).toEqual(['unreadable', reason, 1])
    expect(told).toEqual([id])
  })

  test('a file that is not on the disk says so, and is read when it was restored', async () => {
    const id = await waiting()
    renameSync(pathOf(dir, id), `${pathOf(dir, id)}.away`)
    await readTexts(reader(), never)
    expect(await stateOf(id)).toEqual(['unreadable', 'lost', 1])
    renameSync(`${pathOf(dir, id)}.away`, pathOf(dir, id))
    await awaitLostTexts(app)
    await readTexts(reader(), never)
    expect(await stateOf(id)).toEqual(['read', null, 1])
  })

  test('a picture does not wait, and one of an earlier release that does is forgotten', async () => {
    const id = (await sendFile(ana, PNG, 'foto.png')).body.id
    const row = () => app.db.selectFrom('fileTexts').selectAll().where('fileId', '=', id).execute()
    await wait([id])
    expect(await row()).toEqual([])
    await app.db.insertInto('fileTexts').values({ fileId: id, state: 'waiting', askedAt: app.world.now() }).execute()
    await readTexts(reader(), never)
    expect(await row()).toEqual([])
  })
})
