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
  panels that are read from two companies of the ERP, while both answer, while both hang and while the second hangs, by
  turns, on one running desk.
`
const CLIENTS = 8
const SAMPLES = 200
const FIRST = 'softland_bench'
const SECOND = 'softland_bench_second'

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

const MODES = ['answers', 'hangs', 'second company hangs'] as const
type Mode = (typeof MODES)[number]

/** A line to the ERP on which nothing passes while it hangs; what was open then stays mute for ever. */
async function startLine() {
  let to: string | undefined
  let mode: Mode = 'answers'
  const open = new Set<Socket>()
  const server = createServer((near) => {
    open.add(near.on('error', () => undefined).on('close', () => open.delete(near)))
    if (!to) return
    const far = connect(to)
    let isSecond: boolean | undefined
    // a connection begins with the name of its database
    const hangs = () => mode === 'hangs' || (mode !== 'answers' && isSecond === true)
    far.on('error', () => near.destroy()).on('close', () => near.destroy())
    near.on('close', () => far.destroy())
    near.on('data', (data: Buffer) => {
      isSecond ??= data.includes(SECOND)
      if (!hangs()) far.write(data)
    })
    far.on('data', (data) => void (hangs() || near.write(data)))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    port: (server.address() as { port: number }).port,
    leadTo: (socket: string) => void (to = socket),
    be: (next: Mode) => void (mode = next),
    answer() {
      for (const near of open) near.destroy()
      mode = 'answers'
    },
    stop() {
      for (const near of open) near.destroy()
      server.close()
    },
  }
}

/** A Softland that has these customers, beside the data of the desk. */
async function fill({ connection }: Desk, customers: DemoErpCustomer[], database: string) {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  await client.connect()
  await client.query(`drop database if exists ${database} with (force)`)
  await client.query(`create database ${database}`)
  await client.end()
  await loadSoftlandDemo({ ...connection, database }, customers, new Date())
}

const JOBS = {
  'customer screen': 'overview',
  'panel of the ERP': 'erp/account',
  'panel of the second company': 'erp/account?company=2',
}
type Seen = { alone: number[]; together: number[] }

const line = await startLine()
const erpUrl = `postgres://atiende@127.0.0.1:${line.port}/${FIRST}`
const desk = await startDesk(Number(values.cases), seeded(Number(values.cases), 'kept'), { env: { ERP_URL: erpUrl } })
const client = new pg.Client(desk.connection)
try {
  await client.connect()
  const { rows } = await client.query<DemoErpCustomer & { id: string }>(
    `select id, erp_code as "erpCode", name, tax_id as "taxId" from customers where erp_code is not null and active
      order by md5(id::text) limit ${SAMPLES}`,
  )
  await fill(desk, rows, FIRST)
  await fill(desk, rows, SECOND)
  await client.query(`
    insert into erp_companies (number, database) values (2, '${SECOND}')
    on conflict (number) do update set database = excluded.database, used = true`)
  await client.query(`
    insert into customer_erp_codes (customer_id, company, code)
    select id, 2, erp_code from customers where erp_code is not null on conflict do nothing`)
  line.leadTo(`${desk.connection.host}/.s.PGSQL.5432`)
  const callers = connections(desk, CLIENTS)
  const ask = async (caller: Connection, path: string) => {
    const { status, body } = await caller.send({ method: 'GET', path })
    if (status >= 300) throw new Error(`${path}: ${status} ${body.toString()}`)
    return body
  }
  const isAnswering = async () => {
    for (const company of [1, 2]) {
      // the second is not known to a program that has just been started
      const { status, body } = await callers[0]!.send({
        method: 'GET',
        path: `/api/erp?refresh=true&company=${company}`,
      })
      if (status !== 200 || !(JSON.parse(body.toString()) as { answering: boolean }).answering) return false
    }
    return true
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
        line.be(mode)
        const figures = seen.get(`${job}, ERP ${mode}`) ?? { alone: [], together: [] }
        seen.set(`${job}, ERP ${mode}`, figures)
        // there are too many to be arguments of one call
        for (const took of await oneAfterTheOther(turns[0]!, period, round * 1000)) figures.alone.push(took)
        for (const took of (await allTogether(turns, period, round * 1000)).times) figures.together.push(took)
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
