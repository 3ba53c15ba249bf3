import { readFileSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { loadSoftlandDemo } from '../src/features/erp/server/demo/load.ts'
import { runningConnection } from '../src/platform/server/postgres/postmaster.ts'

export const LOGIN = { user: 'lector', password: 'solo-lectura-2026' }

/**
 * The Softland of a demonstration as its administrator would show it to others: at an address, with a login that asks
 * for its password and only reads. The door is shut and opened as the server of an ERP is by night.
 */
export async function openErp(dataDir: string) {
  const reached = { ...runningConnection(join(dataDir, 'postgres'))!, database: 'softland' }
  const admin = new pg.Client(reached)
  await admin.connect()
  await admin.query(`create role ${LOGIN.user} login password '${LOGIN.password}';
    grant usage on schema softland to ${LOGIN.user};
    grant select on all tables in schema softland to ${LOGIN.user}`)
  const { rows } = await admin.query<{ hba_file: string }>('show hba_file')
  const hba = rows[0]!.hba_file
  writeFileSync(hba, `local softland ${LOGIN.user} scram-sha-256\n${readFileSync(hba, 'utf8')}`)
  await admin.query('select pg_reload_conf()')

  const lines = new Set<Socket>()
  let shut = false
  const server = createServer((near) => {
    if (shut) return near.destroy()
    const far = connect(`${reached.host}/.s.PGSQL.${reached.port}`)
    for (const line of [near, far]) {
      lines.add(line)
      line.on('error', () => undefined)
      line.on('close', () => {
        lines.delete(line)
        near.destroy()
        far.destroy()
      })
    }
    near.pipe(far).pipe(near)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const cut = () => {
    shut = true
    for (const line of lines) line.destroy()
  }
  /** One more company on the same server: a small one, with a name of its own. */
  const addCompany = async (database: string, name: string) => {
    await admin.query(`create database ${database}`)
    writeFileSync(hba, `local ${database} ${LOGIN.user} scram-sha-256\n${readFileSync(hba, 'utf8')}`)
    await admin.query('select pg_reload_conf()')
    const there = { ...reached, database }
    await loadSoftlandDemo(
      there,
      [{ erpCode: '76100200', name: 'Cliente del Sur Ltda.', taxId: null, city: 'Osorno' }],
      new Date(),
    )
    const other = new pg.Client(there)
    await other.connect()
    await other.query(`grant usage on schema softland to ${LOGIN.user};
      grant select on all tables in schema softland to ${LOGIN.user}`)
    await other.query('update softland.soempre set "NomB" = $1', [name])
    await other.end()
  }
  return {
    addCompany,
    port: (server.address() as AddressInfo).port,
    query: (statement: string) => admin.query(statement),
    shut: cut,
    open: () => {
      shut = false
    },
    close: async () => {
      cut()
      server.close()
      await admin.end()
    },
  }
}
