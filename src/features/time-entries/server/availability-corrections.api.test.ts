import { beforeEach, describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { desk } from '../../commitments/server/commitments.builders.ts'

const NINE = Date.parse('2026-06-19T13:00:00Z') // Friday, nine in Chile
let now = NINE
const app = await startTestApp({ now: () => new Date(now) })
await desk(app)
const [meal, rest] = await app.db.selectFrom('pauseReasons').select(['id', 'name']).orderBy('position').execute()
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent', { name: 'Ana' })
const luis = await app.signIn('agent', { name: 'Luis' })
const boss = await app.signIn('admin', { name: 'Diego' })
type Person = typeof ana

const MINUTE = 60_000
const after = (minutes: number) => (now = NINE + minutes * MINUTE)
const say = async (kind: string | null, fields: object = {}) =>
  (await ana.post('/api/availability', { kind, ...fields })).body.mine as { id: string }
/** With the version as it is, unless another one was read before. */
const correct = async (id: string, fields: object, by: Person = ana, version?: number) => {
  const row = await app.db.selectFrom('availabilityPeriods').select('version').where('id', '=', id).executeTakeFirst()
  return by.patch(`/api/availability/periods/${id}`, { version: version ?? row?.version ?? 1, ...fields })
}
const periods = async (on = '2026-06-19', by: Person = ana) =>
  (await by.get(`/api/availability/periods?personId=${ana.id}&on=${on}`)).body.items
const errorsOf = ({ body }: { body: { errors?: { field: string; code: string }[] } }) =>
  body.errors?.map(({ field, code }) => `${field}: ${code}`)

beforeEach(async () => {
  now = NINE
  await app.db.deleteFrom('timers').execute()
  for (const table of ['availability_corrections', 'availability_periods'])
    await app.pool.query(`truncate ${table} cascade`)
})

/** Available since nine, a meal from twelve to half past, available since then; it is six in the afternoon. */
async function aDay() {
  const morning = await say('available')
  after(180)
  const pause = await say('paused', { reasonId: meal!.id })
  after(210)
  const afternoon = await say('available')
  after(540)
  return { morning, pause, afternoon }
}

describe('a time of availability', () => {
  test('that was left open overnight is ended when it really ended, and how it was stays to be seen', async () => {
    const { id } = await say('available')
    after(24 * 60)
    const { status, body } = await correct(id, { endedAt: '2026-06-19T22:00:00Z' })
    expect([status, body]).toMatchObject([
      200,
      {
        startedAt: '2026-06-19T13:00:00.000Z',
        endedAt: '2026-06-19T22:00:00.000Z',
        version: 2,
        corrections: [
          {
            by: 'Ana',
            at: '2026-06-20T13:00:00.000Z',
            why: null,
            from: { startedAt: '2026-06-19T13:00:00.000Z', endedAt: null, pauseReason: null },
            to: { startedAt: '2026-06-19T13:00:00.000Z', endedAt: '2026-06-19T22:00:00.000Z', pauseReason: null },
          },
        ],
      },
    ])
    expect((await ana.get('/api/availability')).body.mine).toBeNull()
    const { days } = (await ana.get('/api/timesheet?on=2026-06-19')).body
    expect(days.map(({ availableMinutes }: { availableMinutes: number }) => availableMinutes)).toEqual([
      0, 0, 0, 0, 540, 0, 0,
    ])
  })

  test('that was begun too late begins earlier, and goes on', async () => {
    after(60)
    const { id } = await say('available')
    expect((await correct(id, { startedAt: '2026-06-19T13:10:00Z' })).body).toMatchObject({
      startedAt: '2026-06-19T13:10:00.000Z',
      endedAt: null,
    })
    expect((await ana.get('/api/availability')).body.mine).toMatchObject({ id, startedAt: '2026-06-19T13:10:00.000Z' })
  })

  test('that was a pause gets another reason, each by its name of then', async () => {
    const { pause } = await aDay()
    const { body } = await correct(pause.id, { reasonId: rest!.id })
    expect(body).toMatchObject({ reason: rest, corrections: [{ from: { pauseReason: meal!.name } }] })
    await correct(pause.id, { endedAt: '2026-06-19T16:20:00Z' })
    expect((await periods())[1]).toMatchObject({
      version: 4,
      corrections: [{ to: { pauseReason: rest!.name } }, { to: { endedAt: '2026-06-19T16:20:00.000Z' } }],
    })
  })

  test('that is saved as it was leaves no trace', async () => {
    const { pause } = await aDay()
    const { body } = await correct(pause.id, { startedAt: '2026-06-19T16:00:00Z', reasonId: meal!.id })
    expect(body).toMatchObject({ version: 2, corrections: [] })
  })

  test('that was put right again and again is told with the last twenty times, the first of them first', async () => {
    const { pause } = await aDay()
    const at = (minute: number) => `2026-06-19T16:${String(minute).padStart(2, '0')}:00.000Z`
    for (let minute = 1; minute <= 23; minute++) {
      now += MINUTE
      expect((await correct(pause.id, { startedAt: at(minute) })).status).toBe(200)
    }
    const told = (await periods())[1].corrections.map(({ to }: { to: { startedAt: string } }) => to.startedAt)
    expect(told).toEqual(Array.from({ length: 20 }, (_, n) => at(n + 4)))
  })

  test('of somebody else is put right by a supervisor, who says why', async () => {
    const { afternoon } = await aDay()
    const ended = { endedAt: '2026-06-19T21:00:00Z' }
    expect((await correct(afternoon.id, ended, luis)).status).toBe(403)
    expect(errorsOf(await correct(afternoon.id, ended, sofia))).toEqual(['why: availability.needs_why'])
    const { body } = await correct(afternoon.id, { ...ended, why: 'Se fue a las cinco' }, sofia)
    expect(body.corrections).toMatchObject([{ by: 'Sofía', why: 'Se fue a las cinco' }])
    expect((await periods()).at(-1)).toMatchObject({ endedAt: '2026-06-19T21:00:00.000Z' })
  })

  test('of long ago is put right by a supervisor alone', async () => {
    const { morning } = await aDay()
    after(20 * 24 * 60)
    const earlier = { startedAt: '2026-06-19T12:50:00Z' }
    const refused = await correct(morning.id, earlier)
    expect([refused.status, refused.body.code]).toEqual([403, 'availability.for_supervisors'])
    expect((await periods())[0].abilities).toEqual({ correct: false })
    expect((await correct(morning.id, { ...earlier, why: 'Llegó antes' }, sofia)).status).toBe(200)
  })

  test('is told with the day that it reaches into, to whom it belongs and to supervisors', async () => {
    const { id } = await say('available')
    after(20 * 60)
    await say('paused', { reasonId: meal!.id })
    for (const [on, count] of [
      ['2026-06-18', 0],
      ['2026-06-19', 1],
      ['2026-06-20', 2],
      ['2026-06-21', 1],
    ] as const)
      expect([on, (await periods(on)).length]).toEqual([on, count])
    expect((await periods('2026-06-20', sofia))[0]).toMatchObject({ id, abilities: { correct: true } })
    expect(await periods('2026-06-19', luis)).toBeUndefined()
  })
})

describe('a correction that overlaps is refused', () => {
  test('by the name of what is there, and fits once that is put right', async () => {
    const { morning, pause } = await aDay()
    const early = { startedAt: '2026-06-19T15:30:00Z' }
    const refused = await correct(pause.id, early)
    expect(errorsOf(refused)).toEqual(['startedAt: availability.overlaps'])
    expect(refused.body.errors[0].message).toContain('«Disponible», de 09:00 a 12:00')
    const late = await correct(pause.id, { endedAt: '2026-06-19T17:00:00Z' })
    expect(errorsOf(late)).toEqual(['endedAt: availability.overlaps_present'])
    await correct(morning.id, { endedAt: '2026-06-19T15:30:00Z' })
    expect((await correct(pause.id, early)).status).toBe(200)
  })

  test('with the days, where they are not that of the corrected time', async () => {
    await say('available')
    after(24 * 60)
    const { id } = await say('paused', { reasonId: meal!.id })
    after(24 * 60 + 30)
    await say(null)
    const message = async (fields: object) => (await correct(id, fields)).body.errors[0].message
    expect(await message({ startedAt: '2026-06-20T12:30:00Z' })).toContain(
      '«Disponible», de 09:00 del 19-06-2026 a 09:00 del 20-06-2026:',
    )
    expect(await message({ startedAt: '2026-06-19T15:00:00Z' })).toContain(
      '«Disponible», de 09:00 del 19-06-2026 a 09:00 del 20-06-2026:',
    )
    now = Date.parse('2026-06-21T03:00:00Z') // eleven at night of the day before, in Chile
    await say('available')
    now = Date.parse('2026-06-21T13:00:00Z')
    expect(await message({ endedAt: '2026-06-21T12:00:00Z' })).toContain('«Disponible», desde 23:00 del 20-06-2026:')
    expect(await message({ endedAt: '2026-06-21T03:30:00Z' })).toContain('«Disponible», desde 23:00:')
  })

  test('not for seconds that nobody can tell', async () => {
    const { id } = await say('available')
    now = NINE + 180 * MINUTE + 35_000
    const pause = await say('paused', { reasonId: meal!.id })
    after(300)
    const { body } = await correct(pause.id, { startedAt: '2026-06-19T16:00:00Z', endedAt: '2026-06-19T17:00:00Z' })
    expect(body).toMatchObject({ startedAt: '2026-06-19T16:00:35.000Z', endedAt: '2026-06-19T17:00:00.000Z' })
    expect((await periods())[0]).toMatchObject({ id, endedAt: '2026-06-19T16:00:35.000Z' })
  })

  test('when it lies in what has gone on since the day before', async () => {
    const night = await say('available')
    after(24 * 60)
    await say('paused', { reasonId: meal!.id })
    after(24 * 60 + 30)
    const today = await say('available')
    after(24 * 60 + 60)
    expect(errorsOf(await correct(today.id, { startedAt: '2026-06-20T12:00:00Z' }))).toEqual([
      'startedAt: availability.overlaps',
    ])
    expect((await correct(night.id, { endedAt: '2026-06-19T22:00:00Z' })).status).toBe(200)
  })
})

describe('of many corrections at once', () => {
  test('of one time, one is made and the others are shown it', async () => {
    const { afternoon } = await aDay()
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => correct(afternoon.id, { endedAt: `2026-06-19T21:0${n}:00Z` }, ana, 1)),
    )
    const made = answers.filter(({ status }) => status === 200)
    expect(made).toHaveLength(1)
    for (const { status, body } of answers.filter((answer) => answer !== made[0]))
      expect([status, body.code, body.current.endedAt]).toEqual([409, 'stale', made[0]!.body.endedAt])
  })

  test('of two that follow one another, never both take the same time', async () => {
    for (let round = 0; round < 5; round++) {
      await app.pool.query('truncate availability_corrections, availability_periods cascade')
      now = NINE
      const one = await say('available')
      after(60)
      await say(null)
      after(120)
      const other = await say('available')
      after(240)
      await say(null)
      const answers = await Promise.all([
        correct(one.id, { endedAt: '2026-06-19T14:50:00Z' }),
        correct(other.id, { startedAt: '2026-06-19T14:10:00Z' }),
      ])
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
      const [first, second] = await periods()
      expect(Date.parse(first.endedAt)).toBeLessThanOrEqual(Date.parse(second.startedAt))
    }
  })

  test('and of a change just said, what was said first is not lost', async () => {
    for (let round = 0; round < 6; round++) {
      await app.pool.query('truncate availability_corrections, availability_periods cascade')
      now = NINE
      const { afternoon } = await aDay()
      const put = { version: 1, endedAt: '2026-06-19T21:00:00Z' }
      const correcting = () => ana.patch(`/api/availability/periods/${afternoon.id}`, put)
      const leaving = () => ana.post('/api/availability', { kind: null })
      const [corrected, said] = round
        ? await Promise.all([correcting(), leaving()])
        : [await correcting(), await leaving()]
      expect(said.status).toBe(200)
      expect([200, 409]).toContain(corrected.status)
      const last = (await periods()).at(-1)
      expect(last.endedAt).toBe(corrected.status === 200 ? '2026-06-19T21:00:00.000Z' : '2026-06-19T22:00:00.000Z')
      const kept = await app.db.selectFrom('availabilityCorrections').select(['periodId', 'toValue']).execute()
      const made = { periodId: afternoon.id, toValue: { endedAt: '2026-06-19T21:00:00.000Z' } }
      expect(kept).toMatchObject(corrected.status === 200 ? [made] : [])
    }
  })
})

