import { beforeEach, describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { historyOf, registerCase } from '../../cases/server/cases.builders.ts'
import { addCustomer } from '../../customers/server/customers.builders.ts'
import { startFaultyLine } from '../../erp/server/testing/faulty-line.ts'
import { startSmallCompany } from '../../erp/server/testing/small-company.ts'
import { classify } from '../../settings/server/settings.builders.ts'

let clock = Date.parse('2026-11-23T15:00:00Z')
const now = () => new Date(clock)
const later = (minutes: number) => void (clock += minutes * 60_000)

const company = await startSmallCompany(now())
const line = await startFaultyLine(company.connection)
const invoice = { NroInt: 1, Folio: 812, CodAux: '77', Total: 1190, FecHoraCreacion: '2026-11-01 10:00:00' }
const another = { ...invoice, FecHoraCreacion: '2026-11-20 09:00:00', Total: 5 }
/** Invoice 812 becomes this, with a line of this sum; null: it is deleted. */
const write = (one: Record<string, string | number> | null, TotLinea = 1000) =>
  company.write({
    cwtauxi: ['77', '88'].map((CodAux) => ({ CodAux })),
    iw_gsaen: one ? [one] : [],
    iw_gmovi: one ? [{ NroInt: 1, CantFacturada: 1, TotLinea }] : [],
  })
await write(invoice)

const app = await startTestApp({ now, softland: line.connection })
await classify(app)
const ana = await app.signIn('agent', { name: 'Ana' })
const beto = await app.signIn('agent', { name: 'Beto' })
const tomas = await app.signIn('technician', { name: 'Tomás' })
const { id: customerId } = await addCustomer(ana, { erpCode: '77' })
await ana.get('/api/erp?refresh=true')

let caseId: string
let address: string
beforeEach(async () => {
  line.open()
  await write(invoice)
  caseId = (await registerCase(ana, { customerId, responsibleId: tomas.id })).id
  later(6)
  const linked = await ana.post(`/api/cases/${caseId}/documents`, { panel: 'invoices', ref: 'F.1' })
  address = `/api/cases/${caseId}/documents/${linked.body.id}`
})

const look = async (who = ana) => (await who.get(`${address}/now`)).body
const accept = (seen: { version: number; seen: string }, who = ana) =>
  who.post(`${address}/accept`, { version: seen.version, seen: seen.seen })
const refusal = async (answer: ReturnType<typeof accept>) => {
  const { status, body } = await answer
  return [status, body.errors?.[0]?.code ?? body.code]
}
const copy = async () => (await ana.get(`/api/cases/${caseId}/documents`)).body.items[0]
const isMarked = async () => (await ana.get(`/api/cases/${caseId}`)).body.documentsDiffer
const acceptances = async () => (await historyOf(app, caseId)).filter(({ kind }) => kind === 'documentAccepted')

describe('a document that changed', () => {
  test('is shown as it was beside what it is, at once, and its case is marked', async () => {
    expect(await look()).toMatchObject({ check: 'same', changes: [], seen: null, problem: null })
    await write({ ...invoice, Total: 2380 }, 2000)
    expect(await look()).toEqual({
      document: expect.objectContaining({ number: 812, total: 1190, lines: [expect.objectContaining({ net: 1000 })] }),
      now: expect.objectContaining({ number: 812, total: 2380, lines: [expect.objectContaining({ net: 2000 })] }),
      version: 1,
      check: 'changed',
      changes: ['lines', 'amounts'],
      seen: expect.any(String),
      problem: null,
    })
    expect(await isMarked()).toBe(true)
  })

  test('is taken as it is: the copy is the new one, the mark goes, the history tells who took it and what was other', async () => {
    await write({ ...invoice, Total: 2380, Estado: 'N' }, 2000)
    const seen = await look(beto)
    later(1)
    expect((await accept(seen, beto)).status).toBe(200)
    expect(await copy()).toMatchObject({
      document: { total: 2380, state: 'void', lines: [{ net: 2000 }] },
      linkedBy: { name: 'Ana' },
      acceptedBy: { id: beto.id, name: 'Beto' },
      acceptedAt: now().toISOString(),
      checkedAt: now().toISOString(),
      version: 2,
      check: 'same',
      changes: [],
    })
    expect(await isMarked()).toBe(false)
    expect(await acceptances()).toMatchObject([
      {
        actorName: 'Beto',
        from: { kind: 'invoice', number: 812, total: 1190, state: null, lines: 1 },
        to: { number: 812, total: 2380, state: 'void', changed: ['voided', 'lines', 'amounts'] },
      },
    ])
    // and what changes from then on is told against what was taken
    later(6)
    await write(invoice)
    expect(await look()).toMatchObject({
      check: 'changed',
      document: { total: 2380 },
      now: { total: 1190 },
      version: 2,
    })
  })

  test('is taken once, however many do so at once', async () => {
    await write({ ...invoice, Total: 2380 })
    const seen = await look()
    const answers = await Promise.all(Array.from({ length: 10 }, (_, place) => accept(seen, place % 2 ? ana : beto)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array.from({ length: 9 }, () => 409)])
    expect(await acceptances()).toHaveLength(1)
    expect((await copy()).version).toBe(2)
  })

  test('is not taken unseen: who looked at it before it changed again must look again', async () => {
    await write({ ...invoice, Total: 2380 })
    const seen = await look()
    await write({ ...invoice, Total: 9999 })
    expect(await refusal(accept(seen))).toEqual([409, 'case_document.seen_before'])
    expect(await copy()).toMatchObject({ document: { total: 1190 }, version: 1 })
    expect((await accept(await look())).status).toBe(200)
    expect(await copy()).toMatchObject({ document: { total: 9999 } })
  })

  test('that is booked meanwhile is what was seen', async () => {
    await write({ ...invoice, Total: 2380 })
    const seen = await look()
    await write({ ...invoice, Total: 2380, CodVendedor: 'B' })
    expect((await accept(seen)).status).toBe(200)
  })

  test('and is as it was again has nothing to be taken, and the mark goes', async () => {
    await write({ ...invoice, Total: 2380 })
    const seen = await look()
    await write(invoice)
    expect(await refusal(accept(seen))).toEqual([409, 'case_document.seen_before'])
    expect(await look()).toMatchObject({ check: 'same', seen: null })
    expect(await isMarked()).toBe(false)
    expect(await acceptances()).toEqual([])
  })

  test('may be looked at by the technician of the case, and is taken by who may link', async () => {
    await write({ ...invoice, Total: 2380 })
    const seen = await look(tomas)
    expect(seen).toMatchObject({ check: 'changed', now: { total: 2380 } })
    expect(await refusal(accept(seen, tomas))).toEqual([403, 'not_allowed'])
    expect((await copy()).version).toBe(1)
  })

  test('of a customer whose code became another shows nothing, and cannot be taken', async () => {
    const { id: customerId } = await addCustomer(ana, { erpCode: '77B' })
    await write({ ...invoice, Total: 2380 })
    const seen = await look()
    await app.db.updateTable('cases').set({ customerId }).where('id', '=', caseId).execute()
    expect(await look()).toMatchObject({ check: 'changed', now: null, seen: null })
    expect(await refusal(accept(seen))).toEqual([409, 'case_document.not_of_customer'])
  })

  test('while the ERP is away is neither shown nor taken, and stays marked', async () => {
    await write({ ...invoice, Total: 2380 })
    const seen = await look()
    line.cut()
    expect(await look()).toMatchObject({ check: 'changed', now: null, seen: null, problem: 'away' })
    expect(await refusal(accept(seen))).toEqual([503, 'erp.away'])
    expect(await isMarked()).toBe(true)
    line.open()
    const again = async () => {
      later(0.5) // so that an ERP that was cut off is tried again
      return (await accept(seen)).status
    }
    await expect.poll(again).toBe(200)
  })

  test('and was unlinked meanwhile is not there', async () => {
    await write({ ...invoice, Total: 2380 })
    const seen = await look()
    await beto.delete(address)
    expect((await accept(seen)).status).toBe(404)
    expect((await ana.get(`${address}/now`)).status).toBe(404)
  })
})

describe('what is another document now is not taken for it', () => {
  test('of another customer, of whom nothing is shown', async () => {
    await write({ ...another, CodAux: '88' })
    expect(await look()).toMatchObject({ check: 'reused', document: { total: 1190 }, now: null, seen: null })
    expect(await refusal(accept({ version: 1, seen: 'x' }))).toEqual([409, 'case_document.reused'])
  })

  test('of the same customer, which is shown', async () => {
    await write(another)
    expect(await look()).toMatchObject({ check: 'reused', now: { total: 5 }, seen: null })
    expect(await refusal(accept({ version: 1, seen: 'x' }))).toEqual([409, 'case_document.reused'])
    expect(await copy()).toMatchObject({ check: 'reused', document: { total: 1190 }, version: 1 })
  })

  test('nor is one that was deleted', async () => {
    await write(null)
    expect(await look()).toMatchObject({ check: 'gone', now: null, seen: null, problem: null })
    expect(await refusal(accept({ version: 1, seen: 'x' }))).toEqual([409, 'case_document.gone'])
    expect(await isMarked()).toBe(true)
  })
})

test('of another case it cannot be looked at, nor taken there', async () => {
  const { id } = await registerCase(ana, { customerId })
  address = `/api/cases/${id}/documents/${address.split('/').at(-1)}`
  expect((await ana.get(`${address}/now`)).status).toBe(404)
  expect((await accept({ version: 1, seen: 'x' })).status).toBe(404)
})
