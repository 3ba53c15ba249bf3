import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { addCoverage, charge, derivedOf, takeBack } from './coverage.builders.ts'
import { verifyLedgers } from './verify-ledgers.ts'

const app = await startTestApp({ now: () => new Date('2026-06-20T15:00:00Z') })
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent', { name: 'Ana' })
const read = async (id: string) => (await sofia.get(`/api/coverages/${id}`)).body
const ledger = async (id: string, query = '') => (await ana.get(`/api/coverages/${id}/ledger?${query}`)).body.items
const sums = async (id: string) => {
  const { remainingMinutes, usedMinutes, overrunMinutes } = await read(id)
  return [remainingMinutes, usedMinutes, overrunMinutes]
}
const topUp = (id: string, minutes: number, more = {}) =>
  sofia.post(`/api/coverages/${id}/grants`, { minutes, startsOn: '2026-01-01', reason: 'Compra', ...more })

describe('work', () => {
  test('takes its accounted minutes, and the ledger tells why', async () => {
    const one = await addCoverage(sofia, { terms: { roundingMinutes: 15, percent: { onSite: 150 } } })
    await charge(ana, one, { workedMinutes: 50, mode: 'onSite' })
    expect(await sums(one.id)).toEqual([510, 90, 0])
    const [line] = await ledger(one.id)
    expect(line).toMatchObject({
      kind: 'charge',
      on: '2026-06-15',
      minutes: -90,
      work: { mode: 'onSite', person: 'Ana', reversed: false },
      explanation: {
        workedMinutes: 50,
        roundedMinutes: 60,
        percent: 150,
        accountedMinutes: 90,
        parts: [{ kind: 'grant', minutes: 90, remainingBefore: 600, remainingAfter: 510 }],
        remainingBefore: 600,
        remainingAfter: 510,
      },
    })
    expect(line.explanation.sentences).toEqual([
      'Se trabajó 50 min.',
      'Se cuenta como 1 h: se redondea hacia arriba a múltiplos de 15 min.',
      'La modalidad se descuenta al 150 %.',
      'Se imputan 1 h 30 min: 60 × 150 % = 90 min.',
      '1 h 30 min salen de las horas que vencen el 31-12-2026, las primeras en usarse: tenían 10 h, quedan 8 h 30 min.',
      'Ese día quedan 8 h 30 min disponibles.',
    ])
  })

  test('tells the hours that expire on the same day apart', async () => {
    const one = await addCoverage(sofia, { grantedMinutes: 60 })
    await topUp(one.id, 60)
    await topUp(one.id, 30, { startsOn: '2026-06-01' })
    await charge(ana, one, { workedMinutes: 150 })
    const [line] = await ledger(one.id)
    const names = line.explanation.parts.map((part: { grant: { name: string } }) => part.grant.name)
    expect(names).toEqual([
      'horas del 01-01-2026 al 31-12-2026 (1 h, 1 de 2)',
      'horas del 01-01-2026 al 31-12-2026 (1 h, 2 de 2)',
      'horas del 01-06-2026 al 31-12-2026',
    ])
    for (const name of names) expect(line.explanation.sentences.join(' ')).toContain(`salen de las ${name},`)
  })

  test('beyond the hours is overrun, visible, until hours are added', async () => {
    const one = await addCoverage(sofia)
    await charge(ana, one, { workedMinutes: 700 })
    expect(await sums(one.id)).toEqual([0, 600, 100])
    const { body, status } = await topUp(one.id, 60)
    expect(status).toBe(201)
    expect(body.replay).toMatchObject({ changedCount: 1, overrunBefore: 100, overrunAfter: 40 })
    expect(await sums(one.id)).toEqual([0, 660, 40])
    await topUp(one.id, 100)
    expect(await sums(one.id)).toEqual([60, 700, 0])
  })

  test('of an earlier day typed later takes its hours back from later work', async () => {
    const one = await addCoverage(sofia, { grantedMinutes: 100 })
    const later = await charge(ana, one, { workedOn: '2026-06-15', workedMinutes: 80 })
    await charge(ana, one, { workedOn: '2026-06-01', workedMinutes: 60 })
    const lines = await ledger(one.id)
    const parts = (on: string) =>
      lines
        .find((line: { on: string }) => line.on === on)
        .explanation.parts.map((part: { kind: string; minutes: number }) => [part.kind, part.minutes])
    expect(parts('2026-06-01')).toEqual([['grant', 60]])
    expect(parts('2026-06-15')).toEqual([
      ['grant', 40],
      ['overrun', 40],
    ])
    await takeBack(ana, later)
    expect(await sums(one.id)).toEqual([40, 60, 0])
  })

  test('stands in the order in which it was done, whatever the order in which it was typed', async () => {
    const one = await addCoverage(sofia)
    const at = (hour: number) => ({ workedOn: '2026-06-10', startedAt: new Date(`2026-06-10T${hour}:00:00Z`) })
    await charge(ana, one, { ...at(18), workedMinutes: 20 })
    await charge(ana, one, { ...at(14), workedMinutes: 10 })
    await charge(ana, one, { ...at(16), workedMinutes: 30 })
    const left = (await ledger(one.id)).map(
      (line: { explanation: { remainingAfter: number } | null }) => line.explanation?.remainingAfter,
    )
    expect(left).toEqual([540, 560, 590, undefined])
  })

  test('taken back stays to be seen, with its reversal', async () => {
    const one = await addCoverage(sofia)
    const before = await derivedOf(app, one.id)
    const entry = await charge(ana, one)
    await takeBack(ana, entry)
    expect((await ledger(one.id)).map((line: { kind: string; minutes: number }) => [line.kind, line.minutes])).toEqual([
      ['reversal', 60],
      ['charge', -60],
      ['grant', 600],
    ])
    expect(await takeBack(ana, entry)).toBeUndefined()
    const after = await derivedOf(app, one.id)
    expect({ ...after, totals: [] }).toEqual({ ...before, totals: [] })
    expect(await sums(one.id)).toEqual([600, 0, 0])
  })

  test('of months without carry-over cannot use the hours of another month', async () => {
    const one = await addCoverage(sofia, {
      terms: { grantPeriod: 'month', carryOver: false },
      grantedMinutes: 100,
    })
    await charge(ana, one, { workedOn: '2026-05-31', workedMinutes: 150 })
    await charge(ana, one, { workedOn: '2026-06-01', workedMinutes: 30 })
    expect(await sums(one.id)).toEqual([70, 130, 50])
  })

  test('in a renewed contract uses first what was taken along', async () => {
    const one = await addCoverage(sofia, { startsOn: '2025-01-01', endsOn: '2025-12-31', grantedMinutes: 100 })
    const { body: heir } = await sofia.post(`/api/coverages/${one.id}/renew`, {
      takesHoursAlong: true,
      grantedMinutes: 50,
    })
    await charge(ana, heir, { workedMinutes: 120 })
    expect(await sums(heir.id)).toEqual([30, 120, 0])
    // a forgotten visit of the earlier term takes its own hours, and the work of the later one is explained anew
    await charge(ana, one, { workedOn: '2025-11-03', workedMinutes: 90 })
    expect(await sums(heir.id)).toEqual([0, 60, 60])
    expect(await sums(one.id)).toEqual([0, 90, 0])
  })
})

