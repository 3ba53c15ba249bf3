import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { format } from 'prettier'
import { bareCaller, type Captured, capture } from './bare.ts'
import { connections, type Desk, seeded, startDesk } from './desk.ts'
import { allTogether, type Caller, median, oneAfterTheOther, percentile } from './measure.ts'
import { type Operation, prepareOperations } from './operations.ts'
import { type Figures, growthOfReports, section, table } from './report.ts'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string' },
    only: { type: 'string' },
    seconds: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '5' },
    profile: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    kept: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    reports: { type: 'boolean', default: false },
  },
})
const CLIENTS = 8
const WARM_UP = 3000
const DOCUMENT = new URL('../docs/benchmarks.md', import.meta.url)
const period = Number(values.seconds) * 1000

type Prepared = { desk: Desk; operations: Operation[]; captured: Captured }

const sizes = values.sizes ?? (values.reports ? '100000,1000000' : '10000,100000')

/** Reports are measured at sizes of their own, or by their names. */
const wanted = (operations: Operation[]) =>
  operations.filter(({ key, report }) =>
    values.only ? values.only.split(',').includes(key) : values.reports === Boolean(report),
  )

/** Puts text into the page, between the marks of this name. */
async function write(name: string, text: string) {
  const marked = new RegExp(`(<!-- ${name} -->)[\\s\\S]*(<!-- end of ${name} -->)`)
  const page = readFileSync(DOCUMENT, 'utf8').replace(marked, `$1\n\n${text}\n$2`)
  writeFileSync(DOCUMENT, await format(page, { parser: 'markdown' }))
}

async function prepare(cases: number): Promise<Prepared> {
  // what earlier runs wrote, such as a thousand charges of one day, is no part of figures to be kept
  const dataDir = seeded(
    cases,
    values.kept ? 'kept' : values.fresh || (values.write && !values.reports) ? 'fresh' : undefined,
  )
  const operationsOf = async (desk: Desk) => wanted(await prepareOperations(desk.connection))
  const captured = await capture(cases, dataDir, operationsOf)
  const args = values.profile ? ['--cpu-prof', '--cpu-prof-dir=.cache/profiles'] : []
  const desk = await startDesk(cases, dataDir, { args })
  return { desk, operations: await operationsOf(desk), captured }
}

/** A signed-in person's browser. */
const httpCallers = ({ desk }: Prepared, operation: Operation, count: number): Caller[] =>
  connections(desk, count, operation.by).map((connection) => ({
    turn: async (n) => {
      for (const request of operation.turns[n % operation.turns.length]!()) {
        const { status, body } = await connection.send(request)
        if (status >= 300) throw new Error(`${request.path}: ${status} ${body.toString()}`)
      }
    },
    close: async () => connection.close(),
  }))

/** Both ways and all sizes by turns, a little of each at a time: what disturbs the machine disturbs all alike. */
async function measure(prepared: Prepared[], key: string): Promise<Figures[]> {
  const sides = await Promise.all(
    prepared.map(async (one) => {
      const operation = one.operations.find((other) => other.key === key)!
      const turns = one.captured.get(key)!
      const bare = await Promise.all(
        Array.from({ length: CLIENTS }, () => bareCaller(one.desk.connection, turns, operation.writes)),
      )
      const http = httpCallers(one, operation, CLIENTS)
      const seen = {
        http: [] as number[],
        bare: [] as number[],
        together: [] as number[],
        bareTogether: [] as number[],
        perSecond: [] as number[],
        barePerSecond: [] as number[],
      }
      return { one, operation, bare, http, seen, turns }
    }),
  )
  // connections prepare their statements, code that is used much is compiled
  for (const { http, bare } of sides) {
    await allTogether(http, WARM_UP, 0)
    await allTogether(bare, WARM_UP / 2, 0)
  }
  let first = 0
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const { http, bare, seen } of sides) {
      const times = await oneAfterTheOther(http[0]!, period, first)
      const bareTimes = await oneAfterTheOther(bare[0]!, period / 2, first)
      const together = await allTogether(http, period, first)
      const bareTogether = await allTogether(bare, period, first)
      seen.http.push(...times)
      seen.bare.push(...bareTimes)
      seen.together.push(...together.times)
      seen.bareTogether.push(...bareTogether.times)
      seen.perSecond.push(together.perSecond)
      seen.barePerSecond.push(bareTogether.perSecond)
    }
    first += 1000
  }
  for (const { http, bare } of sides) await Promise.all([...http, ...bare].map((caller) => caller.close()))
  return sides.map(({ one, operation, seen, turns }) => ({
    cases: one.desk.cases,
    operation,
    statements: turns[0]!.length,
    p50: percentile(seen.http, 0.5),
    p95: percentile(seen.http, 0.95),
    p99: percentile(seen.http, 0.99),
    togetherP99: percentile(seen.together, 0.99),
    bareTogetherP99: percentile(seen.bareTogether, 0.99),
    perSecond: median(seen.perSecond),
    bareP50: percentile(seen.bare, 0.5),
    barePerSecond: median(seen.barePerSecond),
  }))
}

const prepared: Prepared[] = []
try {
  for (const size of sizes.split(',')) prepared.push(await prepare(Number(size)))
  const figures: Figures[] = []
  for (const { key } of prepared[0]!.operations) {
    const found = await measure(prepared, key)
    figures.push(...found)
    console.log(table(found).join('\n'))
  }
  const text = values.reports ? growthOfReports(figures) : section(figures)
  console.log(`\n${text}`)
  if (values.write) await write(values.reports ? 'figures of reports' : 'figures', text)
} finally {
  for (const { desk } of prepared) await desk.stop()
}
