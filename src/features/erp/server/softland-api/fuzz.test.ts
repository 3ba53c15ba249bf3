import fc from 'fast-check'
import { expect, test } from 'vitest'
import { account, invoices, products, salesNotes } from '../../erp.contract.ts'
import { documentHead, documentStatement, erpDocument } from '../../erp-documents.contract.ts'
import { discovery } from '../../erp-settings.contract.ts'
import type { Erp } from '../erp.ts'
import { PATHS } from './paths.ts'
import { ApiProblem } from './problem.ts'
import { type SaleKey, saleKeyOf, saleRef, salesNoteKeyOf, salesNoteRef } from './refs.ts'
import { driverOf, onPort, startApi } from './testing/loopback.ts'

const NOW = new Date('2026-11-23T15:00:00Z')

/** Keys that the API has, so that nonsense gets further than the first look. */
const KEYS =
  'CodAux NomAux RutAux Total DireccionesDespachoAsociadas NomCon Email Numdoc MovNumDocRef Pctcod Ttdcod Movfe Movfv MovMonto Saldobase CuotaRef total Folio Fecha Vncimiento Monto Tipo_Documento Tipo SubTipo Nvnumero CodProd DetProd CantFacturada TotalLinea cabecera detalle referencias folio codaux nroint netoafecto iva estado ttdcod fechahoracreacion PreUniMB Partida NVNumero nvFem nvEstado nvMonto Facturado nvLinea nvCant Codi codi dias PCCODI PCAUXI PCCDOC CodDoc CodMon MontoAutorizado EstadoBloqueo ConVta'.split(
    ' ',
  )
const value = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('77', 77, 1, 0, '1-1', 'S', 'FT', 'F', 'NT', 'FE', '2026-11-01T00:00:00', null),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '1e400',
      -0,
      1e308,
      '9'.repeat(400),
      '٣',
      '2026-99-99',
      '/Date(1e9)/',
      '__proto__',
      'A|B',
    ),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
)
const row = fc.dictionary(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...KEYS) }, fc.string()), value, {
  maxKeys: 14,
})
const detail = fc.record({
  cabecera: fc.oneof(row, fc.constant(null)),
  detalle: fc.array(row),
  referencias: fc.array(row),
})
const answer = fc.oneof(
  { weight: 4, arbitrary: fc.array(row, { maxLength: 4 }).map((rows) => [rows]) },
  { weight: 2, arbitrary: fc.array(row, { maxLength: 3 }) },
  { weight: 2, arbitrary: detail },
  { weight: 1, arbitrary: row },
  { weight: 1, arbitrary: fc.jsonValue() },
)

/** A customer and a document that are there, with nonsense around them. */
const whole = fc.tuple(row, row, row, fc.array(row)).map(([one, other, third, detalle]) => ({
  'CW/ConsultaCliente': [[{ ...one, CodAux: '77' }]],
  'IW/ObtieneModulos': [[{ Codi: 'CW' }, { Codi: 'IW' }, { Codi: 'NW' }]],
  'CW/DocumentosContabilizados': [
    [{ ...other, Pctcod: '1-1', Ttdcod: 'FE', Movtipdocref: 'FE', Numdoc: 77, MovNumDocRef: 77, total: 1 }],
  ],
  'IW/DetalleDocumento': { cabecera: { ...third, folio: 77 }, detalle },
  'NW/ObtieneNotasVentaPendientesPorFacturar': [{ ...third, NVNumero: 77 }],
  'NW/DetalleNotaDeVenta': [detalle.map((line) => Object.assign(line, { NVNumero: 77 }))],
}))

