import { expect, test } from 'vitest'
import { z } from 'zod'
import { firstCalendar } from '../../features/calendars/server/first-calendar.ts'
import { addContact, addEquipment } from '../../features/customers/server/customers.builders.ts'
import { designType } from '../../features/coverage/server/types/types.builders.ts'
import { registerCase } from '../../features/cases/server/cases.builders.ts'
import { desk } from '../../features/commitments/server/commitments.builders.ts'
import { sixty, startSoftland } from '../../features/erp/server/testing/softland.ts'
import { sendFile } from '../../features/files/server/files.builders.ts'
import type { Endpoint } from '../../platform/shared/contract.ts'
import { writeArticle } from '../../features/knowledge/server/knowledge.builders.ts'
import { saveReport, schedule } from '../../features/reports/server/saved/saved.builders.ts'
import { prepareReply } from '../../features/replies/server/replies.builders.ts'
import { addCoverage } from '../../features/coverage/server/coverage.builders.ts'
import { logTime } from '../../features/time-entries/server/time-entries.builders.ts'
import { publishedForm, soundForm } from '../../features/visit-forms/server/visit-forms.builders.ts'
import { orderVisit } from '../../features/visits/server/visits.builders.ts'
import { dayInChile } from '../../platform/shared/chile/day.ts'
import { startTestApp } from './testing/harness.ts'

/** Sends every address what no screen ever would, field by field: whatever comes, the answer is never a failure. */

const softland = await startSoftland(sixty.slice(0, 5), new Date())
const app = await startTestApp({ softland: softland.connection })
const { commitmentTypes, states, committed, inDays } = await desk(app)
const [priority] = await app.db.selectFrom('priorities').select('id').execute()
const customerClass = await app.db.selectFrom('customerClasses').select('id').executeTakeFirstOrThrow()
const [topic, otherTopic] = await app.db.selectFrom('topics').select('id').execute()
const admin = await app.signIn('admin')
const other = await app.signIn('agent')
const one = await registerCase(admin)
const { customerId } = one
const contact = await addContact(admin, customerId)
const equipment = await addEquipment(admin, customerId)
const commitment = await committed(admin)
const calendar = await firstCalendar(admin.ctx, 'es')
const coverageType = await designType(admin)
const authorisation = (await other.post(`/api/customers/${customerId}/authorisations`, { reason: 'x' })).body as {
  id: string
}
const warrantyType = await designType(admin, { kind: 'warranty' })
const repair = (await admin.post(`/api/equipment/${equipment.id}/repairs`, { receivedOn: '2024-01-31' })).body
const rule = (await admin.post('/api/warranty-rules', { productCode: 'A', typeId: warrantyType.id, months: 6 })).body
const file = (await sendFile(admin, 'hola')).body as { id: string }
const coverage = await addCoverage(admin, { customerId, typeId: coverageType.id })
const timeEntry = await logTime(admin, { caseId: one.id, workedOn: dayInChile(new Date()) })
const [pauseReason] = await app.db.selectFrom('pauseReasons').select('id').execute()
const { mine: period } = (await admin.post('/api/availability', { kind: 'available' })).body
const leaver = await app.signIn('agent')
const leftTimer = (await leaver.post('/api/timer')).body as { id: string }
await admin.patch(`/api/people/${leaver.id}`, { version: 1, active: false })
const article = await writeArticle(admin)
const reply = await prepareReply(admin)
const visitForm = await publishedForm(admin)
const visit = await orderVisit(admin, { formId: visitForm.id, technicianIds: [other.id] })
const saved = await saveReport(admin)
const sent = await schedule(admin, saved.id)
const company = { name: 'Empresa', createdAt: new Date() }
await app.db.insertInto('company').values(company).execute()

