import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { afterwards } from './testing/afterwards.ts'
import { verifyPromises } from '../../features/cases/server/promises/verify-promises.ts'
import { verifyLedgers } from '../../features/coverage/server/verify-ledgers.ts'
import { pathOf } from '../../features/files/server/disk.ts'
import { textsAreRead } from '../../features/files/server/files.builders.ts'
import { docxOf } from '../../features/files/server/text/documents.builders.ts'
import { verifyTime } from '../../features/time-entries/server/verify-time.ts'
import { startProcess } from './start.ts'
import { cloneDatabase } from './testing/harness.ts'

const LANDINGS = new URL('./testing/landings/', import.meta.url)
const MIGRATIONS = new URL('../../../migrations/', import.meta.url)

/** A database as an earlier release left it, upgraded by starting this one on it. */
async function upgrade(landing: string, more?: (client: pg.Client, dataDir: string) => Promise<void>) {
  const connection = await cloneDatabase('template0')
  const client = new pg.Client(connection)
  await client.connect()
  await client.query(readFileSync(new URL(landing, LANDINGS), 'utf8'))
  const dataDir = mkdtempSync('/tmp/atiende-upgrade-')
  await more?.(client, dataDir)
  await client.end()
  const server = await startProcess({ connection, dataDir, publicUrl: undefined, maxFileBytes: 1024 })
  afterwards(async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return server
}

/** Its supervisor, signed in. */
async function signedIn(app: FastifyInstance) {
  const payload = { email: 'sofia@demo.cl', password: 'una-clave-larga-9' }
  const answer = await app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload })
  expect(answer.statusCode).toBe(200)
  const cookie = answer.cookies.map((one) => `${one.name}=${encodeURIComponent(one.value)}`).join('; ')
  return async (url: string) => (await app.inject({ url, headers: { cookie } })).json()
}

describe.each(readdirSync(LANDINGS))('a company of release %s', (landing) => {
  test('goes on with its people, customers, cases and conversations', async () => {
    const get = await signedIn((await upgrade(landing)).app.fastify)
    const [clinic] = (await get('/api/customers?query=clinica')).items
    expect(clinic.name).toBe('Clínica Ñuñoa Oriente SpA')
    const overview = await get(`/api/customers/${clinic.id}/overview`)
    expect(overview.pendingCases).toHaveLength(6)
    expect(overview.pendingCommitments).toHaveLength(6)
    expect(overview.contacts[0].name).toBe('María José Muñoz')
    const found = await get('/api/cases?query=balanza')
    expect(found.items).toHaveLength(3)
    const { items } = await get(`/api/cases/${found.items[0].id}/timeline`)
    expect(items.map((item: { kind: string }) => item.kind)).toEqual([
      'commitmentMade',
      'internalNote',
      'call',
      'registered',
    ])
  })
})

test('a company of release 2 goes on with its contracts, and every minute of their hours', async () => {
  const { app, db } = await upgrade('2.sql')
  const get = await signedIn(app.fastify)
  const { items } = await get('/api/coverages?status=all')
  const contract = items.find((one: { reference: string }) => one.reference === 'CT-14')
  expect(contract).toMatchObject({
    lastDay: '2026-12-31',
    grantedMinutes: 660,
    usedMinutes: 660,
    overrunMinutes: 90,
    renewedBy: { number: 3 },
  })
  const warranty = items.find((one: { kind: string }) => one.kind === 'warranty')
  expect(warranty).toMatchObject({ endsOn: '2026-11-30', lastDay: '2026-12-09' })
  const lines = (await get(`/api/coverages/${contract.id}/ledger`)).items
  expect(lines.map((line: { kind: string; minutes: number }) => [line.kind, line.minutes])).toEqual([
    ['charge', -600],
    ['charge', -60],
    ['reversal', 510],
    ['charge', -510],
    ['charge', -90],
    ['grant', 60],
    ['grant', 600],
  ])
  expect((await verifyLedgers(db)).differences).toEqual([])
  expect((await verifyTime(db)).differences).toEqual([])
  expect((await verifyPromises(db)).differences).toEqual([])
})