const REF = 'F.T.77.77'
const page = { cursor: null, limit: 5 }
/** Every question, with the shape that its answer must have. */
const questions: [string, (erp: Erp) => Promise<unknown>, { parse: (data: unknown) => unknown } | undefined][] = [
  ['modules', (erp) => erp.modules(), undefined],
  ['discover', (erp) => erp.discover(), discovery],
  ['findCustomers', (erp) => erp.findCustomers('andes'), undefined],
  ['customer', (erp) => erp.customer('77'), undefined],
  ['contactsOf', (erp) => erp.contactsOf('77'), undefined],
  ['registered', (erp) => erp.registered(), undefined],
  ['customersAfter', (erp) => erp.customersAfter(null, 3), undefined],
  ['salesNotesOf', (erp) => erp.salesNotesOf('77'), salesNotes.optional()],
  ['invoicesOf', (erp) => erp.invoicesOf('77'), invoices.optional()],
  ['productsOf', (erp) => erp.productsOf('77'), products.optional()],
  ['accountOf', (erp) => erp.accountOf('77'), account.optional()],
  ['placesOf', (erp) => erp.placesOf('77'), undefined],
  [
    'documentsOf',
    async (erp) => (await erp.documentsOf('77', { panel: 'invoices', query: '1' }, page))?.items ?? [],
    documentHead.array(),
  ],
  [
    'notes',
    async (erp) => (await erp.documentsOf('77', { panel: 'salesNotes' }, page))?.items ?? [],
    documentHead.array(),
  ],
  ['documentAt', async (erp) => (await erp.documentAt('invoices', REF))?.document, erpDocument.optional()],
  ['note', async (erp) => (await erp.documentAt('salesNotes', '77.77'))?.document, erpDocument.optional()],
  ['statement', (erp) => erp.documentStatementOf('77', { type: 'FE', number: 77 }), documentStatement.optional()],
]

test(
  'whatever is answered, each question has an answer of its shape or fails with a name',
  { timeout: 300_000 },
  async () => {
    let given: Record<string, unknown> = {}
    const server = await startApi(({ path }) => ({ json: given[path] ?? null }))
    const paths = Object.keys(PATHS)
    const answered = new Set<string>()
    await fc.assert(
      fc.asyncProperty(
        fc.array(answer, { minLength: paths.length, maxLength: paths.length }),
        fc.option(whole),
        async (answers, known) => {
          given = Object.fromEntries(paths.map((path, place) => [path, answers[place]]))
          // half of the time the customer is there, so that the rest is asked
          if (known) given = { ...given, ...known }
          const erp = driverOf(onPort(server.port), { now: NOW, choices: { accounts: ['1-1'], dueBy: 'terms' } })
          for (const [name, ask, shape] of questions) {
            const found = await ask(erp).catch((error: unknown) => {
              if (!(error instanceof ApiProblem)) throw new Error(`${name}: ${String(error)}`, { cause: error })
              return undefined
            })
            if (found === undefined) continue
            answered.add(name)
            shape?.parse(found)
          }
          await erp.stop()
        },
      ),
      { numRuns: 150 },
    )
    // not by failing all the time
    expect([...answered].toSorted()).toEqual(questions.map(([name]) => name).toSorted())
  },
)

test('a reference leads back to what it was made of, and nothing else is one', () => {
  const key = fc.record({
    letter: fc.constantFrom(...(['F', 'B', 'N', 'D'] as SaleKey['letter'][])),
    subtype: fc.constantFrom('', 'T', 'E', '3'),
    folio: fc.integer({ min: 1, max: 999_999_999_999 }),
    code: fc.oneof(
      fc.stringMatching(/^[A-Z0-9]{1,10}$/),
      fc.constantFrom('SUC/12 B', 'K 9', 'Ñ-1', 'a.b', '-2f', 'EXT 0017'),
    ),
  })
  fc.assert(
    fc.property(key, (sale) => {
      const ref = saleRef(sale)!
      expect(ref).toMatch(/^[A-Za-z0-9.-]{1,40}$/)
      expect(saleKeyOf(ref)).toEqual(sale)
      const { folio: number, code } = sale
      if (number < 1e9) expect(salesNoteKeyOf(salesNoteRef(number, code)!)).toEqual({ number, code })
    }),
  )
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9.-]{1,40}$/), (text) => {
      const read = saleKeyOf(text)
      if (read) expect(saleRef(read)).toBe(text)
    }),
  )
  expect(saleRef({ letter: 'F', subtype: 'T', folio: 1, code: 'ñ'.repeat(20) })).toBeNull()
})
