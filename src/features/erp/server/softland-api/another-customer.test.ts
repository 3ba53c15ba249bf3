import { expect, test } from 'vitest'
import { driverOf, onPort, startApi } from './testing/loopback.ts'

const NOW = new Date('2026-11-23T15:00:00Z')

/** What is answered of each customer, whoever was asked for: the second one's numbers are ten times the first one's. */
const both = (rows: (code: string, number: number) => object) => [[rows(' 77', 10), rows('78', 100)]]
const answers: Record<string, unknown> = {
  'CW/ConsultaCliente': both((CodAux) => ({ CodAux, NomAux: `Cliente ${CodAux}` })),
  'CW/ContactosXAuxiliar': both((CodAuc) => ({ CodAuc, NomCon: `Persona de ${CodAuc.trim()}` })),
  'CW/DocumentosContabilizados': both((CodAux, Numdoc) => ({
    CodAux,
    Pctcod: '1-1',
    Ttdcod: 'FE',
    Numdoc,
    Movfe: '2026-10-01',
    MovNumDocRef: Numdoc,
    MovMonto: Numdoc,
    Saldobase: Numdoc,
  })),
  'IW/DocumentosFacturados': both((CodAux, Folio) => ({ CodAux, Folio, Tipo_Documento: 'FT', Fecha: '2026-10-01' })),
  'IW/ProductosComprados': both((CodAux, Folio) => ({ CodAux, Folio, Tipo: 'F', CodProd: `P${Folio}`, CantFacturada: 1 })), // prettier-ignore
  'NW/ObtieneNotasVentaPendientesPorFacturar': both((CodAux, NVNumero) => ({ CodAux, NVNumero })),
}

const driver = async (more: Record<string, unknown> = {}) => {
  const server = await startApi(({ path }) => ({ json: { ...answers, ...more }[path] ?? [] }))
  return driverOf(onPort(server.port), { now: NOW, choices: { accounts: ['1-1'] } })
}

test('what an API tells of another customer than the one that was asked for is not shown as his', async () => {
  const erp = await driver()
  const account = (await erp.accountOf('77'))!
  expect([account.bookedBalance, account.documents.map(({ number }) => number)]).toEqual([10, [10]])
  expect((await erp.contactsOf('77')).map(({ name }) => name)).toEqual(['Persona de 77'])
  expect((await erp.productsOf('77'))!.items.map(({ code }) => code)).toEqual(['P10'])
  expect((await erp.salesNotesOf('77'))!.items.map(({ number }) => number)).toEqual([10])
  const { items } = (await erp.documentsOf('77', { panel: 'invoices' }, { cursor: null, limit: 9 }))!
  expect(items.map(({ number }) => number)).toEqual([10])
})

test('a document that names another customer is not among the invoices, and says itself whose it is', async () => {
  const erp = await driver({ 'IW/DetalleDocumento': { cabecera: { folio: 10, codaux: '78' }, detalle: [] } })
  expect((await erp.invoicesOf('77'))!.items).toEqual([])
  expect((await erp.documentAt('invoices', 'F.T.10.77'))!.customerCode).toBe('78')
})
