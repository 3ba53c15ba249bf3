import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import readWorkbook from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { startFaultyLine } from '../testing/faulty-line.ts'
import { startSmallCompany } from '../testing/small-company.ts'
import { lineWith } from './export.builders.ts'
import { MOST_ROWS } from './found.ts'
import { exportDocuments } from './make-file.ts'

const now = () => new Date('2026-11-23T15:00:00Z')
const company = await startSmallCompany(now())
await company.write({
  cwtvend: [{ VenCod: '1', VenDes: '=Vera; "la jefa"' }],
  cwcpbte: [{}],
  cwmovim: [{ NumDoc: 7, MovNumDocRef: 7 }],
  iw_gsaen: [
    {
      NroInt: 1,
      Folio: 7,
      Fecha: '2024-03-01',
      FechaVenc: '2024-03-31',
      CodVendedor: '1',
      NetoAfecto: 1000,
      Total: 1190,
    },
    { NroInt: 2, Folio: 8, Fecha: '2026-11-20', FechaVenc: '2026-12-20', NetoAfecto: 2000, Total: 2380 },
    { NroInt: 3, Folio: 9, Estado: 'N', Fecha: '2026-11-10', NetoAfecto: 500, Total: 595 },
    { Tipo: 'N', TtdCod: 'NE', NroInt: 1, Folio: 3, Fecha: '2026-11-21', NetoAfecto: -100, Total: -119 },
  ],
  iw_gmovi: [{ NroInt: 1, DetProd: 'Impresora térmica' }, { NroInt: 2 }, { Tipo: 'N', NroInt: 1 }],
  nwcotiza: [{ CotNum: 5, CtEstado: 'P', CtFem: '2026-10-01', CtMonto: 1190.5, CodMon: '03' }],
})
const line = await startFaultyLine(company.connection)
const app = await startTestApp({ now, softland: line.connection })
const ana = await app.signIn('agent', { name: 'Ana' })
const made = await ana.post('/api/customers', { name: 'Andes; «Güiña» SpA', erpCode: '77' })
const customerId = made.body.id as string
const address = (kind: string, asked = 'panel=invoices', id = customerId) =>
  `/api/customers/${id}/erp/documents.${kind}?${asked}`
const bytesAt = async (url: string, client = ana) => {
  const answer = await app.app.fastify.inject({ method: 'GET', url, headers: { cookie: client.cookie } })
  return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload }
}
const linesAt = async (asked: string) => (await bytesAt(address('csv', asked))).bytes.toString().split('\r\n')

describe('documents as CSV', () => {
  test('are written as Excel in Chile reads them, the last first; a formula stays a text', async () => {
    const { status, headers } = await bytesAt(address('csv'))
    expect([status, headers['content-type'], headers['content-disposition']]).toEqual([
      200,
      'text/csv; charset=utf-8',
      'attachment; filename="facturas-y-notas-de-andes-guina-spa-2026-11-23.csv"',
    ])
    expect(await linesAt('panel=invoices')).toEqual([
      '\uFEFFDocumento;Código SII;Número;Fecha;Vence;Estado;Contabilizado;Vendedor;Orden de compra;Emitida en;Neto;Total',
      'Nota de crédito;61;3;21-11-2026;;;No;;;CLP;-100;-119',
      'Factura;33;8;20-11-2026;20-12-2026;;No;;;CLP;2000;2380',
      'Factura;33;7;01-03-2024;31-03-2024;;Sí;"\'=Vera; ""la jefa""";;CLP;1000;1190',
      '',
    ])
  })

  test.each([
    ['panel=invoices&query=7', ['7']],
    ['panel=invoices&query=termica', ['7']],
    ['panel=invoices&from=2026-01-01', ['3', '8']],
    ['panel=invoices&to=2024-12-31', ['7']],
    ['panel=invoices&query=nada+de+esto', []],
  ])('for %s has what the list finds', async (asked, numbers) => {
    const rows = (await linesAt(asked)).slice(1, -1)
    expect(rows.map((row) => row.split(';')[2])).toEqual(numbers)
  })

  test('has a void document that is asked for by its number, with its state and nothing to add up', async () => {
    expect((await linesAt('panel=invoices&query=9'))[1]).toBe('Factura;33;9;10-11-2026;;Nula;No;;;CLP;;')
  })

  test('has the state of quotations, and their own currency with its decimals', async () => {
    const [head, row] = await linesAt('panel=quotations')
    expect(head).toBe('\uFEFFNúmero;Fecha;Estado;Vendedor;Contacto;Moneda;Neto;Total')
    expect(row).toMatch(/^5;01-10-2026;Pendiente;;;[^;]+;0;1190,5$/)
  })
})

