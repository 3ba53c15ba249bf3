import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { startProcess } from '../../../app/server/start.ts'
import { cloneDatabase, startTestApp } from '../../../app/server/testing/harness.ts'
import { nightly } from './night.ts'
import { sixty, startSoftland } from './testing/softland.ts'

let clock = 0
const app = await startTestApp({ now: () => new Date(clock) })
const { signal } = new AbortController()

beforeEach(async () => {
  clock = Date.parse('2026-11-24T06:00:00Z') // three in the morning in Chile
  await app.db.deleteFrom('nightlyWork').execute()
})

/** A process that has this to do by night; `outcome` decides how it ends. */
function worker(outcome: () => Promise<boolean>, name = 'count') {
  let times = 0
  const counting = async () => {
    times += 1
    return outcome()
  }
  return { look: () => nightly(app.world, [{ name, work: counting }]).work(signal), times: () => times }
}
const done = async () => true
const later = (minutes: number) => void (clock += minutes * 60_000)

test('what is to be done by night is done once, however often it is looked', async () => {
  const one = worker(done)
  for (let minute = 0; minute < 5; minute++) {
    await one.look()
    later(60)
  }
  expect(one.times()).toBe(1)
  clock = Date.parse('2026-11-25T05:59:00Z')
  await one.look()
  expect(one.times()).toBe(1)
  clock = Date.parse('2026-11-25T06:00:00Z')
  await one.look()
  expect(one.times()).toBe(2)
})

test('of ten processes that look at once, one does it', async () => {
  const all = Array.from({ length: 10 }, () => worker(done))
  await Promise.all(all.map((one) => one.look()))
  expect(all.reduce((sum, one) => sum + one.times(), 0)).toBe(1)
})

test('what is not done is tried again after an hour, three times a night', async () => {
  const one = worker(async () => false)
  for (let minute = 0; minute < 300; minute += 10) {
    await one.look()
    later(10)
  }
  expect(one.times()).toBe(3)
  clock = Date.parse('2026-11-25T07:00:00Z')
  await one.look()
  expect(one.times()).toBe(4)
})

test('one that fails is told, and does not keep the next from its work', async () => {
  let reached = false
  const both = nightly(app.world, [
    { name: 'fails', work: () => Promise.reject(new Error('no')) },
    { name: 'works', work: async () => (reached = true) },
  ])
  await expect(both.work(signal)).rejects.toThrow('no')
  expect(reached).toBe(true)
  const rows = await app.db.selectFrom('nightlyWork').select(['name', 'done']).orderBy('name').execute()
  expect(rows).toEqual([
    { name: 'fails', done: false },
    { name: 'works', done: true },
  ])
})

test('a process that stops begins nothing more', async () => {
  const one = worker(done)
  const end = new AbortController()
  end.abort()
  await nightly(app.world, [{ name: 'count', work: async () => true }]).work(end.signal)
  await one.look()
  expect(one.times()).toBe(1)
})

test('a program that runs looks at its ERP by itself, and keeps what is there', async () => {
  const softland = (await startSoftland(sixty.slice(0, 3), new Date(clock))).connection
  const options = { connection: await cloneDatabase(), dataDir: app.dataDir, publicUrl: undefined, maxFileBytes: 1 }
  const program = await startProcess({ ...options, softland, jobs: true })
  onTestFinished(() => program.stop())
  const nights = () => program.db.selectFrom('nightlyWork').select(['name', 'done']).execute()
  await expect.poll(nights, { timeout: 50_000 }).toContainEqual({ name: 'erp-discovery', done: true })
  const { discovery } = await program.db.selectFrom('erpStatus').select('discovery').executeTakeFirstOrThrow()
  expect(discovery).toMatchObject({ server: { kind: 'postgres' }, sample: [] })
})
