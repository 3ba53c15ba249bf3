import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { registerCase } from '../../features/cases/server/cases.builders.ts'
import { desk } from '../../features/commitments/server/commitments.builders.ts'
import { addCoverage } from '../../features/coverage/server/coverage.builders.ts'
import { addContact, addCustomer, addEquipment } from '../../features/customers/server/customers.builders.ts'
import { readReport } from '../../features/reports/server/engine/read-report.ts'
import { logTime } from '../../features/time-entries/server/time-entries.builders.ts'
import { orderVisit } from '../../features/visits/server/visits.builders.ts'
import { publishedForm } from '../../features/visit-forms/server/visit-forms.builders.ts'
import { joinParts } from './join-parts.ts'
import { type Client, startTestApp } from './testing/harness.ts'

const app = await startTestApp({ now: () => new Date('2026-06-20T15:00:00Z') })
const { make } = await desk(app)
const boss = await app.signIn('admin')
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent')
const form = await publishedForm(boss)

const versionOf = async (id: string): Promise<number> => (await sofia.get(`/api/customers/${id}`)).body.version
const preview = async (stays: string, goes: string) => (await sofia.get(`/api/customers/${stays}/join/${goes}`)).body
const join = async (stays: string, goes: string, by: Client = sofia) =>
  by.post(`/api/customers/${stays}/join`, {
    otherId: goes,
    version: await versionOf(stays),
    otherVersion: await versionOf(goes),
  })
const codesOf = (answer: { body: { code: string } }) => answer.body.code
const pair = async (one: object = {}, other: object = {}) =>
  [(await addCustomer(ana, { ...one })).id, (await addCustomer(ana, { ...other })).id] as const

/** A customer with one of everything. */
async function whole(name: string, fields: object = {}) {
  const { id } = await addCustomer(ana, { name, ...fields })
  const rosa = await addContact(ana, id, { name: 'Rosa Díaz', email: 'rosa@andes.cl' })
  const equipment = await addEquipment(ana, id, { productName: `Impresora de ${name}`, serial: `S-${name}` })
  const coverage = await addCoverage(sofia, { customerId: id })
  const one = await registerCase(ana, { customerId: id, contactId: rosa.id, equipmentId: equipment.id })
  await make(ana, one.id)
  await ana.post(`/api/cases/${one.id}/entries`, { kind: 'call', body: '<p>Llamó</p>', contactId: rosa.id })
  await logTime(ana, { caseId: one.id, coverageId: coverage.id })
  const visit = await orderVisit(ana, { caseId: one.id, formId: form.id, contactId: rosa.id })
  const eva = await app.signIn('contact', { customerId: id })
  await ana.post(`/api/customers/${id}/authorisations`, { reason: 'x' })
  const { body: saved } = await sofia.post('/api/saved-reports', {
    report: 'cases-of-customer',
    name: `HelpDesk de ${name}`,
    parameters: { customerId: id },
  })
  return { id, rosa, equipment, coverage, one, visit, eva, saved }
}

