import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { addCoverage } from '../../../coverage/server/coverage.builders.ts'
import { addCustomer } from '../../../customers/server/customers.builders.ts'
import { promisingDesk } from './promises.builders.ts'
import { verifyPromises } from './verify-promises.ts'

const MINUTE = 60_000
let clock = Date.parse('2026-11-23T13:00:00Z')
/** Whoever reads the clock later need not be the one who comes later. */
let skewed = false
let turn = 0
const app = await startTestApp({ now: () => new Date(skewed ? clock - 3 * (turn++ % 50) : clock) })
const { states, priorities, contractTypeId, calendar, items, admin } = await promisingDesk(app)
const sofia = await app.signIn('supervisor')
const customer = await addCustomer(sofia)
const carla = await app.signIn('contact', { customerId: customer.id })
const contract = await addCoverage(sofia, { customerId: customer.id, typeId: contractTypeId })

const stateIds = Object.values(states)
const situation = { customerId: customer.id, subject: 'No enciende', description: 'Nada', channel: 'phone' }
let caseIds: string[] = []

/** What people do all day; each with one number that says to which case and how. */
const acts: Record<string, (n: number) => Promise<unknown>> = {
  async register(n) {
    const coverageId = n % 3 === 0 ? null : undefined
    const priorityId = n % 2 ? priorities.urgent : priorities.normal
    const { body } = await sofia.post('/api/cases', { ...situation, coverageId, priorityId })
    caseIds.push(body.id)
  },
  async move(n) {
    const stateId = stateIds[n % stateIds.length]
    await sofia.post(`/api/cases/${caseIds[n % caseIds.length]}/state`, { stateId, reason: 'Sí' })
  },
  async moveMany(n) {
    await sofia.post('/api/cases/bulk', { caseIds: caseIds.slice(-4), stateId: stateIds[n % stateIds.length] })
  },
  async say(n) {
    const saidAt = n % 4 ? undefined : new Date(clock - (n % 500) * MINUTE).toISOString()
    const kind = ['call', 'internalNote', 'email'][n % 3]
    const stateId = n % 5 ? undefined : stateIds[n % stateIds.length]
    await sofia.post(`/api/cases/${caseIds[n % caseIds.length]}/entries`, { kind, body: 'Hola', saidAt, stateId })
  },
  async ask(n) {
    await carla.post(`/api/cases/${caseIds[n % caseIds.length]}/entries`, { kind: 'portalMessage', body: '¿Y?' })
  },
  async save(n) {
    const id = caseIds[n % caseIds.length]
    const { version } = (await sofia.get(`/api/cases/${id}`)).body
    const coverageId = [undefined, null, contract.id][n % 3]
    const priorityId = [undefined, priorities.low, priorities.normal, priorities.urgent][n % 4]
    await sofia.patch(`/api/cases/${id}`, { version, coverageId, priorityId })
  },
  async promiseOtherwise(n) {
    const responseMinutes = 10 + (n % 300)
    const solutionMinutes = responseMinutes * 3
    const changed = items.map(({ priorityId }) => ({ priorityId, responseMinutes, solutionMinutes }))
    await admin.put('/api/service-levels', { items: changed })
  },
  async attendOtherwise(n) {
    const { body } = await admin.get('/api/calendars')
    const { version } = body.items.find((one: { id: string }) => one.id === calendar.id)
    const windows = [1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, fromMinute: n % 700, toMinute: 1000 }))
    await admin.patch(`/api/calendars/${calendar.id}`, { version, windows })
    await admin.put(`/api/days-off/2026-12-${String(1 + (n % 28)).padStart(2, '0')}`, { name: 'Interferiado' })
  },
}

const step = fc.record({
  act: fc.constantFrom('move', 'move', 'move', 'say', 'say', 'ask', 'save', 'moveMany', ...Object.keys(acts)),
  n: fc.nat(5000),
  wait: fc.constantFrom(0, 0, 1, 17, 60, 240, 900),
  /** Done together with the one after it. */
  together: fc.boolean(),
})

test('whatever is done in whatever order and at once, due times are what the facts say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      caseIds = []
      await acts.register!(1)
      await acts.register!(2)
      let running: Promise<unknown>[] = []
      for (const { act, n, wait, together } of steps) {
        clock += wait * MINUTE
        running.push(acts[act]!(n))
        if (together) continue
        await Promise.all(running)
        running = []
      }
      await Promise.all(running)
      expect((await verifyPromises(app.db)).differences).toEqual([])
    }),
    { numRuns: 25 },
  )
}, 300_000)

test('ten who change the state at the same moment leave the clock as the last of them set it', async () => {
  await acts.register!(2)
  const id = caseIds.at(-1)!
  skewed = true
  const open = [states.waitingCustomer, states.inProgress, states.waitingPart, states.new]
  for (let round = 0; round < 10; round++) {
    clock += MINUTE
    const move = (n: number) => sofia.post(`/api/cases/${id}/state`, { stateId: open[(n + round) % open.length] })
    await Promise.all(Array.from({ length: 10 }, (_, n) => move(n)))
  }
  skewed = false
  const { state, response } = (await sofia.get(`/api/cases/${id}`)).body
  expect(response.leftMinutes === null).toBe(state.category === 'open')
  expect((await verifyPromises(app.db)).differences).toEqual([])
})
