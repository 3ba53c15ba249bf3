import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type Ctx, inTransaction, lockByName } from '../../platform/server/context.ts'
import { addCustomer } from '../../features/customers/server/customers.builders.ts'
import { startTestApp } from './testing/harness.ts'

const app = await startTestApp()
const ana = await app.signIn('agent')

/** Both have taken their first lock before either asks for the second. */
function meeting(many: number) {
  let arrived = 0
  let open = () => {}
  const all = new Promise<void>((resolve) => (open = resolve))
  return () => {
    if (++arrived >= many) open()
    return all
  }
}

test('of two transactions that wait for one another, the one given up is run again: both are done, once', async () => {
  const { id } = await addCustomer(ana, { address: null })
  const met = meeting(2)
  const touched: string[] = []
  const ctx: Ctx = { ...ana.ctx, touch: (topic) => touched.push(topic) }
  let runs = 0
  const add = (first: string, second: string) =>
    inTransaction(ctx, async (ctx) => {
      runs++
      await lockByName(ctx, first)
      await met()
      await lockByName(ctx, second)
      await sql`update customers set address = coalesce(address, '') || ${first} where id = ${id}`.execute(ctx.db)
      ctx.touch(first)
    })
  await Promise.all([add('a', 'b'), add('b', 'a')])
  expect(runs).toBe(3)
  expect(touched.toSorted()).toEqual(['a', 'b'])
  const row = await app.db.selectFrom('customers').select('address').where('id', '=', id).executeTakeFirstOrThrow()
  expect([...(row.address ?? '')].toSorted()).toEqual(['a', 'b'])
})
