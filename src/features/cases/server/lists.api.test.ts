import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { addCustomer } from '../../customers/server/customers.builders.ts'
import { classify } from '../../settings/server/settings.builders.ts'
import { commitDirectly, registerCase } from './cases.builders.ts'

const app = await startTestApp()
const { states, priorities, topics, commitmentTypes } = await classify(app)
const sofia = await app.signIn('supervisor')
const ana = await app.signIn('agent', { name: 'Ana' })
const tomas = await app.signIn('technician')
const customer = await addCustomer(ana)
const other = await addCustomer(ana)
const carla = await app.signIn('contact', { customerId: customer.id })

const register = (fields: object = {}) => registerCase(ana, { customerId: customer.id, ...fields })
const move = (one: { id: string }, stateId: string) => ana.post(`/api/cases/${one.id}/state`, { stateId })

const mine = await register({ subject: 'Láser atascado', topicId: topics.warranty })
const nobodys = await register({ responsibleId: null, priorityId: priorities.urgent })
const hers = await register({ responsibleId: sofia.id })
const solved = await register({ subject: 'Solucionada' })
await move(solved, states.solved)
const closed = await register({ description: 'El terremoto botó la antena' })
await move(closed, states.solved)
await move(closed, states.closed)
const elsewhere = await registerCase(ana, { customerId: other.id, responsibleId: tomas.id })
const late = { responsibleId: tomas.id, typeId: commitmentTypes.call, dueAt: new Date('2020-01-01') }
await commitDirectly(app, hers, late)
await commitDirectly(app, hers, { ...late, dueAt: new Date('2019-01-01') })
await commitDirectly(app, solved, { ...late, status: 'met' })

const numbers = async (who: typeof ana, address: string) => {
  const answer = await who.get(`/api/cases${address}`)
  expect(answer.status).toBe(200)
  return answer.body.items.map((item: { number: number }) => item.number)
}
const numbersOf = (...cases: { number: number }[]) => cases.map((one) => one.number)

describe('the list of cases, newest first', () => {
  test.each([
    ['', [elsewhere, hers, nobodys, mine]],
    ['?view=pending', [elsewhere, hers, nobodys, mine]],
    ['?view=mine', [mine]],
    ['?view=unassigned', [nobodys]],
    ['?view=overdue', [hers]],
    ['?view=breached', []],
    ['?view=all', [elsewhere, closed, solved, hers, nobodys, mine]],
    ['?view=all&oldestFirst=true', [mine, nobodys, hers, solved, closed, elsewhere]],
    ['?category=closed', [closed]],
    [`?stateId=${states.solved}`, [solved]],
    [`?customerId=${other.id}`, [elsewhere]],
    [`?responsibleId=${sofia.id}`, [hers]],
    [`?priorityId=${priorities.urgent}`, [nobodys]],
    [`?topicId=${topics.warranty}&view=all`, [mine]],
    [`?view=mine&customerId=${other.id}`, []],
  ])('%s', async (address, expected) => expect(await numbers(ana, address)).toEqual(numbersOf(...expected)))

  test('shows what waits next', async () => {
    const { body } = await ana.get('/api/cases?view=overdue')
    expect(body.items[0]).toMatchObject({ nextDueAt: '2019-01-01T00:00:00.000Z', responsible: { id: sofia.id } })
  })

  test('page by page every case comes once', async () => {
    const seen: number[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const { body } = await ana.get(`/api/cases?view=all&limit=2${cursor && `&cursor=${cursor}`}`)
      seen.push(...body.items.map((item: { number: number }) => item.number))
      cursor = body.nextCursor
    }
    expect(seen).toEqual(numbersOf(elsewhere, closed, solved, hers, nobodys, mine))
  })

  test.each(['?cursor=x', '?query=a&cursor=x', '?limit=1000', '?view=none', '?stateId=1'])(
    'refuses %s',
    async (address) => expect((await ana.get(`/api/cases${address}`)).status).toBe(422),
  )
})

