import { sql, type Transaction } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { type Database, isCrossed } from './database.ts'
import type { DB } from './database.types.ts'
import type { Language } from '../shared/words.ts'
import type { Actor } from '../shared/actor.ts'
import { Refusal } from '../shared/refusal.ts'

/** All that a command or a query may use of the world. */
export type Ctx = {
  db: Database | Transaction<DB>
  actor: Actor
  now: Date
  language: Language
  newId: () => string
  /** Tells every open screen, once the transaction is committed, that `topic` ('case:<id>') changed. */
  touch: (topic: string) => void
  /** Aborted when the caller went away before the answer; a job has none. */
  signal?: AbortSignal
  /** Set when the caller sent an Idempotency-Key. */
  once?: { key: string; endpoint: string; requestHash: string }
  inTransaction?: boolean
}

/** What a process gives every request. */
export type World = { db: Database; announce: (topics: string[]) => void; now: () => Date }

/** The context of one request or job of this person. */
export function createContext(world: World, actor: Actor, more: Partial<Ctx> = {}): Ctx {
  return {
    db: world.db,
    actor,
    now: world.now(),
    language: actor.language,
    newId: uuidv7,
    touch: (topic) => world.announce([topic]),
    ...more,
  }
}

/** Two who crossed cross again only by chance; a third is in the way of hardly anybody. */
const ATTEMPTS = 4

/**
 * Runs `work` in one transaction; inside, use only the context it is given. Nested calls join the outer one.
 * When it and another transaction waited for one another, the one that PostgreSQL gave up is run again from the
 * beginning: `work` changes nothing outside the database. When the caller sent an Idempotency-Key, the answer is kept
 * with it in the same transaction, and a repeated request gets that answer without running `work`.
 */
export async function inTransaction<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return ctx.inTransaction ? work(ctx) : againWhenCrossed(() => attemptOf(ctx, work))
}

/** Makes a transaction again that PostgreSQL gave up for the sake of another one, some times at most. */
export async function againWhenCrossed<T>(attempt: () => Promise<T>): Promise<T> {
  for (let made = 1; ; made++) {
    try {
      return await attempt()
    } catch (error) {
      if (made === ATTEMPTS || !isCrossed(error)) throw error
    }
  }
}

async function attemptOf<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const topics: string[] = []
  const result = await (ctx.db as Database).transaction().execute(async (db) => {
    const inside: Ctx = { ...ctx, db, inTransaction: true, touch: (topic) => topics.push(topic) }
    if (!ctx.once) return work(inside)
    const earlier = await claimKey(inside, ctx.once)
    if (earlier) return earlier.answer as T
    const answer = await work(inside)
    await db
      .updateTable('idempotencyKeys')
      .set({ answer: JSON.stringify(answer ?? null) })
      .where('personId', '=', ctx.actor.id)
      .where('key', '=', ctx.once.key)
      .execute()
    return answer
  })
  for (const topic of new Set(topics)) ctx.touch(topic)
  return result
}

/** Takes the key, or waits for the request that holds it and returns what that one answered. */
async function claimKey(ctx: Ctx, once: NonNullable<Ctx['once']>): Promise<{ answer: unknown } | undefined> {
  const mine = await ctx.db
    .insertInto('idempotencyKeys')
    .values({
      personId: ctx.actor.id,
      key: once.key,
      endpoint: once.endpoint,
      requestHash: once.requestHash,
      createdAt: ctx.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  if (mine) return undefined
  const earlier = await ctx.db
    .selectFrom('idempotencyKeys')
    .select(['answer', 'endpoint', 'requestHash'])
    .where('personId', '=', ctx.actor.id)
    .where('key', '=', once.key)
    .executeTakeFirstOrThrow()
  if (earlier.endpoint !== once.endpoint || earlier.requestHash !== once.requestHash) {
    throw new Refusal(422, [{ code: 'idempotency_key_reused' }])
  }
  return { answer: earlier.answer }
}

/** Reads that belong together, in a picture of one moment: what others commit meanwhile is not seen, nobody waits. */
export const inPicture = <T>(ctx: Ctx, read: (ctx: Ctx) => Promise<T>): Promise<T> =>
  (ctx.db as Database)
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((db) => read({ ...ctx, db }))

/** Serialises transactions that must not run side by side; freed at the end of the transaction. */
export async function lockByName(ctx: Pick<Ctx, 'db'>, name: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(ctx.db)
}
