import { describe, expect, test } from 'vitest'
import { registerCase } from '../../features/cases/server/cases.builders.ts'
import { desk } from '../../features/commitments/server/commitments.builders.ts'
import { addCoverage } from '../../features/coverage/server/coverage.builders.ts'
import { addContact, addCustomer, addEquipment } from '../../features/customers/server/customers.builders.ts'
import { sendFile } from '../../features/files/server/files.builders.ts'
import { owe } from '../../features/service/server/debt.builders.ts'
import { logTime } from '../../features/time-entries/server/time-entries.builders.ts'
import { type Client, startTestApp } from './testing/harness.ts'

/** A customer with one of everything; every text of it has the word `secreto`, the internal ones `reservado` too. */

const app = await startTestApp()
const { states, priorities, topic, make, inDays } = await desk(app).then(async (one) => ({
  ...one,
  priorities: await app.db.selectFrom('priorities').select('id').execute(),
  topic: await app.db.selectFrom('topics').select('id').executeTakeFirstOrThrow(),
}))
const ana = await app.signIn('agent')
const boss = await app.signIn('admin')
const tomas = await app.signIn('technician')
const { id: customerId } = await addCustomer(ana, {
  name: 'Secreto Ltda.',
  notes: 'reservado',
  taxId: '76123456-0',
  erpCode: '76',
})
const contact = await addContact(ana, customerId, { name: 'Rosa Secreto', phone: '987654321', notes: 'reservado' })
const equipment = await addEquipment(ana, customerId, {
  productName: 'Secreto 3000',
  serial: 'SECRETO1',
  notes: 'reservado',
})
const upload = async () => (await sendFile(ana, 'secreto', 'secreto.txt')).body.id as string
const [fileId, internalFileId] = [await upload(), await upload()]
const one = await registerCase(ana, {
  customerId,
  subject: 'secreto',
  description: '<p>secreto</p>',
  contactId: contact.id,
  equipmentId: equipment.id,
  topicId: topic.id,
  fileIds: [fileId],
})
const say = (body: string, more = {}) => ana.post(`/api/cases/${one.id}/entries`, { kind: 'call', body, ...more })
await say('secreto')
const note = await say('secreto reservado', { kind: 'internalNote', fileIds: [internalFileId] })
await say('secreto reservado', { kind: 'progress', internal: true })
await make(ana, one.id, { description: 'secreto' })
await ana.post(`/api/cases/${one.id}/state`, { stateId: states.inProgress, reason: 'reservado' })
const term = { startsOn: '2026-01-01', endsOn: '2045-12-31' }
const coverage = await addCoverage(boss, { customerId, reference: 'secreto', notes: 'reservado', ...term })
const covered = { version: 2, coverageId: coverage.id, reason: 'reservado' }
if ((await ana.patch(`/api/cases/${one.id}`, covered)).status !== 200) throw new Error('not covered')
await owe(app, customerId, { overdue: 777_333 })
const authorisation = await ana.post(`/api/customers/${customerId}/authorisations`, { reason: 'secreto reservado' })
await boss.post(`/api/authorisations/${authorisation.body.id}/decide`, { decision: 'denied', reason: 'reservado' })
const time = await logTime(ana, { caseId: one.id, note: 'secreto reservado' })
const charged = await logTime(ana, { caseId: one.id, coverageId: coverage.id, note: 'secreto reservado' })
await ana.post(`/api/equipment/${equipment.id}/repairs`, {
  caseId: one.id,
  receivedOn: '2026-06-10',
  note: 'secreto reservado',
})
await say('secreto reservado', { kind: 'solution', internal: true })
const article = (await ana.post(`/api/cases/${one.id}/article`)).body as { id: string }
await boss.post(`/api/articles/${article.id}/publish`)
const other = await registerCase(ana)
await ana.post(`/api/cases/${one.id}/links`, { relatedCaseId: other.id, kind: 'relatesTo' })
const carla = await app.signIn('contact', { customerId })
const foreign = await app.signIn('contact', { customerId: other.customerId })

