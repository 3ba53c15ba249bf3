import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { registerCase } from '../../cases/server/cases.builders.ts'
import { addCoverage, addType } from '../../coverage/server/coverage.builders.ts'
import { addCustomer, addEquipment } from '../../customers/server/customers.builders.ts'
import { classify } from '../../settings/server/settings.builders.ts'
import type { ServeAnswer } from '../../service/service.contract.ts'

const app = await startTestApp({ now: () => new Date('2026-06-20T15:00:00Z') })
const { topics } = await classify(app)
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent', { name: 'Ana' })
const send = (by: typeof ana, fields: Record<string, unknown>) =>
  by.post('/api/time-entries', { mode: 'online', workedMinutes: 30, ...fields })

describe('a warranty of several products whose clock stops during repair', () => {
  /** Of a printer that is here since 1-6 and a scanner that is not; agreed until 10-6. */
  const both = async () => {
    const { id: customerId } = await addCustomer(ana)
    const [printer, scanner] = [await addEquipment(ana, customerId), await addEquipment(ana, customerId)]
    const typeId = await addType(sofia, { stopsDuringRepair: true }, { kind: 'warranty' })
    const term = { startsOn: '2026-01-01', endsOn: '2026-06-10', grantedMinutes: null }
    const warranty = await addCoverage(sofia, {
      ...term,
      customerId,
      typeId,
      equipmentIds: [printer.id, scanner.id],
    })
    await ana.post(`/api/equipment/${printer.id}/repairs`, { receivedOn: '2026-06-01' })
    const about = (equipmentId: string) => registerCase(sofia, { customerId, equipmentId, coverageId: null })
    const [ofPrinter, ofScanner] = [await about(printer.id), await about(scanner.id)]
    return { warranty, ofPrinter, ofScanner, customerId, printer, scanner }
  }

  test.each([
    ['2026-06-10', true, true],
    ['2026-06-11', true, false],
    ['2026-06-20', true, false],
  ])('on %s is over or not by one answer: who pays, before saving, and charged', async (workedOn, printer, scanner) => {
    const { warranty, ofPrinter, ofScanner, customerId } = await both()
    for (const [one, covered] of [
      [ofPrinter, printer],
      [ofScanner, scanner],
    ] as const) {
      const told: ServeAnswer = (
        await sofia.get(`/api/customers/${customerId}/serve?caseId=${one.id}&at=${workedOn}T15:00:00Z`)
      ).body
      const work = { caseId: one.id, coverageId: warranty.id, workedOn, mode: 'online', workedMinutes: 30 }
      const { refusal } = (await sofia.post('/api/time-entries/preview', work)).body
      const { status, body } = await send(sofia, work)
      expect([told.payer, refusal?.code ?? null, status]).toEqual(
        covered ? ['warranty', null, 201] : ['customer', 'coverage.over', 422],
      )
      if (!covered) expect(body.title).toContain('10-06-2026')
    }
  })

  test('answers for a case as long as its own product is covered, whoever chooses it', async () => {
    const { warranty, ofPrinter, ofScanner } = await both()
    const choose = async ({ id }: { id: string }) => {
      const { version } = (await sofia.get(`/api/cases/${id}`)).body
      return sofia.patch(`/api/cases/${id}`, { version, coverageId: warranty.id })
    }
    expect((await choose(ofPrinter)).status).toBe(200)
    expect((await choose(ofScanner)).body).toMatchObject({
      errors: [{ field: 'coverageId', code: 'case.coverage_not_in_force' }],
    })
  })

  /** Both were here from 1-6 to 11-6, so that the warranty of each ends on 20-6; the printer was worked on on 18-6. */
  const workedLate = async () => {
    const { printer, scanner, ...made } = await both()
    const correct = async ({ id }: { id: string }, returnedOn: string) => {
      const { items } = (await ana.get(`/api/equipment/${id}/repairs`)).body
      const [{ id: repairId, receivedOn, version }] = items
      const { refusal } = (await sofia.post(`/api/repairs/${repairId}/preview`, { receivedOn, returnedOn })).body
      const days = { version, returnedOn, reason: 'Error de fecha' }
      const { status, body } = await sofia.patch(`/api/repairs/${repairId}`, days)
      return [refusal?.code ?? null, status, body.code ?? null]
    }
    await correct(printer, '2026-06-11')
    const { body } = await ana.post(`/api/equipment/${scanner.id}/repairs`, { receivedOn: '2026-06-01' })
    await ana.post(`/api/repairs/${body.id}/return`, { returnedOn: '2026-06-11' })
    const work = { caseId: made.ofPrinter.id, coverageId: made.warranty.id, workedOn: '2026-06-18' }
    expect((await send(sofia, work)).status).toBe(201)
    return { ...made, printer, scanner, correct, work }
  }
  const refused = ['repair.worked_afterwards', 409, 'repair.worked_afterwards']

  test('keeps the repair of a product long enough for the work on it, though the other was here as long', async () => {
    const { printer, correct, work } = await workedLate()
    expect(await correct(printer, '2026-06-08')).toEqual(refused)
    expect(await correct(printer, '2026-06-09')).toEqual([null, 200, null])
    expect((await send(sofia, work)).status).toBe(201)
  })

  test('lets the repair of the other be as short as it was', async () => {
    const { scanner, correct } = await workedLate()
    expect(await correct(scanner, '2026-06-02')).toEqual([null, 200, null])
  })

  test('goes on covering the product with work on it after the agreed day', async () => {
    const { warranty, printer, scanner } = await workedLate()
    const cover = (one: { id: string }) =>
      sofia.patch(`/api/coverages/${warranty.id}`, { version: 1, equipmentIds: [one.id] })
    expect((await cover(scanner)).body.code).toBe('repair.worked_afterwards')
    expect((await cover(printer)).status).toBe(200)
  })

  test('holds nothing against repairs when the case turned out to be about another product', async () => {
    const { ofPrinter, customerId, printer, scanner, correct } = await workedLate()
    const other = await addEquipment(ana, customerId)
    const { version } = (await ana.get(`/api/cases/${ofPrinter.id}`)).body
    expect((await ana.patch(`/api/cases/${ofPrinter.id}`, { version, equipmentId: other.id })).status).toBe(200)
    expect(await correct(printer, '2026-06-02')).toEqual([null, 200, null])
    expect((await ana.post(`/api/equipment/${scanner.id}/repairs`, { receivedOn: '2026-06-19' })).status).toBe(201)
  })
})

