import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import type { DemoErpCustomer } from '../src/features/erp/server/demo/customers.ts'
import { loadSoftlandDemo } from '../src/features/erp/server/demo/load.ts'
import { connections, type Desk, seeded, startDesk } from './desk.ts'
import type { Connection } from './http-client.ts'
import { allTogether, oneAfterTheOther, percentile } from './measure.ts'

const HELP = `
  node bench/erp-hanging.ts [--cases 10000] [--seconds 15] [--rounds 3]

  What people feel of an ERP that hangs: it takes connections and questions and says nothing. The customer screen, and the
  panel that is read from the ERP, with an ERP that answers and with one that hangs, by turns, on one running desk.
`
const CLIENTS = 8
const SAMPLES = 200
const DATABASE = 'softland_bench'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '15' },
    rounds: { type: 'string', default: '3' },
    help: { type: 'boolean' },
  },
})
if (values.help) {
  console.log(HELP)
  process.exit(0)
}
const period = Number(values.seconds) * 1000

/** A line to the ERP on which nothing passes while it hangs; what was open then stays mute for ever. */
async function startLine() {
  let to: string | undefined
  let hangs = false
  const open = new Set<Socket>()
  const server = createServer((near) => {
    open.add(near.on('error', () => undefined).on('close', () => open.delete(near)))
    if (hangs || !to) return
    const far = connect(to)
    far.on('error', () => near.destroy()).on('close', () => near.destroy())
    near.on('close', () => far.destroy())
    near.on('data', (data) => void (hangs || far.write(data)))
    far.on('data', (data) => void (hangs || near.write(data)))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    port: (server.address() as { port: number }).port,
    leadTo: (socket: string) => void (to = socket),
    hang: () => void (hangs = true),
    answer() {
      for (const near of open) near.destroy()
      hangs = false
    },
    stop() {
      for (const near of open) near.destroy()
      server.close()
    },
  }
}

/** A Softland that has these customers, beside the data of the desk. */
async function fill({ connection }: Desk, customers: DemoErpCustomer[]) {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  await client.connect()
  await client.query(`drop database if exists ${DATABASE} with (force)`)
  await client.query(`create database ${DATABASE}`)
  await client.end()
  await loadSoftlandDemo({ ...connection, database: DATABASE }, customers, new Date())
}

const JOBS = { 'customer screen': 'overview', 'panel of the ERP': 'erp/account' }
const MODES = ['answers', 'hangs'] as const
type Seen = { alone: number[]; together: number[] }

const line = await startLine()
const erpUrl = `postgres://atiende@127.0.0.1:${line.port}/${DATABASE}`
const desk = await startDesk(Number(values.cases), seeded(Number(values.cases), 'kept'), { env: { ERP_URL: erpUrl } })
const client = new pg.Client(desk.connection)
try {
  await client.connect()
  const { rows } = await client.query<DemoErpCustomer & { id: string }>(
    `select id, erp_code as "erpCode", name, tax_id as "taxId" from customers where erp_code is not null and active
      order by md5(id::text) limit ${SAMPLES}`,
  )
  await fill(desk, rows)
  line.leadTo(`${desk.connection.host}/.s.PGSQL.5432`)
  const callers = connections(desk, CLIENTS)
  const ask = async (caller: Connection, path: string) => {
    const { status, body } = await caller.send({ method: 'GET', path })
    if (status >= 300) throw new Error(`${path}: ${status} ${body.toString()}`)
    return body
  }
  const isAnswering = async () => {
    const status = JSON.parse((await ask(callers[0]!, '/api/erp?refresh=true')).toString()) as { answering: boolean }
    return status.answering
  }

  const seen = new Map<string, Seen>()
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const mode of MODES) {
      line.answer()
      while (!(await isAnswering())) await sleep(500)
      for (const [job, address] of Object.entries(JOBS)) {
        const turns = callers.map((caller) => ({
          turn: async (n: number) => void (await ask(caller, `/api/customers/${rows[n % rows.length]!.id}/${address}`)),
          close: async () => caller.close(),
        }))
        await allTogether(turns, 1000, 0) // there is a copy of each
        await client.query(`update erp_snapshots set read_at = read_at - interval '1 hour'`) // which is old
        if (mode === 'hangs') line.hang()
        const figures = seen.get(`${job}, ERP ${mode}`) ?? { alone: [], together: [] }
        seen.set(`${job}, ERP ${mode}`, figures)
        figures.alone.push(...(await oneAfterTheOther(turns[0]!, period, round * 1000)))
        figures.together.push(...(await allTogether(turns, period, round * 1000)).times)
        line.answer()
        while (!(await isAnswering())) await sleep(500)
      }
    }
  }
  const ms = (times: number[], share: number) => percentile(times, share).toFixed(1)
  console.log(`| ${values.cases} cases | p50 | p99 | eight at once, p50 | p99 | requests |\n|---|--:|--:|--:|--:|--:|`)
  for (const [name, { alone, together }] of [...seen].toSorted(([one], [other]) => (one < other ? -1 : 1)))
    console.log(
      `| ${name} | ${ms(alone, 0.5)} ms | ${ms(alone, 0.99)} ms | ${ms(together, 0.5)} ms | ${ms(together, 0.99)} ms | ${alone.length + together.length} |`,
    )
  for (const caller of callers) caller.close()
} finally {
  await client.end()
  await desk.stop()
  line.stop()
}
