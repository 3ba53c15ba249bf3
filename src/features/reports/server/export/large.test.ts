import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { beginReading, fileWhileRead } from '../../../../platform/server/read-on.ts'
import { registerCase } from '../../../cases/server/cases.builders.ts'
import { addCustomer } from '../../../customers/server/customers.builders.ts'
import { classify } from '../../../settings/server/settings.builders.ts'
import { fileAt } from './export.builders.ts'
import type { Row } from '../../reports.contract.ts'
import type { Table } from './table.ts'
import { tableCsv } from './table-csv.ts'
import { tableXlsx } from './table-xlsx.ts'

const ROWS = 500_000
const MOST_MORE = 150 * 1024 * 1024

const app = await startTestApp({ now: () => new Date('2026-06-20T15:00:00Z') })
await classify(app)
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
/** Connections that something is read from. */
const readers = async () => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
    where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()`.execute(app.db)
  return rows[0]!.n
}
const columns: Table['columns'] = (['text', 'day', 'minutes', 'instant', 'count'] as const).map((kind) => ({
  key: kind,
  label: kind,
  kind,
  means: '',
  group: null,
  total: false,
  drill: false,
}))

/** So many rows that the database makes while they are read. */
async function madeRows(count: number): Promise<Table> {
  const reading = await beginReading(sofia.ctx)
  const found = reading.batches(
    sql<Row>`select 'Señor ' || n as text, '2026-02-28'::date as day, n as minutes, timestamptz '2026-06-20T15:00:00Z' as instant, n as count
      from generate_series(1, ${sql.lit(count)}) n`,
  )
  const batches = async function* () {
    for await (const rows of found)
      yield rows.map((row) => Object.assign(row, { instant: '2026-06-20T15:00:00.000Z' }) as Row)
  }
  const { close } = reading
  const told = { title: 'Largo', sheet: 'Largo', told: [], definitions: [], columns, sums: new Set<string>() }
  return { ...told, totals: {}, rowCount: count, batches: batches(), close }
}

/** Takes all of a file as it comes. @returns its bytes, and by how many the process grew meanwhile at most */
async function taken(pieces: AsyncIterable<Uint8Array>) {
  const before = process.memoryUsage.rss()
  let [bytes, grown, count] = [0, 0, 0]
  for await (const piece of pieces) {
    bytes += piece.length
    if (count++ % 20 === 0) grown = Math.max(grown, process.memoryUsage.rss() - before)
  }
  return { bytes, grown }
}

describe('half a million rows', { timeout: 240_000 }, () => {
  test('are written as CSV without standing in memory', async () => {
    const table = await madeRows(ROWS)
    const { bytes, grown } = await taken(fileWhileRead(tableCsv(table, 'es'), table.close))
    expect(bytes).toBeGreaterThan(ROWS * 40)
    expect(grown).toBeLessThan(MOST_MORE)
  })

  test('are written as a workbook without standing in memory', async () => {
    const table = await madeRows(ROWS)
    const look = { language: 'es', author: '', now: new Date('2026-06-20T15:00:00Z') } as const
    const { bytes, grown } = await taken(fileWhileRead(tableXlsx(table, look), table.close))
    expect(bytes).toBeGreaterThan(ROWS * 10)
    expect(grown).toBeLessThan(MOST_MORE)
  })
})

describe('whoever takes a file', { timeout: 60_000 }, () => {
  beforeEach(() => vi.waitFor(async () => expect(await readers()).toBe(0), 10_000))

  test('and stops taking it keeps no connection', async () => {
    const table = await madeRows(ROWS)
    expect(await readers()).toBe(1)
    const body = fileWhileRead(tableCsv(table, 'es'), table.close, { stuckMs: 200 })
    body.once('readable', () => body.read(1))
    await vi.waitFor(async () => expect([body.destroyed, await readers()]).toEqual([true, 0]), 10_000)
  })

  test('a little at a time keeps none for ever', async () => {
    const table = await madeRows(ROWS)
    const body = fileWhileRead(tableCsv(table, 'es'), table.close, { longestMs: 500 })
    const some = setInterval(() => body.read(1024), 20)
    await vi.waitFor(async () => expect([body.destroyed, await readers()]).toEqual([true, 0]), 10_000)
    clearInterval(some)
  })

  test('while the database goes away keeps no place among its connections', async () => {
    const table = await madeRows(ROWS)
    const body = fileWhileRead(tableCsv(table, 'es'), table.close)
    const closed = new Promise((done) => body.once('close', done))
    body.once('readable', () => body.read(1))
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()`.execute(app.db)
    body.destroy()
    await closed
    await table.close()
    await vi.waitFor(() => expect(app.pool.totalCount).toBe(app.pool.idleCount), 10_000)
  })

  test('and never begins to keeps no connection either', async () => {
    const table = await madeRows(ROWS)
    fileWhileRead(tableCsv(table, 'es'), table.close).destroy()
    await vi.waitFor(async () => expect(await readers()).toBe(0), 10_000)
  })
})

describe('a report of many rows', { timeout: 120_000 }, async () => {
  const customer = await addCustomer(sofia, { name: 'Con muchos casos' })
  const one = await registerCase(sofia, { customerId: customer.id })
  await sql`insert into cases select (jsonb_populate_record(c, jsonb_build_object(
      'id', gen_random_uuid(), 'number', n, 'subject', repeat('ñ', 500)))).*
    from cases c, generate_series(1000, 21000) n where c.id = ${one.id}`.execute(app.db)
  const address = `/api/reports/cases-of-customer`
  const asked = `customerId=${customer.id}`
  await app.app.fastify.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.app.fastify.server.address() as AddressInfo

  const begun = (path: string) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const options = { host: '127.0.0.1', port, path, headers: { cookie: sofia.cookie }, agent: false }
      get(options, (answer) => {
        answer.on('error', () => undefined)
        resolve(answer)
      }).on('error', reject)
    })

  test('is read no further once nobody takes it any more', async () => {
    const answer = await begun(`${address}.csv?${asked}`)
    expect([answer.statusCode, answer.headers['x-row-count']]).toEqual([200, '20002'])
    await new Promise((first) => answer.once('readable', () => first(answer.read(1))))
    expect(await readers()).toBe(1)
    answer.destroy()
    await vi.waitFor(async () => expect(await readers()).toBe(0), 10_000)
  })

  test('is sent to one person so many times at once, the next one waits', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => begun(`${address}.csv?${asked}`)))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200])
    const refused = await fileAt(app, sofia, `${address}.xlsx?${asked}`)
    expect([refused.status, JSON.parse(refused.bytes.toString()).code]).toEqual([429, 'too_many_files'])
    for (const answer of answers) answer.destroy()
    await vi.waitFor(async () => expect(await readers()).toBe(0), 10_000)
    const { status, bytes } = await fileAt(app, sofia, `${address}.csv?${asked}`)
    expect([status, bytes.toString().trimEnd().split('\r\n').length]).toEqual([200, 20_004])
  })

  test('is no paper: that is told, with the way out', async () => {
    const { status, bytes } = await fileAt(app, sofia, `${address}.pdf?${asked}`)
    const problem = JSON.parse(bytes.toString())
    expect([status, problem.title]).toEqual([
      422,
      'El informe tiene 20.002 filas, y un PDF llega hasta 5.000. Expórtelo como Excel o CSV, o pida menos.',
    ])
  })
})
