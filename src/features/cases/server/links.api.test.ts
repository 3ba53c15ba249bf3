import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { addCustomer } from '../../customers/server/customers.builders.ts'
import { classify } from '../../settings/server/settings.builders.ts'
import { historyOf, registerCase } from './cases.builders.ts'

const app = await startTestApp()
const { states } = await classify(app)
const ana = await app.signIn('agent', { name: 'Ana' })

const link = (from: { id: string }, to: { id: string }, kind = 'duplicates') =>
  ana.post(`/api/cases/${from.id}/links`, { relatedCaseId: to.id, kind })
/** So many cases of one customer. */
const cases = async (count: number) => {
  const { id: customerId } = await addCustomer(ana)
  return Promise.all(Array.from({ length: count }, () => registerCase(ana, { customerId })))
}
const read = async (one: { id: string }) => (await ana.get(`/api/cases/${one.id}`)).body
const close = (one: { id: string }) => ana.post(`/api/cases/${one.id}/state`, { stateId: states.closed })

describe('relating two cases', () => {
  test.each(['follows', 'duplicates', 'causedBy', 'relatesTo'])('as %s is seen from both', async (kind) => {
    const [one, other] = await cases(2)
    const answer = await link(one!, other!, kind)
    expect(answer.status).toBe(201)
    const { id } = answer.body
    expect((await read(one!)).links).toMatchObject([{ id, kind, direction: 'from', case: { id: other!.id } }])
    expect((await read(other!)).links).toMatchObject([{ id, kind, direction: 'to', case: { id: one!.id } }])
    expect((await historyOf(app, one!.id)).at(-1)).toMatchObject({ kind: 'linked', to: { id: other!.id, kind } })
    expect((await historyOf(app, other!.id)).at(-1)).toMatchObject({ kind: 'linked', to: { id: one!.id, kind } })
  })

  test('is undone for both, and told in both histories', async () => {
    const [one, other] = await cases(2)
    const { body } = await link(one!, other!, 'follows')
    expect((await ana.delete(`/api/case-links/${body.id}`)).status).toBe(200)
    expect([(await read(one!)).links, (await read(other!)).links]).toEqual([[], []])
    expect((await historyOf(app, other!.id)).at(-1)).toMatchObject({ kind: 'unlinked', from: { id: one!.id } })
    expect((await ana.delete(`/api/case-links/${body.id}`)).status).toBe(404)
  })

  test('twice in the same way is refused', async () => {
    const [one, other] = await cases(2)
    await link(one!, other!, 'relatesTo')
    for (const again of [await link(one!, other!, 'relatesTo'), await link(other!, one!, 'relatesTo')])
      expect([again.status, again.body.code]).toEqual([409, 'case.already_linked'])
    expect((await link(one!, other!, 'follows')).status).toBe(201)
  })

  test('to itself or to a case that does not exist is refused by the field', async () => {
    const [one] = await cases(1)
    const codes = [await link(one!, one!), await link(one!, { id: randomUUID() })].map(({ body }) => body.errors[0])
    expect(codes).toMatchObject([
      { field: 'relatedCaseId', code: 'case.link_to_itself' },
      { field: 'relatedCaseId', code: 'case.unknown' },
    ])
  })
})

describe('duplicates', () => {
  test('a loop is refused at any length', async () => {
    const chain = await cases(5)
    for (const [index, one] of chain.slice(0, -1).entries())
      expect((await link(one, chain[index + 1]!)).status).toBe(201)
    for (const end of [chain[4]!, chain[1]!]) {
      const answer = await link(end, chain[0]!)
      expect([answer.status, answer.body.code]).toEqual([409, 'case.duplicate_loop'])
    }
  })

  test('two opposite ones at once: one is kept', async () => {
    for (let round = 0; round < 5; round++) {
      const [one, other] = await cases(2)
      const answers = await Promise.all([link(one!, other!), link(other!, one!)])
      expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409])
    }
  })

  test('three that would close a circle at once: two are kept', async () => {
    const [a, b, c] = await cases(3)
    const answers = await Promise.all([link(a!, b!), link(b!, c!), link(c!, a!)])
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 201, 409])
  })

  test('a case duplicates one other at most', async () => {
    const [one, other, third] = await cases(3)
    await link(one!, other!)
    const answer = await link(one!, third!)
    expect([answer.status, answer.body.code]).toEqual([409, 'case.already_duplicate'])
    expect(answer.body.values).toEqual({ number: other!.number })
  })

  test('what one customer says in a duplicate of the case of another one stays there', async () => {
    const [one, other] = [await registerCase(ana), await registerCase(ana)]
    const [carla, foreign] = [
      await app.signIn('contact', { customerId: one.customerId }),
      await app.signIn('contact', { customerId: other.customerId }),
    ]
    await link(one, other)
    expect((await close(one)).body.survivor).toBeNull()
    const said = await carla.post(`/api/cases/${one.id}/entries`, { kind: 'portalMessage', body: 'Nuestra clave es 1' })
    expect(said.body.caseId).toBe(one.id)
    expect((await foreign.get(`/api/cases/${other.id}/timeline?query=clave`)).body.items).toEqual([])
    expect((await foreign.get('/api/cases?query=clave')).body.items).toEqual([])
  })

  test('closing one names the end of the chain as its survivor, in both histories', async () => {
    const [one, middle, end] = await cases(3)
    await link(one!, middle!)
    await link(middle!, end!)
    expect((await close(one!)).body.survivor).toEqual({ id: end!.id, number: end!.number })
    expect((await historyOf(app, one!.id)).at(-1)).toMatchObject({ kind: 'mergedInto', to: { number: end!.number } })
    expect((await historyOf(app, end!.id)).at(-1)).toMatchObject({ kind: 'mergedFrom', from: { number: one!.number } })
  })

  test('one that was closed before has a survivor from the moment it is related, and none when it is undone', async () => {
    const [one, other] = await cases(2)
    await ana.post(`/api/cases/${one!.id}/state`, { stateId: states.solved })
    await close(one!)
    const { body } = await link(one!, other!)
    expect((await read(one!)).survivor.id).toBe(other!.id)
    await ana.delete(`/api/case-links/${body.id}`)
    expect((await read(one!)).survivor).toBeNull()
  })

  test('reopening one lets it stand on its own', async () => {
    const [one, other] = await cases(2)
    await link(one!, other!)
    await close(one!)
    const answer = await ana.post(`/api/cases/${one!.id}/state`, { stateId: states.new, reason: 'No era lo mismo' })
    expect(answer.body.survivor).toBeNull()
  })
})
