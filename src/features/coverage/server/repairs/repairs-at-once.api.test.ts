import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { inTransaction, lockByName } from '../../../../platform/server/context.ts'
import { addCustomer, addEquipment } from '../../../customers/server/customers.builders.ts'
import { addCoverage, addType } from '../coverage.builders.ts'
import { verifyLedgers } from '../verify-ledgers.ts'
import { repairsInTurn } from './in-turn.ts'

const app = await startTestApp({ now: () => new Date('2026-06-20T15:00:00Z') })
const sofia = await app.signIn('supervisor')
const ana = await app.signIn('agent')

/** A warranty with hours of so many products. */
async function warrantyOf(count: number) {
  const customer = await addCustomer(ana)
  const products: string[] = []
  for (let n = 0; n < count; n++) products.push((await addEquipment(ana, customer.id, { serial: `IX${n}` })).id)
  const typeId = await addType(sofia, { stopsDuringRepair: true }, { kind: 'warranty', durationMonths: 12 })
  const term = { startsOn: '2026-01-15', endsOn: '2026-12-31', grantedMinutes: 600 }
  const warranty = await addCoverage(sofia, { ...term, customerId: customer.id, typeId, equipmentIds: products })
  return { products, warranty }
}
const receive = (equipmentId: string) => ana.post(`/api/equipment/${equipmentId}/repairs`, { receivedOn: '2026-06-01' })

test('eight products of one warranty come and go at once, and its last day is that of them all', async () => {
  const { products, warranty } = await warrantyOf(8)
  const came = await Promise.all(products.map(receive))
  expect(came.map(({ status }) => status)).toEqual(products.map(() => 201))
  const went = await Promise.all(
    came.map(({ body }) => ana.post(`/api/repairs/${body.id}/return`, { returnedOn: '2026-06-11' })),
  )
  expect(went.map(({ status }) => status)).toEqual(products.map(() => 200))
  expect((await ana.get(`/api/coverages/${warranty.id}`)).body.lastDay).toBe('2027-01-10')
  expect((await verifyLedgers(app.db)).differences).toEqual([])
})

test('whoever waited while a customer was joined with another has the turn of the one that stays', async () => {
  const [goes, stays] = [(await addCustomer(ana)).id, (await addCustomer(ana)).id]
  const equipment = await addEquipment(ana, goes)
  const isFree = async (id: string) => {
    const name = `repairs.${id}`
    const { rows } = await sql<{ free: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as free`.execute(app.db)
    return rows[0]!.free
  }
  let waiting: Promise<boolean> | undefined
  await inTransaction(ana.ctx, async (ctx) => {
    await lockByName(ctx, `repairs.${goes}`)
    waiting = inTransaction(ana.ctx, async (ctx) => {
      await repairsInTurn(ctx, equipment.id)
      return isFree(stays)
    })
    const asleep = () =>
      sql`select from pg_stat_activity where wait_event = 'advisory' and datname = current_database()`.execute(app.db)
    await expect.poll(async () => (await asleep()).rows.length).toBeGreaterThan(0)
    await ctx.db.updateTable('equipment').set({ customerId: stays }).where('id', '=', equipment.id).execute()
  })
  expect(await waiting).toBe(false)
})

test('a product that is taken out of its warranty while it comes in is received all the same', async () => {
  const { products, warranty } = await warrantyOf(2)
  const [stays, leaves] = products as [string, string]
  const [came, changed] = await Promise.all([
    receive(leaves),
    sofia.patch(`/api/coverages/${warranty.id}`, { version: 1, equipmentIds: [stays] }),
  ])
  expect([came.status, changed.status]).toEqual([201, 200])
  expect((await verifyLedgers(app.db)).differences).toEqual([])
})

test('what is said again as it stands is no correction', async () => {
  const { products, warranty } = await warrantyOf(1)
  const { body } = await receive(products[0]!)
  const events = async () => (await ana.get(`/api/coverages/${warranty.id}/events`)).body.items.length
  const before = await events()
  const again = await sofia.patch(`/api/repairs/${body.id}`, { version: 1, receivedOn: '2026-06-01', reason: 'Nada' })
  expect(again).toMatchObject({ status: 200, body: { version: 1 } })
  expect(await events()).toBe(before)
})

test('what a correction would be refused for is told before: hours that later work has used', async () => {
  const customer = await addCustomer(ana)
  const { id } = await addEquipment(ana, customer.id)
  const terms = { stopsDuringRepair: true, overrunPolicy: 'block' } as const
  const typeId = await addType(sofia, terms, { kind: 'warranty', durationMonths: 6 })
  const term = { startsOn: '2026-01-15', endsOn: '2026-05-31', grantedMinutes: 60 }
  const first = await addCoverage(sofia, { ...term, customerId: customer.id, typeId, equipmentIds: [id] })
  const { body: repair } = await ana.post(`/api/equipment/${id}/repairs`, { receivedOn: '2026-05-01' })
  await ana.post(`/api/repairs/${repair.id}/return`, { returnedOn: '2026-05-11' })
  const more = { minutes: 600, startsOn: '2026-06-05', expiresOn: '2026-06-10', reason: 'Compra' }
  await sofia.post(`/api/coverages/${first.id}/grants`, more)
  const along = { endsOn: '2026-12-31', takesHoursAlong: true, grantedMinutes: 10 }
  const { body: heir } = await sofia.post(`/api/coverages/${first.id}/renew`, along)
  const work = { coverageId: heir.id, mode: 'online', workedMinutes: 300, workedOn: '2026-06-18' }
  expect((await sofia.post('/api/time-entries', work)).status).toBe(201)
  const shorter = { receivedOn: '2026-05-01', returnedOn: '2026-05-02' }
  const { body: preview } = await sofia.post(`/api/repairs/${repair.id}/preview`, shorter)
  const refused = await sofia.patch(`/api/repairs/${repair.id}`, { version: 2, ...shorter, reason: 'Eran otras' })
  expect(refused).toMatchObject({ status: 409, body: { code: 'coverage.takes_hours_of_later_work' } })
  expect(preview.refusal).toMatchObject({ code: refused.body.code, text: refused.body.title })
})
