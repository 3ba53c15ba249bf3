import { Kysely, MssqlAdapter, MssqlIntrospector, MssqlQueryCompiler } from 'kysely'
import { type Dialect, sqlServer } from '../dialect.ts'
import type { Softland } from '../tables.ts'
import { SqlServerDriver } from './driver.ts'
import { findInstance } from './instance.ts'
import { padLists } from './lists.ts'
import { LIMITS, optionsOf, type SqlServerConnection } from './options.ts'
import { SqlServerProblem } from './problem.ts'
import { Session } from './session.ts'
import type { Ending } from '../while-wanted.ts'

const USUAL_PORT = 1433

/** A few connections that only read. Nothing is opened, and nothing of the transport loaded, before the first question. */
export function connectSqlServer(connection: SqlServerConnection, limits = LIMITS) {
  let snapshots = false
  let stopped = false
  const alive = new Set<Session>()
  const hear = { made: (one: Session) => void alive.add(one), ended: (one: Session) => void alive.delete(one) }

  async function open(): Promise<Session> {
    const tedious = await import('tedious')
    const port = connection.instance
      ? await findInstance(connection.host, connection.instance, limits.lookup)
      : (connection.port ?? USUAL_PORT)
    if (stopped) throw new SqlServerProblem('interrupted')
    const session = await Session.open(tedious, optionsOf(connection, port, limits), limits, hear)
    snapshots = session.snapshots
    return session
  }

  const driver = new SqlServerDriver(open, limits)
  const db = new Kysely<Softland>({
    dialect: {
      createDriver: () => driver,
      createAdapter: () => new MssqlAdapter(),
      createQueryCompiler: () => new MssqlQueryCompiler(),
      createIntrospector: (db) => new MssqlIntrospector(db),
    },
    plugins: [padLists],
  }).withSchema('softland')

  /** All statements of an answer see one moment where the database allows that; else they read what is being written. */
  const dialect: Dialect = {
    ...sqlServer,
    get isolation() {
      return snapshots ? ('snapshot' as const) : ('read uncommitted' as const)
    },
  }

  /** Statements still running are not waited for longer than a moment. */
  async function stop(): Promise<void> {
    stopped = true
    let timer: NodeJS.Timeout | undefined
    const moment = new Promise<void>((done) => (timer = setTimeout(done, limits.close)))
    await Promise.race([db.destroy(), moment]).finally(() => clearTimeout(timer))
    for (const session of alive) session.close()
  }

  /** As what takes too long: with the line, which the pool then does not lend again. */
  const ending: Ending = async (db) => {
    const session = await db.getExecutor().provideConnection(async (one) => one)
    return async () => (session as Session).close()
  }

  return { db, dialect, stop, ending }
}
