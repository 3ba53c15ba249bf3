import { expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { registerCase } from '../../cases/server/cases.builders.ts'
import { addCustomer, addEquipment } from '../../customers/server/customers.builders.ts'
import { classify } from '../../settings/server/settings.builders.ts'

const app = await startTestApp()
await classify(app)
await app.db.insertInto('company').values({ name: 'Empresa', createdAt: new Date() }).execute()
const ana = await app.signIn('agent')
const tomas = await app.signIn('technician')
const { id: customerId } = await addCustomer(ana)
const carla = await app.signIn('contact', { customerId })
const { id: equipmentId } = await addEquipment(ana, customerId, { productName: 'Balanza SM-5300' })
const subject = 'No imprime etiquetas'
const sameProduct = await registerCase(ana, { subject, customerId, equipmentId })
const sameCustomer = await registerCase(ana, { subject, customerId })
const other = await registerCase(ana, { subject: 'Etiquetas de precio con otro logo', customerId })
const ofAnother = await registerCase(ana, { subject })

type Suggested = { id: string; recurrence: { of: string; days: number } | null }
const suggested = async (asked: Record<string, string>, by = ana) => {
  const { cases } = (await by.get(`/api/suggestions?${new URLSearchParams(asked)}`)).body as { cases: Suggested[] }
  return cases.map(({ id, recurrence }) => [id, recurrence])
}
const typed = { customerId, equipmentId, subject, text: `${subject} desde ayer` }
const product = { of: 'equipment', days: 0 }
const customer = { of: 'customer', days: 0 }

test('what comes back is suggested first and flagged, what looks alike after it', async () => {
  expect(await suggested(typed)).toEqual([
    [sameProduct.id, product],
    [sameCustomer.id, customer],
    [other.id, null],
    [ofAnother.id, null],
  ])
})

test('without a subject every word names the problem', async () => {
  const { subject: _, ...words } = typed
  expect((await suggested(words)).slice(0, 1)).toEqual([[sameProduct.id, product]])
})

test('what is typed is read as what was registered, also without a space for long', async () => {
  const { id } = await addCustomer(ana)
  const description = `${'n'.repeat(250)}zumbido`
  const earlier = await registerCase(ana, { customerId: id, subject: 'Falla', description })
  expect(await suggested({ customerId: id, subject: 'Zumbido', text: description })).toEqual([[earlier.id, customer]])
})

test('nothing comes back without a customer, or to another one', async () => {
  const { customerId: _, ...nobody } = typed
  const { id } = await addCustomer(ana)
  for (const asked of [nobody, { ...typed, customerId: id }])
    expect((await suggested(asked)).filter(([, recurrence]) => recurrence)).toEqual([])
})

test('nobody hears of what they may not see', async () => {
  expect(await suggested(typed, tomas)).toEqual([])
  expect((await suggested(typed, carla)).map(([id]) => id)).not.toContain(ofAnother.id)
  expect((await suggested({ ...typed, customerId: ofAnother.customerId }, carla)).flat()).not.toContain(ofAnother.id)
})

test.each(['%', "'\\", '<p>&', '🙂', 'no', '\ud83d', "l'orige' | !x", 'palabra '.repeat(24)])(
  '%j as a subject never fails',
  async (subject) => {
    const words = `subject=${encodeURIComponent(subject.toWellFormed())}&text=${encodeURIComponent(subject.toWellFormed())}`
    expect((await ana.get(`/api/suggestions?customerId=${customerId}&${words}`)).status).toBe(200)
  },
)
