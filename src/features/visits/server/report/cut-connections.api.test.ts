import { readdir } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { expect, test, vi } from 'vitest'
import { type Client, startTestApp } from '../../../../app/server/testing/harness.ts'
import { registerCase } from '../../../cases/server/cases.builders.ts'
import { addCoverage } from '../../../coverage/server/coverage.builders.ts'
import { verifyLedgers } from '../../../coverage/server/verify-ledgers.ts'
import { addCustomer } from '../../../customers/server/customers.builders.ts'
import { formHeaders, formWith, PNG } from '../../../files/server/files.builders.ts'
import { verifyTime } from '../../../time-entries/server/verify-time.ts'
import type { Receipt } from '../../report.contract.ts'
import { visitRows } from '../visits.rows.builders.ts'
import { cutOf, numbersOf, putOnce } from './cut-connections.builders.ts'
import { reporting } from './report.builders.ts'

const TECHNICIANS = 10
const REPORTS = 200
const SHARE_CUT = 0.2
const PHOTO = Buffer.concat([PNG, Buffer.alloc(60_000, 7)])
/** Travel 40, on site 80, travel 30. */
const MINUTES_EACH = 150

const app = await startTestApp({ now: () => new Date('2026-06-15T16:00:00Z') })
const boss = await app.signIn('admin')
const ana = await app.signIn('agent')
const { formId, reportOf } = await reporting(app, { ana, boss })
const { add } = await visitRows(app, { ana, boss })
await app.app.fastify.listen({ port: 0, host: '127.0.0.1' })
const { port } = app.app.fastify.server.address() as AddressInfo

type Task = { by: Client; visitId: string; fileId: string; report: Buffer }

/** Visits of several technicians to five customers, each with one contract for all of them. */
async function tasks(): Promise<Task[]> {
  const technicians: Client[] = []
  while (technicians.length < TECHNICIANS) technicians.push(await app.signIn('technician'))
  const customers: string[] = []
  for (let n = 0; n < 5; n++) {
    const { id } = await addCustomer(ana)
    await addCoverage(boss, { customerId: id, grantedMinutes: 100_000 })
    customers.push(id)
  }
  return Promise.all(
    Array.from({ length: REPORTS }, async (_, n): Promise<Task> => {
      const by = technicians[n % TECHNICIANS]!
      const customerId = customers[n % customers.length]!
      const { id: caseId } = await registerCase(ana, { customerId })
      const { id: visitId } = await add({ technicians: [by], caseId, customerId, formId })
      const fileId = uuidv7()
      const answers = { trabajo: `Trabajo ${n}`, fotos: [{ fileId }] }
      return { by, visitId, fileId, report: Buffer.from(JSON.stringify(reportOf({ answers }))) }
    }),
  )
}

const next = numbersOf(20_260_615)
const connections = { all: 0, sending: 0, waiting: 0, answering: 0 }

/** Sends until it is answered, as a phone does that has no better network. */
async function untilAnswered(by: Client, path: string, body: Buffer, headers: Record<string, string>) {
  for (;;) {
    const cut = cutOf(next, SHARE_CUT)
    connections.all++
    if (cut) connections[cut.at]++
    const url = `http://127.0.0.1:${port}${path}`
    const answer = await putOnce({ url, body, headers: { ...headers, cookie: by.cookie }, cut })
    if (!answer || answer.status === 503) continue
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`)
    return answer.text
  }
}

async function synchronise({ by, visitId, fileId, report }: Task): Promise<Receipt> {
  await untilAnswered(by, `/api/files/${fileId}`, formWith(PHOTO, 'foto.png'), formHeaders)
  const headers = { 'content-type': 'application/json' }
  return JSON.parse(await untilAnswered(by, `/api/visits/${visitId}/report`, report, headers)) as Receipt
}

test('200 reports synchronised at once, a fifth of the connections cut: all received, none twice', async () => {
  const receipts = await Promise.all((await tasks()).map(synchronise))

  const { all, sending, waiting, answering } = connections
  expect(Math.min(sending, waiting, answering)).toBeGreaterThan(10)
  expect((sending + waiting + answering) / all).toBeCloseTo(SHARE_CUT, 1)

  const reports = await app.db.selectFrom('visitReports').select(['id', 'visitId', 'number', 'entryId']).execute()
  expect(new Set(receipts.map(({ reportId }) => reportId))).toEqual(new Set(reports.map(({ id }) => id)))
  expect(new Set(reports.map(({ visitId }) => visitId)).size).toBe(REPORTS)
  expect([reports.length, reports.every(({ number }) => number === 1)]).toEqual([REPORTS, true])
  expect(receipts.flatMap(({ notices }) => notices)).toEqual([])

  const entries = await app.db.selectFrom('entries').select('id').where('kind', '=', 'progress').execute()
  expect(new Set(entries.map(({ id }) => id))).toEqual(new Set(reports.map(({ entryId }) => entryId)))
  const work = await app.db.selectFrom('timeEntries').select('accountedMinutes').execute()
  const charges = await app.db.selectFrom('charges').select(['accountedMinutes', 'kind']).execute()
  const sumOf = (rows: { accountedMinutes: number }[]) => rows.reduce((sum, row) => sum + row.accountedMinutes, 0)
  expect([work.length, sumOf(work), sumOf(charges)]).toEqual([
    3 * REPORTS,
    MINUTES_EACH * REPORTS,
    MINUTES_EACH * REPORTS,
  ])
  expect((await verifyLedgers(app.db)).differences).toEqual([])
  expect(await verifyTime(app.db)).toEqual({ entries: 3 * REPORTS, differences: [] })
  const states = await app.db.selectFrom('visits').select('state').distinct().execute()
  expect(states).toEqual([{ state: 'done' }])
}, 180_000)

test('and every photo stands in its report, on the disk once, with nothing left over', async () => {
  const files = await app.db.selectFrom('files').select(['id', 'attached', 'sizeBytes']).execute()
  const kept = await app.db.selectFrom('visitReportFiles').select('fileId').execute()
  expect(files).toHaveLength(REPORTS)
  expect(files.every(({ attached, sizeBytes }) => attached && sizeBytes === PHOTO.length)).toBe(true)
  expect(new Set(kept.map(({ fileId }) => fileId))).toEqual(new Set(files.map(({ id }) => id)))
  const dir = join(app.dataDir, 'files')
  await vi.waitFor(async () => expect(await readdir(join(dir, 'partial'))).toEqual([]), { timeout: 10_000 })
  const folders = (await readdir(dir)).filter((name) => name !== 'partial')
  const stored = (await Promise.all(folders.map((name) => readdir(join(dir, name))))).flat()
  expect(new Set(stored)).toEqual(new Set(files.map(({ id }) => id)))
})
