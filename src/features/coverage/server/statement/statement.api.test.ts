import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { addCustomer, addEquipment } from '../../../customers/server/customers.builders.ts'
import type { CoverageDetail } from '../../coverages.contract.ts'
import type { Statement } from '../../statement.contract.ts'
import { takenFrom } from '../../statement.text.ts'
import { addCoverage, addType, charge, takeBack } from '../coverage.builders.ts'
import { statementPdf } from './statement-pdf.ts'

let today = '2026-06-20'
const app = await startTestApp({ now: () => new Date(`${today}T15:00:00Z`) })
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent', { name: 'Ana' })
await app.db.insertInto('company').values({ name: 'Ñandú Ltda.', taxId: '761234560', createdAt: new Date() }).execute()

const statement = async (id: string | number, month?: string): Promise<Statement> => {
  const { status, body } = await ana.get(`/api/coverages/${id}/statement${month ? `?month=${month}` : ''}`)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body
}
const balanceOf = (one: Statement) => [
  one.openingMinutes,
  one.addedMinutes,
  one.adjustedMinutes,
  one.usedMinutes,
  one.expiredMinutes,
  one.closingMinutes,
]
const onDay = async <T>(day: string, act: () => Promise<T>): Promise<T> => {
  const before = today
  today = day
  return act().finally(() => (today = before))
}
const topUp = (id: string, minutes: number, startsOn: string, more = {}) =>
  sofia.post(`/api/coverages/${id}/grants`, { minutes, startsOn, reason: 'Compra', ...more })
const adjust = (grantId: string, minutes: number) =>
  sofia.post(`/api/grants/${grantId}/adjust`, { minutes, reason: 'Error' })

