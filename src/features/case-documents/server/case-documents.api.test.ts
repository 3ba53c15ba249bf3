import { describe, expect, onTestFinished, test } from 'vitest'
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

/** Two customers; invoices 812 and 813 of the first, 814 of the second. */
const invoices = [
  { NroInt: 1, Folio: 812, CodAux: '77', Total: 1190, FecHoraCreacion: '2026-11-01 10:00:00' },
  { NroInt: 2, Folio: 813, CodAux: '77', Total: 2380, FecHoraCreacion: '2026-11-02 10:00:00' },
  { NroInt: 3, Folio: 814, CodAux: '88', Total: 3570, FecHoraCreacion: '2026-11-03 10:00:00' },
]
const customers = ['77', '88'].map((CodAux) => ({ CodAux }))
const write = (iw_gsaen: Record<string, string | number | null>[]) =>
  company.write({
    cwtauxi: customers,
    iw_gsaen,
    iw_gmovi: iw_gsaen.map(({ NroInt }) => ({ NroInt: NroInt!, CantFacturada: 1, TotLinea: 1000 })),
    nwcotiza: [{ CotNum: 9, CodAux: '77' }],
    nwdetcot: [{ CotNum: 9 }],
  })
await write(invoices)
/** The ERP has other invoices until the test is over. */
const writeInstead = async (rows: Parameters<typeof write>[0]) => {
  onTestFinished(() => write(invoices))
  await write(rows)
}

const app = await startTestApp({ now, softland: line.connection })
await classify(app)
const ana = await app.signIn('agent', { name: 'Ana' })
const { id: customerId } = await addCustomer(ana, { erpCode: '77' })
const touched: string[] = []
app.live.listen((topic) => touched.push(topic))

const aCase = (more = {}) => registerCase(ana, { customerId, ...more })
const address = (one: { id: string }) => `/api/cases/${one.id}/documents`
const link = (one: { id: string }, ref = 'F.1', panel = 'invoices') => ana.post(address(one), { panel, ref })
const list = async (one: { id: string }) => (await ana.get(address(one))).body.items
const reasonOf = ({ status, body }: { status: number; body: { code: string; errors?: { code: string }[] } }) => [
  status,
  body.errors?.[0]?.code ?? body.code,
]
/** What the list says of the first document in the end, once it was compared with the ERP. */
const expectCheck = async (one: { id: string }, check: string, changes: string[] = []) => {
  const asked = async () => {
    later(0.5) // so that an ERP that was cut off is tried again
    return (await list(one))[0]
  }
  await expect.poll(asked).toMatchObject({ check, changes })
}

// what it has is known: until then everything is tried
await ana.get('/api/erp?refresh=true')

