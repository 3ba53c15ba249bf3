import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import type { Calendar } from '../calendars.contract.ts'
import { OFFICE_WINDOWS } from '../calendars.rules.ts'
import { defaultCalendar, readAttention, readCalendar, readOff } from './attention.ts'
import { firstCalendar } from './first-calendar.ts'

const app = await startTestApp()
const admin = await app.signIn('admin', { name: 'Andrea' })
const ana = await app.signIn('agent')
const office = await firstCalendar(admin.ctx, 'es')

const windows = [{ weekday: 6, fromMinute: 540, toMinute: 780 }]
const list = async (): Promise<Calendar[]> => (await ana.get('/api/calendars')).body.items
const add = (name: string, more: object = {}) => admin.post('/api/calendars', { name, windows, ...more })
const added = async (name: string, more: object = {}): Promise<Calendar> => (await add(name, more)).body
const save = (id: string, version: number, change: object) =>
  admin.patch(`/api/calendars/${id}`, { version, ...change })
const codeOf = ({ status, body }: { status: number; body: { code: string } }) => [status, body.code]
const newest = async () => (await admin.get('/api/audit?limit=1')).body.items[0]

describe('the calendars', () => {
  test('begin with one: Monday to Friday from nine to six, not on holidays', async () => {
    expect(await list()).toEqual([
      {
        id: office.id,
        name: 'Horario hábil',
        windows: OFFICE_WINDOWS,
        keepsHolidays: true,
        active: true,
        isDefault: true,
        version: 1,
      },
    ])
  })

  test('are known to other features, and the default is found', async () => {
    expect((await readCalendar(ana.ctx, office.id))!.name).toBe('Horario hábil')
    expect(await readCalendar(ana.ctx, uuidv7())).toBeUndefined()
    expect((await defaultCalendar(ana.ctx))!.id).toBe(office.id)
    expect(await readAttention(ana.ctx, office.id)).toMatchObject({ windows: OFFICE_WINDOWS, keepsHolidays: true })
    expect(await readAttention(ana.ctx, null)).toBeNull()
  })
})

describe('adding', () => {
  test('takes the windows in the order of the week; it keeps holidays, is active and not the default', async () => {
    const monday = { weekday: 1, fromMinute: 0, toMinute: 1440 }
    const answer = await add('Continuado', { windows: [...windows, monday] })
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({ windows: [monday, ...windows], keepsHolidays: true, active: true, version: 1 })
    expect(answer.body.isDefault).toBe(false)
    expect(await newest()).toMatchObject({ action: 'calendar.added', subjectName: 'Continuado' })
  })

  test('tells everything that is wrong by its field', async () => {
    const crossed = { weekday: 6, fromMinute: 600, toMinute: 700 }
    const reversed = { weekday: 1, fromMinute: 600, toMinute: 540 }
    const answer = await add('horario HABIL', { windows: [...windows, crossed, reversed] })
    expect(answer.status).toBe(422)
    expect(answer.body.errors).toEqual([
      { field: 'name', code: 'calendar.name_taken', message: 'Ya existe «Horario hábil». Use otro nombre.' },
      { field: 'windows.2.toMinute', code: 'calendar.window_reversed', message: 'Debe terminar después de empezar.' },
      {
        field: 'windows.1.fromMinute',
        code: 'calendar.windows_overlap',
        message: 'Se cruza con el tramo 09:00–13:00.',
      },
    ])
  })

  test('takes no week without attention, and no hour that is none', async () => {
    const none = await add('Vacío', { windows: [] })
    expect(none.body.errors[0].code).toBe('calendar.no_windows')
    const wrong = { weekday: 8, fromMinute: -1, toMinute: 1441 }
    const fields = (await add('Raro', { windows: [wrong] })).body.errors.map((error: { field: string }) => error.field)
    expect(fields).toEqual(['windows.0.weekday', 'windows.0.fromMinute', 'windows.0.toMinute'])
  })

  test('an inactive one cannot be the default', async () => {
    const answer = await add('Apagado', { active: false, isDefault: true })
    expect(codeOf(answer)).toEqual([409, 'calendar.default_inactive'])
  })

  test('twice with one key adds one', async () => {
    const send = () => admin.post('/api/calendars', { name: 'Repetido', windows }, { 'idempotency-key': 'k' })
    const [one, two] = await Promise.all([send(), send()])
    expect(one.body.id).toBe(two.body.id)
  })

  test('ten at once with one name makes one', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => add('Nocturno')))
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 422)])
  })

  test('a hundred are enough', async () => {
    const other = await startTestApp()
    const boss = await other.signIn('admin')
    const rows = Array.from({ length: 100 }, (_, n) => ({ id: uuidv7(), name: `C${n}`, windows: '[]' }))
    await other.db.insertInto('calendars').values(rows).execute()
    expect(codeOf(await boss.post('/api/calendars', { name: 'Otro', windows }))).toEqual([409, 'calendar.too_many'])
  })

  test('the first of a company without any is its default', async () => {
    const other = await startTestApp()
    const boss = await other.signIn('admin')
    expect(await defaultCalendar(boss.ctx)).toBeUndefined()
    const inactive = await boss.post('/api/calendars', { name: 'Apagado', windows, active: false })
    expect(inactive.body.isDefault).toBe(false)
    expect((await boss.post('/api/calendars', { name: 'Uno', windows })).body.isDefault).toBe(true)
  })
})