describe('the statement of a month', () => {
  test('tells whose it is, of what, of which days', async () => {
    const customer = await addCustomer(ana, { name: 'Andes SpA', taxId: '76123456-0' })
    const one = await addCoverage(sofia, { customerId: customer.id, reference: 'OC-77', startsOn: '2026-05-10' })
    expect(await statement(one.number, '2026-05')).toMatchObject({
      company: { name: 'Ñandú Ltda.', taxId: '761234560' },
      customer: { name: 'Andes SpA', taxId: '761234560' },
      coverage: {
        number: one.number,
        reference: 'OC-77',
        kind: 'contract',
        startsOn: '2026-05-10',
        lastDay: '2026-12-31',
      },
      from: '2026-05-10',
      until: '2026-05-31',
      running: false,
      firstMonth: '2026-05',
      lastMonth: '2026-06',
    })
    expect(await statement(one.id)).toMatchObject({ month: '2026-06', until: '2026-06-20', running: true })
  })

  test('begins with what was left, and ends with what is left', async () => {
    const one = await addCoverage(sofia)
    await charge(ana, one, { workedOn: '2026-05-20', workedMinutes: 100 })
    await charge(ana, one, { workedOn: '2026-06-10', workedMinutes: 60 })
    await onDay('2026-06-12', () => topUp(one.id, 120, '2026-06-12'))
    await adjust(one.grants[0]!.id, -30)
    const june = await statement(one.id, '2026-06')
    expect(balanceOf(june)).toEqual([500, 120, -30, 60, 0, 530])
    expect(june.movements).toMatchObject([
      { kind: 'added', on: '2026-06-12', minutes: 120, expiresOn: '2026-12-31', source: 'topUp', reason: 'Compra' },
      {
        kind: 'adjusted',
        on: '2026-06-20',
        minutes: -30,
        expiresOn: '2026-12-31',
        source: 'adjustment',
        reason: 'Error',
      },
    ])
    expect((await statement(one.id, '2026-05')).closingMinutes).toBe(500)
  })

  test('has a line for each work, in its order, and for what was taken back', async () => {
    const one = await addCoverage(sofia, { grantedMinutes: 90, terms: { percent: { onSite: 150 } } })
    const wrong = await charge(ana, one, { workedOn: '2026-06-03', workedMinutes: 30 })
    await charge(sofia, one, { workedOn: '2026-06-02', workedMinutes: 80, mode: 'onSite' })
    await takeBack(ana, wrong)
    const { lines, ...june } = await statement(one.id, '2026-06')
    expect(
      lines.map(({ kind, on, person, workedMinutes, accountedMinutes, reversed }) => [
        kind,
        on,
        person,
        workedMinutes,
        accountedMinutes,
        reversed,
      ]),
    ).toEqual([
      ['charge', '2026-06-02', 'Sofía', 80, 120, false],
      ['charge', '2026-06-03', 'Ana', 30, 30, true],
      ['reversal', '2026-06-03', 'Ana', -30, -30, false],
    ])
    expect(lines[0]!.parts).toMatchObject([
      { kind: 'grant', minutes: 90 },
      { kind: 'overrun', minutes: 30 },
    ])
    expect(june).toMatchObject({ workedMinutes: 80, accountedMinutes: 120, usedMinutes: 90, overrunMinutes: 30 })
  })

  test('of monthly hours says what expired', async () => {
    const one = await addCoverage(sofia, { terms: { grantPeriod: 'month', carryOver: false }, grantedMinutes: 100 })
    await charge(ana, one, { workedOn: '2026-05-15', workedMinutes: 30 })
    expect(balanceOf(await statement(one.id, '2026-05'))).toEqual([0, 100, 0, 30, 70, 0])
    expect(balanceOf(await statement(one.id, '2026-06'))).toEqual([0, 100, 0, 0, 0, 100])
  })

  test('goes on in the contract that renews it and takes its hours along', async () => {
    const one = await addCoverage(sofia, { startsOn: '2025-06-15', endsOn: '2026-06-14', grantedMinutes: 100 })
    await charge(ana, one, { workedOn: '2026-06-01', workedMinutes: 30 })
    const { body: heir } = await sofia.post(`/api/coverages/${one.id}/renew`, {
      takesHoursAlong: true,
      grantedMinutes: 50,
    })
    await charge(ana, heir, { workedOn: '2026-06-16', workedMinutes: 90 })
    const before = await statement(one.id, '2026-06')
    expect(balanceOf(before)).toEqual([100, 0, 0, 30, 0, 70])
    expect(before.passesTo).toEqual({ id: heir.id, number: heir.number })
    const after = await statement(heir.id, '2026-06')
    expect(balanceOf(after)).toEqual([70, 50, 0, 90, 0, 30])
    expect(after.lines).toHaveLength(1)
  })

  test('without limit of hours has lines and sums, and no balance', async () => {
    const one = await addCoverage(sofia, { grantedMinutes: null })
    await charge(ana, one, { workedOn: '2026-06-10', workedMinutes: 60 })
    const june = await statement(one.id, '2026-06')
    expect(balanceOf(june)).toEqual([null, null, null, 60, null, null])
    expect(june).toMatchObject({ movements: [], workedMinutes: 60, overrunMinutes: 0 })
  })

  test.each([
    ['2025-12', 'statement.before_term', 'Comienza el 01-01-2026: ese mes es anterior.'],
    ['2027-01', 'statement.after_term', 'Terminó el 31-12-2026: ese mes es posterior.'],
    ['2026-09', 'statement.not_begun', 'Ese período aún no comienza: empieza el 01-09-2026.'],
  ])('%s is refused by name', async (month, code, text) => {
    const one = await addCoverage(sofia)
    for (const kind of ['', '.pdf', '.csv']) {
      const { status, body } = await ana.get(`/api/coverages/${one.id}/statement${kind}?month=${month}`)
      expect([status, body.code]).toEqual([422, code])
      expect(body.errors).toEqual([{ field: 'month', code, message: text }])
    }
  })

  test('is for the customer too, without our notes, and for nobody else', async () => {
    const one = await addCoverage(sofia)
    await takeBack(ana, await charge(ana, one, { workedOn: '2026-06-10' }))
    await topUp(one.id, 5, '2026-06-12')
    const eva = await app.signIn('contact', { customerId: one.customer.id })
    const other = await app.signIn('contact', { customerId: (await addCustomer(ana)).id })
    for (const kind of ['', '.pdf', '.csv']) {
      const address = `/api/coverages/${one.id}/statement${kind}?month=2026-06`
      expect((await eva.get(address)).status).toBe(200)
      expect((await other.get(address)).status).toBe(404)
    }
    const told = JSON.stringify((await eva.get(`/api/coverages/${one.id}/statement`)).body)
    expect(told).not.toMatch(/Compra|Error/)
    expect((await eva.get(`/api/coverages/${one.id}/statement.csv`)).body).not.toMatch(/Compra|Error/)
  })
})