describe('a contract that an agent is refused on a case', () => {
  test.each<[string, { topicIds?: string[]; productCodes?: string[]; exactly?: boolean }]>([
    ['of other topics', { topicIds: [topics.billing] }],
    ['of other products', { productCodes: ['POS-9'] }],
    ['of exactly another one', { exactly: true }],
  ])('is refused without saying the case as well: %s', async (_, { topicIds = [], productCodes, exactly }) => {
    const { id: customerId } = await addCustomer(ana)
    const [one, another] = [
      await addEquipment(ana, customerId, { productCode: 'POS-1' }),
      await addEquipment(ana, customerId),
    ]
    const typeId = await addType(sofia, {}, { topicIds })
    const equipmentIds = exactly ? [another.id] : undefined
    const contract = await addCoverage(sofia, { customerId, typeId, productCodes, equipmentIds })
    const { id: caseId } = await registerCase(ana, { customerId, equipmentId: one.id, topicId: topics.failure })
    await ana.post('/api/timer', { note: 'x' })
    for (const about of [{ caseId }, {}, { caseId: null }]) {
      const work = { ...about, coverageId: contract.id, workedMinutes: 5 }
      for (const answer of [await send(ana, work), await ana.post('/api/timer/stop', work)])
        expect([answer.status, answer.body.code]).toEqual([403, 'time.coverage_for_supervisors'])
    }
    await ana.delete('/api/timer')
    expect((await sofia.get(`/api/coverages/${contract.id}`)).body.usedMinutes).toBe(0)
    expect((await send(sofia, { caseId, coverageId: contract.id })).status).toBe(201)
  })
})
