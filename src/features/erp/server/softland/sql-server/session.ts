import type { CompiledQuery, DatabaseConnection, IsolationLevel, QueryResult } from 'kysely'
import type { Connection, ConnectionConfiguration } from 'tedious'
import type { Limits } from './options.ts'
import { addParameters } from './parameters.ts'
import { problemOfLogin, problemOfStatement, SqlServerProblem } from './problem.ts'

type Tedious = typeof import('tedious')
type Row = Record<string, unknown>
type Send = (done: (error?: Error | null) => void) => void
type Columns = { metadata: { colName: string }; value: unknown }[]

/**
 * How every connection begins. People of the ERP hold long transactions: we neither wait for them nor make them wait,
 * and where two get in each other's way it is our statement that is given up.
 */
export const PREAMBLE = `set nocount on;
set transaction isolation level read uncommitted;
set lock_timeout 5000;
set deadlock_priority low;
select case when exists (select 1 from sys.databases where database_id = db_id() and snapshot_isolation_state = 1) then 1 else 0 end as snapshots;`

const OUTSIDE = 'set transaction isolation level read uncommitted;'

/** One connection to SQL Server, that asks and never changes. */
export class Session implements DatabaseConnection {
  readonly #tedious: Tedious
  readonly #connection: Connection
  readonly #limits: Limits
  /** Whether readers can have a moment of their own. It is only used, never turned on. */
  snapshots = false
  #inTransaction = false
  /** Settles when nothing is under way. */
  #turn: Promise<void> = Promise.resolve()

  private constructor(tedious: Tedious, configuration: ConnectionConfiguration, limits: Limits) {
    this.#tedious = tedious
    this.#limits = limits
    this.#connection = new tedious.Connection(configuration)
    // who has a statement under way hears of it; one that breaks between two statements must not end the process
    this.#connection.on('error', () => undefined)
  }

  /** `made` hears of the session before it is connected, and `ended` when it is gone. */
  static async open(
    tedious: Tedious,
    configuration: ConnectionConfiguration,
    limits: Limits,
    hear: { made: (session: Session) => void; ended: (session: Session) => void },
  ): Promise<Session> {
    const session = new Session(tedious, configuration, limits)
    session.#connection.once('end', () => hear.ended(session))
    hear.made(session)
    await session.#logIn()
    try {
      const [row] = await session.#rowsOf(PREAMBLE)
      session.snapshots = row?.snapshots === 1
    } catch (error) {
      session.close()
      throw error
    }
    return session
  }

  get isOpen(): boolean {
    return !this.#connection.closed
  }

  async #logIn(): Promise<void> {
    const said: number[] = []
    const hear = ({ number }: { number: number }) => void said.push(number)
    this.#connection.on('errorMessage', hear)
    await new Promise<void>((resolve, reject) => {
      this.#connection.connect((error) => (error ? reject(problemOfLogin(error, said)) : resolve()))
    })
    this.#connection.off('errorMessage', hear)
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (!/^\s*(select|with)\b/i.test(sql)) throw new Error('Only questions are put to the ERP.')
    // a moment of one's own is of this database alone, and lasts longer than the transaction it was begun with
    const text = this.snapshots && !this.#inTransaction ? `${OUTSIDE}\n${sql}` : sql
    return { rows: (await this.#rowsOf(text, parameters)) as R[] }
  }

  streamQuery(): never {
    throw new Error('Answers of the ERP are short: they are not streamed.')
  }

  async begin(isolation: IsolationLevel = 'read uncommitted'): Promise<void> {
    const level = isolation === 'snapshot' ? 'SNAPSHOT' : 'READ_UNCOMMITTED'
    try {
      await this.#within((done) =>
        this.#connection.beginTransaction(done, 'atiende', this.#tedious.ISOLATION_LEVEL[level]),
      )
    } catch (error) {
      this.close() // nobody knows whether it has begun
      throw error
    }
    this.#inTransaction = true
  }

  commit(): Promise<void> {
    this.#inTransaction = false
    return this.#within((done) => this.#connection.commitTransaction(done))
  }

  /** Never fails: why something is rolled back is what matters. What cannot be rolled back is closed. */
  rollback(): Promise<void> {
    this.#inTransaction = false
    return this.#within((done) => this.#connection.rollbackTransaction(done)).catch(() => this.close())
  }

  close(): void {
    this.#connection.close()
  }

  async #rowsOf(statement: string, parameters?: readonly unknown[]): Promise<Row[]> {
    const rows: Row[] = []
    await this.#within((done) => {
      const request = new this.#tedious.Request(statement, done)
      request.on('row', (columns: Columns) => {
        rows.push(Object.fromEntries(columns.map(({ metadata, value }) => [metadata.colName, value])))
      })
      if (!parameters) return this.#connection.execSqlBatch(request)
      addParameters(request, this.#tedious.TYPES, parameters)
      this.#connection.execSql(request)
    })
    return rows
  }

  /** One after the other: unlike PostgreSQL's, this line does not take a second question before the first is answered. */
  #within(send: Send): Promise<void> {
    const next = this.#turn.then(() => this.#timed(send))
    this.#turn = next.catch(() => undefined)
    return next
  }

  /**
   * What takes too long ends with the line: the server gives up what it does for one that is closed, and a politer word
   * may be as little answered as the question. (tedious falls over nonsense that comes after it asked to stop.)
   */
  #timed(send: Send): Promise<void> {
    return new Promise((resolve, reject) => {
      let late = false
      const timer = setTimeout(() => {
        late = true
        this.close()
      }, this.#limits.statement)
      const done = (error?: Error | null) => {
        clearTimeout(timer)
        if (!error) resolve()
        else reject(late ? new SqlServerProblem('slow') : problemOfStatement(error))
      }
      try {
        send(done)
      } catch (error) {
        clearTimeout(timer)
        reject(error as Error)
      }
    })
  }
}