describe('who sees which cases', () => {
  test('a technician those behind the own work', async () => {
    expect(await numbers(tomas, '?view=all')).toEqual(numbersOf(elsewhere, solved, hers))
    expect(await numbers(tomas, '?view=mine')).toEqual(numbersOf(elsewhere))
    expect(await numbers(tomas, '?query=terremoto')).toEqual([])
  })

  test('a contact those of the own company', async () => {
    expect(await numbers(carla, '?view=all')).toEqual(numbersOf(closed, solved, hers, nobodys, mine))
    expect(await numbers(carla, `?view=all&customerId=${other.id}`)).toEqual([])
    expect(await numbers(carla, `?query=${elsewhere.number}`)).not.toContain(elsewhere.number)
  })

  test('and how many wait for them', async () => {
    expect((await ana.get('/api/case-counts')).body).toEqual({
      mine: 1,
      unassigned: 1,
      pending: 4,
      overdue: 1,
      breached: 0,
      myOverdueCommitments: 0,
    })
    expect((await tomas.get('/api/case-counts')).body).toEqual({
      mine: 1,
      unassigned: 0,
      pending: 2,
      overdue: 1,
      breached: 0,
      myOverdueCommitments: 2,
    })
    expect((await carla.get('/api/case-counts')).body).toMatchObject({ mine: 0, pending: 3 })
  })
})

describe('finding cases', () => {
  const say = (one: { id: string }, body: string, more: object = {}) =>
    ana.post(`/api/cases/${one.id}/entries`, { kind: 'call', body, ...more })

  test('by number', async () => {
    for (const written of [String(mine.number), `%23${mine.number}`, `N° ${mine.number}`])
      expect((await numbers(ana, `?query=${written}`))[0]).toBe(mine.number)
  })

  test.each([
    ['laser', [mine]],
    ['ATASCADOS', [mine]],
    ['atasco', [mine]],
    ['ater', []],
    ['terre', [closed]],
    ['la antena', [closed]],
    ['antena terremoto', [closed]],
    ['antena láser', []],
    ["' & | ! <-> :* \\", []],
    ['de la', []],
  ])('by words, whatever accents and endings: %s', async (words, expected) =>
    expect(await numbers(ana, `?query=${encodeURIComponent(words)}`)).toEqual(numbersOf(...expected)),
  )

  test('each case once, where its newest matching text stands', async () => {
    await say(closed, 'El magnetófono llegó')
    await say(mine, 'Otro magnetófono')
    await say(closed, 'Se instaló el magnetófono')
    await say(mine, 'Nada que ver')
    expect(await numbers(ana, '?query=magnetofono')).toEqual(numbersOf(closed, mine))
    const { body } = await ana.get('/api/cases?query=magnetofono&limit=1')
    expect(await numbers(ana, `?query=magnetofono&cursor=${body.nextCursor}`)).toEqual(numbersOf(mine))
  })

  test('within a view or a filter', async () => {
    await say(closed, 'violeta')
    await say(nobodys, 'violeta')
    expect(await numbers(ana, '?query=violeta&view=pending')).toEqual(numbersOf(nobodys))
    expect(await numbers(ana, '?query=violeta&category=closed')).toEqual(numbersOf(closed))
  })

  test('a contact finds nothing by our internal notes', async () => {
    await say(mine, 'El gerente está furibundo', { kind: 'internalNote' })
    expect(await numbers(ana, '?query=furibundo')).toEqual(numbersOf(mine))
    expect(await numbers(carla, '?query=furibundo')).toEqual([])
  })

  test('by the words of the situation as it was corrected', async () => {
    await ana.patch(`/api/cases/${nobodys.id}`, { version: 1, subject: 'Ahora es un xilófono' })
    expect(await numbers(ana, '?query=xilofono')).toEqual(numbersOf(nobodys))
  })
})
