import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { inTransaction } from '../../../../platform/server/context.ts'
import { firstCalendar } from '../../../calendars/server/first-calendar.ts'
import { addCustomer } from '../../../customers/server/customers.builders.ts'
import { classify } from '../../../settings/server/settings.builders.ts'
import type { CoverageType } from '../../coverage-types.contract.ts'
import { usualTerms } from '../../terms.contract.ts'
import { columnsOf } from '../term-columns.ts'
import { designType } from './types.builders.ts'
import { findType, readType } from './types.queries.ts'

const app = await startTestApp()
const { priorities, topics } = await classify(app)
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent')
const calendar = await firstCalendar(sofia.ctx, 'es')
const { id: customerId } = await addCustomer(ana)

const listed = async (): Promise<CoverageType[]> => (await ana.get('/api/coverage-types')).body.items
const save = (one: { id: string; version: number }, fields: Record<string, unknown>) =>
  sofia.patch(`/api/coverage-types/${one.id}`, { version: one.version, ...fields })
const wrong = (body: { errors: { field: string; code: string }[] }) =>
  body.errors.map(({ field, code }) => `${field} ${code.replace('coverage_type.', '')}`)
const level = (priorityId: string, responseMinutes: number | null, solutionMinutes: number | null) => ({
  priorityId,
  responseMinutes,
  solutionMinutes,
})