test('the CSV has every line, and its hours add up to the closing balance', async () => {
  const customer = await addCustomer(ana, { name: '=HYPERLINK("x")' })
  const one = await addCoverage(sofia, { customerId: customer.id })
  await charge(ana, one, { workedOn: '2026-06-10', workedMinutes: 60, startedAt: new Date('2026-06-10T15:30:00Z') })
  const { body, headers } = await ana.get(`/api/coverages/${one.id}/statement.csv?month=2026-06`)
  expect(headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(headers['content-disposition']).toBe(`attachment; filename="cartola-${one.number}-2026-06.csv"`)
  const rows = (body as string)
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'))
  expect(rows[0]!.slice(0, 5)).toEqual(['\uFEFFContrato', 'Cliente', 'Fecha', 'Hora', 'Movimiento'])
  expect(rows.map((row) => row.at(-3))).toEqual(['Horas del contrato (min)', '600', '-60', '540'])
  expect(rows[1]![1]).toBe('"\'=HYPERLINK(""x"")"')
})

test('hours that expire on the same day are told apart from line to line, on every paper', async () => {
  const one = await addCoverage(sofia, { grantedMinutes: 60 })
  await topUp(one.id, 60, '2026-06-11')
  await charge(ana, one, { workedOn: '2026-06-10', workedMinutes: 60 })
  await charge(ana, one, { workedOn: '2026-06-12', workedMinutes: 60 })
  const june = await statement(one.id, '2026-06')
  expect(june.sharedLastDays).toEqual(['2026-12-31'])
  const names = ['horas del 01-01-2026 al 31-12-2026', 'horas del 11-06-2026 al 31-12-2026']
  expect(june.lines.map((line) => takenFrom(line, june, 'es'))).toEqual(names.map((name) => [[name]]))
  const head = { name: 'Ñandú Ltda.', taxId: null, color: '#0b63b0', letterhead: null, logo: undefined }
  const paper = JSON.stringify(statementPdf(june, { language: 'es', paper: 'letter', head }))
  const { body: csv } = await ana.get(`/api/coverages/${one.id}/statement.csv?month=2026-06`)
  for (const name of names) {
    expect(paper).toContain(name)
    expect(csv).toContain(`;60;60;${name};60;0;-60;`)
  }
})

test('while a repair keeps hours from expiring, they are usable until the last day as it stands', async () => {
  const customer = await addCustomer(ana)
  const equipment = await addEquipment(ana, customer.id)
  const typeId = await addType(sofia, { stopsDuringRepair: true }, { kind: 'warranty' })
  const term = { startsOn: '2026-06-01', endsOn: '2026-06-15', grantedMinutes: 120 }
  const one = await addCoverage(sofia, { customerId: customer.id, typeId, equipmentIds: [equipment.id], ...term })
  await ana.post(`/api/equipment/${equipment.id}/repairs`, { receivedOn: '2026-06-10' })
  await charge(ana, one, { workedOn: '2026-06-20' })
  const june = await statement(one.id, '2026-06')
  expect(june.movements).toMatchObject([{ kind: 'added', expiresOn: '2026-06-25' }])
  expect(takenFrom(june.lines[0]!, june, 'es')).toEqual([['venc. 25-06-2026']])
})

test('the PDF is shown by the browser, on letter or A4', async () => {
  const one = await addCoverage(sofia)
  for (let day = 10; day < 20; day++) await charge(ana, one, { workedOn: `2026-06-${day}`, workedMinutes: 10 })
  const { body, headers } = await ana.get(`/api/coverages/${one.id}/statement.pdf?month=2026-06`)
  expect(headers['content-type']).toBe('application/pdf')
  expect(headers['content-disposition']).toBe(`inline; filename="cartola-${one.number}-2026-06.pdf"`)
  expect(body).toMatch(/^%PDF-/)
  expect(body).toContain('/MediaBox [0 0 612 792]')
  const a4 = await ana.get(`/api/coverages/${one.id}/statement.pdf?month=2026-06&paper=a4`)
  expect(a4.body).toContain('/MediaBox [0 0 595.28 841.89]')
})

// --- any history ---

type Act =
  | { kind: 'charge'; day: number; minutes: number }
  | { kind: 'takeBack' | 'adjust'; place: number; minutes: number }
  | { kind: 'topUp'; from: number; minutes: number }
  | { kind: 'renew'; minutes: number }

const days = (n: number) => new Date(Date.UTC(2026, 2, 1 + n)).toISOString().slice(0, 10)
const LAST = 111 // 20-06-2026
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('charge' as const),
      day: fc.nat(LAST),
      minutes: fc.integer({ min: 1, max: 200 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('takeBack' as const, 'adjust' as const),
      place: fc.nat(20),
      minutes: fc.integer({ min: -90, max: 120 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('topUp' as const),
      from: fc.nat(LAST),
      minutes: fc.integer({ min: 1, max: 120 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('renew' as const), minutes: fc.integer({ min: 1, max: 120 }) }),
  },
)

test(
  'whatever was done and when, every month adds up and goes on where the one before ended',
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(act, fc.integer({ min: 30, max: LAST })), { minLength: 5, maxLength: 20 }),
        fc.boolean(),
        async (acts, monthly) => {
          const made = await addCoverage(sofia, {
            terms: { grantPeriod: monthly ? 'month' : 'term', carryOver: false },
            startsOn: '2026-03-01',
            endsOn: '2026-05-15',
            grantedMinutes: 150,
          })
          const chain: CoverageDetail[] = [made]
          const grants = made.grants.map(({ id }) => id)
          const entries: string[] = []
          for (const [one, on] of acts.toSorted(([, one], [, other]) => one - other))
            await onDay(days(on), async () => {
              const place = 'place' in one ? one.place : 0
              if (one.kind === 'charge') {
                const coverage = chain.find((each) => days(one.day) <= each.endsOn)
                if (coverage)
                  entries.push(await charge(ana, coverage, { workedOn: days(one.day), workedMinutes: one.minutes }))
              } else if (one.kind === 'takeBack' && entries.length)
                await takeBack(ana, entries[place % entries.length]!)
              else if (one.kind === 'adjust' && one.minutes) await adjust(grants[place % grants.length]!, one.minutes)
              else if (one.kind === 'topUp') {
                const coverage = chain.find((each) => days(one.from) <= each.endsOn)
                if (coverage) await topUp(coverage.id, one.minutes, days(one.from))
              } else if (one.kind === 'renew' && chain.length === 1) {
                const { body } = await sofia.post(`/api/coverages/${made.id}/renew`, {
                  takesHoursAlong: true,
                  grantedMinutes: one.minutes,
                })
                chain.push(body)
              }
            })
          let closing: number | null = 0
          for (const coverage of chain)
            for (const month of ['2026-03', '2026-04', '2026-05', '2026-06']) {
              if (month < coverage.startsOn.slice(0, 7) || month > coverage.endsOn.slice(0, 7)) continue
              const told = await statement(coverage.id, month)
              const [opening, added, adjusted, used, expired, left] = balanceOf(told) as number[]
              expect(opening! + added! + adjusted! - used! - expired!).toBe(left)
              for (const minutes of [opening, added, used, expired, left]) expect(minutes).toBeGreaterThanOrEqual(0)
              expect(opening).toBe(closing)
              const total = (all: { minutes?: number; accountedMinutes?: number }[]) =>
                all.reduce((sum, each) => sum + (each.minutes ?? each.accountedMinutes ?? 0), 0)
              expect(total(told.movements)).toBe(added! + adjusted! - expired!)
              expect(total(told.lines)).toBe(used! + told.overrunMinutes)
              closing = left!
            }
          const last = (await ana.get(`/api/coverages/${chain.at(-1)!.id}`)).body as CoverageDetail
          expect(closing).toBe(last.status === 'ended' ? 0 : last.remainingMinutes)
          await sql`truncate ledgers cascade`.execute(app.db)
        },
      ),
      { numRuns: 40 },
    )
  },
)
