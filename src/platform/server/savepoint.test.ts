import { expect, test } from 'vitest'
import { startTestApp } from '../../app/server/testing/harness.ts'
import { Refusal } from '../shared/refusal.ts'
import { type Ctx, createContext, inTransaction } from './context.ts'
import { unlessRefused } from './savepoint.ts'

const app = await startTestApp()
const ana = await app.signIn('agent', { name: 'Ana' })
const rename = (ctx: Ctx, name: string) => {
  ctx.touch(`named:${name}`)
  return ctx.db.updateTable('people').set({ name }).where('id', '=', ana.id).execute()
}
const nameOf = async () =>
  (await app.db.selectFrom('people').select('name').where('id', '=', ana.id).executeTakeFirstOrThrow()).name

/** What screens hear of a transaction. */
async function heard(work: (ctx: Ctx) => Promise<unknown>): Promise<string[]> {
  const topics: string[] = []
  const ctx = createContext(app.world, ana.ctx.actor, { touch: (topic) => topics.push(topic) })
  await inTransaction(ctx, work)
  return topics
}
const refuse = () => {
  throw new Refusal(409, [{ code: 'stale' }])
}

test('what is refused leaves nothing behind, also of what went well within it, and no screen hears of it', async () => {
  const topics = await heard(async (ctx) => {
    await rename(ctx, 'Beatriz')
    const refused = await unlessRefused(ctx, async (ctx) => {
      await rename(ctx, 'Carla')
      await unlessRefused(ctx, (ctx) => rename(ctx, 'Diana'))
      refuse()
    })
    expect(refused).toBeInstanceOf(Refusal)
    expect(await unlessRefused(ctx, async () => 'done')).toBe('done')
  })
  expect([await nameOf(), topics]).toEqual(['Beatriz', ['named:Beatriz']])
})

test('what goes well stays when something after it is refused', async () => {
  const topics = await heard(async (ctx) => {
    await unlessRefused(ctx, (ctx) => rename(ctx, 'Elsa'))
    await unlessRefused(ctx, async () => refuse())
  })
  expect([await nameOf(), topics]).toEqual(['Elsa', ['named:Elsa']])
})

test('whatever else fails ends the transaction', async () => {
  const failing = heard(async (ctx) => {
    await rename(ctx, 'Flor')
    await unlessRefused(ctx, async () => {
      throw new Error('a bug')
    })
  })
  await expect(failing).rejects.toThrow('a bug')
  expect(await nameOf()).toBe('Elsa')
})