/** Ids that lead somewhere, so that what is sent beside them reaches the database. */
const known: Record<string, unknown> = {
  id: undefined, // what was sent before with the same one is not looked at again
  customerId,
  contactId: contact.id,
  equipmentId: equipment.id,
  topicId: topic!.id,
  classId: customerClass.id,
  parentId: topic!.id,
  priorityId: priority!.id,
  responsibleId: admin.id,
  stateId: states.inProgress,
  typeId: commitmentTypes.call,
  relatedCaseId: commitment.caseId,
  role: 'agent',
  reason: 'Porque sí',
  validUntil: inDays(3).slice(0, 10),
  dueAt: inDays(2),
  saidAt: inDays(-1),
  coverageId: coverage.id,
  // time is of a case or of an activity, charged or not: what goes together
  activityId: null,
  reasonId: pauseReason!.id,
  personId: other.id,
  replacesId: undefined,
  timerId: undefined,
  startedAt: inDays(-1),
  workedOn: dayInChile(new Date(inDays(-1))),
  workedMinutes: 5,
  notChargedReason: null,
  purchasedOn: '2024-01-31',
  receivedOn: '2024-01-31',
  returnedOn: '2024-02-01',
  month: '2026-06',
  email: 'nadie@test.cl',
  password: 'una clave larga de verdad',
  newPassword: 'una clave larga de verdad',
  color: '#336699',
  kind: 'call',
  limit: '10',
  revision: 1,
  articleId: article.id,
  caseId: one.id,
  intoId: topic!.id,
  windows: [{ weekday: 1, fromMinute: 540, toMinute: 1080 }],
  calendarId: calendar.id,
  topicIds: [topic!.id],
  serviceLevels: [{ priorityId: priority!.id, responseMinutes: 60, solutionMinutes: 480 }],
  form: soundForm(),
  formId: visitForm.id,
  technicianId: other.id,
  endsAt: inDays(1),
  at: inDays(-1),
  sentAt: inDays(0),
  // a visit that is over, and reported for the first time
  travelStartedAt: inDays(-1),
  arrivedAt: inDays(-1),
  departedAt: inDays(-1),
  backAt: inDays(-1),
  finishedAt: inDays(-1),
  formVersion: 1,
  corrects: undefined,
  fields: [{ label: 'Zona', type: 'oneOf', options: ['Norte', 'Sur'] }],
}
const inPath: Record<string, string> = {
  '/api/people/{id}': other.id,
  '/api/customers/{id}': customerId,
  '/api/contacts/{id}': contact.id,
  '/api/equipment/{id}': equipment.id,
  '/api/cases/{id}': one.id,
  '/api/commitments/{id}': commitment.id,
  '/api/files/{id}': file.id,
  '/api/authorisations/{id}': authorisation.id,
  '/api/calendars/{id}': calendar.id,
  '/api/coverage-types/{id}': coverageType.id,
  '/api/coverages/{id}': coverage.id,
  '/api/grants/{id}': coverage.grants[0]!.id,
  '/api/repairs/{id}': repair.id,
  '/api/warranty-rules/{id}': rule.id,
  '/api/availability/periods/{id}': period.id,
  '/api/left-timers/{id}': leftTimer.id,
  '/api/time-entries/{id}': timeEntry.id,
  '/api/classifications/{kind}/{id}': otherTopic!.id,
  '/api/topics/{id}': otherTopic!.id,
  '/api/articles/{id}': article.id,
  '/api/replies/{id}': reply.id,
  '/api/visit-forms/{id}': visitForm.id,
  '/api/visits/{id}': visit.id,
  '/api/saved-reports/{id}': saved.id,
}

/** What reports can be asked is no part of their shape: each name with a report that knows it. */
const asked: Record<string, string> = {
  range: 'statistics-by-responsible',
  from: 'statistics-by-responsible',
  until: 'offline-time',
  by: 'offline-time',
  customerId: 'hours-charged',
  personId: 'hours-charged',
  topicId: 'pending-by-responsible',
  periods: 'pending-by-responsible',
  typeId: 'commitments-by-type',
  withinDays: 'coverages-expiring',
  atMostMinutes: 'coverages-expiring',
  row: 'commitment-date-changes',
  column: 'commitment-date-changes',
}