describe('a kind of contract or warranty', () => {
  test('needs a name; the rest is as usual', async () => {
    const { status, body } = await sofia.post('/api/coverage-types', { name: 'Soporte básico' })
    expect(status).toBe(201)
    expect(body).toEqual({
      id: body.id,
      name: 'Soporte básico',
      kind: 'contract',
      durationMonths: 12,
      terms: usualTerms,
      fields: [],
      topicIds: [],
      serviceLevels: [],
      active: true,
      coverageCount: 0,
      version: 1,
    })
    expect(await listed()).toContainEqual(body)
  })

  test('is kept with everything that was designed', async () => {
    const designed = await designType(sofia, {
      name: 'Garantía extendida',
      kind: 'warranty',
      durationMonths: 24,
      terms: {
        grantMinutes: 600,
        grantPeriod: 'year',
        percent: { travel: 0 },
        calendarId: calendar.id,
        stopsDuringRepair: true,
      },
      fields: [{ label: 'Zona', type: 'oneOf', options: ['Norte', 'Sur'], required: true }],
      topicIds: [topics.failure, topics.failure],
      serviceLevels: [level(priorities.low, null, null), level(priorities.urgent, 60, 480)],
    })
    expect(designed).toMatchObject({
      kind: 'warranty',
      durationMonths: 24,
      terms: { grantMinutes: 600, percent: { online: 100, travel: 0 }, calendarId: calendar.id, roundingMinutes: 1 },
      fields: [{ key: 'zona', label: 'Zona', type: 'oneOf', options: ['Norte', 'Sur'], required: true }],
      topicIds: [topics.failure],
      serviceLevels: [level(priorities.urgent, 60, 480)],
    })
  })

  test('is designed by supervisors and read by our own people', async () => {
    const contact = await app.signIn('contact', { customerId })
    const tomas = await app.signIn('technician')
    const one = await designType(await app.signIn('admin'))
    const body = { name: 'Otro', version: 1 }
    for (const by of [ana, tomas, contact]) {
      expect((await by.post('/api/coverage-types', body)).status).toBe(403)
      expect((await by.patch(`/api/coverage-types/${one.id}`, body)).status).toBe(403)
      expect((await by.put('/api/service-levels', { items: [] })).status).toBe(403)
    }
    expect((await tomas.get('/api/coverage-types')).status).toBe(200)
    expect((await contact.get('/api/coverage-types')).status).toBe(403)
    expect((await contact.get('/api/service-levels')).status).toBe(403)
    expect((await app.stranger.get('/api/coverage-types')).status).toBe(401)
  })

  test('hears everything that is wrong at once, each in its field', async () => {
    await designType(sofia, { name: 'Mantención anual' })
    const { status, body } = await sofia.post('/api/coverage-types', {
      name: 'mantencion  ANUAL',
      terms: { calendarId: uuidv7() },
      topicIds: [topics.use, uuidv7()],
      serviceLevels: [level(priorities.low, 60, 30), level(priorities.low, 1, 1), level(uuidv7(), 1, 1)],
      fields: [
        { label: 'Obra', type: 'text', options: ['x'] },
        { label: 'OBRA', type: 'oneOf', options: ['Única'] },
        { label: 'Zona', type: 'oneOf', options: ['Norte', 'norte'] },
      ],
    })
    expect(status).toBe(422)
    expect(wrong(body)).toEqual([
      'name name_taken',
      'terms.calendarId unknown_calendar',
      'topicIds.1 unknown_topic',
      'serviceLevels.0.solutionMinutes solution_first',
      'serviceLevels.1.priorityId priority_twice',
      'serviceLevels.2.priorityId unknown_priority',
      'fields.0.options needless_options',
      'fields.1.label label_twice',
      'fields.1.options two_options',
      'fields.2.options option_twice',
    ])
    expect(body.errors[0].message).toBe('Ya existe «Mantención anual». Use otro nombre.')
  })

  test.each([
    ['absurd minutes', { terms: { grantMinutes: 0 } }, 'terms.grantMinutes'],
    ['negative minutes', { terms: { grantMinutes: -60 } }, 'terms.grantMinutes'],
    ['half a minute', { terms: { roundingMinutes: 1.5 } }, 'terms.roundingMinutes'],
    ['a step of no minutes', { terms: { roundingMinutes: 0 } }, 'terms.roundingMinutes'],
    ['a discount after hours', { terms: { afterHoursPercent: 99 } }, 'terms.afterHoursPercent'],
    ['a price below nothing', { terms: { percent: { travel: -1 } } }, 'terms.percent.travel'],
    ['a policy that nobody knows', { terms: { overrunPolicy: 'maybe' } }, 'terms.overrunPolicy'],
    ['no duration', { durationMonths: 0 }, 'durationMonths'],
    ['a key that data cannot have', { fields: [{ key: '__proto__', label: 'A', type: 'text' }] }, 'fields.0.key'],
    ['no name', { name: '  ' }, 'name'],
  ])('is refused with %s', async (_, fields, field) => {
    const { status, body } = await sofia.post('/api/coverage-types', { name: `Malo ${field}`, ...fields })
    expect([status, body.errors[0].field]).toEqual([422, field])
  })

  test('is refused a calendar that left service', async () => {
    await app.db
      .insertInto('calendars')
      .values({ id: uuidv7(), name: 'Antiguo', windows: '[]', active: false })
      .execute()
    const old = await app.db
      .selectFrom('calendars')
      .select('id')
      .where('name', '=', 'Antiguo')
      .executeTakeFirstOrThrow()
    const { body } = await sofia.post('/api/coverage-types', { name: 'Con antiguo', terms: { calendarId: old.id } })
    expect(wrong(body)).toEqual(['terms.calendarId inactive_calendar'])
  })

  test('keeps its calendar in service as long as contracts are made of it, and the refusal names it', async () => {
    const admin = await app.signIn('admin')
    const windows = [{ weekday: 1, fromMinute: 540, toMinute: 1080 }]
    const { body: night } = await admin.post('/api/calendars', { name: 'Nocturno', windows })
    const kind = await designType(sofia, { name: 'Soporte nocturno', terms: { calendarId: night.id } })
    const deactivate = () => admin.patch(`/api/calendars/${night.id}`, { version: 1, active: false })
    const refused = await deactivate()
    expect([refused.status, refused.body.code]).toEqual([409, 'calendar.in_use'])
    expect(refused.body.title).toContain('Soporte nocturno')
    await save(kind, { active: false })
    expect((await deactivate()).body).toMatchObject({ active: false })
    expect((await findType(sofia.ctx, kind.id))!.terms.calendarId).toBe(night.id)
    const again = await save({ ...kind, version: 2 }, { active: true })
    expect(wrong(again.body)).toEqual(['terms.calendarId inactive_calendar'])
  })

  test('of which contracts are made while its calendar leaves service is refused or keeps it, ten times', async () => {
    const admin = await app.signIn('admin')
    const windows = [{ weekday: 1, fromMinute: 540, toMinute: 1080 }]
    for (let round = 0; round < 10; round++) {
      const { body: one } = await admin.post('/api/calendars', { name: `Carrera ${round}`, windows })
      const kind = { name: `Con carrera ${round}`, terms: { calendarId: one.id } }
      const [left, made] = await Promise.all([
        admin.patch(`/api/calendars/${one.id}`, { version: 1, active: false }),
        sofia.post('/api/coverage-types', kind),
      ])
      expect([200, 409]).toContain(left.status)
      expect(made.status).toBe(left.status === 200 ? 422 : 201)
    }
  })

  test('that ten design at once with one name is there once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => sofia.post('/api/coverage-types', { name: 'Carrera' })),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 422)])
    expect((await listed()).filter((one) => one.name === 'Carrera')).toHaveLength(1)
  })

  test('that is sent twice with one key is there once', async () => {
    const send = () => sofia.post('/api/coverage-types', { name: 'Repetido' }, { 'idempotency-key': 'k' })
    const [one, two] = await Promise.all([send(), send()])
    expect(one.body).toEqual(two.body)
  })
})