describe('linking a document', () => {
  test('keeps it whole, and the history tells it', async () => {
    const one = await aCase()
    touched.length = 0
    const { status, body } = await link(one)
    expect(status).toBe(201)
    const { items, abilities } = (await ana.get(address(one))).body
    expect(items).toMatchObject([
      {
        id: body.id,
        document: { panel: 'invoices', ref: 'F.1', kind: 'invoice', number: 812, total: 1190, lines: [{ net: 1000 }] },
        linkedBy: { id: ana.id, name: 'Ana' },
        linkedAt: now().toISOString(),
        check: 'same',
        changes: [],
        checkedAt: now().toISOString(),
      },
    ])
    expect(abilities).toEqual({ link: true })
    expect((await historyOf(app, one.id)).at(-1)).toMatchObject({
      kind: 'documentLinked',
      to: { kind: 'invoice', number: 812, issuedOn: '2026-11-01' },
      actorName: 'Ana',
    })
    expect(touched).toContain(`case:${one.id}`)
  })

  test('of each kind is possible', async () => {
    const one = await aCase()
    expect((await link(one, '9', 'quotations')).status).toBe(201)
    expect((await list(one))[0].document).toMatchObject({ kind: 'quotation', number: 9, state: 'pending' })
  })

  test('twice, or ten times at once, is one link and one event', async () => {
    const one = await aCase()
    const answers = await Promise.all(Array.from({ length: 10 }, () => link(one)))
    answers.push(await link(one))
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1)
    expect(await list(one)).toHaveLength(1)
    const events = await historyOf(app, one.id)
    expect(events.filter(({ kind }) => kind === 'documentLinked')).toHaveLength(1)
  })

  test.each([
    ['of another customer', 'F.3', 'invoices', 'case_document.other_customer'],
    ['that nobody has', 'F.99', 'invoices', 'case_document.not_found'],
    ['that could be none', 'x', 'quotations', 'case_document.not_found'],
    ['of a module the ERP lacks', '1', 'salesNotes', 'case_document.module_missing'],
  ])('%s is refused', async (_what, ref, panel, code) => {
    const one = await aCase()
    expect(reasonOf(await link(one, ref, panel))).toEqual([422, code])
    expect(await list(one)).toEqual([])
  })

  test('for a customer without a code in the ERP is refused', async () => {
    const one = await registerCase(ana)
    expect(reasonOf(await link(one))).toEqual([409, 'case_document.customer_not_linked'])
  })

  test('is refused when there are too many', async () => {
    const one = await aCase()
    await link(one, 'F.2')
    const row = await app.db
      .selectFrom('caseDocuments')
      .selectAll()
      .where('caseId', '=', one.id)
      .executeTakeFirstOrThrow()
    const more = Array.from({ length: 49 }, (_, place) => ({
      ...row,
      id: crypto.randomUUID(),
      ref: `G.${place}`,
      snapshot: JSON.stringify(row.snapshot),
      changes: '[]',
    }))
    await app.db.insertInto('caseDocuments').values(more).execute()
    expect(reasonOf(await link(one))).toEqual([409, 'case_document.too_many'])
    expect((await link(one, 'F.2')).status).toBe(201) // it is there
  })

  test('keeps the case free while the ERP hangs, and says when it is away', async () => {
    const one = await aCase()
    await link(one, 'F.2')
    later(6)
    line.hang()
    let linked = false
    const linking = link(one).finally(() => (linked = true))
    expect((await ana.post(`/api/cases/${one.id}/entries`, { kind: 'call', body: 'x' })).status).toBe(201)
    expect(await list(one)).toMatchObject([{ check: 'same' }])
    expect(linked).toBe(false)
    line.cut()
    expect(reasonOf(await linking)).toEqual([503, 'erp.away'])
    line.open()
    const again = async () => {
      later(0.5)
      return (await link(one)).status
    }
    await expect.poll(again).toBe(201)
  })
})

describe('what the ERP says later', () => {
  test('a number given to another document is told, and what was linked stays', async () => {
    const one = await aCase()
    await link(one)
    await writeInstead([{ ...invoices[0]!, CodAux: '88', FecHoraCreacion: '2026-11-20 09:00:00' }, invoices[1]!])
    expect((await list(one))[0].check).toBe('same') // it was asked a short while ago
    later(6)
    touched.length = 0
    expect((await list(one))[0].check).toBe('same') // at once, as it was known
    await expectCheck(one, 'reused')
    expect(touched).toContain(`case:${one.id}`)
    expect((await list(one))[0].document).toMatchObject({ number: 812, total: 1190 })
    await write(invoices)
    later(6)
    await expectCheck(one, 'same')
  })

  test.each([
    ['deleted', [invoices[1]!], 'gone', []],
    ['void', [{ ...invoices[0]!, Estado: 'N' }], 'changed', ['voided']],
    ['of another sum', [{ ...invoices[0]!, Total: 5 }], 'changed', ['amounts']],
  ])('one that is %s is told', async (_what, rows, check, changes) => {
    const one = await aCase()
    await link(one)
    await writeInstead(rows)
    later(6)
    await expectCheck(one, check, changes)
  })

  test('while it is away nothing is known, and no warning is forgotten', async () => {
    const [quiet, warned] = [await aCase(), await aCase()]
    await link(quiet, 'F.2')
    await link(warned)
    await writeInstead([invoices[1]!])
    later(6)
    await expectCheck(warned, 'gone')
    later(6)
    line.cut()
    await expectCheck(quiet, 'unknown')
    expect((await list(warned))[0]).toMatchObject({ check: 'gone' })
    line.open()
    await write(invoices)
    later(6)
    await expectCheck(quiet, 'same')
    await expectCheck(warned, 'same')
  })
})

describe('unlinking', () => {
  test('takes it away, and the history keeps that it was there', async () => {
    const [one, other] = [await aCase(), await aCase()]
    const { id } = (await link(one)).body
    expect((await ana.delete(`${address(other)}/${id}`)).status).toBe(404)
    expect((await ana.delete(`${address(one)}/${id}`)).status).toBe(200)
    expect(await list(one)).toEqual([])
    expect((await historyOf(app, one.id)).at(-1)).toMatchObject({ kind: 'documentUnlinked', from: { number: 812 } })
    expect((await ana.delete(`${address(one)}/${id}`)).status).toBe(404)
  })
})
