import { sql } from 'kysely'
import type { World } from '../../../../platform/server/context.ts'
import { isDatabaseAway } from '../../../../platform/server/database.ts'
import { gatherKeys, settleKeys } from '../../../customers/server/bulk-keys.ts'
import { readRegister } from '../../import-register.rules.ts'
import { IMPORTS_TOPIC } from './commands/start-import.ts'
import { askPatiently, GaveUp, type ImportLine } from './ask-patiently.ts'
import { finishImport } from './finish.ts'
import { beat, fail, giveBack, type Hold, noteTotal } from './hold.ts'
import { type Read, readItem, takePage } from './take-page.ts'

export type ImportOptions = {
  /** Customers of one page, and of one transaction. */
  pageSize: number
  beatMs: number
  /** How long an ERP that is away is waited for. */
  patienceMs: number
  onError: (error: unknown) => void
}

/** Somebody gave the same RUT or code to another customer while a page was read. */
const isTaken = (error: unknown) => (error as { code?: unknown } | null)?.code === '23505'
const MOST_TAKEN = 3
/** From so many new customers on, they are made findable in batches. */
const MANY = 2000

/**
 * Works on an import until it is done, is not ours any more, or the process stops; then another one goes on. It never
 * throws: what went wrong is told by the import.
 */
export async function runImport(world: World, line: ImportLine, hold: Hold, options: ImportOptions, end: AbortSignal) {
  const lost = new AbortController()
  const beats = setInterval(
    () =>
      void beat(world, hold).then(
        (mine) => !mine && lost.abort(),
        () => undefined,
      ),
    options.beatMs,
  )
  try {
    await bring(world, line, hold, options, AbortSignal.any([end, lost.signal]))
  } catch (error) {
    await leave(world, hold, error, { lost: lost.signal, end, onError: options.onError }).catch(() => undefined)
  } finally {
    clearInterval(beats)
    world.announce([IMPORTS_TOPIC])
    await settle(world).catch(() => undefined)
  }
}

async function bring(world: World, line: ImportLine, hold: Hold, options: ImportOptions, signal: AbortSignal) {
  const ask = askPatiently(world, line, options.patienceMs, signal)
  const read = async () => {
    const register = readRegister(await ask((erp) => erp.registered()))
    await noteTotal(world, hold, register.total)
    return register
  }
  let register = await read()
  if (!hold.preview && (await newHere(world, hold, register.total)) > MANY)
    await gatherKeys(world.db).catch(options.onError)
  const pageAfter = (key: string | null) => {
    const page = ask((erp) => erp.customersAfter(key, options.pageSize)).then(({ items, after }) => ({
      read: items.map(readItem),
      after,
    }))
    page.catch(() => undefined) // whoever waits for it is told
    return page
  }
  let next: ReturnType<typeof pageAfter> | undefined = pageAfter(hold.afterCode)
  let taken = 0
  while (next) {
    const page: { read: Read[]; after: string | null } = await next
    // read while this one is written
    next = page.after === null ? undefined : pageAfter(page.after)
    for (let written = !page.read.length; !written;) {
      signal.throwIfAborted()
      try {
        if (!(await takePage(world, hold, page.read, register))) return
        written = true
      } catch (error) {
        if (!isTaken(error) || ++taken > MOST_TAKEN) throw error
        register = await read()
      }
    }
  }
  signal.throwIfAborted()
  await finishImport(world, hold, register)
}

/** Not while another process goes on with it. */
async function settle({ db }: World): Promise<void> {
  const { rows } = await sql`select from erp_imports where state = 'running'`.execute(db)
  if (!rows.length) await settleKeys(db)
}

async function newHere({ db }: World, { company }: Hold, total: number): Promise<number> {
  const { rows } = await sql<{ known: number }>`
    select count(*)::int as known from erp_customers where company = ${company}`.execute(db)
  return total - rows[0]!.known
}

type Around = { lost: AbortSignal; end: AbortSignal; onError: (error: unknown) => void }

async function leave(world: World, hold: Hold, error: unknown, { lost, end, onError }: Around) {
  if (lost.aborted) return
  if (error instanceof GaveUp) return fail(world, hold, error.reason, error.anew)
  if (end.aborted) return giveBack(world, hold)
  // our own database comes back, and then whoever is first goes on
  if (isDatabaseAway(error)) return
  onError(error)
  return fail(world, hold, { code: 'erp_import.broken' })
}
