import { beforeEach, describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { desk } from '../../commitments/server/commitments.builders.ts'

const NINE = Date.parse('2026-06-19T13:00:00Z')
let now = NINE
const app = await startTestApp({ now: () => new Date(now) })
await desk(app)
const reasons = await app.db.selectFrom('pauseReasons').select(['id', 'name']).orderBy('position').execute()
const [meal, rest] = reasons
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent', { name: 'Ana' })
const boss = await app.signIn('admin', { name: 'Diego' })

const say = (by: typeof ana, kind: string | null, fields: object = {}) =>
  by.post('/api/availability', { kind, ...fields })
const mine = async (by: typeof ana) => (await by.get('/api/availability')).body.mine
const people = async (by: typeof ana) =>
  (await by.get('/api/availability')).body.people.map(
    ({ person, present }: { person: { name: string }; present: { kind: string } }) => `${person.name}: ${present.kind}`,
  )
const history = () =>
  app.db
    .selectFrom('availabilityPeriods')
    .select(['kind', 'startedAt', 'endedAt', 'note'])
    .where('personId', '=', ana.id)
    .orderBy('startedAt')
    .orderBy('id')
    .execute()

beforeEach(async () => {
  now = NINE
  await app.db.deleteFrom('availabilityPeriods').execute()
})

describe('availability', () => {
  test('is unknown until it is said; each change ends what was before and stays', async () => {
    expect(await mine(ana)).toBeNull()
    await say(ana, 'available')
    expect(await mine(ana)).toMatchObject({ kind: 'available', reason: null, startedAt: '2026-06-19T13:00:00.000Z' })
    now += 60 * 60_000
    const { body } = await say(ana, 'paused', { reasonId: meal!.id, note: 'Vuelvo a las 12' })
    expect(body.mine).toMatchObject({
      kind: 'paused',
      reason: meal,
      note: 'Vuelvo a las 12',
      startedAt: '2026-06-19T14:00:00.000Z',
      endedAt: null,
    })
    now += 30 * 60_000
    expect((await say(ana, null)).body).toEqual({ mine: null })
    expect(await history()).toEqual([
      { kind: 'available', note: null, startedAt: new Date(NINE), endedAt: new Date(NINE + 60 * 60_000) },
      {
        kind: 'paused',
        note: 'Vuelvo a las 12',
        startedAt: new Date(NINE + 60 * 60_000),
        endedAt: new Date(NINE + 90 * 60_000),
      },
    ])
  })

  test('that is said again changes nothing; another reason or note does', async () => {
    await say(ana, 'available')
    now += 60_000
    await say(ana, 'available')
    expect(await mine(ana)).toMatchObject({ startedAt: '2026-06-19T13:00:00.000Z' })
    await say(ana, 'paused', { reasonId: meal!.id })
    await say(ana, 'paused', { reasonId: meal!.id })
    expect(await history()).toHaveLength(2)
    await say(ana, 'paused', { reasonId: rest!.id })
    await say(ana, 'paused', { reasonId: rest!.id, note: 'Corta' })
    expect(await history()).toHaveLength(4)
    await say(ana, null)
    await say(ana, null)
    expect(await history()).toHaveLength(4)
  })

  test('has one present period a person, however many say it at once', async () => {
    const acts = Array.from({ length: 12 }, (_, n) => {
      now = NINE - n * 1000 // those that wait asked before the one they wait for
      return [say(ana, 'available'), say(ana, 'paused', { reasonId: reasons[n % 4]!.id }), say(ana, null)][n % 3]!
    })
    const answers = await Promise.all(acts)
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    const rows = await history()
    expect(rows.filter(({ endedAt }) => endedAt === null).length).toBeLessThanOrEqual(1)
    for (const [place, { startedAt, endedAt }] of rows.entries()) {
      const next = rows[place + 1]?.startedAt
      if (next) expect(endedAt!.getTime()).toBeLessThanOrEqual(next.getTime())
      if (endedAt) expect(endedAt.getTime()).toBeGreaterThanOrEqual(startedAt.getTime())
    }
  })

  test('of everybody is for supervisors: the available ones first', async () => {
    await say(sofia, 'paused', { reasonId: meal!.id })
    await say(ana, 'available')
    for (const by of [sofia, boss]) expect(await people(by)).toEqual(['Ana: available', 'Sofía: paused'])
    expect(await people(ana)).toEqual([])
  })

  test('of somebody who was deactivated is not shown, and breaks nothing', async () => {
    const eva = await app.signIn('agent', { name: 'Eva' })
    await say(eva, 'available')
    await say(ana, 'available')
    expect(await people(sofia)).toEqual(['Ana: available', 'Eva: available'])
    expect((await boss.patch(`/api/people/${eva.id}`, { version: 1, active: false })).status).toBe(200)
    expect(await people(sofia)).toEqual(['Ana: available'])
    expect((await sofia.get(`/api/timesheet?personId=${eva.id}`)).body.person.name).toBe('Eva')
  })
})

describe('bad input of availability is answered by name:', () => {
  const unknown = '00000000-0000-4000-8000-000000000000'
  test.each<[string, object, string, string?]>([
    ['a kind that is none', { kind: 'sleeping' }, 'kind'],
    ['no kind', {}, 'kind'],
    ['a pause without reason', { kind: 'paused' }, 'reasonId', 'availability.reason_needed'],
    ['a pause with no reason', { kind: 'paused', reasonId: null }, 'reasonId', 'availability.reason_needed'],
    ['a reason that does not exist', { kind: 'paused', reasonId: unknown }, 'reasonId', 'availability.reason_unknown'],
    ['a reason that is no id', { kind: 'paused', reasonId: 'x' }, 'reasonId'],
    ['a note that never ends', { kind: 'available', note: 'x'.repeat(501) }, 'note'],
  ])('%s', async (_, fields, field, code) => {
    const { status, body } = await ana.post('/api/availability', fields)
    expect([status, body.errors]).toMatchObject([422, [{ field, ...(code ? { code } : {}) }]])
    expect(await mine(ana)).toBeNull()
  })

  test('a reason that is no longer used', async () => {
    const old = (await boss.post('/api/classifications/pause-reasons', { name: 'Vieja', color: '#336699' })).body
    await boss.patch(`/api/classifications/pause-reasons/${old.id}`, { version: old.version, active: false })
    const { body } = await say(ana, 'paused', { reasonId: old.id })
    expect(body.errors).toMatchObject([{ field: 'reasonId', code: 'availability.reason_unknown' }])
  })
})