describe('a contract that blocks', () => {
  test('never gives a minute too many, whatever the day', async () => {
    const one = await addCoverage(sofia, { terms: { overrunPolicy: 'block' }, grantedMinutes: 100 })
    await charge(ana, one, { workedOn: '2026-06-15', workedMinutes: 80 })
    await expect(charge(ana, one, { workedOn: '2026-06-16', workedMinutes: 21 })).rejects.toThrow(
      'coverage.no_hours_left',
    )
    await expect(charge(ana, one, { workedOn: '2026-06-01', workedMinutes: 90 })).rejects.toThrow(
      'coverage.takes_hours_of_later_work',
    )
    await charge(ana, one, { workedOn: '2026-06-16', workedMinutes: 20 })
    expect(await sums(one.id)).toEqual([0, 100, 0])
  })

  test('keeps hours that were used from being adjusted away', async () => {
    const one = await addCoverage(sofia, { terms: { overrunPolicy: 'block' }, grantedMinutes: 100 })
    await charge(ana, one, { workedMinutes: 80 })
    const adjust = (minutes: number) =>
      sofia.post(`/api/grants/${one.grants[0]!.id}/adjust`, { minutes, reason: 'Error' })
    expect((await adjust(-21)).body.code).toBe('coverage.takes_hours_of_later_work')
    expect((await adjust(-20)).status).toBe(201)
    expect(await sums(one.id)).toEqual([0, 80, 0])
  })
})

