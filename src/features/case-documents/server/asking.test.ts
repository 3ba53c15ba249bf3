import { expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { registerCase } from '../../cases/server/cases.builders.ts'
import type { ErpWindow } from '../../erp/server/window.ts'
import type { Refusal } from '../../../platform/shared/refusal.ts'
import { addCustomer } from '../../customers/server/customers.builders.ts'
import { classify } from '../../settings/server/settings.builders.ts'
import { documentOf } from './case-documents.builders.ts'
import { createChecking } from './checking.ts'
import { linkDocument } from './commands/link-document.ts'

const app = await startTestApp()
await classify(app)
const ana = await app.signIn('agent')

type Asked = Awaited<ReturnType<ErpWindow['askDocument']>>

/** A window that counts what it is asked, and answers as it is told to. */
function windowThat(answers: () => Promise<Asked>, companyName: () => string | null = () => 'Andes') {
  const asked: string[] = []
  const erp = {
    askDocument: (_panel: string, ref: string) => {
      asked.push(ref)
      return answers()
    },
    companyName: async () => companyName(),
  } as unknown as ErpWindow
  return { erp, asked }
}

async function caseWith(documents: number, companyName: string | null = 'Andes') {
  const { id } = await registerCase(ana)
  const rows = Array.from({ length: documents }, (_, place) => ({
    id: crypto.randomUUID(),
    caseId: id,
    panel: 'quotations',
    ref: String(place + 1),
    fingerprint: 'x',
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

test('an ERP that does not answer is asked once, and nothing is known of all of them', async () => {
  const { erp, asked } = windowThat(() => Promise.resolve({ problem: 'away' }))
  const id = await caseWith(3)
  createChecking(app.world, erp).checkSoon(id, old)
  await expect.poll(() => outcomes(id)).toEqual({ outcomes: new Set(['unknown']), checked: 0 })
  expect(asked).toHaveLength(1)
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
    body: { panel: 'invoices', ref: 'F.1' },
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
  const body = { panel: 'quotations', ref: '1' } as const
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
  const body = { panel: 'quotations', ref: '1' } as const
  const linking = linkDocument(ana.ctx, erp, { params: { id }, query: {}, body })
  await expect(linking).rejects.toMatchObject({ status: 422, reasons: [{ code: 'case_document.other_customer' }] })
})
