import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { registerCase } from '../../cases/server/cases.builders.ts'
import { visitDesk } from './visits.builders.ts'

const now = new Date('2026-06-19T13:00:00Z') // Friday, nine in Chile
const app = await startTestApp({ now: () => now })
const { boss, order, dispatch } = await visitDesk(app)
const ana = await app.signIn('agent', { name: 'Ana' })
const tomas = await app.signIn('technician', { name: 'Tomás' })
const pedro = await app.signIn('technician', { name: 'Pedro' })

type Item = { id: string; number: number }
const numbers = (items: Item[]) => items.map(({ number }) => number)
const list = async (query: string, by = ana) => numbers((await by.get(`/api/visits?${query}`)).body.items)
const window = (from: string, until: string) => ({ startsAt: `${from}:00Z`, endsAt: `${until}:00Z` })
/** A case to tell the visits of one test apart. */
const aCase = async () => (await registerCase(ana)).id

describe('the list of visits', () => {
  test('has the latest first, those to be planned at the end, and is read in pages', async () => {
    const caseId = await aCase()
    const unplanned = [await order(ana, { caseId }), await order(ana, { caseId })]
    const planned = []
    for (const day of ['2026-06-22', '2026-06-24', '2026-06-23', '2026-06-24'])
      planned.push(await dispatch(ana, tomas, { caseId, ...window(`${day}T13:00`, `${day}T14:00`) }))
    const expected = [planned[3], planned[1], planned[2], planned[0], unplanned[1], unplanned[0]].map(
      (one) => one!.number,
    )
    const found: number[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const { body } = await ana.get(
        `/api/visits?caseId=${caseId}&limit=2${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
      )
      found.push(...numbers(body.items))
      cursor = body.nextCursor
    }
    expect(found).toEqual(expected)
  })

  test('has for a technician the own ones, and for each what is asked', async () => {
    const caseId = await aCase()
    const own = await dispatch(ana, tomas, { caseId })
    const other = await dispatch(ana, pedro, { caseId })
    expect(await list(`caseId=${caseId}`)).toEqual([other.number, own.number])
    expect(await list(`caseId=${caseId}`, tomas)).toEqual([own.number])
    expect(await list(`caseId=${caseId}&technicianId=${pedro.id}`)).toEqual([other.number])
    expect(await list(`caseId=${caseId}&technicianId=${pedro.id}`, tomas)).toEqual([])
    expect(await list(`customerId=${own.customer.id}`)).toEqual([other.number, own.number])
    await ana.post(`/api/visits/${own.id}/cancel`, { reason: 'x' })
    expect(await list(`caseId=${caseId}&state=cancelled`)).toEqual([own.number])
  })

  test.each(['x', '-|', '999999999999999|1', '-999999999999999|1'])('does not go on after %s', async (cursor) => {
    const { status, body } = await ana.get(`/api/visits?cursor=${encodeURIComponent(cursor)}`)
    expect([status, body.errors?.[0].field]).toEqual([422, 'cursor'])
  })

  test('tells what waits to be planned, and what is late', async () => {
    const caseId = await aCase()
    const nothing = await order(ana, { caseId })
    const nobody = await order(ana, { caseId, ...window('2026-06-22T13:00', '2026-06-22T14:00') })
    const noTime = await order(ana, { caseId, technicianIds: [tomas.id] })
    const late = await dispatch(ana, tomas, { caseId, ...window('2026-06-19T10:00', '2026-06-19T12:59') })
    const over = await dispatch(ana, tomas, { caseId, ...window('2026-06-19T10:00', '2026-06-19T12:59') })
    await ana.post(`/api/visits/${over.id}/cancel`, { reason: 'x' })
    const going = await dispatch(ana, tomas, { caseId, ...window('2026-06-19T12:00', '2026-06-19T13:30') })
    const waiting = [nobody.number, noTime.number, nothing.number]
    expect(await list(`caseId=${caseId}&unplanned=true`)).toEqual(waiting)
    expect(await list(`caseId=${caseId}&unplanned=false`)).toEqual([going.number, over.number, late.number])
    expect(await list(`caseId=${caseId}&late=true`)).toEqual([late.number])
    expect(await list(`caseId=${caseId}&late=false`)).not.toContain(late.number)
  })

  test.each([
    ['a day that has 25 hours, to its last minute', '2026-04-04', window('2026-04-05T03:30', '2026-04-05T03:50'), true],
    ['not the day after it', '2026-04-05', window('2026-04-05T03:30', '2026-04-05T04:00'), false],
    ['a day that begins at one', '2026-09-06', window('2026-09-06T04:00', '2026-09-06T05:00'), true],
    ['not the day before it', '2026-09-05', window('2026-09-06T04:00', '2026-09-06T05:00'), false],
    ['a day in the middle of a long one', '2026-07-02', window('2026-07-01T12:00', '2026-07-03T20:00'), true],
    ['not a day that it ends with', '2026-07-11', window('2026-07-10T20:00', '2026-07-11T04:00'), false],
  ])('a window reaches into %s', async (_, day, fields, reaches) => {
    const caseId = await aCase()
    const { number } = await dispatch(ana, tomas, { caseId, ...fields })
    expect(await list(`caseId=${caseId}&from=${day}&to=${day}`)).toEqual(reaches ? [number] : [])
  })

  test('is asked of instants as well', async () => {
    const caseId = await aCase()
    const { number } = await dispatch(ana, tomas, { caseId, ...window('2026-06-22T13:00', '2026-06-22T14:00') })
    const between = (from: string, to: string) => list(`caseId=${caseId}&from=2026-06-22T${from}Z&to=2026-06-22T${to}Z`)
    expect(await between('13:59:00', '15:00:00')).toEqual([number])
    expect(await between('14:00:00', '15:00:00')).toEqual([])
    expect(await between('12:00:00', '13:00:00')).toEqual([])
  })
})

describe('the board', () => {
  const board = async (from: string, to = from) => (await ana.get(`/api/visits/board?from=${from}&to=${to}`)).body
  const named = (people: { name: string }[]) => people.map(({ name }) => name)

  test('shows who goes where, who is there, what waits and when nobody works', async () => {
    const waiting = await order(ana)
    const visit = await dispatch(ana, tomas, window('2026-08-14T13:00', '2026-08-14T14:00'))
    await tomas.post('/api/availability', { kind: 'available' })
    await boss.put('/api/days-off/2026-08-13', { name: 'Aniversario' })
    const found = await board('2026-08-13', '2026-08-15')
    expect(found.technicians).toEqual([
      { id: pedro.id, name: 'Pedro', availability: null },
      { id: tomas.id, name: 'Tomás', availability: 'available' },
    ])
    expect(numbers(found.visits)).toEqual([visit.number])
    expect(numbers(found.unplanned)).toContain(waiting.number)
    expect(found.daysOff).toEqual([
      { on: '2026-08-13', name: 'Aniversario' },
      { on: '2026-08-15', name: 'Asunción' },
    ])
  })

  test('has whoever goes in these days, also who is no technician or has left', async () => {
    const luis = await app.signIn('technician', { name: 'Luis' })
    for (const person of [luis, ana]) await dispatch(ana, person, window('2026-08-20T13:00', '2026-08-20T14:00'))
    await boss.patch(`/api/people/${luis.id}`, { version: 1, active: false })
    expect(named((await board('2026-08-20')).technicians)).toEqual(['Ana', 'Luis', 'Pedro', 'Tomás'])
    expect(named((await board('2026-08-21')).technicians)).toEqual(['Pedro', 'Tomás'])
  })

  test('has what waits for somebody until somebody goes', async () => {
    const visit = await order(ana, window('2026-08-25T13:00', '2026-08-25T14:00'))
    const places = async () => {
      const { visits, unplanned } = await board('2026-08-25')
      return [visits, unplanned].map((items) => numbers(items).includes(visit.number))
    }
    expect(await places()).toEqual([false, true])
    await ana.patch(`/api/visits/${visit.id}`, { version: 1, technicianIds: [tomas.id] })
    expect(await places()).toEqual([true, false])
  })

  test('of more than three thousand visits says until when it has them', async () => {
    const one = await dispatch(ana, tomas, window('2026-10-20T13:00', '2026-10-20T14:00'))
    expect((await board('2026-10-20')).shownUntil).toBeNull()
    await sql`with more as (
      insert into visits (id, customer_id, form_id, form_version, state, starts_at, ends_at, parts, created_by, created_at)
      select gen_random_uuid(), customer_id, form_id, form_version, state, starts_at + n * interval '1 second',
        ends_at + n * interval '1 second', parts, created_by, created_at
      from visits, generate_series(1, 3000) n where id = ${one.id} returning id
    ) insert into visit_technicians select id, ${tomas.id}, 0 from more`.execute(app.db)
    const found = await board('2026-10-20')
    expect(found.visits).toHaveLength(3000)
    expect(found.shownUntil).toBe(found.visits.at(-1).startsAt)
  })

  test.each([
    ['2026-08-20', '2026-08-19', 'visit.board_backwards'],
    ['2026-08-01', '2026-09-02', 'visit.board_too_long'],
  ])('does not go from %s to %s', async (from, to, code) => {
    const { status, body } = await ana.get(`/api/visits/board?from=${from}&to=${to}`)
    expect([status, body.errors[0].field, body.errors[0].code]).toEqual([422, 'to', code])
  })

  test('is for those who send technicians out', async () => {
    expect((await tomas.get('/api/visits/board?from=2026-08-20&to=2026-08-20')).status).toBe(403)
  })
})
