import { expect, test } from 'vitest'
import { registerCase } from '../../features/cases/server/cases.builders.ts'
import { desk } from '../../features/commitments/server/commitments.builders.ts'
import { addContact, addCustomer, addEquipment } from '../../features/customers/server/customers.builders.ts'
import { formHeaders, formWith, sendFile } from '../../features/files/server/files.builders.ts'
import { type Client, startTestApp } from './testing/harness.ts'
import {
  type Act,
  ADDING_TO_CUSTOMER,
  ADMIN,
  ADMIN_ADDS,
  ATTENDING_CUSTOMER,
  EVERYBODY,
  get,
  OF_THE_CUSTOMER,
  OPEN,
  type Row,
  SEEING_THE_CASE,
  STAFF,
  SUPERVISING,
  WORKING,
} from './testing/permissions.ts'
import { caseDocumentRows } from './testing/permissions.case-documents.ts'
import { caseRows } from './testing/permissions.cases.ts'
import { coverageRows } from './testing/permissions.coverage.ts'
import { erpDocumentsRows } from './testing/permissions.erp-documents.ts'
import { erpImportRows } from './testing/permissions.erp-import.ts'
import { erpSettingsRows } from './testing/permissions.erp-settings.ts'
import { joinRows } from './testing/permissions.join.ts'
import { knowledgeRows } from './testing/permissions.knowledge.ts'
import { repliesRows } from './testing/permissions.replies.ts'
import { reportsRows } from './testing/permissions.reports.ts'
import { timeRows } from './testing/permissions.time.ts'
import { visitFormsRows } from './testing/permissions.visit-forms.ts'
import { visitsRows } from './testing/permissions.visits.ts'

/** Who may do what through every address. An address that is served and has no row here fails the first test. */

const app = await startTestApp()
const { commitmentTypes, states, make, inDays } = await desk(app)
const ana = await app.signIn('agent')
const boss = await app.signIn('admin')
const { id: customerId } = await addCustomer(ana)
const tomas = await app.signIn('technician')
const who: Record<string, Client> = {
  admin: boss,
  supervisor: await app.signIn('supervisor'),
  agent: await app.signIn('agent'),
  'technician of the case': tomas,
  'another technician': await app.signIn('technician'),
  contact: await app.signIn('contact', { customerId }),
  'contact of another company': await app.signIn('contact', { customerId: (await addCustomer(ana)).id }),
  stranger: app.stranger as Client,
}
await app.db.insertInto('company').values({ name: 'Empresa', createdAt: new Date() }).execute()
await app.app.fastify.listen({ port: 0, host: '127.0.0.1' })

const password = 'arriba los faroles 88'
const aCase = () => registerCase(ana, { customerId, responsibleId: tomas.id })
const aCommitment = async () => {
  const { id } = (await make(ana, (await aCase()).id, { responsibleId: tomas.id })).body as { id: string }
  return id
}
const aLink = async () => {
  const [one, other] = [await aCase(), await aCase()]
  const { body } = await ana.post(`/api/cases/${one.id}/links`, { relatedCaseId: other.id, kind: 'follows' })
  return body.id as string
}
const aFile = async (by: Client) => ((await sendFile(by, 'hola')).body as { id: string }).id
const aFileOfACase = async () => {
  const fileId = await aFile(ana)
  await registerCase(ana, { customerId, responsibleId: tomas.id, fileIds: [fileId] })
  return fileId
}
const aPerson = async () => (await app.signIn('agent')).id
let made = 0
const aTopic = async (): Promise<{ id: string; version: number }> =>
  (await boss.post('/api/classifications/topics', { name: `Tópico ${++made}`, color: '#336699' })).body
const aPriority = async (): Promise<{ id: string }> =>
  (await boss.post('/api/classifications/priorities', { name: `Prioridad ${++made}`, color: '#336699' })).body
const topOrder = async () => {
  const { topics } = (await boss.get('/api/classifications')).body as {
    topics: { id: string; parentId: string | null }[]
  }
  return topics.filter((topic) => !topic.parentId).map((topic) => topic.id)
}
const windows = [{ weekday: 1, fromMinute: 540, toMinute: 1080 }]
const aCalendar = async (): Promise<{ id: string }> =>
  (await boss.post('/api/calendars', { name: `Calendario ${++made}`, windows })).body
const versionOf = async (address: string): Promise<number> => (await boss.get(address)).body.version

const aRequest = async () => {
  const { id } = await addCustomer(ana)
  return (await ana.post(`/api/customers/${id}/authorisations`, { reason: 'x' })).body.id as string
}

