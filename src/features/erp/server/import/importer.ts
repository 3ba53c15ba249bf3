import { uuidv7 } from 'uuidv7'
import type { World } from '../../../../platform/server/context.ts'
import { isDatabaseAway } from '../../../../platform/server/database.ts'
import type { ImportLine } from './ask-patiently.ts'
import { claim, failLeft } from './hold.ts'
import { type ImportOptions, runImport } from './run-import.ts'

/** Brings customers in the background of the process. */
export type Importer = {
  /** There is an import to be worked on. */
  wake(): void
  /** Whole pages stay; another process, or this one when it starts again, goes on. */
  stop(): Promise<void>
}

type Options = ImportOptions & {
  lookMs: number
  /** An import is taken from whoever has given no sign of life for so long. */
  takeAfterMs: number
}

const USUAL: Options = {
  pageSize: 500,
  beatMs: 5_000,
  patienceMs: 5 * 60_000,
  lookMs: 10_000,
  takeAfterMs: 30_000,
  // details of a statement may have a customer's RUT in them
  onError: (error) => console.error(new Date().toISOString(), error instanceof Error ? error.stack : 'not an Error'),
}

/**
 * Looks now and then whether there is an import that nobody works on, of a company that this process reads, and works on
 * it.
 */
export function startImporter(world: World, lines: () => ImportLine[], more: Partial<Options> = {}): Importer {
  const options = { ...USUAL, ...more }
  const end = new AbortController()
  let working: Promise<void> | undefined
  let again = false

  const work = async () => {
    do {
      again = false
      await failLeft(world)
      for (const line of lines().filter((one) => one.hasErp())) {
        const hold = await claim(world, uuidv7(), options.takeAfterMs, line.under())
        if (hold) await runImport(world, line, hold, options, end.signal)
        again ||= Boolean(hold)
      }
    } while (again && !end.signal.aborted)
  }
  const wake = () => {
    again = true
    if (end.signal.aborted) return
    working ??= work()
      .catch((error: unknown) => !isDatabaseAway(error) && !end.signal.aborted && options.onError(error))
      .then(() => (working = undefined))
  }
  const looking = setInterval(wake, options.lookMs).unref()
  wake()
  return {
    wake,
    async stop() {
      clearInterval(looking)
      end.abort(new Error('the process stops'))
      await working
    },
  }
}