describe('before anything is written', () => {
  test('a charge shows what it would take and which others would change', async () => {
    const one = await addCoverage(sofia, { grantedMinutes: 100 })
    await charge(ana, one, { workedOn: '2026-06-15', workedMinutes: 80 })
    const { body } = await ana.post(`/api/coverages/${one.id}/preview`, {
      charge: { mode: 'online', workedOn: '2026-06-01', workedMinutes: 50 },
    })
    expect(body).toMatchObject({
      explanation: { accountedMinutes: 50, remainingBefore: 100, remainingAfter: 50 },
      replay: {
        changedCount: 1,
        changes: [
          {
            workedOn: '2026-06-15',
            before: [{ minutes: 80 }],
            after: [{ minutes: 50 }, { kind: 'overrun', minutes: 30 }],
          },
        ],
        overrunBefore: 0,
        overrunAfter: 30,
      },
      refusal: null,
    })
    expect(await sums(one.id)).toEqual([20, 80, 0])
  })

  test('hours, adjustments and reversals show the same as they do when they are done', async () => {
    const one = await addCoverage(sofia, { grantedMinutes: 100 })
    const entry = await charge(ana, one, { workedMinutes: 130 })
    const preview = async (body: unknown) => (await sofia.post(`/api/coverages/${one.id}/preview`, body)).body
    const grant = { minutes: 20, startsOn: '2026-01-01' }
    const seen = await preview({ grant })
    expect(seen.replay).toMatchObject({ changedCount: 1, overrunBefore: 30, overrunAfter: 10 })
    const { sort: _, ...told } = { sort: 0, ...(await topUp(one.id, 20)).body.replay }
    expect({ ...told, changes: [] }).toEqual({ ...seen.replay, changes: [] })
    const less = await preview({ adjustment: { grantId: one.grants[0]!.id, minutes: -50 } })
    expect(less.replay).toMatchObject({ overrunBefore: 10, overrunAfter: 60 })
    expect((await preview({ adjustment: { grantId: one.grants[0]!.id, minutes: -101 } })).refusal).toMatchObject({
      code: 'ledger.below_nothing',
      text: 'Esas horas son 1 h 40 min: no se pueden descontar más.',
    })
    expect((await preview({ reversal: { timeEntryId: entry } })).replay).toMatchObject({
      overrunAfter: 0,
      remainingAfter: 120,
    })
  })

  test('hours added to a contract that was renewed with its hours show that they go on in the renewal', async () => {
    const one = await addCoverage(sofia, { grantedMinutes: 100 })
    const renewed = await sofia.post(`/api/coverages/${one.id}/renew`, { takesHoursAlong: true, grantedMinutes: 10 })
    await charge(ana, { ...one, id: renewed.body.id }, { workedOn: '2027-02-01', workedMinutes: 200 })
    const { body: seen } = await sofia.post(`/api/coverages/${one.id}/preview`, {
      grant: { minutes: 60, startsOn: '2026-01-01' },
    })
    expect(seen.replay).toMatchObject({ changedCount: 1 })
    const done = (await topUp(one.id, 60)).body.replay
    expect({ ...seen.replay, changes: [] }).toEqual({ ...done, changes: [] })
  })

  test('what would be refused says so in words', async () => {
    const one = await addCoverage(sofia, { grantedMinutes: 60, terms: { overrunPolicy: 'block' } })
    const ask = async (charge: object) =>
      (await ana.post(`/api/coverages/${one.id}/preview`, { charge: { mode: 'online', workedMinutes: 90, ...charge } }))
        .body.refusal
    expect(await ask({})).toEqual({
      code: 'coverage.no_hours_left',
      field: 'workedMinutes',
      text: `El contrato N° ${one.number} no permite exceder sus horas: quedan 1 h y se necesitan 1 h 30 min.`,
    })
    expect(await ask({ workedOn: '2025-12-31' })).toMatchObject({
      code: 'coverage.not_begun',
      text: `El contrato N° ${one.number} comienza el 01-01-2026: el trabajo es anterior.`,
    })
  })
})