const ids = [customerId, contact.id, equipment.id, one.id, fileId, internalFileId, note.body.id as string].concat(
  coverage.id,
  authorisation.body.id as string,
  time.id,
  article.id,
)
const filters = [
  '',
  'view=mine',
  'view=unassigned',
  'view=pending',
  'view=overdue',
  'view=breached',
  'view=all',
  `customerId=${customerId}`,
]
  .concat(`responsibleId=${ana.id}`, `stateId=${states.inProgress}`, 'category=open', `priorityId=${priorities[0]!.id}`)
  .concat(`topicId=${topic.id}`, `equipmentId=${equipment.id}`, 'query=secreto', `query=${one.number}`, 'query=reserv')
  .concat(`view=all&customerId=${customerId}&query=secreto`, 'oldestFirst=true&view=all')
const searches = ['Secreto', '76123456', 'Rosa', '987654321', 'SECRETO1', String(one.number), 'sekreto', '']
const addresses = [
  ...filters.map((filter) => `/api/cases?${filter}`),
  ...searches.flatMap((search) => [`/api/customers?query=${search}`, `/api/customers?inactive=true&query=${search}`]),
  ...searches.map((search) => `/api/search?query=${search}`),
  ...['', 'mine=true', `responsibleId=${ana.id}`, `customerId=${customerId}`, 'overdue=true'].map(
    (filter) => `/api/commitments?${filter}`,
  ),
  ...['', '/contacts', '/equipment', '/overview', '/erp/account', '/erp/products', '/serve'].map(
    (part) => `/api/customers/${customerId}${part}`,
  ),
  ...[one.id, one.number].flatMap((key) => [
    `/api/cases/${key}`,
    `/api/cases/${key}/timeline`,
    `/api/cases/${key}/timeline?query=secreto`,
    `/api/cases/${key}/commitments`,
  ]),
  `/api/cases/${other.id}`,
  `/api/cases/${other.id}/timeline`,
  `/api/customers/${other.customerId}/overview`,
  ...['', `caseId=${one.id}`, `customerId=${customerId}`, `personId=${ana.id}`].map(
    (filter) => `/api/time-entries?${filter}`,
  ),
  `/api/timesheet?personId=${ana.id}`,
  `/api/files/${fileId}/content`,
  `/api/files/${internalFileId}/content`,
  ...['', `?customerId=${customerId}`, '?pending=false'].map((filter) => `/api/authorisations${filter}`),
  ...['', `?customerId=${customerId}`, '?query=secreto'].map((filter) => `/api/coverages${filter}`),
  ...[coverage.id, coverage.number].map((key) => `/api/coverages/${key}`),
  ...[
    'text=secreto',
    `customerId=${customerId}&text=secreto`,
    `equipmentId=${equipment.id}&text=secreto%20reservado`,
  ].map((what) => `/api/suggestions?${what}`),
  ...['query=secreto', 'state=all', `topicId=${topic.id}`].map((filter) => `/api/articles?${filter}`),
  ...['', '/versions', '/history', '?draft=true'].map((part) => `/api/articles/${article.id}${part}`),
  `/api/cases/${one.id}/articles`,
  '/api/colleagues',
  '/api/people',
  '/api/audit',
  '/api/company',
  '/api/erp',
]

/** Where the hours of a contract and the repairs of a product are told, by what they were for. */
const hours = [
  ...['/ledger', '/statement?month=2026-06', '/statement.csv?month=2026-06'].map(
    (part) => `/api/coverages/${coverage.id}${part}`,
  ),
  `/api/coverages/${coverage.number}/statement?month=2026-06`,
  `/api/equipment/${equipment.id}/repairs`,
  `/api/customers/${customerId}/repairs`,
]

/** What of it stands in any answer. */
async function found(by: Client, words: string[], among = addresses) {
  const leaks: string[] = []
  for (const address of among) {
    const { body, status } = await by.get(address)
    const text = JSON.stringify(body).toLowerCase()
    for (const word of words) if (status === 200 && text.includes(word)) leaks.push(`${address}: ${word}`)
  }
  return leaks
}

