import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { startProcess } from '../src/app/server/start.ts'
import { USUAL_CHOICES } from '../src/features/erp/server/connection.ts'
import { beginImport } from '../src/features/erp/server/import/commands/start-import.ts'
import { startImporter } from '../src/features/erp/server/import/importer.ts'
import { openErp } from '../src/features/erp/server/open-erp.ts'
import { createSwitchedLine } from '../src/features/erp/server/switched-line.ts'
import { startEmbedded } from '../src/platform/server/postgres/embedded.ts'
import { checkDigit } from '../src/platform/shared/chile/rut.ts'
import { searchKey } from '../src/platform/shared/search-key.ts'

const HELP = `
  node bench/erp-import.ts [--customers 60000] [--contacts 2]

  How long customers of a Softland take to be brought here: made rows, on the embedded PostgreSQL. A preview, the import,
  a second one that changes nothing, one of which a hundredth has changed, and those of another company that has the same
  customers.
`

const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '60000' },
    contacts: { type: 'string', default: '2' },
    help: { type: 'boolean' },
  },
})
const customers = Number(values.customers)
const contacts = Number(values.contacts)
if (values.help || ![customers, contacts].every((n) => Number.isInteger(n) && n >= 0)) {
  console.log(HELP)
  process.exit(values.help ? 0 : 1)
}

const KINDS = ['Comercial', 'Ferretería', 'Distribuidora', 'Agrícola', 'Transportes', 'Constructora', 'Panadería']
const PLACES = ['Andes', 'Ñuble', 'Aconcagua', 'Maipo', 'Bío Bío', 'Lircay', 'Pacífico', 'Atacama', 'Chiloé', 'Loa']
const FAMILIES = ['Muñoz', 'Rojas', 'Sepúlveda', 'Ibáñez', 'Araya', 'Núñez', 'Cárdenas', 'Pizarro', 'Vidal', 'Tapia']
const NAMES = ['Carolina', 'Luis', 'Francisca', 'Jorge', 'Daniela', 'Patricio', 'Valeria', 'Hernán', 'Óscar', 'Ximena']
const of = (some: string[], n: number) => some[n % some.length]!

function customerRow(n: number) {
  const body = String(60_000_000 + n * 331)
  const family = `${of(FAMILIES, n * 7)} ${of(FAMILIES, Math.floor(n / 10))}`
  const name = `${of(KINDS, n)} ${family} ${of(PLACES, Math.floor(n / 70))} ${n} Ltda.`
  return {
    CodAux: body,
    NomAux: name,
    NoFAux: `${of(PLACES, n)} ${of(FAMILIES, n * 3)}`,
    RutAux: `${body}-${checkDigit(body)}`,
    ActAux: n % 50 ? 'S' : 'N',
    Bloqueado: 'N',
    ...Object.fromEntries(['ClaPro', 'ClaEmp', 'ClaSoc', 'ClaDis', 'ClaOtr'].map((flag) => [flag, 'N'])),
    ClaCli: 'S',
    esReceptorDTE: 'S',
    DirAux: `Av. ${of(FAMILIES, n * 13)}`,
    DirNum: String(n % 9000),
    ComAux: 'Maipú',
    CiuAux: 'Stgo',
    FonAux1: `+562${20_000_000 + n}`,
    EMail: `contacto@${searchKey(family).replace(' ', '')}${n}.cl`,
  }
}

function contactRow(n: number, k: number) {
  const name = `${of(NAMES, n + k)} ${of(FAMILIES, n * 3 + k)} ${of(FAMILIES, Math.floor(n / 9) + k)}`.slice(0, 30)
  const body = String(60_000_000 + n * 331)
  return { CodAuc: body, NomCon: name, FonCon: `+569${50_000_000 + 2 * n + k}`, Email: `${n}.${k}@correo.cl` }
}

async function fill(client: pg.Client) {
  await client.query('begin')
  await client.query(await readFile(new URL('../src/features/erp/server/demo/schema.sql', import.meta.url), 'utf8'))
  const write = (table: string, rows: object[]) =>
    client.query(
      `insert into softland."${table}" select * from json_populate_recordset(null::softland."${table}", $1::json)
        on conflict do nothing`,
      [JSON.stringify(rows)],
    )
  for (let first = 0; first < customers; first += 5000) {
    const some = Array.from({ length: Math.min(5000, customers - first) }, (_, n) => first + n)
    await write('cwtauxi', some.map(customerRow))
    await write(
      'cwtaxco',
      some.flatMap((n) => Array.from({ length: contacts }, (_, k) => contactRow(n, k))),
    )
  }
  await client.query('commit')
  await client.query('vacuum analyze')
}

const dataDir = mkdtempSync('/tmp/atiende-erp-import-')
chmodSync(dataDir, 0o755)
const server = await startEmbedded({ dataDir })
const run = async (database: string, work: (client: pg.Client) => Promise<unknown>) => {
  const client = new pg.Client(server.connection(database))
  await client.connect()
  await work(client).finally(() => client.end())
}
try {
  await run('postgres', async (client) => {
    await client.query('create database softland')
    await client.query('create database desk')
  })
  await run('softland', fill)
  const desk = await startProcess({
    connection: server.connection('desk'),
    dataDir,
    publicUrl: undefined,
    maxFileBytes: 1_000_000,
  })
  const { world } = desk.app
  await desk.pool.query(`insert into erp_companies (number, database) values (2, 'another')`)
  const lineOf = (company: number) =>
    createSwitchedLine(
      world,
      openErp({ kind: 'postgres', config: server.connection('softland') }, USUAL_CHOICES, world.now),
      company,
    )
  const lines = [lineOf(1), lineOf(2)]
  const importer = startImporter(world, () => lines)
  type Row = { state: string; read_count: number; unchanged: number; counts: object; contacts: number; problem: string }
  const bring = async (title: string, { preview = false, company = 1 } = {}) => {
    const began = performance.now()
    const wanted = { company, preview, startedBy: null }
    const id = await world.db
      .transaction()
      .execute((db) => beginImport({ db, now: world.now(), newId: uuidv7 }, wanted))
    importer.wake()
    for (;;) {
      await sleep(100)
      const { rows } = await desk.pool.query<Row>(
        `select state, read_count, unchanged, counts, contacts, problem from erp_imports where id = '${id}'`,
      )
      const { state, read_count, unchanged, counts, contacts, problem } = rows[0]!
      if (state === 'running') continue
      const seconds = ((performance.now() - began) / 1000).toFixed(1).padStart(6)
      console.log(`${seconds} s  ${title}: ${state}, ${read_count} read, ${unchanged} unchanged, ${contacts} contacts`)
      console.log(`          ${JSON.stringify(counts)} ${problem ?? ''}`)
      return
    }
  }
  console.log(`${customers} customers, up to ${contacts} contacts each`)
  await bring('preview', { preview: true })
  await bring('import')
  await bring('again, nothing changed')
  await run('softland', (client) =>
    client.query(`update softland."cwtauxi" set "FonAux1" = '600 600' where right("CodAux", 2) = '17'`),
  )
  await bring('again, some changed')
  await bring('another company', { company: 2 })
  await bring('another company again', { company: 2 })
  await importer.stop()
  await Promise.all(lines.map((line) => line.stop()))
  await desk.stop()
} finally {
  await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