test('a company of release 2 goes on with its articles, and readers see what was published of them', async () => {
  const get = await signedIn((await upgrade('2.sql')).app.fastify)
  const { items } = await get('/api/articles?query=balansa')
  expect(items).toMatchObject([
    { title: 'Calibrar la balanza', ours: { unpublishedChanges: true, helpful: 1, uses: 1 } },
  ])
  expect((await get(`/api/articles/${items[0].id}`)).bodyHtml).toContain('5 kg')
  expect((await get(`/api/articles/${items[0].id}?draft=true`)).bodyHtml).toContain('10 kg')
})

test('what a company of release 2 attached to its articles is read at the start, and found', async () => {
  const ids = [uuidv7(), uuidv7()]
  const server = await upgrade('2.sql', async (client, dataDir) => {
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    for (const [place, mediaType] of [type, 'application/zip'].entries()) {
      const path = pathOf(join(dataDir, 'files'), ids[place]!)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, docxOf(['La termobalanza se nivela primero.']))
      await client.query(
        `insert into public.files select $1, $2, $3, 1, '', id, now(), true from public.people limit 1`,
        [ids[place], `${place}.${mediaType === type ? 'docx' : 'zip'}`, mediaType],
      )
      await client.query(
        `insert into public.article_files select id, published_revision, $1, false from public.articles
         where published_revision is not null`,
        [ids[place]],
      )
    }
  })
  const get = await signedIn(server.app.fastify)
  await textsAreRead(server)
  const { items } = await get('/api/articles?query=termobalanzas')
  expect(items).toMatchObject([{ title: 'Calibrar la balanza', snippetOf: { fileId: ids[0] } }])
  expect((await get(`/api/articles/${items[0].id}`)).files.map(({ text }: { text: unknown }) => text)).toEqual([
    null,
    null,
  ])
})

test('a company of release 3 goes on with its forms of visits, as published and as designed', async () => {
  const get = await signedIn((await upgrade('3.sql')).app.fastify)
  const [form] = (await get('/api/visit-forms')).items
  expect(form).toMatchObject({ name: 'Visita técnica', state: 'published', publishedVersion: 1, fields: 2 })
  const version = await get(`/api/visit-forms/${form.id}/versions/1`)
  expect(version.form).toEqual((await get(`/api/visit-forms/${form.id}`)).form)
})

test('a company of release 3 goes on with what its attachments say, its replies and what came back', async () => {
  const get = await signedIn((await upgrade('3.sql')).app.fastify)
  expect(await get('/api/company')).toMatchObject({ color: '#b3541e', recurrenceDays: 45 })
  const [article] = (await get('/api/articles?query=termobalanzas')).items
  expect(article).toMatchObject({ title: 'Calibrar la balanza', snippetOf: { name: 'notas-de-taller.txt' } })
  expect((await get('/api/replies')).items.map(({ name }: { name: string }) => name)).toEqual([
    'Saludo',
    'Visita confirmada',
  ])
  const { cases } = await get('/api/search?query=bascula%20pabellon')
  expect(cases).toHaveLength(2)
  const [again, first] = await Promise.all(cases.map(({ id }: { id: string }) => get(`/api/cases/${id}`)))
  expect([again.recurrent, first.recurrent]).toEqual(['equipment', null])
  expect(again.recurrences[0].case.id).toBe(first.id)
  expect((await get(`/api/cases/${first.id}/articles`)).items).toMatchObject([
    { article: { number: article.number }, how: 'sent' },
  ])
})

