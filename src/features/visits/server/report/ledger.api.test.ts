import fc from 'fast-check'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { registerCase } from '../../../cases/server/cases.builders.ts'
import { addCoverage } from '../../../coverage/server/coverage.builders.ts'
import { verifyLedgers } from '../../../coverage/server/verify-ledgers.ts'
import { addCustomer } from '../../../customers/server/customers.builders.ts'
import { reporting } from './report.builders.ts'

const app = await startTestApp({ now: () => new Date('2026-06-15T16:00:00Z') })
const boss = await app.signIn('admin', { name: 'Eva' })
const ana = await app.signIn('agent', { name: 'Ana' })
const people = [await app.signIn('technician', { name: 'Tomás' }), await app.signIn('technician', { name: 'Leo' })]
const { order, sent, reports } = await reporting(app, { ana, boss })

const minutes = fc.integer({ min: 1, max: 90 })
const work = fc.record({
  place: fc.nat({ max: 3 }),
  person: fc.constantFrom(...people),
  mode: fc.constantFrom('onSite', 'travel'),
  workedMinutes: minutes,
})
const correction = fc.uniqueArray(work, { maxLength: 3, selector: ({ place }) => place })
const takingBack = fc.record({ which: fc.nat(), instead: fc.option(minutes) })
const steps = fc.array(fc.oneof({ weight: 2, arbitrary: correction }, { weight: 1, arbitrary: takingBack }), {
  minLength: 2,
  maxLength: 7,
})

/** A visit of a customer whose hours do not last for everything, on a case or without one. */
async function visitOfCovered(withCase: boolean) {
  const { id: customerId } = await addCustomer(ana)
  const terms = { percent: { onSite: 150, travel: 50 }, overrunPolicy: 'block' } as const
  const { id: coverageId } = await addCoverage(boss, { customerId, terms, grantedMinutes: 200 })
  const { id: caseId } = await registerCase(ana, { customerId })
  const { id } = await order(people, withCase ? { caseId } : { customerId })
  return { id, customerId, coverageId, about: withCase ? { caseId } : { coverageId } }
}
type Visit = Awaited<ReturnType<typeof visitOfCovered>>

/** The office takes one of the standing entries back, and may put another one in its place. */
async function takeBack({ customerId, about }: Visit, which: number, instead: number | null) {
  const { items } = (await boss.get(`/api/time-entries?customerId=${customerId}`)).body
  const one = items[which % items.length]
  if (!one) return
  expect((await boss.post(`/api/time-entries/${one.id}/reverse`, { reason: 'Error' })).status).toBe(200)
  const { mode, workedOn, person } = one
  const put = { ...about, mode, workedOn, personId: person.id, workedMinutes: instead, replacesId: one.id }
  if (instead) expect([201, 409]).toContain((await boss.post('/api/time-entries', put)).status)
}

test('after whatever was corrected, taken back and put in its place, the last report tells what was taken from the contract', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.boolean(), async (all, withCase) => {
      const visit = await visitOfCovered(withCase)
      const ids = [uuidv7(), uuidv7(), uuidv7(), uuidv7()]
      let corrects = 0
      for (const step of all) {
        if (!Array.isArray(step)) {
          await takeBack(visit, step.which, step.instead)
          continue
        }
        const timeEntries = step.map(({ place, person, ...more }) => {
          return Object.assign(more, { id: ids[place], personId: person.id })
        })
        await sent(people[0]!, visit.id, { timeEntries, ...(corrects && { corrects, reason: `Error ${corrects}` }) })
        corrects++
      }
      const last = (await reports(boss, visit.id)).at(-1)?.timeEntries ?? []
      const { usedMinutes } = (await boss.get(`/api/coverages/${visit.coverageId}`)).body
      expect(last.reduce((sum, { accountedMinutes }) => sum + accountedMinutes, 0)).toBe(usedMinutes)
    }),
    { numRuns: 20 },
  )
  expect((await verifyLedgers(app.db)).differences).toEqual([])
})
