import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { invalid } from '../../../../platform/shared/refusal.ts'
import { forgetDeliveries } from './forget-deliveries.ts'
import { sweepUnattached } from '../../../files/server/files.sweeper.ts'
import { saveReport, schedule } from '../saved/saved.builders.ts'
import { deliverDue } from './deliver-due.ts'
import type { MakeFile, Maker } from './make-delivery.ts'

let now = new Date('2026-06-20T15:00:00Z')
const app = await startTestApp({ now: () => now })
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const admin = await app.signIn('admin', { name: 'Alicia' })
const dir = `${app.dataDir}/files`

/** A file that says who it was made for, and of what day. */
const makeFile: MakeFile = async (ctx, key, raw, format) => ({
  name: `${key}.${format}`,
  type: 'text/csv; charset=utf-8',
  body: Buffer.from(`${ctx.actor.name} ${ctx.now.toISOString()} ${JSON.stringify(raw)}`),
})
const maker = (more: Partial<Maker> = {}): Maker => ({ world: app.world, dir, makeFile, ...more })
const going = new AbortController().signal
const deliver = (more?: Partial<Maker>) => deliverDue(maker(more), going)
const inbox = async (by: typeof sofia) => (await by.get('/api/report-deliveries')).body
/** It is eight o’clock in Chile, so many days after the beginning. */
const atEight = (days: number, minutes = 0) =>
  (now = new Date(Date.parse('2026-06-20T12:00:00Z') + (days * 24 * 60 + minutes) * 60_000))
let begun = 0
/** A saved report of Sofía that is sent every day at eight; the next time is tomorrow, and now it is. */
async function due(more: Record<string, unknown> = {}, saved: Record<string, unknown> = {}) {
  atEight(begun, 60)
  await app.db.updateTable('reportSchedules').set({ active: false }).execute()
  const one = await saveReport(sofia, saved)
  const made = await schedule(sofia, one.id, more)
  atEight(++begun)
  return { saved: one, id: made.id, path: `/api/saved-reports/${one.id}/schedules/${made.id}` }
}

describe('a schedule that is due', () => {
  test('is made as whoever scheduled it, and given to its recipients until they have read it', async () => {
    await due({ recipientIds: [sofia.id, admin.id], formats: ['csv', 'xlsx'] }, { name: 'Semana' })
    expect(await deliver()).toBe(1)
    const { items, unread } = await inbox(admin)
    expect(items[0]).toMatchObject({
      report: 'hours-charged',
      name: 'Semana',
      told: [{ label: 'Rango', value: '08-06-2026 al 14-06-2026' }],
      parameters: { range: 'lastWeek' },
      dueAt: now.toISOString(),
      problem: null,
      read: false,
    })
    expect([unread, (await inbox(sofia)).unread]).toEqual([1, 1])
    const [xlsx, csv] = items[0].files
    expect([csv.format, xlsx.format]).toEqual(['csv', 'xlsx'])
    const file = await admin.get(`/api/files/${csv.id}/content`)
    expect([file.status, file.body]).toEqual([200, `Sofía ${now.toISOString()} {"range":"lastWeek"}`])
    expect((await admin.put(`/api/report-deliveries/${items[0].id}/read`, {})).body).toEqual({ unread: 0 })
    expect((await inbox(sofia)).unread).toBe(1)
    expect((await sofia.put('/api/report-deliveries/read', {})).body).toEqual({ unread: 0 })
  })

  test('goes on at its times after the clock of the server was years ahead', async () => {
    const { id } = await due()
    await app.db
      .updateTable('reportSchedules')
      .set({ nextAt: new Date('2036-06-20T12:00:00Z') })
      .where('id', '=', id)
      .execute()
    expect(await deliver()).toBe(0)
    atEight(++begun)
    expect(await deliver()).toBe(1)
  })

  test('is nothing to anybody else, its files neither', async () => {
    await due({ recipientIds: [admin.id] })
    await deliver()
    const [{ id, files }] = (await inbox(admin)).items
    const carla = await app.signIn('supervisor')
    const tomas = await app.signIn('technician')
    expect((await inbox(carla)).items).toEqual([])
    for (const by of [carla, tomas]) expect((await by.get(`/api/files/${files[0].id}/content`)).status).toBe(404)
    expect((await carla.put(`/api/report-deliveries/${id}/read`, {})).status).toBe(404)
    expect((await tomas.get('/api/report-deliveries')).status).toBe(403)
  })

  test('is made once, when ten processes look at once, again and again', async () => {
    const { id } = await due()
    let files = 0
    const counted = maker({ makeFile: (...asked) => (files++, makeFile(...asked)) })
    const done = await Promise.all(Array.from({ length: 10 }, () => deliverDue(counted, going)))
    await deliverDue(counted, going)
    expect([done.reduce((sum, n) => sum + n), files]).toEqual([1, 1])
    const rows = await app.db.selectFrom('reportDeliveries').selectAll().where('scheduleId', '=', id).execute()
    expect(rows).toHaveLength(1)
  })

  test('is made once when nothing ran for three days, and then as of today', async () => {
    const { id } = await due()
    begun += 2
    atEight(begun, 90)
    await deliver()
    expect(await deliver()).toBe(0)
    const rows = await app.db.selectFrom('reportDeliveries').selectAll().where('scheduleId', '=', id).execute()
    expect(rows.map(({ dueAt }) => new Date(String(dueAt)))).toEqual([atEight(begun)])
    const [{ files }] = (await inbox(sofia)).items
    const { body } = await sofia.get(`/api/files/${files[0].id}/content`)
    expect(body).toContain(new Date(now.getTime() + 90 * 60_000).toISOString())
    const { nextAt } = await app.db
      .selectFrom('reportSchedules')
      .select('nextAt')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(new Date(String(nextAt))).toEqual(atEight(begun + 1))
  })

  test('just before midnight is about the day it was due, also when it is made after midnight', async () => {
    await due({ when: { every: 'day', atMinute: 1439 } })
    now = new Date(`${now.toISOString().slice(0, 10)}T03:59:20Z`) // the last minute of the day before
    now = new Date(now.getTime() + 60_000)
    await deliver()
    const [{ files, dueAt }] = (await inbox(sofia)).items
    expect((await sofia.get(`/api/files/${files[0].id}/content`)).body).toContain(`Sofía ${dueAt}`)
  })
})