test('a company of release 4 goes on with its visits, what was reported of them, and their papers', async () => {
  const { app, db } = await upgrade('4.sql')
  const get = await signedIn(app.fastify)
  const { items } = await get('/api/visits')
  expect(items.map(({ number, state }: { number: number; state: string }) => [number, state])).toEqual([
    [3, 'cancelled'],
    [1, 'done'],
    [2, 'planned'],
  ])
  const visit = await get(`/api/visits/${items[1].id}`)
  expect(visit.events.map(({ kind }: { kind: string }) => kind)).toEqual([
    'ordered',
    'arrived',
    'reported',
    'corrected',
  ])
  expect(
    visit.reports.map(({ answers, reason }: { answers: { horas: number }; reason: string }) => [answers.horas, reason]),
  ).toEqual([
    [12.5, null],
    [13, 'Se leyó mal el horómetro'],
  ])
  expect(visit.reports[1].timeEntries).toMatchObject([
    { mode: 'travel', workedMinutes: 15 },
    { mode: 'onSite', workedMinutes: 30 },
  ])
  expect((await get(`/api/cases/${visit.case.id}/timeline`)).items[0].kind).toBe('visitCorrected')
  expect(await get('/api/company')).toMatchObject({ letterhead: expect.stringContaining('Providencia 1200') })
  expect((await get('/api/visits/calendar')).createdAt).not.toBeNull()
  expect((await verifyTime(db)).differences).toEqual([])
})

test('a company of release 5 goes on with its saved reports, and when they are sent', async () => {
  const get = await signedIn((await upgrade('5.sql')).app.fastify)
  const [saved] = (await get('/api/saved-reports')).items
  expect(saved).toMatchObject({
    report: 'hours-charged',
    parameters: { range: 'lastWeek' },
    shared: true,
    schedules: 1,
  })
  const [schedule] = (await get(`/api/saved-reports/${saved.id}/schedules`)).items
  expect(schedule).toMatchObject({ when: { every: 'week', weekday: 1, atMinute: 480 }, formats: ['xlsx', 'png'] })
  const moved = await get('/api/reports/commitment-date-changes/drill?from=2026-11-26&until=2026-11-26')
  expect(moved.rows).toMatchObject([{ reason: 'Falta un dato', slippedDays: 3 }])
})

test('a company of release 6 goes on with its ERP, and what was brought from it', async () => {
  const get = await signedIn((await upgrade('6.sql')).app.fastify)
  expect(await get('/api/settings/erp')).toMatchObject({
    connection: { kind: 'postgres', database: 'softland6', encryption: 'none' },
    hasPassword: true,
    passwordLost: true, // its key was left elsewhere
    choices: { dueBy: 'terms' },
  })
  const [brought] = (await get('/api/settings/erp/imports')).items
  expect(brought).toMatchObject({ state: 'done', counts: { created: 14 }, contacts: 27 })
  const { items } = await get(`/api/settings/erp/imports/${brought.id}/changes`)
  const customer = await get(`/api/customers/${items[0].customerId}`)
  expect(customer).toMatchObject({ erpCode: items[0].code, name: items[0].name })
  const [one] = (await get('/api/cases?query=factura')).items
  const linked = await get(`/api/cases/${one.id}/documents`)
  expect(linked.items).toMatchObject([
    { document: { panel: 'invoices', kind: 'invoice' }, linkedBy: { name: 'Sofía Rojas' } },
    { document: { panel: 'invoices', kind: 'creditNote' } },
  ])
  const { items: told } = await get(`/api/cases/${one.id}/timeline`)
  expect(told.map(({ kind }: { kind: string }) => kind)).toEqual(['documentLinked', 'documentLinked', 'registered'])
})

test('a company of release 7 goes on with both companies of its ERP, codes in each, and whose a linked document is', async () => {
  const get = await signedIn((await upgrade('7.sql')).app.fastify)
  const { connection, others } = await get('/api/settings/erp')
  expect(connection).toMatchObject({ database: 'softland7' })
  expect(others).toMatchObject([{ company: 2, database: 'softland7_norte', choices: { dueBy: 'terms' } }])
  const [brought] = (await get('/api/settings/erp/imports?company=2')).items
  expect(brought).toMatchObject({ company: 2, state: 'done', counts: { linked: 6, created: 4 } })
  const [bakery] = (await get('/api/customers?query=AN1')).items
  expect(bakery.name).toBe('Panadería San Camilo Hnos.')
  expect((await get(`/api/customers/${bakery.id}/erp/codes`)).items).toMatchObject([
    { company: 1, code: '417' },
    { company: 2, code: 'AN1' },
  ])
  const [one] = (await get('/api/cases?query=norte')).items
  expect((await get(`/api/cases/${one.id}/documents`)).items).toMatchObject([
    { company: 2, companyName: 'Andes Norte SpA', document: { panel: 'invoices' } },
  ])
})