test('as a workbook days are days and numbers are numbers; it says what was asked', async () => {
  const { status, bytes } = await bytesAt(address('xlsx', 'panel=invoices&query=7'))
  expect(status).toBe(200)
  const sheets = await readWorkbook(bytes)
  const [documents, notes] = sheets.map(({ data }) => data)
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Facturas y notas', 'Qué se pidió'])
  expect(documents![1]!.slice(2, 7)).toEqual([7, new Date('2024-03-01'), new Date('2024-03-31'), null, 'Sí'])
  expect(documents![1]!.slice(-2)).toEqual([1000, 1190])
  expect(notes).toContainEqual(['Cliente', 'Andes; «Güiña» SpA'])
  expect(notes).toContainEqual(['Búsqueda', '7'])
})

test('a file that holds no more says so in its last row', async () => {
  const asked = { params: { id: customerId }, query: { panel: 'invoices' as const, company: 1 }, body: undefined }
  const { body } = await exportDocuments(ana.ctx, () => lineWith(MOST_ROWS + 1).made, asked, 'csv')
  const lines = Buffer.concat(await (body as Readable).toArray())
    .toString()
    .split('\r\n')
  expect(lines).toHaveLength(1 + MOST_ROWS + 1 + 1)
  expect(lines.at(-2)).toBe('Hay más: el archivo llega hasta 50.000 documentos. Pida un período más corto.')
})

test('a file of another company is called by it', async () => {
  await app.pool.query(`insert into customer_erp_codes (customer_id, company, code) values ($1, 2, '77')`, [customerId])
  await app.pool.query(`insert into erp_status (company, company_name) values (2, 'Andes Norte SpA')`)
  const asked = { params: { id: customerId }, query: { panel: 'invoices' as const, company: 2 }, body: undefined }
  const { name } = await exportDocuments(ana.ctx, () => lineWith(1).made, asked, 'csv')
  expect(name).toBe('facturas-y-notas-de-andes-guina-spa-andes-norte-spa-2026-11-23.csv')
})

describe('there is no file', () => {
  const nobody = async (erpCode: string | null) =>
    (await ana.post('/api/customers', { name: `Con ${erpCode}`, erpCode })).body.id as string

  test.each([
    [null, 409, 'erp.nothing.notLinked'],
    ['98', 409, 'erp.nothing.notThere'],
  ])('of a customer whose code is %s', async (code, status, reason) => {
    const answer = await ana.get(address('csv', 'panel=invoices', await nobody(code)))
    expect([answer.status, answer.body.code]).toEqual([status, reason])
    expect(answer.body.title).toMatch(/código/)
  })

  test('for contacts, of another customer, nor of none', async () => {
    const contact = await app.signIn('contact', { customerId })
    expect((await contact.get(address('csv'))).status).toBe(403)
    expect((await ana.get(address('csv', 'panel=invoices', '01981d5e-0000-7000-8000-000000000e47'))).status).toBe(404)
  })

  test.each(['', 'panel=account', 'panel=invoices&from=2026-02-30', `panel=invoices&query=${'x'.repeat(61)}`])(
    'for %j',
    async (asked) => {
      expect((await ana.get(address('xlsx', asked))).status).toBe(422)
    },
  )

  test('while the ERP is away, and the words say so', async () => {
    line.cut()
    const answer = await ana.get(address('xlsx'))
    expect([answer.status, answer.body.code]).toEqual([503, 'erp.away'])
    expect(answer.body.title).toMatch(/ERP no responde/)
    line.open()
  })
})

test('a file during which the ERP goes away breaks off, so that nobody takes it for the whole', async () => {
  const many = 6000
  await company.run(`insert into softland.iw_gsaen ("Tipo", "NroInt", "SubTipoDocto", "Folio", "Estado", "Fecha", "CodAux", "TtdCod", "Total")
    select 'F', n, 'T', n, 'V', '2020-01-01', '77', 'FE', 1 from generate_series(100, ${99 + many}) n`)
  await app.app.fastify.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.app.fastify.server.address() as AddressInfo
  const options = { host: '127.0.0.1', port, path: address('csv'), headers: { cookie: ana.cookie }, agent: false }
  const answer = await new Promise<IncomingMessage>((resolve, reject) => get(options, resolve).on('error', reject))
  let text = ''
  const ended = await new Promise<string>((end) => {
    answer.on('data', (piece: Buffer) => {
      text += piece.toString()
      line.cut()
    })
    answer.on('end', () => end('whole'))
    answer.on('error', ({ message }) => end(message))
  })
  expect([answer.statusCode, ended]).toEqual([200, 'aborted'])
  expect(text.split('\r\n').length).toBeLessThan(many)
})