describe('a process that ends in the middle', () => {
  test('after it took what is due leaves it to another one', async () => {
    const { id } = await due()
    const end = new AbortController()
    const killed = maker({
      makeFile: async () => {
        end.abort(new Error('the process stops'))
        throw new Error('ended')
      },
    })
    expect(await deliverDue(killed, end.signal)).toBe(0)
    expect((await inbox(sofia)).items.map(({ dueAt }: { dueAt: string }) => dueAt)).not.toContain(now.toISOString())
    expect(await deliver()).toBe(1)
    const rows = await app.db.selectFrom('reportDeliveries').selectAll().where('scheduleId', '=', id).execute()
    expect(rows.map(({ attempts }) => attempts)).toEqual([1])
  })

  test('after it wrote a file leaves that one to the sweep of uploads that nobody kept', async () => {
    await due({ formats: ['csv', 'xlsx'] })
    let files = 0
    const killed = maker({
      makeFile: (...asked) => (++files === 2 ? Promise.reject(new Error('ended')) : makeFile(...asked)),
    })
    await expect(deliverDue(killed, going)).rejects.toThrow('ended')
    const left = await app.db.selectFrom('files').select('id').where('attached', '=', false).execute()
    expect(left).toHaveLength(1)
    expect(await deliver()).toBe(1)
    expect((await inbox(sofia)).items[0].files).toHaveLength(2)
    const later = { ...app.world, now: () => new Date(now.getTime() + 25 * 60 * 60_000) }
    expect(await sweepUnattached(later, dir)).toBe(1)
  })

  test('each time gives it up after three attempts, and tells so; the next time it is tried again', async () => {
    const { id } = await due()
    const broken = maker({ makeFile: () => Promise.reject(new Error('broken')) })
    for (let attempts = 0; attempts < 3; attempts++) await expect(deliverDue(broken, going)).rejects.toThrow('broken')
    expect(await deliverDue(broken, going)).toBe(1)
    const [last] = (await inbox(sofia)).items
    expect([last.files, last.problem]).toEqual([[], expect.stringContaining('no se pudo hacer')])
    atEight(++begun)
    expect(await deliver()).toBe(1)
    expect((await inbox(sofia)).items[0].problem).toBeNull()
    const { active } = await app.db
      .selectFrom('reportSchedules')
      .select('active')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(active).toBe(true)
  })
})