describe('saving', () => {
  test('changes what was sent, and the audit tells each day that changed', async () => {
    const { id } = await added('Sábados')
    const answer = await save(id, 1, {
      windows: [
        ...windows,
        { weekday: 7, fromMinute: 600, toMinute: 720 },
        { weekday: 7, fromMinute: 0, toMinute: 60 },
      ],
      keepsHolidays: false,
    })
    expect(answer.body).toMatchObject({ name: 'Sábados', keepsHolidays: false, version: 2 })
    expect(await newest()).toMatchObject({
      actor: 'Andrea',
      action: 'calendar.changed',
      subjectKind: 'calendar',
      subjectName: 'Sábados',
      changes: { sunday: ['', '00:00–01:00, 10:00–12:00'], keepsHolidays: [true, false] },
    })
  })

  test('what is as it was changes nothing', async () => {
    const one = await added('Igual')
    expect((await save(one.id, 1, { name: 'Igual', windows: one.windows })).body).toEqual(one)
  })

  test('from an old version is refused and shows what stands', async () => {
    const { id } = await added('Cambiado')
    await save(id, 1, { name: 'Cambiado por otra' })
    const answer = await save(id, 1, { name: 'Mío' })
    expect(codeOf(answer)).toEqual([409, 'stale'])
    expect(answer.body.current).toMatchObject({ name: 'Cambiado por otra', version: 2 })
  })

  test('windows that cannot be are told by the place they were sent in', async () => {
    const { id } = await added('Mal')
    const answer = await save(id, 1, { windows: [windows[0], { weekday: 1, fromMinute: 600, toMinute: 600 }] })
    expect(answer.body.errors).toMatchObject([{ field: 'windows.1.toMinute', code: 'calendar.window_reversed' }])
  })

  test('its own name, written otherwise, is not taken', async () => {
    const { id } = await added('Turno dia')
    expect((await save(id, 1, { name: 'Turno día' })).status).toBe(200)
    expect((await save(id, 2, { name: 'Horario habil' })).body.errors[0].code).toBe('calendar.name_taken')
  })

  test('another default takes the place of the one before', async () => {
    const { id } = await added('Nuevo por omisión')
    expect((await save(id, 1, { isDefault: true })).body.isDefault).toBe(true)
    expect((await list()).filter((one) => one.isDefault).map((one) => one.id)).toEqual([id])
    expect((await defaultCalendar(ana.ctx))!.id).toBe(id)
    await save(office.id, 1, { isDefault: true })
  })

  test('several who propose different defaults at once leave one', async () => {
    const some = await Promise.all(['A', 'B', 'C', 'D'].map((name) => added(`Turno ${name}`)))
    await Promise.all(some.map((one) => save(one.id, 1, { isDefault: true })))
    expect((await list()).filter((one) => one.isDefault)).toHaveLength(1)
    await save(office.id, 2, { isDefault: true })
  })

  test('the default is not deactivated, and an inactive one does not become the default', async () => {
    const { version } = (await list()).find((one) => one.id === office.id)!
    expect(codeOf(await save(office.id, version, { active: false }))).toEqual([409, 'calendar.is_default'])
    const { id } = await added('Dormido')
    expect((await save(id, 1, { active: false })).body.active).toBe(false)
    expect(await newest()).toMatchObject({ action: 'calendar.deactivated', subjectName: 'Dormido' })
    expect(codeOf(await save(id, 2, { isDefault: true }))).toEqual([409, 'calendar.default_inactive'])
    expect((await save(id, 2, { active: true, isDefault: true })).body).toMatchObject({ active: true, isDefault: true })
  })

  test('what nobody knows is not found', async () => {
    expect((await save(uuidv7(), 1, { name: 'X' })).status).toBe(404)
  })
})

