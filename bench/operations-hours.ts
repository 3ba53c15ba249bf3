import type pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { LARGE, largeReference } from './data/coverages.ts'
import type { Request } from './http-client.ts'
import type { Operation } from './operations.ts'

const SAMPLES = 200
/** Milliseconds that logging time may take, and time of long ago on a contract with thousands of charges. */
const LOGGING_MS = 50
const BACK_DATED_MS = 300

type Contract = { id: string; startsOn: string; caseId: string | null; customerId: string; equipmentId: string | null }
type Turn = () => Request[]

/**
 * Jobs with contracts and hours. What is written is written by the product on some contracts and by bare SQL on
 * others: its statements are always the same, and leave no ledger behind that anybody could go on with.
 */
export async function hoursOperations(client: pg.Client): Promise<Operation[]> {
  const large = await contracts(client, `v.reference = any($1)`, [
    Array.from({ length: LARGE }, (_, n) => largeReference(n)),
  ])
  const forBare = large.splice(large.length / 2)
  const small = await contracts(
    client,
    `v.reference is null and v.kind = 'contract' and $1 between v.starts_on and v.last_day and b.charge_count > 0`,
    [today()],
  )
  const half = Math.floor(small.length / 2)
  const get =
    (path: string): Turn =>
    () => [{ method: 'GET', path }]
  const reads = (key: string, name: string, paths: string[]): Operation => ({
    key,
    name,
    writes: false,
    turns: paths.map(get),
  })
  const months = await client.query<{ id: string; month: string }>(
    `select coverage_id as id, to_char(max(worked_on), 'YYYY-MM') as month from charges where coverage_id = any($1)
      group by coverage_id`,
    [[...small, ...large].map(({ id }) => id)],
  )
  const isLarge = new Set(large.map(({ id }) => id))
  const statements = (ofLarge: boolean) =>
    months.rows
      .filter(({ id }) => isLarge.has(id) === ofLarge)
      .map(({ id, month }) => `/api/coverages/${id}/statement?month=${month}`)
  return [
    {
      key: 'log',
      name: 'Log time (5,000 charges)',
      writes: true,
      limitMs: LOGGING_MS,
      turns: turnsOf(large, (one) => logToday(one)),
      bareTurns: turnsOf(forBare, (one) => logToday(one)),
    },
    {
      key: 'logSmall',
      name: 'Log time (small contract)',
      writes: true,
      limitMs: LOGGING_MS,
      turns: turnsOf(small.slice(0, half), (one) => logToday(one)),
      bareTurns: turnsOf(small.slice(half), (one) => logToday(one)),
    },
    {
      key: 'logBack',
      name: 'Back-dated time (5,000 charges)',
      writes: true,
      limitMs: BACK_DATED_MS,
      turns: turnsOf(large, (one) => log(one, { workedOn: one.startsOn })),
      bareTurns: turnsOf(forBare, (one) => log(one, { workedOn: one.startsOn })),
    },
    reads(
      'serve',
      'May I serve, and who pays',
      small.map(
        ({ customerId, equipmentId }) =>
          `/api/customers/${customerId}/serve${equipmentId ? `?equipmentId=${equipmentId}` : ''}`,
      ),
    ),
    reads('coverages', 'Contracts in force (50 rows)', ['/api/coverages?limit=50']),
    reads('fewHours', 'Contracts with few hours left', ['/api/coverages?limit=50&atMostMinutes=120']),
    reads('statement', 'Statement of a month', statements(false)),
    reads('statementLarge', 'Statement of a month (450 lines)', statements(true)),
  ]
}

/** Contracts with a case of their customer, the same at every run. */
async function contracts(client: pg.Client, which: string, values: unknown[]): Promise<Contract[]> {
  const { rows } = await client.query<Contract>(
    `select v.id, v.starts_on::text as "startsOn", v.customer_id as "customerId",
      (select id from cases where customer_id = v.customer_id order by number desc limit 1) as "caseId",
      (select id from equipment where customer_id = v.customer_id order by id limit 1) as "equipmentId"
    from coverages v left join coverage_balances b on b.coverage_id = v.id
    where ${which} order by v.reference, md5(v.id::text) limit ${SAMPLES}`,
    values,
  )
  return rows
}

const today = () => new Date().toISOString().slice(0, 10)

const turnsOf = (all: Contract[], turn: (one: Contract) => Request[]): Turn[] => all.map((one) => () => turn(one))

/** Work that ended now. */
const logToday = (one: Contract) => log(one, { startedAt: new Date(Date.now() - 16 * 60_000).toISOString() })

function log({ id: coverageId, caseId }: Contract, when: { workedOn?: string; startedAt?: string }): Request[] {
  const told = { coverageId, caseId, mode: 'online', workedMinutes: 15, note: 'Revisión con el cliente', ...when }
  const headers = { 'idempotency-key': uuidv7() }
  return [{ method: 'POST', path: '/api/time-entries', body: JSON.stringify(told), headers }]
}
