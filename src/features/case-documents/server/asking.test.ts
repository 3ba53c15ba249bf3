import { expect, onTestFinished, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { registerCase } from '../../cases/server/cases.builders.ts'
import type { ErpCompanies } from '../../erp/server/companies.ts'
import { noteSettings, UNNAMED } from '../../erp/server/status.ts'
import type { ErpWindow } from '../../erp/server/window.ts'
import type { Refusal } from '../../../platform/shared/refusal.ts'
import { addCustomer } from '../../customers/server/customers.builders.ts'
import { classify } from '../../settings/server/settings.builders.ts'
import { documentOf } from './case-documents.builders.ts'
import { createChecking } from './checking.ts'
import { acceptDocument } from './commands/accept-document.ts'
import { linkDocument } from './commands/link-document.ts'

const app = await startTestApp()
await classify(app)
const ana = await app.signIn('agent')

type Asked = Awaited<ReturnType<ErpWindow['askDocument']>>

/** A company that counts what it is asked, and answers as it is told to. */
function windowThat(answers: () => Promise<Asked>, companyName: () => string | null = () => 'Andes', company = 1) {
  const asked: string[] = []
  const window = {
    company,
    askDocument: (_panel: string, ref: string) => {
      asked.push(ref)
      return answers()
    },
    companyName: async () => companyName(),
    under: () => UNNAMED,
  } as unknown as ErpWindow
  return { window, erp: companiesOf([window]), asked }
}

const companiesOf = (windows: ErpWindow[]) =>
  ({
    all: () => windows,
    of: (company: number) => windows.find((one) => one.company === company),
    names: async () => windows.map(({ company }) => ({ company, name: null })),
  }) as unknown as ErpCompanies

async function caseWith(documents: number, companyName: string | null = 'Andes', company = 1, of?: string) {
  const id = of ?? (await registerCase(ana)).id
  const rows = Array.from({ length: documents }, (_, place) => ({
    id: crypto.randomUUID(),
    caseId: id,
    panel: 'quotations',
    ref: String(place + 1),
    fingerprint: 'x',
    company,
    companyName,
    snapshot: JSON.stringify(documentOf('quotations')),
    linkedBy: ana.id,
    linkedAt: new Date(),
    outcome: 'same',
  }))
  await app.db.insertInto('caseDocuments').values(rows).execute()
  return id
}
const outcomes = async (caseId: string) => {
  const rows = await app.db
    .selectFrom('caseDocuments')
    .select(['outcome', 'checkedAt'])
    .where('caseId', '=', caseId)
    .execute()
  return { outcomes: new Set(rows.map(({ outcome }) => outcome)), checked: rows.filter((row) => row.checkedAt).length }
}
const old = [{ checkedAt: null }]
const pause = () => new Promise((done) => setTimeout(done, 100))
/** The settings name another company, or do so no longer. */
const used = (number: number, used = true) =>
  app.db
    .insertInto('erpCompanies')
    .values({ number, database: `company ${number}`, used })
    .onConflict((conflict) => conflict.column('number').doUpdateSet({ used }))
    .execute()
const found = { document: documentOf('quotations'), customerCode: '77', fingerprint: 'x' }

test('however often a case is opened, its documents are looked at once at a time, so many in one go', async () => {
  const { erp, asked } = windowThat(() => Promise.resolve({ found }))
  const checking = createChecking(app.world, erp)
  const id = await caseWith(25)
  for (let opened = 0; opened < 5; opened++) checking.checkSoon(id, old)
  await expect.poll(async () => (await outcomes(id)).checked).toBe(20)
  expect(asked).toHaveLength(20)
  // those that are left are the next
  await expect
    .poll(async () => {
      checking.checkSoon(id, old)
      return (await outcomes(id)).checked
    })
    .toBe(25)
  expect(asked).toHaveLength(25)
})

test('what has changed is told again a moment later, to who opened the case and did not listen yet', async () => {
  const id = await caseWith(1)
  const told: string[] = []
  onTestFinished(app.live.listen((topic) => void (topic === `case:${id}` && told.push(topic))))
  createChecking(app.world, windowThat(() => Promise.resolve({ found: null })).erp).checkSoon(id, old)
  await expect.poll(() => told.length).toBe(2)
  expect((await outcomes(id)).outcomes).toEqual(new Set(['gone']))
})

test('an ERP that does not answer is asked once, and nothing is known of all of them', async () => {
  const { erp, asked } = windowThat(() => Promise.resolve({ problem: 'away' }))
  const id = await caseWith(3)
  createChecking(app.world, erp).checkSoon(id, old)
  await expect.poll(() => outcomes(id)).toEqual({ outcomes: new Set(['unknown']), checked: 0 })
  expect(asked).toHaveLength(1)
})

test('a company that does not answer keeps the documents of the others waiting for nothing', async () => {
  const south = windowThat(
    () => Promise.resolve({ problem: 'away' }),
    () => 'Sur',
    2,
  )
  const { window, asked } = windowThat(() => Promise.resolve({ found }))
  await used(2)
  const id = await caseWith(25, 'Sur', 2)
  await caseWith(3, 'Andes', 1, id)
  createChecking(app.world, companiesOf([window, south.window])).checkSoon(id, old)
  await expect.poll(async () => (await outcomes(id)).checked).toBe(3)
  expect([asked.length, south.asked.length]).toEqual([3, 1])
})

test('a document of a company that was left cannot be checked, and goes on where it was once the company is back', async () => {
  const id = await caseWith(1, 'Sur', 2)
  const { window } = windowThat(() => Promise.resolve({ found }))
  const south = windowThat(
    () => Promise.resolve({ found: null }),
    () => 'Sur',
    2,
  )
  const look = (windows: ErpWindow[]) => createChecking(app.world, companiesOf(windows)).checkSoon(id, old)
  const outcome = async () => [...(await outcomes(id)).outcomes][0]
  await used(2, false)
  look([])
  await pause() // no ERP is connected: nothing is known, and nothing is said
  expect(await outcome()).not.toBe('otherCompany')
  look([window])
  await expect.poll(outcome).toBe('otherCompany')
  expect((await outcomes(id)).checked).toBe(0)
  await used(2)
  look([window, south.window])
  await expect.poll(outcome).toBe('gone')
  await app.db.updateTable('caseDocuments').set({ checkedAt: null }).where('caseId', '=', id).execute()
  look([window]) // a process that has not heard of the company yet forgets no warning
  await pause()
  expect(await outcome()).toBe('gone')
})

test('of two who ask at once, the one who heard later is believed', async () => {
  const id = await caseWith(1)
  let answer = (_asked: Asked): void => undefined
  const slow = windowThat(() => new Promise<Asked>((done) => (answer = done)))
  createChecking(app.world, slow.erp).checkSoon(id, old)
  await expect.poll(() => slow.asked.length).toBe(1)
  const quick = windowThat(() => Promise.resolve({ found: null }))
  createChecking(app.world, quick.erp).checkSoon(id, old)
  await expect.poll(async () => [...(await outcomes(id)).outcomes][0]).toBe('gone')
  answer({ found })
  await pause()
  expect((await outcomes(id)).outcomes).toEqual(new Set(['gone']))
})

test('a copy that was taken anew is not marked by who compared the former one', async () => {
  const id = await caseWith(1)
  let answer = (_asked: Asked): void => undefined
  const slow = windowThat(() => new Promise<Asked>((done) => (answer = done)))
  createChecking(app.world, slow.erp).checkSoon(id, old)
  await expect.poll(() => slow.asked.length).toBe(1)
  await app.db.updateTable('caseDocuments').set({ version: 2 }).where('caseId', '=', id).execute()
  answer({ found: { ...found, document: documentOf('quotations', { total: 5 }) } })
  await pause()
  expect((await outcomes(id)).outcomes).toEqual(new Set(['same']))
})

test.each([
  ['of a company that was left', false, 409, 'case_document.other_company'],
  ['of one that this process has not heard of', true, 503, 'erp.away'],
] as const)('a document %s is not taken as it is now', async (_what, isUsed, status, code) => {
  const id = await caseWith(1, 'Sur', 2)
  await used(2, isUsed)
  const { id: documentId } = await app.db
    .selectFrom('caseDocuments')
    .select('id')
    .where('caseId', '=', id)
    .executeTakeFirstOrThrow()
  const { erp, asked } = windowThat(() => Promise.resolve({ found }))
  const accepting = acceptDocument(ana.ctx, erp, {
    params: { id, documentId },
    query: {},
    body: { version: 1, seen: 'x' },
  })
  await expect(accepting).rejects.toMatchObject({ status, reasons: [{ code }] })
  expect(asked).toEqual([])
})

test('a document that was linked before the company had told its name is of the one that has it, and of no other', async () => {
  const id = await caseWith(1, null)
  const outcome = async () => [...(await outcomes(id)).outcomes][0]
  const { erp } = windowThat(() => Promise.resolve({ found }))
  createChecking(app.world, erp).checkSoon(id, old)
  await expect.poll(async () => (await outcomes(id)).checked).toBe(1)
  await app.db.updateTable('caseDocuments').set({ checkedAt: null }).where('caseId', '=', id).execute()
  const other = windowThat(
    () => Promise.resolve({ found: null }),
    () => 'Sur',
  )
  createChecking(app.world, other.erp).checkSoon(id, old)
  await expect.poll(outcome).toBe('otherCompany')
})

test('what was checked a short while ago is believed', async () => {
  const { erp, asked } = windowThat(() => Promise.resolve({ found }))
  const id = await caseWith(1)
  createChecking(app.world, erp).checkSoon(id, [{ checkedAt: new Date() }])
  createChecking(app.world, erp).checkSoon(id, [])
  expect((await outcomes(id)).checked).toBe(0)
  expect(asked).toEqual([])
})

test.each([
  ['notConfigured', 409, 'case_document.no_erp'],
  ['moduleMissing', 422, 'case_document.module_missing'],
  ['away', 503, 'erp.away'],
] as const)('an ERP that is %s links nothing, and it is said why', async (problem, status, code) => {
  const { erp } = windowThat(() => Promise.resolve({ problem }))
  const { id: customerId } = await addCustomer(ana, { erpCode: problem })
  const { id } = await registerCase(ana, { customerId })
  const refused = await linkDocument(ana.ctx, erp, {
    params: { id },
    query: {},
    body: { panel: 'invoices', ref: 'F.1', company: 1 },
  }).catch((error: Refusal) => error)
  expect(refused).toMatchObject({ status, reasons: [{ code }] })
})

test.each(['Sur', null])('while the company becomes another (%s), nothing is linked', async (next) => {
  const { id: customerId } = await addCustomer(ana, { erpCode: `before ${next}` })
  const { id } = await registerCase(ana, { customerId })
  let company: string | null = 'Andes'
  const asked = async () => {
    company = next
    return { found: { ...found, customerCode: `before ${next}` } }
  }
  const { erp } = windowThat(asked, () => company)
  const body = { panel: 'quotations', ref: '1', company: 1 } as const
  const link = () => linkDocument(ana.ctx, erp, { params: { id }, query: {}, body })
  await expect(link()).rejects.toMatchObject({ status: 503, reasons: [{ code: 'erp.away' }] })
  expect(await link()).toHaveProperty('id') // it is the one from now on
})

test('a document is of the customer as it stands when it is written, not as it was when the ERP was asked', async () => {
  const { id: customerId } = await addCustomer(ana, { erpCode: '77' })
  const { id } = await registerCase(ana, { customerId })
  const { erp } = windowThat(async () => {
    await app.db.updateTable('customers').set({ erpCode: '88' }).where('id', '=', customerId).execute()
    return { found }
  })
  const body = { panel: 'quotations', ref: '1', company: 1 } as const
  const linking = linkDocument(ana.ctx, erp, { params: { id }, query: {}, body })
  await expect(linking).rejects.toMatchObject({ status: 422, reasons: [{ code: 'case_document.other_customer' }] })
})

test('a process that has not heard of a save links nothing of the company that it still reads', async () => {
  const { id: customerId } = await addCustomer(ana, { erpCode: '99' })
  const { id } = await registerCase(ana, { customerId })
  const { erp } = windowThat(async () => ({ found: { ...found, customerCode: '99' } }))
  const body = { panel: 'quotations', ref: '1', company: 1 } as const
  await noteSettings(app.db, { ...UNNAMED, version: 7 })
  onTestFinished(async () => void (await app.db.deleteFrom('erpStatus').execute()))
  const linking = linkDocument(ana.ctx, erp, { params: { id }, query: {}, body })
  await expect(linking).rejects.toMatchObject({ status: 503, reasons: [{ code: 'erp.away' }] })
})
