import { once } from 'node:events'
import type pg from 'pg'
import Cursor from 'pg-cursor'

/**
 * A cursor that ends with its connection. Closing one waits for an answer of the server, which never comes once the
 * connection is lost: whoever waits for that keeps the connection, and its place in the pool, for ever.
 */
export class EndingCursor<Row> extends Cursor<Row> {
  declare readonly connection: pg.Connection | null

  override close(): Promise<void>
  override close(callback: (error: Error) => void): undefined
  override close(callback?: (error: Error) => void): Promise<void> | undefined {
    return callback ? super.close(callback) : this.#closed()
  }

  async #closed(): Promise<void> {
    if (!this.connection || this.connection.stream.destroyed) return
    const closed = new AbortController()
    const lost = once(this.connection, 'end', { signal: closed.signal }).catch(() => undefined)
    await Promise.race([super.close(), lost]).finally(() => closed.abort())
  }
}
