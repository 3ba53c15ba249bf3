import { describe, expect, onTestFinished, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import type { Line } from '../line.ts'
import { patiently } from '../patience.ts'
import { startFaultyLine } from '../testing/faulty-line.ts'
import { startSmallCompany } from '../testing/small-company.ts'
import { listErpDocuments } from './documents.queries.ts'

const NOON = Date.parse('2026-11-23T15:00:00Z')
let clock = NOON
const now = () => new Date(clock)

const company = await startSmallCompany(now())
await company.write({
  cwtauxi: [{}, { CodAux: '88', NomAux: 'Sur' }, { CodAux: '66' }],
  iw_gsaen: [
    { NroInt: 1, Folio: 11, Fecha: '1999-03-01' },
    { NroInt: 2, Folio: 12, Fecha: '2026-10-01' },
    { NroInt: 3, Folio: 13, Fecha: '2026-11-01' },
    { NroInt: 4, Folio: 14, CodAux: '88' },
    { NroInt: 5, Folio: 15, CodAux: '66', NetoAfecto: 1.7e308, NetoExento: 1.7e308 },
  ],
  iw_gmovi: [
    { NroInt: 2, DetProd: 'Balanza de piso' },
    { NroInt: 3, DetProd: 'Impresora' },
  ],
  nwcotiza: [{}],
  nwdetcot: [{}],
  nw_nventa: [{}],
  nw_detnv: [{}],
  cwmovim: [{ NumDoc: 12, MovNumDocRef: 12, MovDebe: 1190 }],
})

const line = await startFaultyLine(company.connection)
const app = await startTestApp({ now, softland: line.connection })
const ana = await app.signIn('agent')
const [andes, sur, spoilt] = await Promise.all(
  ['77', '88', '66'].map(
    async (erpCode) => (await ana.post('/api/customers', { name: erpCode, erpCode })).body.id as string,
  ),
)
const list = (question: string, id = andes) => ana.get(`/api/customers/${id}/erp/documents?${question}`)
const document = (ref: string, id = andes) => ana.get(`/api/customers/${id}/erp/documents/invoices/${ref}`)
const statement = (question: string) => ana.get(`/api/customers/${andes}/erp/statement?${question}`)
const refs = ({ body }: { body: { items: { ref: string }[] } }) => body.items.map(({ ref }) => ref)

/** Nobody is called for a while after failures; then it works again. */
async function away(whileAway: () => Promise<void>) {
  line.cut()
  onTestFinished(async () => {
    line.open()
    clock += 60_000
    await expect
      .poll(async () => (await ana.get('/api/erp?refresh=true')).body.answering, { timeout: 10_000 })
      .toBe(true)
  })
  await whileAway()
}

describe('documents of a customer', () => {
  test('are listed page by page, as far back as they go', async () => {
    const first = await list('panel=invoices&limit=2')
    expect(first.body).toMatchObject({ readAt: now().toISOString(), problem: null })
    expect(refs(first)).toEqual(['F.3', 'F.2'])
    const second = await list(`panel=invoices&limit=2&cursor=${encodeURIComponent(first.body.nextCursor)}`)
    expect([refs(second), second.body.nextCursor]).toEqual([['F.1'], null])
  })

  test('are found by number, words and period', async () => {
    expect(refs(await list('panel=invoices&query=12'))).toEqual(['F.2'])
    expect(refs(await list('panel=invoices&query=balanza%20PISO'))).toEqual(['F.2'])
    expect(refs(await list('panel=invoices&from=2026-10-01&to=2026-10-31'))).toEqual(['F.2'])
    expect(refs(await list('panel=quotations'))).toEqual(['1'])
    expect(refs(await list('panel=salesNotes&to=2020-01-01'))).toEqual([])
  })

  test.each(['x', '2026-10-01_1_1', '2026-02-31_1_F.1', "_1_F.1'--"])(
    'go on from no page that was never given: %j',
    async (cursor) => {
      const { status, body } = await list(`panel=invoices&cursor=${encodeURIComponent(cursor)}`)
      expect([status, body.errors]).toMatchObject([422, [{ code: 'wrong_cursor', field: 'cursor' }]])
    },
  )

  test.each(['', 'panel=account', 'panel=invoices&from=ayer', 'panel=invoices&limit=0', 'panel=invoices&limit=101'])(
    'are not asked for by %j',
    async (question) => expect((await list(question)).status).toBe(422),
  )

  test('are none of a customer who is not linked, or whom the ERP does not have', async () => {
    const { body } = await ana.post('/api/customers', { name: 'Sola' })
    expect((await list('panel=invoices', body.id)).body).toEqual({
      items: [],
      nextCursor: null,
      readAt: null,
      problem: 'notLinked',
    })
    const other = (await ana.post('/api/customers', { name: 'Otra', erpCode: '99' })).body.id
    expect((await list('panel=invoices', other)).body).toMatchObject({ items: [], problem: 'notThere' })
  })
})

describe('a document', () => {
  test('is read whole', async () => {
    const { body } = await document('F.2')
    expect(body).toMatchObject({ problem: null, readAt: now().toISOString() })
    expect(body.document).toMatchObject({
      number: 12,
      booked: true,
      bookedAs: { type: 'FE', number: 12 },
      lines: [{ detail: 'Balanza de piso' }],
    })
  })

  test.each(['F.4', 'F.99', 'S.1', '1', '99999999999999'])(
    'that is not the customer’s is not there: %s',
    async (ref) => {
      expect((await document(ref)).body).toMatchObject({ document: null, problem: 'notThere' })
    },
  )

  test('of a name that no document can have is not found', async () => {
    expect((await document('F%201')).status).toBe(404)
  })

  test('has its statement', async () => {
    const { body } = await statement('type=FE&number=12')
    expect(body).toMatchObject({ problem: null, statement: { balance: 1190, movements: [{ charge: 1190 }] } })
    expect((await statement('type=FE&number=11')).body).toMatchObject({ statement: null, problem: 'notThere' })
    for (const rubbish of ['type=FE', 'type=FE&number=-1', 'type=FACTURA&number=1'])
      expect((await statement(rubbish)).status).toBe(422)
  })
})

describe('while the ERP is away', () => {
  test('the last copy is searched and paged, with its time', async () => {
    const panel = `/api/customers/${andes}/erp/invoices`
    await expect.poll(async () => (await ana.get(panel)).body.data?.items.length, { timeout: 10_000 }).toBe(2)
    const readAt = (await ana.get(panel)).body.readAt as string
    await away(async () => {
      clock += 10 * 60_000
      const first = await list('panel=invoices&limit=1')
      expect(first.body).toMatchObject({ readAt, problem: 'away' })
      expect(refs(first)).toEqual(['F.3'])
      const second = await list(`panel=invoices&limit=1&cursor=${encodeURIComponent(first.body.nextCursor)}`)
      expect([refs(second), second.body.nextCursor]).toEqual([['F.2'], null])
      expect(refs(await list('panel=invoices&query=impresora'))).toEqual(['F.3'])
      expect((await document('F.2')).body).toMatchObject({ readAt, problem: 'away', document: { number: 12 } })
      // further back than the copy goes
      expect((await document('F.1')).body).toEqual({ document: null, readAt: null, problem: 'away' })
      expect((await statement('type=FE&number=12')).body).toEqual({ statement: null, readAt: null, problem: 'away' })
      expect((await list('panel=invoices&cursor=x')).status).toBe(422)
    })
  })

  test('a customer without a copy has none, and it is said why', async () => {
    await away(async () => {
      const nothing = { items: [], nextCursor: null, readAt: null, problem: 'away' }
      expect((await list('panel=quotations', sur)).body).toEqual(nothing)
    })
  })

  test('nobody waits longer than a person would', async () => {
    const never = new Promise<never>(() => {})
    expect(await patiently(never, 20)).toEqual({ problem: 'away' })
    expect(await patiently(Promise.resolve({ value: 1, problem: null }), 20)).toEqual({ value: 1, problem: null })
  })
})

test('a customer whose amounts cannot be counted takes the ERP from nobody else', async () => {
  for (let times = 0; times < 4; times++)
    expect((await list('panel=invoices', spoilt)).body).toMatchObject({ problem: 'away', items: [] })
  expect((await list('panel=invoices')).body.problem).toBeNull()
})

describe('what may take the ERP long', () => {
  test('is not waited for where the ERP is known to be away', async () => {
    let [end, isFree, asked] = [() => {}, true, 0]
    const long = new Promise<{ problem: 'away' }>((done) => (end = () => done({ problem: 'away' })))
    const known = {
      hasErp: () => true,
      lacks: () => false,
      isFree: () => isFree,
      search: () => (asked++ ? Promise.resolve({ problem: 'away' }) : long),
    } as unknown as Line
    const window = {
      company: 1,
      readingOf: () => ({ data: null, readAt: null, problem: 'away', refreshing: false }),
    } as never
    const search = (query: string) =>
      listErpDocuments(ana.ctx, () => ({ line: known, window }), { params: { id: andes! }, query: { panel: 'invoices', company: 1, limit: 1, query }, body: undefined }) // prettier-ignore
    const first = search('one')
    await expect.poll(() => asked).toBe(1)
    isFree = false
    const began = performance.now()
    expect(await search('two')).toMatchObject({ problem: 'away' })
    expect(performance.now() - began).toBeLessThan(5500) // a turn is waited for six seconds
    end()
    await first
  })

  test('is not asked any more once the browser gave it up; meanwhile a second person is served', async () => {
    const [slow, words] = [Promise.withResolvers<void>(), [] as string[]]
    const known = {
      hasErp: () => true,
      lacks: () => false,
      isFree: () => true,
      search: async (question: (erp: object) => unknown) => ({ value: await question(erp), problem: null }),
    } as unknown as Line
    const erp = {
      async documentsOf(_code: string, { query }: { query: string }) {
        words.push(query)
        if (query === 'slow') await slow.promise
        return { items: [], cursor: null }
      },
    }
    const window = {
      company: 1,
      readingOf: () => ({ data: null, readAt: null, problem: null, refreshing: false }),
    } as never
    const gone = new AbortController()
    const search = (query: string, ctx = ana.ctx) =>
      listErpDocuments(ctx, () => ({ line: known, window }), { params: { id: andes! }, query: { panel: 'invoices', company: 1, limit: 1, query }, body: undefined }) // prettier-ignore
    const first = search('slow')
    await expect.poll(() => words).toEqual(['slow'])
    const given = search('given up', { ...ana.ctx, signal: gone.signal })
    const after = search('after')
    const bea = await app.signIn('agent')
    expect((await search('of another', bea.ctx)).problem).toBeNull()
    gone.abort()
    slow.resolve()
    expect(await Promise.all([first, after])).toMatchObject([{ problem: null }, { problem: null }])
    expect(await given).toMatchObject({ problem: 'slow' })
    expect(words).toEqual(['slow', 'of another', 'after'])
  })
})

test('without an ERP, that is what is said', async () => {
  const plain = await startTestApp()
  const person = await plain.signIn('technician')
  const { body } = await (await plain.signIn('agent')).post('/api/customers', { name: 'Sola', erpCode: '1' })
  const address = `/api/customers/${body.id}/erp`
  for (const url of ['documents?panel=quotations', 'documents/quotations/1', 'statement?type=FE&number=1'])
    expect((await person.get(`${address}/${url}`)).body).toMatchObject({ readAt: null, problem: 'notConfigured' })
})