describe('reading', () => {
  test('a contact of another company finds nothing of it, by no address and no filter', async () => {
    expect(await found(foreign, ['secreto', 'reservado', ...ids], [...addresses, ...hours])).toEqual([])
    expect((await foreign.get('/api/case-counts')).body).toEqual({
      mine: 0,
      unassigned: 0,
      pending: 1,
      overdue: 0,
      breached: 0,
      myOverdueCommitments: 0,
    })
  })

  test('its own contact finds nothing of what we note among ourselves', async () => {
    expect((await carla.get('/api/cases?query=secreto')).body.items).toHaveLength(1)
    const ours = [internalFileId, note.body.id, authorisation.body.id, '777333']
    expect(await found(carla, ['reservado', ...ours, other.id, other.customerId], [...addresses, ...hours])).toEqual([])
    expect((await carla.get('/api/cases?query=reservado')).body.items).toEqual([])
  })

  test('a technician with no work there reads no case of it', async () => {
    expect(await found(tomas, [one.id, note.body.id, time.id])).toEqual([])
    expect(await found(tomas, [one.id, '"subject":"secreto"', ';secreto;'], hours)).toEqual([])
    expect(JSON.stringify((await tomas.get(hours[0]!)).body)).toContain(charged.id)
    expect(await found(tomas, ['reservado'], hours.slice(0, 4))).toEqual([])
  })
})

describe('writing', () => {
  const mine = { customerId: other.customerId, subject: 'x', description: 'x', channel: 'portal' }
  test.each<[string, object]>([
    ['the company', { customerId }],
    ['a contact', { contactId: contact.id }],
    ['a product', { equipmentId: equipment.id }],
    ['a case', { links: [{ relatedCaseId: one.id, kind: 'follows' }] }],
    ['an attached file', { fileIds: [fileId] }],
  ])('a contact of another company cannot name %s of it', async (_, fields) => {
    const answer = await foreign.post('/api/cases', { ...mine, ...fields })
    expect(answer.status).toBe(422)
    expect(JSON.stringify(answer.body).toLowerCase()).not.toContain('secreto')
  })

  test('an upload of somebody else cannot be taken, read or discarded', async () => {
    const id = await upload()
    const statuses = [
      (await foreign.post('/api/cases', { ...mine, fileIds: [id] })).status,
      (await foreign.get(`/api/files/${id}/content`)).status,
      (await boss.get(`/api/files/${id}/content`)).status,
      (await foreign.delete(`/api/files/${id}`)).status,
    ]
    expect(statuses).toEqual([422, 404, 404, 404])
  })

  test('a contact chooses neither priority nor responsible nor what is internal nor when it was said', async () => {
    const chosen = { responsibleId: ana.id, priorityId: priorities.at(-1)!.id, coverageId: coverage.id }
    const made = await foreign.post('/api/cases', { ...mine, ...chosen })
    const { body } = await ana.get(`/api/cases/${made.body.id}`)
    expect(body).toMatchObject({ responsible: null, channel: 'portal', coverage: null })
    const address = `/api/cases/${made.body.id}/entries`
    const entry = { kind: 'portalMessage', body: 'x', internal: true, saidAt: inDays(-9), contactId: contact.id }
    expect((await foreign.post(address, entry)).status).toBe(201)
    const { items } = (await ana.get(`/api/cases/${made.body.id}/timeline?show=conversation`)).body
    expect(items[0]).toMatchObject({ internal: false, contact: null, at: items[0].recordedAt })
    expect((await foreign.post(address, { ...entry, stateId: states.closed })).status).toBe(403)
  })
})

describe('access', () => {
  test('that was taken away or changed is so at the very next request', async () => {
    const luis = await app.signIn('agent')
    expect((await luis.get('/api/people')).status).toBe(403)
    const promoted = await boss.patch(`/api/people/${luis.id}`, { version: 1, role: 'admin' })
    expect(promoted.status).toBe(200)
    expect((await luis.get('/api/people')).status).toBe(401)
    const eva = await app.signIn('agent')
    expect((await eva.get('/api/me')).status).toBe(200)
    await boss.patch(`/api/people/${eva.id}`, { version: 1, active: false })
    expect((await eva.get('/api/me')).status).toBe(401)
    expect((await ana.post(`/api/cases/${one.id}/assign`, { responsibleId: eva.id })).status).toBe(422)
    expect((await make(ana, one.id, { responsibleId: eva.id })).status).toBe(422)
  })
})
