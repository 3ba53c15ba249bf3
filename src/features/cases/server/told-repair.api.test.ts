import type { KyselyPlugin } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { createContext, inTransaction } from '../../../platform/server/context.ts'
import { addCustomer, addEquipment } from '../../customers/server/customers.builders.ts'
import { classify } from '../../settings/server/settings.builders.ts'
import { registerCase } from './cases.builders.ts'
import { tellCasesOfRepair } from './told-repair.ts'

const app = await startTestApp({ now: () => new Date('2026-06-20T15:00:00Z') })
const { states } = await classify(app)
const LATER = new Date('2026-06-21T15:00:00Z')
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent', { name: 'Ana' })

type Told = { kind: string; actor: { name: string }; from: unknown; to: unknown; reason: string | null }
const repairsIn = async (caseId: string, by = ana): Promise<Told[]> =>
  (await by.get(`/api/cases/${caseId}/timeline?oldestFirst=true&show=changes`)).body.items.filter(({ kind }: Told) =>
    kind.startsWith('repair'),
  )

test('a case tells when its product was received, returned and put right, by whom and why', async () => {
  const customer = await addCustomer(ana)
  const { id: equipmentId } = await addEquipment(ana, customer.id, { productName: 'Impresora' })
  const one = await registerCase(ana, { customerId: customer.id, equipmentId })
  const { body: repair } = await ana.post(`/api/equipment/${equipmentId}/repairs`, {
    receivedOn: '2026-06-10',
    caseId: one.id,
  })
  await ana.post(`/api/repairs/${repair.id}/return`, { returnedOn: '2026-06-18' })
  const right = { returnedOn: '2026-06-12', version: 2, reason: 'Error de fecha' }
  await sofia.patch(`/api/repairs/${repair.id}`, right)
  const equipment = { id: equipmentId, name: 'Impresora' }
  const days = { receivedOn: '2026-06-10', returnedOn: '2026-06-18' }
  expect(await repairsIn(one.id)).toMatchObject([
    { kind: 'repairReceived', actor: { name: 'Ana' }, to: { equipment, receivedOn: '2026-06-10' } },
    { kind: 'repairReturned', subjectId: repair.id, to: { equipment, ...days } },
    {
      kind: 'repairCorrected',
      actor: { name: 'Sofía' },
      from: days,
      to: { equipment, receivedOn: '2026-06-10', returnedOn: '2026-06-12' },
      reason: 'Error de fecha',
    },
  ])
  const contact = await app.signIn('contact', { customerId: customer.id })
  expect((await repairsIn(one.id, contact)).map(({ reason }) => reason)).toEqual([null, null, null])
})

test('the note of a repair is ours: put right alone, no case tells it; with a day, it does', async () => {
  const customer = await addCustomer(ana)
  const { id: equipmentId } = await addEquipment(ana, customer.id)
  const one = await registerCase(ana, { customerId: customer.id, equipmentId })
  const received = { receivedOn: '2026-06-10', caseId: one.id, note: 'Golpeada' }
  const { body: repair } = await ana.post(`/api/equipment/${equipmentId}/repairs`, received)
  const correct = (version: number, more: object) =>
    sofia.patch(`/api/repairs/${repair.id}`, { version, reason: 'Era otra', note: `Nota ${version}`, ...more })
  const contact = await app.signIn('contact', { customerId: customer.id })
  const kinds = async (by = ana) => (await repairsIn(one.id, by)).map(({ kind }) => kind)
  expect((await correct(1, {})).body.note).toBe('Nota 1')
  expect((await correct(2, { receivedOn: '2026-06-10', returnedOn: null })).status).toBe(200)
  expect([await kinds(), await kinds(contact)]).toEqual([['repairReceived'], ['repairReceived']])
  await correct(3, { receivedOn: '2026-06-11' })
  expect(await kinds(contact)).toEqual(['repairReceived', 'repairCorrected'])
})

test('so do other cases under way about the product; those that are over or about something else do not', async () => {
  const customer = await addCustomer(ana)
  const product = await addEquipment(ana, customer.id)
  const about = (equipmentId?: string) => registerCase(ana, { customerId: customer.id, equipmentId })
  const [open, over, other] = [await about(product.id), await about(product.id), await about()]
  await ana.post(`/api/cases/${over.id}/state`, { stateId: states.solved })
  await ana.post(`/api/equipment/${product.id}/repairs`, { receivedOn: '2026-06-10' })
  const told = [open, over, other].map(async ({ id }) => (await repairsIn(id)).length)
  expect(await Promise.all(told)).toEqual([1, 0, 0])
})

test('twenty cases are told with as many statements as one', async () => {
  const customer = await addCustomer(ana)
  const told = async (count: number) => {
    const { id, productName: name } = await addEquipment(ana, customer.id)
    const about = () => registerCase(ana, { customerId: customer.id, equipmentId: id })
    const cases = await Promise.all(Array.from({ length: count }, about))
    let statements = 0
    const counting: KyselyPlugin = {
      transformQuery: ({ node }) => (statements++, node),
      transformResult: async ({ result }) => result,
    }
    const ctx = createContext({ ...app.world, now: () => LATER, db: app.db.withPlugin(counting) }, ana.ctx.actor)
    const repair = { repairId: uuidv7(), caseId: null, equipment: { id, name } }
    await inTransaction(ctx, (ctx) =>
      tellCasesOfRepair(ctx, { ...repair, kind: 'repairReceived', to: { receivedOn: '2026-06-10' } }),
    )
    const ids = cases.map((one) => one.id)
    const rows = await app.db.selectFrom('cases').select('lastActivityAt').where('id', 'in', ids).execute()
    expect(rows.filter(({ lastActivityAt }) => lastActivityAt.getTime() === LATER.getTime())).toHaveLength(count)
    return statements
  }
  expect(await told(20)).toBe(await told(1))
})
