import { describe, expect, test } from 'vitest'
import { type Client, startTestApp } from '../../../app/server/testing/harness.ts'
import type { CommitmentItem } from '../commitments.contract.ts'
import { desk } from './commitments.builders.ts'

let now = new Date('2026-03-10T15:00:00.000Z')
const app = await startTestApp({ now: () => now })
const ana = await app.signIn('agent', { name: 'Ana' })
const beto = await app.signIn('agent', { name: 'Beto' })
const tomas = await app.signIn('technician', { name: 'Tomás' })
const { inDays, registerCase, make, committed, move, ofCase } = await desk(app)

const list = async (by: Client, query = '') =>
  (await by.get(`/api/commitments?${query}`)).body.items as CommitmentItem[]
const namesOf = (items: { description: string }[]) => items.map((item) => item.description)

const first = await registerCase(ana)
const second = await registerCase(ana)
const add = (caseId: string, description: string, days: number, responsible: Client) =>
  make(ana, caseId, { description, dueAt: inDays(days), responsibleId: responsible.id })
await add(first.id, 'c', 3, ana)
await add(first.id, 'a', 1, ana)
await add(second.id, 'b', 2, beto)
await add(second.id, 'd', 4, tomas)
const done = (await add(second.id, 'done', 1, ana)).body.id as string
await ana.post(`/api/commitments/${done}/meet`)

describe('the list of commitments', () => {
  test('shows the pending ones by due time', async () => {
    expect(namesOf(await list(ana))).toEqual(['a', 'b', 'c', 'd'])
  })

  test.each([
    ['mine', 'mine=true', ['a', 'c']],
    ["somebody else's", `responsibleId=${beto.id}`, ['b']],
    ['those of a customer', `customerId=${second.customerId}`, ['b', 'd']],
    ['those of a customer that are mine', `customerId=${second.customerId}&mine=true`, []],
    ['overdue ones: none yet', 'overdue=true', []],
    ['those due on a day', 'dueOn=2026-03-12', ['b']],
    ['nothing on the last day that can be written', 'dueOn=9999-12-31', []],
  ])('shows %s', async (_, query, names) => {
    expect(namesOf(await list(ana, query))).toEqual(names)
  })

  test('shows what is overdue when its time has passed', async () => {
    now = new Date('2026-03-12T16:00:00.000Z')
    const items = await list(ana, 'overdue=true')
    now = new Date('2026-03-10T15:00:00.000Z')
    expect(items.map((item) => [item.description, item.standing])).toEqual([
      ['a', 'overdue'],
      ['b', 'overdue'],
    ])
  })

  test('is read page by page without gaps or repetitions, to the microsecond', async () => {
    const { id } = await registerCase(ana)
    await Promise.all(Array.from({ length: 5 }, () => make(ana, id, { description: 'same', dueAt: inDays(9) })))
    await app.db
      .updateTable('commitments')
      .set({ dueAt: '2026-03-19T15:00:00.123456Z' })
      .where('caseId', '=', id)
      .execute()
    const seen: string[] = []
    let cursor = ''
    for (let page = 0; page < 20; page++) {
      const { body } = await ana.get(`/api/commitments?limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`)
      seen.push(...body.items.map((item: CommitmentItem) => item.id))
      cursor = body.nextCursor
      if (!cursor) break
    }
    expect(cursor).toBeNull()
    expect(seen).toEqual((await list(ana)).map((item) => item.id))
    expect(new Set(seen).size).toBe(9)
    await app.db.updateTable('commitments').set({ status: 'cancelled' }).where('caseId', '=', id).execute()
  })

  test.each(['nada', '1|x', '99999999999999999|00000000-0000-7000-8000-000000000000'])(
    'refuses the cursor %s',
    async (cursor) => {
      expect((await ana.get(`/api/commitments?cursor=${encodeURIComponent(cursor)}`)).status).toBe(422)
    },
  )

  test('shows a technician the own ones, and a contact those made to the own company', async () => {
    const carla = await app.signIn('contact', { customerId: first.customerId })
    expect(namesOf(await list(tomas))).toEqual(['d'])
    expect(namesOf(await list(carla))).toEqual(['a', 'c'])
    expect(namesOf(await list(carla, `customerId=${second.customerId}`))).toEqual([])
    expect((await list(carla))[0]!.abilities).toEqual({ move: false, meet: false, cancel: false, reassign: false })
  })
})

describe('the commitments of a case', () => {
  test('show the pending ones by due time, then what was done', async () => {
    expect(namesOf(await ofCase(ana, second.id))).toEqual(['b', 'd', 'done'])
  })

  test('are changed by a technician who answers for them, and by no other', async () => {
    const [, own] = (await ofCase(tomas, second.id)) as CommitmentItem[]
    const [foreign] = (await ofCase(tomas, second.id)) as CommitmentItem[]
    expect((await move(tomas, own!.id, { dueAt: inDays(5) })).status).toBe(200)
    expect((await move(tomas, foreign!.id)).status).toBe(403)
    expect((await tomas.get(`/api/cases/${first.id}/commitments`)).status).toBe(404)
  })

  test('are read by a contact of the company without our reasons, and not changed', async () => {
    const { id, caseId, customerId } = await committed(ana, { description: 'Entregar el equipo' })
    await move(ana, id, { reason: 'Se nos olvidó', customerTold: false })
    const carla = await app.signIn('contact', { customerId })
    const [one] = await ofCase(carla, caseId)
    expect(one).toMatchObject({ description: 'Entregar el equipo', moves: [], cancelReason: null })
    expect((await move(carla, id)).status).toBe(403)
    expect((await carla.post(`/api/commitments/${id}/meet`)).status).toBe(403)
    await ana.post(`/api/commitments/${id}/cancel`, { reason: 'No paga' })
    expect((await ofCase(carla, caseId))[0]).toMatchObject({ standing: 'cancelled', cancelReason: null })
    const stranger = await app.signIn('contact', { customerId: first.customerId })
    expect((await stranger.get(`/api/cases/${caseId}/commitments`)).status).toBe(404)
    expect((await move(stranger, id)).status).toBe(404)
  })
})