describe('saving a kind', () => {
  test('changes what was sent and nothing else', async () => {
    const one = await designType(sofia, { terms: { percent: { onSite: 150 }, grantMinutes: 60 } })
    const { body } = await save(one, { terms: { percent: { travel: 50 } }, active: false })
    expect(body).toEqual({
      ...one,
      version: 2,
      active: false,
      terms: { ...one.terms, percent: { ...one.terms.percent, travel: 50 } },
    })
    expect((await save(body, { terms: { grantMinutes: null } })).body.terms.grantMinutes).toBeNull()
  })

  test('replaces topics and promises', async () => {
    const before = { topicIds: [topics.use], serviceLevels: [level(priorities.low, 10, 20)] }
    const one = await designType(sofia, before)
    const after = { topicIds: [topics.parts], serviceLevels: [level(priorities.high, null, 20)] }
    expect((await save(one, after)).body).toMatchObject(after)
    expect((await save({ ...one, version: 2 }, { topicIds: [], serviceLevels: [] })).body).toMatchObject({
      topicIds: [],
      serviceLevels: [],
    })
  })

  test('from an old version is refused and shows what stands', async () => {
    const one = await designType(sofia)
    await save(one, { durationMonths: 6 })
    const { status, body } = await save(one, { durationMonths: 24 })
    expect([status, body.code]).toEqual([409, 'stale'])
    expect(body.current).toMatchObject({ id: one.id, durationMonths: 6, version: 2 })
  })

  test('by two at once from one version is done once', async () => {
    const one = await designType(sofia)
    const answers = await Promise.all([6, 9, 18].map((durationMonths) => save(one, { durationMonths })))
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409, 409])
  })

  test('what is as it was changes nothing', async () => {
    const one = await designType(sofia, { serviceLevels: [level(priorities.low, 10, 20)] })
    const { name, kind, terms, fields, topicIds, serviceLevels } = one
    expect((await save(one, { name, kind, terms, fields, topicIds, serviceLevels })).body).toEqual(one)
  })

  test('does not make a warranty of a contract', async () => {
    expect(wrong((await save(await designType(sofia), { kind: 'warranty' })).body)).toEqual(['kind kind_stays'])
  })

  test('takes no name of another, and its own in other letters', async () => {
    const one = await designType(sofia, { name: 'Premium' })
    expect((await save(one, { name: 'PREMIUM' })).body.name).toBe('PREMIUM')
    expect(wrong((await save({ ...one, version: 2 }, { name: 'soporte basico' })).body)).toEqual(['name name_taken'])
  })

  test('what nobody knows is not found', async () => {
    expect((await save({ id: uuidv7(), version: 1 }, { name: 'X' })).status).toBe(404)
    expect((await save({ id: 'x', version: 1 }, { name: 'X' })).status).toBe(404)
  })

  test('waits for whoever is making a coverage of it', async () => {
    const one = await designType(sofia)
    let saved = false
    let saving: Promise<unknown> | undefined
    await inTransaction(sofia.ctx, async (ctx) => {
      expect((await findType(ctx, one.id, { hold: true }))?.durationMonths).toBe(12)
      saving = save(one, { durationMonths: 6 }).then(() => (saved = true))
      await new Promise((resolve) => setTimeout(resolve, 150))
      expect(saved).toBe(false)
    })
    await saving
    expect((await readType(sofia.ctx, one.id)).durationMonths).toBe(6)
  })
})