test('what the other has goes over, and is found where it was', async () => {
  const { id: stays } = await addCustomer(ana, { name: 'Comercial Andes SpA', phone: '22 222' })
  const rosa = await addContact(ana, stays, { name: 'ROSA DIAZ', mobile: '9 999' })
  const other = await whole('Andes Comercial', {
    taxId: '76.123.456-0',
    phone: '11 111',
    erpCode: 'AND1',
    notes: 'Ojo',
  })

  expect(await preview(stays, other.id)).toMatchObject({
    stays: { name: 'Comercial Andes SpA' },
    goes: { name: 'Andes Comercial', taxId: '761234560' },
    counts: {
      cases: 1,
      pendingCases: 1,
      coverages: 1,
      contacts: 1,
      equipment: 1,
      visits: 1,
      commitments: 1,
      workedMinutes: 60,
      portalPeople: 1,
    },
    codes: [{ company: 1, name: null, code: 'AND1' }],
    fills: [
      { field: 'taxId', value: '761234560' },
      { field: 'notes', value: 'Ojo' },
    ],
    differs: [{ field: 'phone', kept: '22 222', left: '11 111' }],
    sameContacts: ['ROSA DIAZ'],
    reasons: [],
  })
  const answer = await join(stays, other.id)
  expect(answer.body).toMatchObject({
    id: stays,
    taxId: '761234560',
    erpCode: 'AND1',
    phone: '22 222',
    notes: 'Ojo',
    joined: [{ id: other.id, name: 'Andes Comercial', by: 'Sofía', at: '2026-06-20T15:00:00.000Z' }],
  })

  // the old address leads to the one that stays
  expect((await ana.get(`/api/customers/${other.id}`)).body).toEqual((await ana.get(`/api/customers/${stays}`)).body)
  const { body: overview } = await ana.get(`/api/customers/${other.id}/overview`)
  expect(overview.customer).toMatchObject({ id: stays, joined: [{ id: other.id }] })
  expect(overview.pendingCases).toMatchObject([{ id: other.one.id, customer: { id: stays } }])
  expect(overview.coverage.items).toMatchObject([{ id: other.coverage.id }])
  expect(overview.contacts).toMatchObject([{ id: rosa.id, email: 'rosa@andes.cl', mobile: '9 999' }])
  expect(overview.equipment).toMatchObject([{ id: other.equipment.id, customerId: stays }])
  expect((await ana.get(`/api/cases?customerId=${other.id}`)).body.items).toHaveLength(1)
  expect((await ana.get(`/api/visits/${other.visit.id}`)).body).toMatchObject({ customer: { id: stays } })
  const { body: detail } = await ana.get(`/api/cases/${other.one.number}`)
  expect(detail).toMatchObject({ customer: { id: stays }, contact: { id: rosa.id } })
  const report = await sofia.get(`/api/reports/cases-of-customer?customerId=${other.id}`)
  expect(report.body).toMatchObject({ rowCount: 1, parameters: { customerId: stays } })
  const { body: sheet } = await sofia.get(`/api/reports/cases-of-customer.csv?customerId=${other.id}`)
  expect(sheet).toContain(other.one.number)
  const kept = (await sofia.get('/api/saved-reports')).body.items as { id: string; parameters: object }[]
  expect(kept.find(({ id }) => id === other.saved.id)).toMatchObject({ parameters: { customerId: stays } })

  // its people see the whole
  expect((await other.eva.get(`/api/customers/${stays}`)).body).toMatchObject({ id: stays, joined: [] })
  expect((await other.eva.get(`/api/cases/${other.one.number}`)).status).toBe(200)
})

test('who was joined is found by its former name, and is counted nowhere', async () => {
  const [stays, goes] = await pair({ name: 'Óptica Lontananza' }, { name: 'Visión Quillota Zzz' })
  await join(stays, goes)
  const find = async (query: string) => (await ana.get(`/api/customers?${query}`)).body.items
  expect(await find('query=vision quillota zzz')).toMatchObject([
    { id: stays, name: 'Óptica Lontananza', match: { kind: 'formerName', text: 'Visión Quillota Zzz' } },
  ])
  const all = (await find('inactive=true&limit=100')) as { id: string }[]
  expect(all.filter(({ id }) => id === goes)).toEqual([])
})

test('the audit tells who joined what, when and with whom', async () => {
  const [stays, goes] = await pair({ name: 'La que queda' }, { name: 'La que se va', taxId: '11.111.111-1' })
  await join(stays, goes)
  const { items } = (await boss.get('/api/audit')).body
  expect(items[0]).toMatchObject({
    action: 'customer.joined',
    actor: 'Sofía',
    subjectKind: 'customer',
    subjectName: 'La que se va',
    changes: { mergedInto: [null, 'La que queda'], taxId: [null, '111111111'] },
  })
})