test('warranties made from purchases before codes had a company cover the codes of the company that sold, and its rules stay for all', async () => {
  const { app, db } = await upgrade('6.sql', async (client) => {
    await client.query(`
      update public.coverages set purchase_key = '2 invoice 12 IMP-ZT411 SN-9' where kind = 'warranty';
      update public.coverages set purchase_key = 'receipt 7 ROLL' where number = 1;
      insert into public.coverage_products select id, 'ROLL', 'Rollos' from public.coverages where number = 1;
      insert into public.coverage_products select id, 'TINTA', 'Tinta' from public.coverages where number = 1;
      update public.equipment set source = 'erp', product_code = 'IMP-ZT411' where serial = 'IMP-1';
      insert into public.warranty_rules (id, product_group, type_id, months)
        select gen_random_uuid(), '01', id, 6 from public.coverage_types where kind = 'warranty' limit 1`)
  })
  const get = await signedIn(app.fastify)
  expect((await get('/api/warranty-rules')).items).toMatchObject([{ productGroup: '01', company: null, months: 6 }])
  const products = await db
    .selectFrom('coverageProducts')
    .select(['productCode', 'company'])
    .orderBy('productCode')
    .execute()
  // the second was added by hand later
  expect(products).toEqual([
    { productCode: 'ROLL', company: 1 },
    { productCode: 'TINTA', company: null },
  ])
  const things = await db
    .selectFrom('equipment')
    .select(['serial', 'company'])
    .where('company', 'is not', null)
    .execute()
  expect(things).toEqual([{ serial: 'IMP-1', company: 2 }])
})

test('a company of release 7 goes on with customers who were joined, a rule for one company, and who took a document as it was', async () => {
  const { app, db } = await upgrade('7.sql')
  const get = await signedIn(app.fastify)
  const [shop] = (await get('/api/customers?query=ovalle%20ltda')).items
  expect(shop.name).toBe('Ferretería Lo Ovalle')
  const joined = await db
    .selectFrom('customers')
    .select('id')
    .where('joinedInto', '=', shop.id)
    .executeTakeFirstOrThrow()
  const overview = await get(`/api/customers/${joined.id}/overview`)
  expect(overview).toMatchObject({
    customer: { id: shop.id, city: 'Santiago', email: 'compras@loovalle.cl' },
    pendingCases: [{ subject: 'La selladora no corta' }],
    contacts: [{ name: 'Marta Pinto' }],
  })
  const rules = (await get('/api/warranty-rules')).items
  expect(rules).toMatchObject([{ company: 2, productGroup: '02', months: 18 }])
  const [one] = (await get('/api/cases?query=norte')).items
  expect((await get(`/api/cases/${one.id}/documents`)).items).toMatchObject([
    { company: 2, version: 2, acceptedBy: { name: 'Sofía Rojas' } },
  ])
  const { items: told } = await get(`/api/cases/${one.id}/timeline`)
  expect(told[0].kind).toBe('documentAccepted')
})

test('a migration that has been released is never edited', () => {
  const released = JSON.parse(readFileSync(new URL('released.json', MIGRATIONS), 'utf8')) as Record<string, string>
  for (const [name, sum] of Object.entries(released)) {
    const now = createHash('sha256')
      .update(readFileSync(new URL(name, MIGRATIONS)))
      .digest('hex')
    expect({ name, sum: now }).toEqual({ name, sum })
  }
})
