import { sql } from 'kysely'
import { claimDue } from './claim-due.ts'
import { makeDelivery, type Maker, type Outcome, type Waiting } from './make-delivery.ts'
import { settleDelivery } from './settle-delivery.ts'

const MOST_ATTEMPTS = 3
const AT_A_TIME = 100

/**
 * Delivers what is due now, and what another process left unfinished. It may run in any number of processes at once.
 * @returns how many deliveries were completed
 * @throws the first error that another attempt may overcome, once all the others were made
 */
export async function deliverDue(maker: Maker, signal: AbortSignal): Promise<number> {
  while (!signal.aborted && (await claimDue(maker.world)));
  const { rows } = await sql<{ id: string }>`
    select id from report_deliveries where made_at is null order by attempts, id limit ${AT_A_TIME}`.execute(
    maker.world.db,
  )
  let done = 0
  const failed: unknown[] = []
  for (const { id } of rows) {
    if (signal.aborted) break
    if (await inTurn(maker, id, signal).catch((error: unknown) => void failed.push(error))) done++
  }
  if (failed.length && !signal.aborted) throw failed[0]
  return done
}

/** The turn is a lock of the transaction: it is given back by itself when the process ends. Nothing else stands in it. */
const inTurn = ({ world, ...maker }: Maker, id: string, signal: AbortSignal): Promise<boolean> =>
  world.db.transaction().execute(async (db) => {
    const { rows } = await sql<{ mine: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended(${`report-delivery.${id}`}, 0)) as mine`.execute(db)
    return rows[0]!.mine && deliver({ world, ...maker }, id, signal)
  })

async function deliver(maker: Maker, id: string, signal: AbortSignal): Promise<boolean> {
  const waiting = await attempt(maker, id)
  if (!waiting) return false
  try {
    const outcome = waiting.attempts > MOST_ATTEMPTS ? gaveUp : await makeDelivery(maker, waiting, signal)
    await settleDelivery(maker.world, waiting, outcome)
    return true
  } catch (error) {
    if (signal.aborted) await giveBack(maker, id)
    throw error
  }
}

const gaveUp: Outcome = { told: [], files: [], problem: [{ code: 'delivery.failed' }] }

/** The attempt is counted before it is made, so that a report that ends the process is not tried for ever. */
async function attempt({ world }: Maker, id: string): Promise<(Waiting & { attempts: number }) | undefined> {
  const { rows } = await sql<Waiting & { attempts: number }>`
    update report_deliveries set attempts = attempts + 1 where id = ${id} and made_at is null
    returning id, schedule_id, report_key, parameters, formats, made_as, due_at, attempts`.execute(world.db)
  return rows[0]
}

const giveBack = ({ world }: Maker, id: string) =>
  sql`update report_deliveries set attempts = attempts - 1 where id = ${id}`.execute(world.db)