describe('is refused', () => {
  const why = async (stays: string, goes: string) => {
    const { reasons } = await preview(stays, goes)
    const answer = await join(stays, goes)
    expect(answer.status).toBe(409)
    expect(reasons[0]).toEqual({ code: answer.body.code, text: answer.body.title })
    return answer.body as { code: string; title: string }
  }

  test('for two RUTs', async () => {
    const [one, other] = await pair({ taxId: '12.345.678-5' }, { taxId: '7.654.321-6' })
    expect((await why(one, other)).code).toBe('customer.join_ruts')
  })

  test('for two codes in one company, and done when one was taken away', async () => {
    const [one, other] = await pair({ erpCode: 'X1' }, { erpCode: 'X2' })
    expect((await why(one, other)).title).toContain('código en el ERP (X1 y X2)')
    await ana.patch(`/api/customers/${other}`, { erpCode: null, version: 1 })
    expect((await join(one, other)).status).toBe(200)
  })

  test('with itself, and with one that was joined already', async () => {
    const [one, other] = await pair()
    const third = (await addCustomer(ana)).id
    expect((await why(one, one)).code).toBe('customer.join_itself')
    await join(one, other)
    for (const [stays, goes] of [
      [third, other],
      [other, third],
    ] as const) {
      const answer = await sofia.post(`/api/customers/${stays}/join`, { otherId: goes, version: 1, otherVersion: 2 })
      expect(codesOf(answer)).toBe('customer.join_joined')
    }
  })

  test('while both wait for an authorisation', async () => {
    const [one, other] = await pair()
    for (const id of [one, other]) await ana.post(`/api/customers/${id}/authorisations`, { reason: 'x' })
    expect((await why(one, other)).code).toBe('customer.join_both_ask')
  })

  test('when one of the two is not as it was shown', async () => {
    const [one, other] = await pair()
    await ana.patch(`/api/customers/${other}`, { phone: '1', version: 1 })
    const answer = await sofia.post(`/api/customers/${one}/join`, { otherId: other, version: 1, otherVersion: 1 })
    expect([answer.status, codesOf(answer)]).toEqual([409, 'customer.join_stale'])
    expect((await ana.get(`/api/customers/${other}`)).body).toMatchObject({ id: other, phone: '1', active: true })
  })

  test('for who does not supervise', async () => {
    const [one, other] = await pair()
    expect((await join(one, other, ana)).status).toBe(403)
    expect((await ana.get(`/api/customers/${one}/join/${other}`)).status).toBe(403)
  })
})

describe('what comes later for the one that is no more', () => {
  test('lands on the one that stays', async () => {
    const [stays, goes] = await pair()
    const [rosa, twin] = [
      await addContact(ana, stays, { name: 'Rosa' }),
      await addContact(ana, goes, { name: 'Rosa', email: 'r@x.cl' }),
    ]
    await join(stays, goes)
    const one = await registerCase(ana, { customerId: goes, contactId: twin.id })
    expect((await ana.get(`/api/cases/${one.number}`)).body).toMatchObject({
      customer: { id: stays },
      contact: { id: rosa.id },
    })
    expect((await addContact(ana, goes)).customerId).toBe(stays)
    expect((await addEquipment(ana, goes)).customerId).toBe(stays)
    expect((await addCoverage(sofia, { customerId: goes })).customer.id).toBe(stays)
    const authorisation = await ana.post(`/api/customers/${goes}/authorisations`, { reason: 'x' })
    expect(authorisation.body).toMatchObject({ customer: { id: stays } })
    const { body: person } = await boss.post('/api/people', {
      name: 'Eva',
      email: 'eva@x.cl',
      role: 'contact',
      customerId: goes,
      password: 'arriba los faroles 88',
    })
    expect(person).toMatchObject({ customer: { id: stays } })
  })

  test('is refused where it is about the record itself', async () => {
    const [stays, goes] = await pair({ name: 'Queda' }, { name: 'Se va' })
    await addContact(ana, stays, { name: 'Rosa' })
    const { id } = await addContact(ana, goes, { name: 'Rosa' })
    await join(stays, goes)
    const answer = await ana.patch(`/api/customers/${goes}`, { phone: '1', version: 2 })
    expect([answer.status, answer.body.title]).toEqual([409, 'El cliente Se va se unió con Queda: siga en Queda.'])
    expect(answer.body.customerId).toBe(stays)
    expect(codesOf(await ana.patch(`/api/contacts/${id}`, { phone: '1', version: 2 }))).toBe('contact.joined')
  })

  test('is refused where it is about its code, also when the one that stays happens to have the same version', async () => {
    const [stays, goes] = await pair({ erpCode: 'QUEDA' })
    const version = (await versionOf(goes)) + 1
    await ana.patch(`/api/customers/${goes}`, { phone: '1', version: version - 1 })
    await join(stays, goes)
    expect(await versionOf(stays)).toBe(version)
    const answer = await ana.put(`/api/customers/${goes}/erp/codes/1`, { code: null, version })
    expect([answer.status, codesOf(answer)]).toEqual([409, 'customer.joined'])
    expect((await ana.get(`/api/customers/${stays}`)).body.erpCode).toBe('QUEDA')
  })

  test('is a report that is made by itself, too, and was saved from a screen that still had the other', async () => {
    const [stays, goes] = await pair()
    await registerCase(ana, { customerId: goes })
    await join(stays, goes)
    const saved = { report: 'cases-of-customer', name: 'De antes', parameters: { customerId: goes } }
    const { parameters } = (await sofia.post('/api/saved-reports', saved)).body
    const made = await readReport(sofia.ctx, 'cases-of-customer', parameters)
    expect(made).toMatchObject({ rowCount: 1, parameters: { customerId: stays } })
  })

  test('goes two steps on, when the one that stayed was joined too', async () => {
    const [first, second] = await pair()
    const third = (await addCustomer(ana)).id
    await join(second, first)
    await join(third, second)
    expect((await ana.get(`/api/customers/${first}`)).body).toMatchObject({ id: third })
    expect((await registerCase(ana, { customerId: first })).number).toBeGreaterThan(0)
    expect((await ana.get(`/api/cases?customerId=${third}`)).body.items).toHaveLength(1)
  })

  test('is brought along by the database, whoever writes', async () => {
    const [stays, goes] = await pair()
    await join(stays, goes)
    const { id } = await app.db
      .insertInto('ledgers')
      .values({ id: crypto.randomUUID(), customerId: goes })
      .returning('customerId as id')
      .executeTakeFirstOrThrow()
    expect(id).toBe(stays)
  })
})