describe('bad input of corrections is answered by name:', () => {
  const unknown = '00000000-0000-4000-8000-000000000000'
  test.each<[string, object, string[]]>([
    ['an end before the beginning', { endedAt: '2026-06-19T15:00:00Z' }, ['endedAt: availability.ends_before']],
    ['an end to come', { endedAt: '2026-06-20T15:00:00Z' }, ['endedAt: availability.in_future']],
    ['no end of what has ended', { endedAt: null }, ['endedAt: availability.stays_ended']],
    ['a beginning to come', { startedAt: '2026-06-20T15:00:00Z' }, ['startedAt: availability.in_future']],
    ['a beginning before all time', { startedAt: '0001-01-01T00:00:00+14:00' }, ['startedAt: time.absurd_day']],
    ['a reason that does not exist', { reasonId: unknown }, ['reasonId: availability.reason_unknown']],
  ])('%s', async (_, fields, expected) => {
    const { pause } = await aDay()
    expect(errorsOf(await correct(pause.id, fields))?.slice(0, 1)).toEqual(expected)
    expect((await periods())[1]).toMatchObject({ version: 2, corrections: [] })
  })

  test('a reason of what is no pause', async () => {
    const { morning } = await aDay()
    expect(errorsOf(await correct(morning.id, { reasonId: meal!.id }))).toEqual(['reasonId: availability.only_pauses'])
  })

  test('a time that does not exist, a day that is none', async () => {
    expect((await correct(unknown, {})).status).toBe(404)
    expect((await ana.get('/api/availability/periods?on=1999-12-31')).status).toBe(422)
    expect((await boss.get(`/api/availability/periods?personId=${unknown}&on=2026-06-19`)).status).toBe(404)
  })
})
