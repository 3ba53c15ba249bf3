import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { classify } from '../../../settings/server/settings.builders.ts'
import { designType } from './types.builders.ts'
import { levelOf, readType } from './types.queries.ts'

const app = await startTestApp()
const { priorities, topics } = await classify(app)
const sofia = await app.signIn('supervisor')
const ana = await app.signIn('agent')
const boss = await app.signIn('admin')

const audit = async () => (await boss.get('/api/audit?limit=3')).body.items
const level = (priorityId: string, responseMinutes: number | null, solutionMinutes: number | null) => ({
  priorityId,
  responseMinutes,
  solutionMinutes,
})

describe('what is promised', () => {
  test('without coverage is set as a whole and read by our own people', async () => {
    const items = [level(priorities.high, 240, 960), level(priorities.low, null, 2700)]
    const answer = await sofia.put('/api/service-levels', { items: [...items, level(priorities.urgent, null, null)] })
    expect(answer.status).toBe(200)
    // in the order of the priorities
    expect((await ana.get('/api/service-levels')).body.items).toEqual([items[1], items[0]])
    const [newest] = await audit()
    expect(newest).toMatchObject({
      action: 'serviceLevels.changed',
      changes: { serviceLevels: [[], ['Baja: – / 45 h', 'Alta: 4 h / 16 h']] },
    })
    await sofia.put('/api/service-levels', { items })
    expect((await audit())[0].id).toBe(newest.id)
  })

  test('is refused by field', async () => {
    const items = [level(uuidv7(), 1, 1), level(priorities.low, 2, 1)]
    const told = ({ field, code }: { field: string; code: string }) => `${field} ${code}`
    expect((await sofia.put('/api/service-levels', { items })).body.errors.map(told)).toEqual([
      'items.0.priorityId coverage_type.unknown_priority',
      'items.1.solutionMinutes coverage_type.solution_first',
    ])
  })

  test('by a kind is its own promise, or none; without coverage, the general one', async () => {
    const one = await designType(sofia, { serviceLevels: [level(priorities.urgent, 60, null)] })
    await sofia.put('/api/service-levels', { items: [level(priorities.low, 540, 2700)] })
    const nothing = { responseMinutes: null, solutionMinutes: null }
    expect(await levelOf(ana.ctx, one.id, priorities.urgent)).toEqual({ responseMinutes: 60, solutionMinutes: null })
    expect(await levelOf(ana.ctx, one.id, priorities.low)).toEqual(nothing)
    expect(await levelOf(ana.ctx, null, priorities.low)).toEqual({ responseMinutes: 540, solutionMinutes: 2700 })
    expect(await levelOf(ana.ctx, null, priorities.urgent)).toEqual(nothing)
  })

  test('goes with the priority; a topic that a kind covers stays', async () => {
    const { body: priority } = await boss.post('/api/classifications/priorities', { name: 'Crítica', color: '#cc0000' })
    const one = await designType(sofia, { topicIds: [topics.billing], serviceLevels: [level(priority.id, 10, 20)] })
    expect((await boss.delete(`/api/classifications/priorities/${priority.id}`)).status).toBe(200)
    expect((await boss.delete(`/api/classifications/topics/${topics.billing}`)).status).toBe(409)
    expect((await readType(ana.ctx, one.id)).serviceLevels).toEqual([])
  })
})