const aGrantedOne = async () => {
  const id = await aRequest()
  await boss.post(`/api/authorisations/${id}/decide`, { decision: 'granted' })
  return id
}

const follow =
  (topics: () => Promise<string>): Act =>
  async (by) => {
    const { port } = app.app.fastify.server.address() as { port: number }
    const end = new AbortController()
    const answer = await fetch(`http://127.0.0.1:${port}/api/live?topics=${await topics()}`, {
      headers: by.cookie ? { cookie: by.cookie } : {},
      signal: end.signal,
    })
    end.abort()
    return answer
  }

const table: Row[] = [
  ['GET /api/setup', OPEN, get('/api/setup')],
  [
    'POST /api/setup',
    '409 409 409 409 409 409 409 409',
    (by) =>
      by.post('/api/setup', { company: 'X', name: 'Y', email: 'z@test.cl', password: `${password} x`, language: 'es' }),
  ],
  [
    'POST /api/auth/sign-in/email',
    '401 401 401 401 401 401 401 401',
    (by) => by.post('/api/auth/sign-in/email', { email: 'nadie@test.cl', password }),
  ],
  ['POST /api/auth/sign-out', OPEN, async (by) => (by.cookie ? { status: 200 } : by.post('/api/auth/sign-out'))],
  ['GET /api/auth/get-session', OPEN, get('/api/auth/get-session')],
  [
    'POST /api/auth/change-password',
    '422 422 422 422 422 422 422 401',
    async (by) => {
      await app.db.deleteFrom('rateLimits').execute() // they all come from one address
      return by.post('/api/auth/change-password', { currentPassword: 'no es esta', newPassword: password })
    },
  ],
  ['POST /api/auth/revoke-other-sessions', EVERYBODY, (by) => by.post('/api/auth/revoke-other-sessions')],
  ['GET /api/me', EVERYBODY, get('/api/me')],
  ['PATCH /api/me', EVERYBODY, (by) => by.patch('/api/me', { theme: 'dark' })],
  ['GET /api/colleagues', STAFF, get('/api/colleagues')],
  ['GET /api/people', ADMIN, get('/api/people')],
  [
    'POST /api/people',
    ADMIN_ADDS,
    (by) => by.post('/api/people', { name: 'Nueva', email: `n${++made}@test.cl`, role: 'admin', password }),
  ],
  [
    'PATCH /api/people/{id}',
    ADMIN,
    async (by) => by.patch(`/api/people/${await aPerson()}`, { version: 1, role: 'admin' }),
  ],
  [
    'POST /api/people/{id}/password',
    ADMIN,
    async (by) => by.post(`/api/people/${await aPerson()}/password`, { password }),
  ],
  ['GET /api/audit', ADMIN, get('/api/audit')],
  ['GET /api/classifications', EVERYBODY, get('/api/classifications')],
  [
    'POST /api/classifications/{kind}',
    ADMIN_ADDS,
    (by) => by.post('/api/classifications/priorities', { name: `P${++made}`, color: '#336699' }),
  ],
  [
    'POST /api/classifications/{kind}/usual',
    ADMIN_ADDS,
    async (by) => {
      await app.db.deleteFrom('pauseReasons').execute()
      return by.post('/api/classifications/pause-reasons/usual')
    },
  ],
  [
    'PATCH /api/classifications/{kind}/{id}',
    ADMIN,
    async (by) =>
      by.patch(`/api/classifications/priorities/${(await aPriority()).id}`, { version: 1, name: `P${++made}` }),
  ],
  [
    'PATCH /api/classifications/{kind}/{id}',
    SUPERVISING,
    async (by) => by.patch(`/api/classifications/topics/${(await aTopic()).id}`, { version: 1, color: '#000000' }),
  ],
  [
    'PUT /api/classifications/{kind}/order',
    SUPERVISING,
    async (by) => by.put('/api/classifications/topics/order', { ids: await topOrder() }),
  ],
  [
    'DELETE /api/classifications/{kind}/{id}',
    ADMIN,
    async (by) => by.delete(`/api/classifications/priorities/${(await aPriority()).id}`),
  ],
  [
    'DELETE /api/classifications/{kind}/{id}',
    SUPERVISING,
    async (by) => by.delete(`/api/classifications/topics/${(await aTopic()).id}`),
  ],
  ['GET /api/company', STAFF, get('/api/company')],
  [
    'PATCH /api/company',
    ADMIN,
    async (by) => by.patch('/api/company', { name: 'Otra', version: await versionOf('/api/company') }),
  ],
  ['GET /api/file-limits', EVERYBODY, get('/api/file-limits')],
  [
    'POST /api/files',
    '201 201 201 201 201 201 201 401',
    (by) => by.send('POST', '/api/files', formWith('hola'), formHeaders),
  ],
  [
    'PUT /api/files/{id}',
    '201 201 201 201 201 201 201 401',
    (by) => by.send('PUT', `/api/files/${ana.ctx.newId()}`, formWith('hola'), formHeaders),
  ],
  ['GET /api/files/{id}/content', SEEING_THE_CASE, async (by) => by.get(`/api/files/${await aFileOfACase()}/content`)],
  [
    'DELETE /api/files/{id}',
    '404 404 404 404 404 404 404 401',
    async (by) => by.delete(`/api/files/${await aFile(ana)}`),
  ],
  ['GET /api/customers', EVERYBODY, get('/api/customers')],
  [
    'POST /api/customers',
    '201 201 201 403 403 403 403 401',
    (by) => by.post('/api/customers', { name: 'Cliente nuevo' }),
  ],
  ['GET /api/customers/{id}', OF_THE_CUSTOMER, get(`/api/customers/${customerId}`)],
  [
    'PATCH /api/customers/{id}',
    ATTENDING_CUSTOMER,
    async (by) =>
      by.patch(`/api/customers/${customerId}`, {
        city: 'Talca',
        version: await versionOf(`/api/customers/${customerId}`),
      }),
  ],
  ['GET /api/customers/{id}/contacts', OF_THE_CUSTOMER, get(`/api/customers/${customerId}/contacts`)],
  [
    'POST /api/customers/{id}/contacts',
    ADDING_TO_CUSTOMER,
    (by) => by.post(`/api/customers/${customerId}/contacts`, { name: 'Rosa' }),
  ],
  [
    'PATCH /api/contacts/{id}',
    ATTENDING_CUSTOMER,
    async (by) => by.patch(`/api/contacts/${(await addContact(ana, customerId)).id}`, { name: 'Rosa', version: 1 }),
  ],
  ['GET /api/customers/{id}/equipment', OF_THE_CUSTOMER, get(`/api/customers/${customerId}/equipment`)],
  [
    'POST /api/customers/{id}/equipment',
    ADDING_TO_CUSTOMER,
    (by) => by.post(`/api/customers/${customerId}/equipment`, { productName: 'Caldera' }),
  ],
  [
    'PATCH /api/equipment/{id}',
    ATTENDING_CUSTOMER,
    async (by) => by.patch(`/api/equipment/${(await addEquipment(ana, customerId)).id}`, { serial: '1', version: 1 }),
  ],
  ['GET /api/customers/{id}/overview', OF_THE_CUSTOMER, get(`/api/customers/${customerId}/overview`)],
  // no ERP in these tests: 503 is what those hear who may ask it
  ['GET /api/erp', STAFF, get('/api/erp')],
  ['GET /api/erp/customers', '503 503 503 403 403 403 403 401', get('/api/erp/customers?query=a')],
  [
    'POST /api/erp/customers/{code}/adopt',
    '503 503 503 403 403 403 403 401',
    (by) => by.post('/api/erp/customers/12/adopt'),
  ],
  ...['quotations', 'sales-notes', 'invoices', 'products', 'account'].map((panel): [string, string, Act] => [
    `GET /api/customers/{id}/erp/${panel}`,
    STAFF,
    get(`/api/customers/${customerId}/erp/${panel}`),
  ]),
  // there is no ERP here
  ...['csv', 'xlsx'].map((kind): Row => [
    `GET /api/customers/{id}/erp/documents.${kind}`,
    '409 409 409 409 409 403 403 401',
    get(`/api/customers/${customerId}/erp/documents.${kind}?panel=invoices`),
  ]),
  ...erpDocumentsRows(customerId),
  ...(await erpImportRows(app.pool)),
  ...erpSettingsRows(),
  ['GET /api/calendars', STAFF, get('/api/calendars')],
  ['POST /api/calendars', ADMIN_ADDS, (by) => by.post('/api/calendars', { name: `C${++made}`, windows })],
  [
    'PATCH /api/calendars/{id}',
    ADMIN,
    async (by) => by.patch(`/api/calendars/${(await aCalendar()).id}`, { version: 1, keepsHolidays: false }),
  ],
  ['GET /api/holidays', STAFF, get('/api/holidays?year=2026')],
  ['PUT /api/days-off/{on}', ADMIN, (by) => by.put('/api/days-off/2026-12-24', { name: 'Víspera' })],
  [
    'DELETE /api/days-off/{on}',
    ADMIN,
    async (by) => {
      await boss.put('/api/days-off/2026-12-31', { name: 'Balance' })
      return by.delete('/api/days-off/2026-12-31')
    },
  ],
  ['GET /api/customers/{id}/serve', OF_THE_CUSTOMER, get(`/api/customers/${customerId}/serve`)],
  [
    'POST /api/customers/{id}/authorisations',
    '201 201 201 201 403 403 404 401',
    async (by) => {
      await aCase()
      await app.db.deleteFrom('authorisations').where('decision', 'is', null).execute() // one waits at a time
      return by.post(`/api/customers/${customerId}/authorisations`, { reason: 'x' })
    },
  ],
  ['GET /api/authorisations', STAFF, get('/api/authorisations')],
  [
    'POST /api/authorisations/{id}/decide',
    SUPERVISING,
    async (by) => by.post(`/api/authorisations/${await aRequest()}/decide`, { decision: 'granted' }),
  ],
  [
    'POST /api/authorisations/{id}/revoke',
    SUPERVISING,
    async (by) => by.post(`/api/authorisations/${await aGrantedOne()}/revoke`, { reason: 'x' }),
  ],
  ...caseRows({ by: ana, customerId, technician: tomas, inProgress: states.inProgress, aCase, aLink }),
  ...joinRows({ by: ana }),
  ...caseDocumentRows({ by: ana, db: app.db, aCase }),
  ['GET /api/cases/{id}/timeline', SEEING_THE_CASE, async (by) => by.get(`/api/cases/${(await aCase()).id}/timeline`)],
  [
    'POST /api/cases/{id}/entries',
    '201 201 201 201 404 403 404 401',
    async (by) => by.post(`/api/cases/${(await aCase()).id}/entries`, { kind: 'internalNote', body: 'x' }),
  ],
  [
    'GET /api/cases/{id}/commitments',
    SEEING_THE_CASE,
    async (by) => by.get(`/api/cases/${(await aCase()).id}/commitments`),
  ],
  ['GET /api/commitments', EVERYBODY, get(`/api/commitments?customerId=${customerId}`)],
  [
    'POST /api/cases/{id}/commitments',
    '201 201 201 201 404 403 404 401',
    async (by) =>
      by.post(`/api/cases/${(await aCase()).id}/commitments`, {
        typeId: commitmentTypes.call,
        description: 'x',
        responsibleId: ana.id,
        dueAt: inDays(1),
      }),
  ],
  [
    'POST /api/commitments/{id}/move',
    WORKING,
    async (by) =>
      by.post(`/api/commitments/${await aCommitment()}/move`, { dueAt: inDays(2), reason: 'x', customerTold: true }),
  ],
  ['POST /api/commitments/{id}/meet', WORKING, async (by) => by.post(`/api/commitments/${await aCommitment()}/meet`)],
  [
    'POST /api/commitments/{id}/cancel',
    '200 200 403 403 404 403 404 401',
    async (by) => by.post(`/api/commitments/${await aCommitment()}/cancel`, { reason: 'x' }),
  ],
  [
    'POST /api/commitments/{id}/reassign',
    '200 200 403 403 404 403 404 401',
    async (by) => by.post(`/api/commitments/${await aCommitment()}/reassign`, { responsibleId: ana.id }),
  ],
  ...timeRows({ by: ana, aCase, boss, add: () => app.signIn('agent') }),
  ...coverageRows({ by: boss, customerId }),
  ...repliesRows({ by: ana, boss, aCase }),
  ...knowledgeRows({ by: ana, boss, aCase, aTopic }),
  ...visitFormsRows({ boss }),
  ...reportsRows({ boss }),
  ...visitsRows({ by: ana, boss, customerId, technician: tomas, aCase }),
  ['GET /api/live', SEEING_THE_CASE, follow(async () => `case:${(await aCase()).id}`)],
]

test('every address that is served has its row', () => {
  const served = app.app.endpoints.map((e) => `${e.method} ${e.path}`).sort()
  expect([...new Set(table.map(([address]) => address))].sort()).toEqual(served)
})

test.each(table)('%s: %s', async (address, statuses, act) => {
  const found: string[] = []
  for (const by of Object.values(who)) found.push(String((await act(by)).status))
  expect(found.join(' '), address).toBe(statuses)
})