type Shape = {
  type?: string
  format?: string
  enum?: unknown[]
  const?: unknown
  properties?: Record<string, Shape>
  required?: string[]
  items?: Shape
  anyOf?: Shape[]
  minItems?: number
}
const shapeOf = (schema: z.ZodType): Shape =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as unknown as Shape

/** Something that the shape takes. */
function sample(shape: Shape, name = ''): unknown {
  if (name in known && shape.type !== 'object' && (shape.enum ?? [known[name]]).includes(known[name]))
    return known[name]
  if (shape.enum) return shape.enum[0]
  if ('const' in shape) return shape.const
  if (shape.anyOf) return sample(shape.anyOf[0]!, name)
  if (shape.type === 'object')
    return Object.fromEntries(Object.entries(shape.properties ?? {}).map(([key, part]) => [key, sample(part, key)]))
  if (shape.type === 'array') return shape.minItems ? [sample(shape.items ?? {}, 'item')] : []
  if (shape.type === 'integer' || shape.type === 'number') return 1
  if (shape.type === 'boolean') return true
  if (shape.format === 'uuid') return one.id
  if (shape.format === 'date-time') return inDays(1)
  return ''
}

const LONG = 'ñandú '.repeat(160_000)
const texts = [
  'con NUL \u0000 dentro',
  'media \ud800 pareja',
  '\udc00',
  'control \u0007\u001b[31m',
  '\u202Eodnauqse ⁦al revés⁩',
  '👩🏽‍🔧🇨🇱',
  "'; drop table people; --",
  '%_\\',
  "''':*&|!()<->",
  '{{values}} ${1}',
  '<svg/onload=alert(1)>',
  '&#0;&#xD800;&#7;',
  'a'.repeat(100_000),
  '字'.repeat(1000),
  '𝔘 '.repeat(60),
  '',
  ' ',
  LONG,
]
const places = [
  '2026-02-30',
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '+275760-09-13T00:00:00.000Z',
  '0000-01-01T00:00:00Z',
]
const instants = ['9999-12-31T23:59:59-23:59', '2026-02-30T10:00:00Z', '0001-01-01T00:00:00+14:00', 'now', 'infinity']
const cursors = ['1|2', '99999999999999999999', '-1', '9999999999999999|' + one.id, '2024-01-01|' + '-'.repeat(36)]
const forged = [one.id, one.id.toUpperCase(), one.id.replaceAll('-', ''), '1|' + one.id, 'infinity|' + one.id]
const nowhere = ['2026-02-30', '0000-01-01'].flatMap((day) => [
  `${day}|${one.id}`,
  `${day}T00:00:00.000Z|${one.id}`,
  `2026-01-01|${day}T00:00:00.000Z|${one.id}`,
])
const far = ['+275760-09-13|' + one.id, '1|' + '0'.repeat(36), 'Mon, 1 Jan 2024 (x)|' + one.id, 'null', 'undefined']
const numbers = ['0', '101', '-1', '1e400', 'NaN', '1.5', 'abc', '0x10', '2147483648', '9007199254740993']
const things = [null, true, 0, -1, 1.5, 1e308, 2 ** 31, 2 ** 53, [], {}, [[]], ['a'], { a: { b: 1 } }, { length: -1 }]
const inQuery = [...texts.slice(0, -1).filter((text) => text.length < 2000), ...places, ...instants, ...cursors].concat(
  forged,
  nowhere,
  far,
  numbers,
)
const inBody = [...things, ...texts, ...places, ...instants, one.id.toUpperCase(), customerId]

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

type Attempt = { method: Endpoint['method']; url: string; body?: unknown; headers?: Record<string, string> }