test('work that was logged cannot be given to anybody else', async () => {
  const [one, other] = await pair()
  const { id } = await registerCase(ana, { customerId: one })
  await logTime(ana, { caseId: id })
  const change = (set: string) => sql`update time_entries set ${sql.raw(set)} where case_id = ${id}`.execute(app.db)
  await expect(change(`customer_id = '${other}'`)).rejects.toThrow('immutable')
  await expect(change('worked_minutes = 1')).rejects.toThrow('immutable')
  await join(other, one)
  await expect(change(`customer_id = '${one}', note = 'x'`)).rejects.toThrow('immutable')
})

test('a warranty that both have of one purchase stays in both', async () => {
  const [stays, goes] = await pair()
  const [one, two] = [await addCoverage(sofia, { customerId: stays }), await addCoverage(sofia, { customerId: goes })]
  await sql`update coverages set purchase_key = 'invoice 1 P', type_id = ${one.type.id}
    where id = any(${[one.id, two.id]}::uuid[])`.execute(app.db)
  expect((await join(stays, goes)).status).toBe(200)
  const { rows } = await sql<{ key: string | null }>`
    select purchase_key as key from coverages where customer_id = ${stays} order by number`.execute(app.db)
  expect(rows.map(({ key }) => key)).toEqual(['invoice 1 P', null])
})

describe('every table that knows customers', () => {
  const referring = async () => {
    const { rows } = await sql<{ column: string; table: string; to: string }>`
      select format('%s.%s', k.table_name, k.column_name) as column, k.table_name as table, t.table_name as to
      from information_schema.referential_constraints r
      join information_schema.key_column_usage k using (constraint_schema, constraint_name)
      join information_schema.table_constraints t
        on t.constraint_schema = r.unique_constraint_schema and t.constraint_name = r.unique_constraint_name
      where t.table_name in ('customers', 'contacts') and k.table_schema = current_schema()
      union
      select format('%s.%s', c.table_name, c.column_name), c.table_name, ''
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.column_name in ('customer_id', 'contact_id')
    `.execute(app.db)
    return rows
  }

  test('has its part in joining two of them', async () => {
    const known = joinParts.flatMap(({ columns }) => columns)
    expect([...new Set((await referring()).map(({ column }) => column))].toSorted()).toEqual(known.toSorted())
  })

  test('sends what is written later to the one that stays', async () => {
    const { rows } = await sql<{ table: string; name: string }>`
      select event_object_table as table, trigger_name as name from information_schema.triggers
      where trigger_schema = current_schema()`.execute(app.db)
    const without = (await referring())
      .filter(({ column }) => /\.(customer|contact)_id$/.test(column))
      .filter(({ table, column }) => {
        const name = column.endsWith('.customer_id') ? 'customer_stays' : 'person_stays'
        return !rows.some((one) => one.table === table && one.name === name)
      })
    // written anew for one customer at a time, and for none that was joined
    expect(new Set(without.map(({ table }) => table))).toEqual(new Set(['customer_keys', 'customer_texts']))
  })
})