describe('holidays and days off', () => {
  const daysOff = async (year: number) =>
    (await ana.get(`/api/holidays?year=${year}`)).body.items as { on: string; name: string; source: string }[]
  const close = (on: string, name: string) => admin.put(`/api/days-off/${on}`, { name })

  test('a year has the national ones by law', async () => {
    const items = await daysOff(2027)
    expect(items).toHaveLength(17)
    expect(items[0]).toEqual({ on: '2027-01-01', name: 'Año Nuevo', source: 'national' })
  })

  test("the company's own stand among them, in their order", async () => {
    expect((await close('2026-12-24', 'Víspera de Navidad')).body).toEqual({
      on: '2026-12-24',
      name: 'Víspera de Navidad',
      source: 'company',
    })
    expect(await newest()).toMatchObject({ action: 'dayOff.added', changes: { on: [null, '2026-12-24'] } })
    expect((await daysOff(2026)).slice(-2).map(({ on, source }) => [on, source])).toEqual([
      ['2026-12-24', 'company'],
      ['2026-12-25', 'national'],
    ])
    expect((await daysOff(2027)).some(({ source }) => source === 'company')).toBe(false)
  })

  test('a change counts at once', async () => {
    expect((await readOff(ana.ctx))('2026-11-30')).toBe(false)
    await close('2026-11-30', 'Aniversario')
    const isOff = await readOff(ana.ctx)
    expect(['2026-11-30', '2026-12-25', '2026-12-01'].map(isOff)).toEqual([true, true, false])
    expect((await admin.delete('/api/days-off/2026-11-30')).body).toEqual({ on: '2026-11-30' })
    expect(await newest()).toMatchObject({ action: 'dayOff.removed', subjectName: 'Aniversario' })
    expect((await readOff(ana.ctx))('2026-11-30')).toBe(false)
  })

  test('said again, it gets another name', async () => {
    await close('2026-12-31', 'Inventario')
    await close('2026-12-31', 'Inventario')
    await close('2026-12-31', 'Balance')
    expect((await daysOff(2026)).at(-1)).toEqual({ on: '2026-12-31', name: 'Balance', source: 'company' })
    expect(await newest()).toMatchObject({ action: 'dayOff.changed', changes: { name: ['Inventario', 'Balance'] } })
  })

  test('a holiday by law needs no day off', async () => {
    expect((await close('2026-09-18', 'Dieciocho')).body.errors).toEqual([
      { field: 'on', code: 'day_off.is_holiday', message: 'Ese día ya es feriado nacional: Fiestas Patrias.' },
    ])
  })

  test('days that are none, or far away, are refused; what is not off is not found', async () => {
    expect((await close('0000-01-01', 'X')).status).toBe(404)
    expect((await close('2101-01-01', 'X')).status).toBe(422)
    expect((await close('2026-02-30', 'X')).status).toBe(404)
    expect((await admin.delete('/api/days-off/0000-01-01')).status).toBe(404)
    expect((await admin.delete('/api/days-off/2026-07-01')).status).toBe(404)
    expect((await ana.get('/api/holidays?year=1999')).status).toBe(422)
  })
})
