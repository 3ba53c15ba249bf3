import { describe, expect, test } from 'vitest'
import { type Client, startTestApp } from '../../../app/server/testing/harness.ts'
import { addCoverage, addType } from '../../coverage/server/coverage.builders.ts'
import { addCustomer, addEquipment } from '../../customers/server/customers.builders.ts'
import { classify } from '../../settings/server/settings.builders.ts'
import { historyOf, registerCase } from './cases.builders.ts'

let now = new Date('2026-06-15T15:00:00Z')
const app = await startTestApp({ now: () => now })
const { topics } = await classify(app)
const sofia = await app.signIn('supervisor')
const ana = await app.signIn('agent')
const save = async (by: Client, id: string, change: object) => {
  const { version } = (await by.get(`/api/cases/${id}`)).body
  return by.patch(`/api/cases/${id}`, { version, ...change })
}
const covering = async (id: string) => (await ana.get(`/api/cases/${id}`)).body.coverage?.number ?? null
const errorsOf = (answer: { body: { errors?: { field: string; code: string }[] } }) =>
  answer.body.errors?.map(({ field, code }) => [field, code])

/** A case of a printer with its own contract; a scanner has another one, a drawer none. */
async function desk() {
  const { id: customerId } = await addCustomer(ana)
  const [printer, scanner, drawer] = [
    await addEquipment(ana, customerId),
    await addEquipment(ana, customerId),
    await addEquipment(ana, customerId),
  ]
  const ofPrinter = await addCoverage(sofia, { customerId, equipmentIds: [printer.id] })
  const ofScanner = await addCoverage(sofia, { customerId, equipmentIds: [scanner.id] })
  const { id } = await registerCase(ana, { customerId, equipmentId: printer.id })
  return { id, customerId, printer, scanner, drawer, ofPrinter, ofScanner }
}

describe('a case that turns out to be about another product', () => {
  test('is covered by what covers that one, and its history tells it', async () => {
    const { id, scanner, ofPrinter, ofScanner } = await desk()
    const { body } = await save(ana, id, { equipmentId: scanner.id, reason: 'Era el lector' })
    expect(body.coverage).toMatchObject({ number: ofScanner.number })
    expect((await historyOf(app, id)).slice(1)).toMatchObject([
      { kind: 'equipmentChanged' },
      {
        kind: 'coverageChanged',
        from: { number: ofPrinter.number },
        to: { number: ofScanner.number },
        reason: 'Era el lector',
      },
    ])
  })

  test('is covered by nothing where nothing covers that one', async () => {
    const { id, drawer } = await desk()
    await save(ana, id, { equipmentId: drawer.id })
    expect(await covering(id)).toBeNull()
  })

  test('keeps its coverage only by the word of a supervisor', async () => {
    const { id, drawer, ofPrinter } = await desk()
    const kept = { equipmentId: drawer.id, coverageId: ofPrinter.id }
    expect(errorsOf(await save(ana, id, kept))).toEqual([['coverageId', 'case.coverage_does_not_cover']])
    expect((await save(sofia, id, kept)).body.coverage).toMatchObject({ number: ofPrinter.number })
  })

  test('keeps what a supervisor chose for it, whatever it does not cover', async () => {
    const { id, drawer, scanner, ofPrinter } = await desk()
    await save(sofia, id, { equipmentId: drawer.id, coverageId: ofPrinter.id })
    await save(ana, id, { equipmentId: scanner.id })
    expect(await covering(id)).toBe(ofPrinter.number)
  })

  test('keeps its coverage while the product is not said, and where it covers both', async () => {
    const { id, customerId, ofPrinter, printer, scanner } = await desk()
    await save(ana, id, { equipmentId: null })
    expect(await covering(id)).toBe(ofPrinter.number)
    const whole = await addCoverage(sofia, { customerId })
    const other = await registerCase(ana, { customerId, equipmentId: printer.id, coverageId: whole.id })
    await save(ana, other.id, { equipmentId: scanner.id })
    expect(await covering(other.id)).toBe(whole.number)
  })

  test('is asked about as of the day that it was registered, whatever has ended since', async () => {
    const { id: customerId } = await addCustomer(ana)
    const [one, same, other] = [
      await addEquipment(ana, customerId, { productCode: 'ZT-230' }),
      await addEquipment(ana, customerId, { productCode: 'ZT-230' }),
      await addEquipment(ana, customerId, { productCode: 'LS-1' }),
    ]
    const kinds = await addCoverage(sofia, { customerId, productCodes: ['ZT-230'], endsOn: '2026-06-30' })
    const { id } = await registerCase(ana, { customerId, equipmentId: one.id })
    now = new Date('2026-11-15T15:00:00Z')
    await save(ana, id, { equipmentId: same.id })
    const kept = await covering(id)
    await save(ana, id, { equipmentId: other.id })
    const lost = await covering(id)
    now = new Date('2026-06-15T15:00:00Z')
    expect([kept, lost]).toEqual([kinds.number, null])
  })

  test('that is not there is refused as such, and nothing changes', async () => {
    const { id, ofPrinter } = await desk()
    const foreign = await addEquipment(ana, (await addCustomer(ana)).id)
    expect(errorsOf(await save(ana, id, { equipmentId: foreign.id }))).toEqual([
      ['equipmentId', 'case.equipment_unknown'],
    ])
    expect(await covering(id)).toBe(ofPrinter.number)
  })
})

test('a case of another topic than its contract attends is no longer covered by it', async () => {
  const typeId = await addType(sofia, {}, { topicIds: [topics.failure] })
  const one = await addCoverage(sofia, { typeId })
  const { id } = await registerCase(ana, { customerId: one.customer.id, topicId: topics.failure })
  await save(ana, id, { topicId: topics.failureNetwork })
  expect(await covering(id)).toBe(one.number)
  await save(ana, id, { topicId: topics.billing })
  expect(await covering(id)).toBeNull()
})