describe("the company's own fields", () => {
  const fields = [
    { label: 'Obra', type: 'text' },
    { label: 'Pisos', type: 'number' },
  ]

  test('keep their key when they are renamed, moved and joined by others', async () => {
    const one = await designType(sofia, { fields })
    const [work, floors] = one.fields
    const { body } = await save(one, {
      fields: [floors, { label: 'Obra', type: 'date' }, { ...work, label: 'Proyecto' }],
    })
    expect(body.fields.map((field: { key: string; label: string }) => [field.key, field.label])).toEqual([
      ['pisos', 'Pisos'],
      ['obra2', 'Obra'],
      ['obra', 'Proyecto'],
    ])
  })

  test('that coverages have data of are renamed, but neither change their type nor go', async () => {
    const one = await designType(sofia, { fields })
    const [work, floors] = one.fields
    await coverageOf(one, { obra: 'Torre Norte' })
    expect(wrong((await save(one, { fields: [{ ...work, type: 'number' }, floors] })).body)).toEqual([
      'fields.0.type field_type_used',
    ])
    expect(wrong((await save(one, { fields: [floors] })).body)).toEqual(['fields field_used'])
    const { body } = await save(one, { fields: [{ ...work, label: 'Proyecto', required: true }] })
    expect(body.fields).toEqual([{ key: 'obra', label: 'Proyecto', type: 'text', required: true, options: [] }])
  })
})

test('how many coverages were made of a kind is told', async () => {
  const one = await designType(sofia)
  await coverageOf(one)
  await coverageOf(one)
  expect((await listed()).find(({ id }) => id === one.id)?.coverageCount).toBe(2)
})

test('every change is told in the audit, in words', async () => {
  const one = await designType(sofia, { name: 'Auditado' })
  await save(one, {
    terms: { grantMinutes: 1200, calendarId: calendar.id },
    topicIds: [topics.use],
    serviceLevels: [level(priorities.urgent, 60, 480)],
    fields: [{ label: 'Zona', type: 'oneOf', options: ['Norte', 'Sur'], required: true }],
  })
  await save({ ...one, version: 2 }, { active: false })
  const [third, second, first] = await audit()
  expect(third).toMatchObject({ action: 'coverageType.deactivated', changes: { active: [true, false] } })
  expect(second).toMatchObject({
    actor: 'Sofía',
    action: 'coverageType.changed',
    subjectKind: 'coverageType',
    subjectName: 'Auditado',
    changes: {
      grantMinutes: [null, 1200],
      calendar: [null, 'Horario hábil'],
      topics: [[], ['Uso y capacitación']],
      serviceLevels: [[], ['Urgente: 1 h / 8 h']],
      fields: [[], ['Zona (lista de opciones: Norte, Sur; obligatorio)']],
    },
  })
  expect(first).toMatchObject({ action: 'coverageType.added', subjectName: 'Auditado' })
})

async function audit() {
  const boss = await app.signIn('admin')
  return (await boss.get('/api/audit?limit=3')).body.items
}

async function coverageOf(type: CoverageType, attributes: Record<string, unknown> = {}) {
  const ledgerId = uuidv7()
  await app.db.insertInto('ledgers').values({ id: ledgerId, customerId }).execute()
  await app.db
    .insertInto('coverages')
    .values({
      id: uuidv7(),
      customerId,
      typeId: type.id,
      kind: type.kind,
      ledgerId,
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      lastDay: '2026-12-31',
      scope: 'all',
      ...columnsOf(type.terms),
      attributes: JSON.stringify(attributes),
      createdBy: sofia.id,
      createdAt: app.world.now(),
    })
    .execute()
}
