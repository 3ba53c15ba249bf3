import type { Driver, TransactionSettings } from 'kysely'
import type { Pool } from 'tarn'
import type { Limits } from './options.ts'
import { NoneFree, SqlServerProblem } from './problem.ts'
import type { Session } from './session.ts'

/** As many as may read at once. */
const MOST = 3

/**
 * Lends a few sessions, which are opened when they are needed. Kysely's own driver does the same, but writes what goes
 * wrong to the console, hides the first error behind that of the rollback, and sends texts as nvarchar.
 */
export class SqlServerDriver implements Driver {
  readonly #open: () => Promise<Session>
  readonly #limits: Limits
  #pool: Pool<Session> | undefined

  constructor(open: () => Promise<Session>, limits: Limits) {
    this.#open = open
    this.#limits = limits
  }

  async init(): Promise<void> {
    const { Pool } = await import('tarn')
    this.#pool = new Pool<Session>({
      min: 0,
      max: MOST,
      create: this.#open,
      validate: (session) => session.isOpen,
      destroy: (session) => session.close(),
      acquireTimeoutMillis: this.#limits.acquire,
      // each step of opening one has its own limit; this is for what nobody thought of
      createTimeoutMillis: 2 * (this.#limits.lookup + this.#limits.connect + this.#limits.statement),
      idleTimeoutMillis: this.#limits.idle,
      propagateCreateError: true,
    })
  }

  async acquireConnection(): Promise<Session> {
    try {
      return await this.#pool!.acquire().promise
    } catch (error) {
      if (error instanceof SqlServerProblem) throw error
      // the pool itself only says that there was none in time: they may be lent, or take too long to be opened
      throw this.#pool!.numUsed() >= MOST ? new NoneFree() : new SqlServerProblem('slow')
    }
  }

  async releaseConnection(session: Session): Promise<void> {
    this.#pool!.release(session)
  }

  beginTransaction(session: Session, { isolationLevel }: TransactionSettings): Promise<void> {
    return session.begin(isolationLevel)
  }

  commitTransaction(session: Session): Promise<void> {
    return session.commit()
  }

  rollbackTransaction(session: Session): Promise<void> {
    return session.rollback()
  }

  async destroy(): Promise<void> {
    await this.#pool?.destroy()
  }
}
