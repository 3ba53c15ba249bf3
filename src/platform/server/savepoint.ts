import { sql } from 'kysely'
import { Refusal } from '../shared/refusal.ts'
import type { Ctx } from './context.ts'

/**
 * Does something within a transaction that may be refused while the rest goes on: a refusal leaves nothing of it
 * behind, nor tells screens of it, and is returned. Everything else that fails ends the transaction, as always.
 */
export async function unlessRefused<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T | Refusal> {
  const topics: string[] = []
  await sql`savepoint unless_refused`.execute(ctx.db)
  try {
    const result = await work({ ...ctx, touch: (topic) => topics.push(topic) })
    await sql`release savepoint unless_refused`.execute(ctx.db)
    for (const topic of topics) ctx.touch(topic)
    return result
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await sql`rollback to savepoint unless_refused`.execute(ctx.db)
    await sql`release savepoint unless_refused`.execute(ctx.db)
    return error
  }
}
