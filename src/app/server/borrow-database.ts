import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type pg from 'pg'
import type { Config } from '../../platform/server/config.ts'
import { checkServer } from '../../platform/server/database.ts'
import { startEmbedded } from '../../platform/server/postgres/embedded.ts'
import { runningConnection } from '../../platform/server/postgres/postmaster.ts'
import { holdDatabase } from './hold.ts'

type Borrowed = { connection: pg.PoolConfig; giveBack: () => Promise<void> }

/**
 * The company's database for a look, whether the program runs on it or not: a PostgreSQL that runs is used and left
 * running, one that does not is started, and stopped when it is given back.
 * @returns undefined when there is no database in the folder
 */
export async function borrowDatabase({ databaseUrl, dataDir }: Config): Promise<Borrowed | undefined> {
  if (databaseUrl) {
    await checkServer(databaseUrl)
    return { connection: { connectionString: databaseUrl }, giveBack: async () => {} }
  }
  const cluster = join(resolve(dataDir), 'postgres')
  if (!existsSync(join(cluster, 'PG_VERSION'))) return undefined
  const running = runningConnection(cluster)
  if (running) return { connection: { ...running, database: 'atiende' }, giveBack: async () => {} }
  const server = await startEmbedded({ dataDir })
  let lost = false
  const hold = await holdDatabase(server, dataDir, () => {
    lost = true
  })
  return {
    connection: server.connection('atiende'),
    giveBack: async () => {
      await hold.release()
      if (!lost) await server.stop()
    },
  }
}