test('the ledger is read page by page, by days, and by contacts without our notes', async () => {
  const one = await addCoverage(sofia)
  for (let day = 10; day < 20; day++) await charge(ana, one, { workedOn: `2026-06-${day}`, workedMinutes: 10 })
  const seen: string[] = []
  for (let cursor = ''; ;) {
    const { body } = await ana.get(`/api/coverages/${one.id}/ledger?limit=4${cursor}`)
    seen.push(...body.items.map((line: { on: string }) => line.on))
    if (!body.nextCursor) break
    cursor = `&cursor=${encodeURIComponent(body.nextCursor)}`
  }
  expect(seen).toHaveLength(11)
  expect(seen).toEqual(seen.toSorted().toReversed())
  expect(await ledger(one.id, 'from=2026-06-12&until=2026-06-14')).toHaveLength(3)
  await topUp(one.id, 5)
  const eva = await app.signIn('contact', { customerId: one.customer.id })
  const { body } = await eva.get(`/api/coverages/${one.id}/ledger`)
  expect(body.items).toHaveLength(12)
  expect(JSON.stringify(body)).not.toContain('Compra')
})

// --- any history, through the database ---

type Act =
  | { kind: 'charge'; day: number; minutes: number; mode: 'online' | 'onSite' }
  | { kind: 'takeBack'; place: number }
  | { kind: 'topUp'; from: number; minutes: number }
  | { kind: 'adjust'; place: number; minutes: number }

const days = (n: number) => new Date(Date.UTC(2026, 4, 1 + n)).toISOString().slice(0, 10)
const someAct: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('charge' as const),
      day: fc.nat(45),
      minutes: fc.integer({ min: 1, max: 200 }),
      mode: fc.constantFrom('online' as const, 'onSite' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('takeBack' as const), place: fc.nat(20) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('topUp' as const),
      from: fc.nat(45),
      minutes: fc.integer({ min: 1, max: 120 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('adjust' as const),
      place: fc.nat(10),
      minutes: fc.integer({ min: -80, max: 80 }),
    }),
  },
)

test('whatever is done in whatever order, what is stored is what the facts say', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someAct, { minLength: 5, maxLength: 30 }), fc.boolean(), async (acts, monthly) => {
      const one = await addCoverage(sofia, {
        terms: {
          roundingMinutes: 5,
          percent: { onSite: 150 },
          grantPeriod: monthly ? 'month' : 'term',
          carryOver: false,
        },
        startsOn: '2026-05-01',
        endsOn: '2026-06-30',
        grantedMinutes: 300,
      })
      const entries: string[] = []
      for (const act of acts) {
        if (act.kind === 'charge')
          entries.push(await charge(ana, one, { workedOn: days(act.day), workedMinutes: act.minutes, mode: act.mode }))
        else if (act.kind === 'takeBack') {
          const entry = entries[act.place % Math.max(1, entries.length)]
          if (entry) await takeBack(ana, entry)
        } else if (act.kind === 'topUp') await topUp(one.id, act.minutes, { startsOn: days(act.from) })
        else {
          const grant = one.grants[act.place % one.grants.length]!
          if (act.minutes) await sofia.post(`/api/grants/${grant.id}/adjust`, { minutes: act.minutes, reason: 'Error' })
        }
      }
      const { differences } = await verifyLedgers(app.db)
      expect(differences).toEqual([])
      await sql`truncate ledgers cascade`.execute(app.db)
    }),
    { numRuns: 60 },
  )
})

test('a ledger that somebody tampered with is found', async () => {
  const one = await addCoverage(sofia)
  await charge(ana, one)
  await sql`update grant_balances set used_minutes = 59 where coverage_id = ${one.id}`.execute(app.db)
  expect((await verifyLedgers(app.db)).differences).toMatchObject([
    { what: 'balances' },
    { what: `glance of coverage ${one.id}` },
  ])
})

test('what was written in the ledger cannot be edited', async () => {
  const one = await addCoverage(sofia)
  await charge(ana, one)
  const edit = (statement: string) => sql.raw(statement).execute(app.db)
  await expect(edit(`update charges set accounted_minutes = 1 where coverage_id = '${one.id}'`)).rejects.toThrow(
    'immutable',
  )
  await expect(edit(`delete from grants where coverage_id = '${one.id}'`)).rejects.toThrow('immutable')
})