describe('what cannot be made any more is told once, and paused', () => {
  test('when whoever scheduled it has left', async () => {
    const carla = await app.signIn('supervisor')
    const { saved, id } = await due({}, { shared: true })
    await app.db.updateTable('reportSchedules').set({ madeAs: carla.id }).where('id', '=', id).execute()
    await admin.patch(`/api/people/${carla.id}`, { version: 1, active: false })
    await deliver()
    const [last] = (await inbox(sofia)).items
    expect(last.problem).toBe(
      'Quien programó el envío ya no trabaja aquí. El envío quedó en pausa: ábralo, corríjalo y guárdelo para que siga.',
    )
    const [kept] = (await sofia.get(`/api/saved-reports/${saved.id}/schedules`)).body.items
    expect(kept).toMatchObject({ active: false, next: [], version: 2, last: { problem: last.problem } })
    const again = await schedule(sofia, saved.id, { id, version: 2 })
    expect([again.active, again.madeAs.name]).toEqual([true, 'Sofía'])
  })

  test('when whoever scheduled it may not read the report any more', async () => {
    const carla = await app.signIn('supervisor')
    const { id } = await due()
    await app.db.updateTable('reportSchedules').set({ madeAs: carla.id }).where('id', '=', id).execute()
    await admin.patch(`/api/people/${carla.id}`, { version: 1, role: 'agent' })
    await deliver()
    expect((await inbox(sofia)).items[0].problem).toContain('ya no puede ver este informe')
  })

  test('when it is asked of a customer there is not any more, and whoever scheduled it hears of it too', async () => {
    const { id: customerId } = (await sofia.post('/api/customers', { name: 'Se va' })).body
    await due({ recipientIds: [admin.id] }, { parameters: { customerId } })
    await app.db.deleteFrom('customers').where('id', '=', customerId).execute()
    await deliver()
    for (const by of [admin, sofia])
      expect((await inbox(by)).items[0].problem).toContain('Ese cliente no existe. Elija otro. El envío quedó en pausa')
  })
})

test('a file that is too long this time is missing; the others are there, and it goes on', async () => {
  const { path } = await due({ formats: ['pdf', 'csv'] })
  const tooLong = invalid({ code: 'report.too_long_for_paper', values: { rows: 9000, most: 5000 } })
  await deliver({ makeFile: (...asked) => (asked[3] === 'pdf' ? Promise.reject(tooLong) : makeFile(...asked)) })
  const [last] = (await inbox(sofia)).items
  expect(last).toMatchObject({ files: [{ format: 'csv' }], problem: expect.stringMatching(/5000|5\.000/) })
  const { body } = await sofia.get(path.replace(/\/[^/]*$/, ''))
  expect(body.items[0]).toMatchObject({ active: true, last: { problem: last.problem } })
})

test('a recipient who left, or may not read the report any more, gets nothing', async () => {
  const carla = await app.signIn('supervisor')
  const pedro = await app.signIn('supervisor')
  await due({ recipientIds: [sofia.id, carla.id, pedro.id] })
  await admin.patch(`/api/people/${carla.id}`, { version: 1, role: 'agent' })
  await admin.patch(`/api/people/${pedro.id}`, { version: 1, active: false })
  await deliver()
  const [{ id }] = (await inbox(sofia)).items
  const people = await app.db
    .selectFrom('reportDeliveryPeople')
    .select('personId')
    .where('deliveryId', '=', id)
    .execute()
  expect(people).toEqual([{ personId: sofia.id }])
})

test('what was delivered is there after its schedule and saved report are gone, in pages', async () => {
  const { saved } = await due()
  await deliver()
  await sofia.delete(`/api/saved-reports/${saved.id}`)
  const all = await inbox(sofia)
  const first = (await sofia.get('/api/report-deliveries?limit=1')).body
  const next = (await sofia.get(`/api/report-deliveries?limit=1&cursor=${first.nextCursor}`)).body
  expect([first.items[0], next.items[0]]).toEqual(all.items.slice(0, 2))
  expect(all.items[0].name).toBe(saved.name)
})

test('deliveries of 400 days ago are forgotten with their files, later ones stay', async () => {
  const at = (days: number) => ({ ...app.world, now: () => new Date(now.getTime() + days * 24 * 60 * 60_000) })
  const count = async () => (await sql<{ n: number }>`select count(*)::int as n from files`.execute(app.db)).rows[0]!.n
  expect(await forgetDeliveries(at(399 - begun))).toBe(0)
  expect(await forgetDeliveries(at(401))).toBeGreaterThan(5)
  expect((await inbox(sofia)).items).toEqual([])
  expect(await count()).toBeGreaterThan(0)
  await sweepUnattached(at(401), dir)
  expect(await count()).toBe(0)
})