function* attempts(e: Endpoint): Generator<Attempt> {
  const { method } = e
  const prefix = Object.keys(inPath).find((path) => e.path.startsWith(path))
  const address = e.path
    .replace('{id}', prefix ? inPath[prefix]! : one.id)
    .replace('{kind}', 'topics')
    .replace('{code}', '12')
    .replace('{on}', '2026-12-24')
    .replace('{revision}', '1')
    .replace('{number}', '1')
    .replace('{scheduleId}', sent.id)
  const url = address.replace('{key}', 'hours-charged')
  const body = e.body && (sample(shapeOf(e.body)) as Record<string, unknown>)
  if (e.path.includes('{'))
    for (const wrong of [...inQuery, '..', '%', '12', customerId])
      yield { method, url: e.path.replace(/\{\w+\}/g, encodeURIComponent(wrong.toWellFormed())), body }
  if (e.query) {
    const { properties = {} } = shapeOf(e.query)
    const ofReport = e.path.includes('{key}')
    for (const name of ofReport ? Object.keys({ ...asked, ...properties }) : Object.keys(properties)) {
      const url = address.replace('{key}', asked[name] ?? 'hours-charged')
      for (const wrong of inQuery) yield { method, url: `${url}?${name}=${encodeURIComponent(wrong.toWellFormed())}` }
      yield { method, url: `${url}?${name}=1&${name}=2` }
      yield { method, url: `${url}?${name}[a]=1&__proto__[x]=1` }
      yield { method, url: `${url}?${name}=%ff%fe%00` }
      yield { method, url: `${url}?${name}=%ED%A0%80` }
    }
  }
  if (!body) return
  for (const name of Object.keys(body)) {
    for (const wrong of inBody) yield { method, url, body: { ...body, [name]: wrong } }
    if (Array.isArray(body[name]))
      for (const wrong of ['', null, customerId, 'x\u0000', {}])
        yield { method, url, body: { ...body, [name]: [wrong] } }
    if (isRecord(body[name]))
      for (const inner of Object.keys(body[name]))
        for (const wrong of inBody) yield { method, url, body: { [name]: { ...body[name], [inner]: wrong } } }
    const { [name]: _, ...without } = body
    yield { method, url, body: without }
  }
  const json = { 'content-type': 'application/json', 'idempotency-key': 'deep' }
  for (const raw of ['', '[', 'null', '"a"', '[]', '1', '{"__proto__":{"a":1}}', '{"constructor":{"prototype":{}}}'])
    yield { method, url, body: raw, headers: json }
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  yield { method, url, body: JSON.stringify({ ...body, deep: 0 }).replace('"deep":0', `"deep":${deep}`), headers: json }
  yield { method, url, body: deep, headers: json }
  yield { method, url, body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), headers: json }
  yield { method, url, body: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } }
  yield { method, url, body: 'a', headers: { 'content-type': 'text/plain' } }
  yield { method, url, body: Buffer.from([31, 139, 8, 0]), headers: { ...json, 'content-encoding': 'gzip' } }
}

// one streams for ever, one takes a form, and these end the session that asks
const apart = /^\/api\/(live|files|auth\/(sign-out|change-password|revoke-other-sessions))$/

/** All of it takes a minute: `RUBBISH=all`. Otherwise every few, others for each address. */
const EVERY = process.env.RUBBISH === 'all' ? 1 : 9

test('no rubbish in any field of any address makes the server fail', { timeout: 300_000 }, async () => {
  const failures: string[] = []
  for (const [place, e] of app.app.endpoints.filter((e) => !apart.test(e.path)).entries()) {
    const chosen = [...attempts(e)].filter((_, index) => (index + place) % EVERY === 0).values()
    const worker = async () => {
      for (const { method, url, body, headers } of chosen) {
        const { status } = await admin.send(method, url, body, headers)
        if (status >= 500) failures.push(`${status} ${method} ${url} ${JSON.stringify(body)?.slice(0, 300)}`)
      }
    }
    await Promise.all([worker(), worker()])
  }
  expect(failures).toEqual([])
})
