import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentsOfPanel, headOf, isAmong } from '../../../documents.rules.ts'
import type { DocumentHead, DocumentPanel } from '../../../erp-documents.contract.ts'
import type { Erp } from '../../erp.ts'
import { startCompany } from '../../testing/company.ts'
import { startSmallCompany } from '../../testing/small-company.ts'
import { sixty } from '../../testing/softland.ts'

const NOW = new Date('2026-11-23T15:00:00Z')
const demo = await startCompany(NOW, { customers: 12 })
const CODES = sixty.slice(0, 12).map(({ erpCode }) => erpCode)
const { erp, run, write } = await startSmallCompany(NOW)

type Question = { query?: string; from?: string; to?: string }

/** Walks the pages of a list. */
async function all(of: Erp, code: string, panel: DocumentPanel, question: Question = {}, limit = 100) {
  const items: DocumentHead[] = []
  for (let cursor: string | null = null, pages = 0; pages < 200; pages++) {
    const page: Awaited<ReturnType<Erp['documentsOf']>> = await of.documentsOf(code, { panel, ...question }, { cursor, limit }) // prettier-ignore
    items.push(...page!.items)
    expect(page!.items.length).toBeLessThanOrEqual(limit)
    if (page!.cursor === null) return items
    expect(page!.items).toHaveLength(limit)
    ;({ cursor } = page!)
  }
  throw new Error('the pages have no end')
}

const panelOf = async (of: Erp, code: string, panel: DocumentPanel) => {
  if (panel === 'quotations') return documentsOfPanel(panel, (await of.quotationsOf(code))!.items)
  if (panel === 'salesNotes') return documentsOfPanel(panel, (await of.salesNotesOf(code))!.items)
  return documentsOfPanel(panel, (await of.invoicesOf(code))!.items)
}
const byRef = <T extends { ref: string }>(items: T[]) => items.toSorted((a, b) => a.ref.localeCompare(b.ref))
const refs = (items: { ref: string }[]) => items.map(({ ref }) => ref)

describe.each(['quotations', 'salesNotes', 'invoices'] as const)('documents of the panel %s', (panel) => {
  test('are those of the panel, and say the same in the list and whole', async () => {
    let seen = 0
    for (const code of CODES) {
      const shown = await panelOf(demo.erp, code, panel)
      seen += shown.length
      expect(byRef(await all(demo.erp, code, panel))).toEqual(byRef(shown.map(headOf)))
      for (const document of shown.slice(0, 2)) {
        const found = await demo.erp.documentAt(panel, document.ref)
        expect(found!.customerCode).toBe(code)
        expect({ ...found!.document, bookedAs: null }).toEqual(document)
      }
    }
    expect(seen).toBeGreaterThan(5)
  })

  test('that are looked for are those that a copy of the panel has of them', async () => {
    const questions: Question[] = [
      { query: 'UPS' },
      { query: 'lector codigo' },
      { query: 'srv-mant' },
      { query: 'oc-' },
      { query: 'a' },
      { query: 'sn00' },
      { query: 'instalación 1' },
      { query: '%' },
      { query: '_' },
      { from: '2025-06-01', to: '2026-03-31' },
      { to: '2026-01-15', query: 'e' },
    ]
    let found = 0
    for (const code of CODES.slice(0, 6)) {
      const shown = await panelOf(demo.erp, code, panel)
      const numbers = shown.slice(0, 1).map(({ number }) => ({ query: String(number) }))
      for (const question of [...questions, ...numbers]) {
        const expected = shown.filter((document) => isAmong(document, question))
        found += expected.length
        expect(byRef(await all(demo.erp, code, panel, question))).toEqual(byRef(expected.map(headOf)))
      }
    }
    expect(found).toBeGreaterThan(10)
  })

  test.each(['', '0', '-1', '99999999999999999999', "1' or '1'='1", 'F.', 'X.1', 'F.1.1', 'constructor', '1e3'])(
    'that would be called %j are none',
    async (ref) => expect(await demo.erp.documentAt(panel, ref)).toBeUndefined(),
  )

  test('of a customer whom the ERP does not have are undefined', async () => {
    expect(await demo.erp.documentsOf('nobody', { panel }, { cursor: null, limit: 5 })).toBeUndefined()
  })
})

describe('pages', () => {
  const day = fc.constantFrom('2026-11-20', '2026-11-20T10:30:00', '2026-10-01', '1999-01-01', '1900-01-01', null)
  const sale = fc.record({
    Tipo: fc.constantFrom('F', 'B', 'N', 'D'),
    NroInt: fc.integer({ min: 1, max: 30 }),
    Folio: fc.constantFrom(1, 2, 3, null),
    Fecha: day,
  })
  const sales = fc.uniqueArray(sale, { selector: ({ Tipo, NroInt }) => `${Tipo}${NroInt}`, maxLength: 14 })
  const quotations = fc.uniqueArray(fc.record({ CotNum: fc.integer({ min: 1, max: 99 }), CtFem: day }), {
    selector: ({ CotNum }) => CotNum,
    maxLength: 9,
  })

  test('of any length give every document once, the last first, whatever ties', async () => {
    await fc.assert(
      fc.asyncProperty(sales, quotations, fc.integer({ min: 1, max: 6 }), async (sales, quotations, limit) => {
        await write({ iw_gsaen: sales, nwcotiza: quotations, nw_nventa: quotations.map(({ CotNum, CtFem }) => ({ NVNumero: CotNum, nvFem: CtFem })) }) // prettier-ignore
        const invoices = await all(erp, '77', 'invoices', {}, limit)
        expect(refs(invoices).toSorted()).toEqual(sales.map(({ Tipo, NroInt }) => `${Tipo}.${NroInt}`).toSorted())
        const expected = quotations.map(({ CotNum }) => String(CotNum)).toSorted()
        for (const panel of ['quotations', 'salesNotes'] as const) {
          const others = await all(erp, '77', panel, {}, limit)
          expect(refs(others).toSorted()).toEqual(expected)
          expectOrder(others)
        }
        expectOrder(invoices)
      }),
      { numRuns: 25 },
    )
  }, 60_000)

  const expectOrder = (items: DocumentHead[]) => {
    const keys = items.map(({ issuedOn, number }) => `${issuedOn ?? ''} ${String(number).padStart(3, '0')}`)
    expect(keys).toEqual(keys.toSorted().reverse())
  }

  test('go on where they were, whatever was written or deleted meanwhile', async () => {
    const issued = (NroInt: number) => ({ NroInt, Folio: NroInt, Fecha: `2026-10-0${NroInt}` })
    await write({ iw_gsaen: [1, 2, 3, 4].map(issued) })
    const first = await erp.documentsOf('77', { panel: 'invoices' }, { cursor: null, limit: 2 })
    expect(refs(first!.items)).toEqual(['F.4', 'F.3'])
    await run(`delete from softland."iw_gsaen" where "NroInt" = 3; insert into softland."iw_gsaen"
      ("Tipo", "NroInt", "SubTipoDocto", "Folio", "Estado", "Fecha", "CodAux") values ('F', 9, 'T', 9, 'V', '2026-11-20', '77')`)
    const second = await erp.documentsOf('77', { panel: 'invoices' }, { cursor: first!.cursor, limit: 2 })
    expect([refs(second!.items), second!.cursor]).toEqual([['F.2', 'F.1'], null])
  })

  test('give a document once also where its folio has more digits than can be counted; it stands for none', async () => {
    const folios = ['999999999999999999', '99999999999999999', '9007199254740993', '999999999999999', null, '7']
    await write({ iw_gsaen: folios.map((Folio, place) => ({ NroInt: place + 1, Folio, Fecha: '2026-10-01' })) })
    const listed = await all(erp, '77', 'invoices', {}, 1)
    expect(refs(listed)).toEqual(['F.4', 'F.6', 'F.1', 'F.2', 'F.3', 'F.5'])
    expect(listed.map(({ number }) => number)).toEqual([999_999_999_999_999, 7, 0, 0, 0, 0])
  })

  test('go back further than the panel does', async () => {
    await write({ iw_gsaen: [{ Fecha: '1999-05-05' }], nwcotiza: [{ CtFem: '2001-01-01' }], nw_nventa: [{ nvFem: '1998-01-01' }] }) // prettier-ignore
    expect((await erp.invoicesOf('77'))!.items).toEqual([])
    expect(await all(erp, '77', 'invoices')).toMatchObject([{ issuedOn: '1999-05-05', number: 1 }])
    expect(await all(erp, '77', 'quotations')).toMatchObject([{ issuedOn: '2001-01-01' }])
    expect(await all(erp, '77', 'salesNotes')).toMatchObject([{ issuedOn: '1998-01-01' }])
  })
})

describe('a sale', () => {
  test.each([
    ['V', 0, null],
    ['V', -1, null], // being edited at this moment
    ['N', 0, 'void'],
    ['P', 0, 'pending'],
    ['A', 0, 'other'],
    ['constructor'.slice(0, 1), 0, 'other'],
  ])('of state %s (%i) is read by its key, and is %s', async (Estado, EnMantencion, state) => {
    await write({ iw_gsaen: [{ Estado, EnMantencion }], iw_gmovi: [{ DetProd: 'Una línea' }] })
    const { document } = (await erp.documentAt('invoices', 'F.1'))!
    expect(document).toMatchObject({ state, kind: 'invoice', number: 1, total: 1190, lines: [{ detail: 'Una línea' }] })
    expect(await all(erp, '77', 'invoices')).toHaveLength(Estado === 'V' && !EnMantencion ? 1 : 0)
  })

  test('that is void is found by its number alone, and says that it is void', async () => {
    await write({
      cwtauxi: [{}, { CodAux: '88' }],
      iw_gsaen: [
        { NroInt: 1, Folio: 41, Estado: 'N', Fecha: '2020-01-01' },
        { Tipo: 'N', NroInt: 1, Folio: 41, Fecha: '2026-11-02' },
        { NroInt: 2, Folio: 42, Estado: 'N' },
        { NroInt: 3, Folio: 43, Estado: 'P' },
        { NroInt: 4, Folio: 41, Estado: 'N', CodAux: '88' },
        { NroInt: 5, Folio: 41, Estado: 'N', EnMantencion: -1 },
      ],
      iw_gmovi: [{ NroInt: 1, DetProd: 'Balanza 41' }],
    })
    const listed = await all(erp, '77', 'invoices', { query: 'Factura N° 41' }, 1)
    expect(listed).toMatchObject([
      { ref: 'N.1', state: null },
      { ref: 'F.1', state: 'void', booked: false, total: 1190 },
    ])
    expect(listed[1]).toEqual(headOf((await erp.documentAt('invoices', 'F.1'))!.document))
    for (const question of [{ query: '43' }, { query: 'balanza' }, { query: '41', to: '2019-12-31' }])
      expect(await all(erp, '77', 'invoices', question)).toEqual([])
    expect(refs(await all(erp, '77', 'invoices'))).toEqual(['N.1'])
    expect((await erp.invoicesOf('77'))!.items).toHaveLength(1)
  })

  test('tells how the accounting calls it, once it is booked', async () => {
    await write({ iw_gsaen: [{ TtdCod: 'FE ', Folio: 123 }], cwmovim: [{ NumDoc: 123, MovDebe: 1190 }] })
    const { document } = (await erp.documentAt('invoices', 'F.1'))!
    expect(document).toMatchObject({ booked: true, bookedAs: { type: 'FE', number: 123 } })
    await write({ iw_gsaen: [{ Folio: 123 }], cwmovim: [{ NumDoc: 124, MovDebe: 1190 }] })
    expect((await erp.documentAt('invoices', 'F.1'))!.document).toMatchObject({ booked: false, bookedAs: null })
  })

  test('of a receipt has prices without tax, as its sums are, whatever stands on it for its buyer', async () => {
    const priced = { Tipo: 'B', PreUniBoleta: 1190 }
    await write({
      iw_gsaen: [{ Tipo: 'B' }, {}],
      iw_gmovi: [
        { ...priced, Linea: 1, CantFacturada: 3, PreUniMB: 0, TotLinea: 3000 },
        { ...priced, Linea: 2, CantFacturada: 2, PreUniMB: 1190, TotLinea: 1999 },
        { ...priced, Linea: 3, CantFacturada: 0, PreUniMB: 500, TotLinea: 0 },
        { PreUniMB: 1200, CantFacturada: 2, TotLinea: 2000 }, // an invoice: the price before a discount
      ],
    })
    const pricesOf = async (ref: string) =>
      (await erp.documentAt('invoices', ref))!.document.lines.map(({ unitPrice }) => unitPrice)
    expect([await pricesOf('B.1'), await pricesOf('F.1')]).toEqual([[1000, 999.5, 500], [1200]])
  })

  test('without a customer, as receipts are, is in no account', async () => {
    await write({ iw_gsaen: [{ Tipo: 'B', CodAux: null }] })
    const found = (await erp.documentAt('invoices', 'B.1'))!
    expect(found).toMatchObject({ customerCode: '', document: { kind: 'receipt', booked: false, bookedAs: null } })
  })

  test('of a purchase or a dispatch is none', async () => {
    await write({ iw_gsaen: [{ Tipo: 'S' }, { Tipo: 'E' }] })
    expect(await erp.documentAt('invoices', 'S.1')).toBeUndefined()
    expect(await all(erp, '77', 'invoices')).toEqual([])
  })
})

describe('what is looked for', () => {
  test('is the name of the product, where a line has no text of its own', async () => {
    await write({
      iw_tprod: [{ CodProd: 'A  1 ', DesProd: 'Balanza Ñandú' }],
      iw_gsaen: [{}, { NroInt: 2 }],
      iw_gmovi: [
        { CodProd: 'A  1\t', DetProd: ' \r\n' },
        { NroInt: 2, DetProd: 'Otra cosa' },
      ],
    })
    expect(refs(await all(erp, '77', 'invoices', { query: 'nandu' }))).toEqual(['F.1'])
    expect(refs(await all(erp, '77', 'invoices', { query: 'OTRA' }))).toEqual(['F.2'])
  })

  test('is the piece or the lot of a line, as it is read from the machine', async () => {
    await write({
      iw_gsaen: [{}, { NroInt: 2 }],
      iw_gmovi: [{ Pieza: 'SN-00481' }, { NroInt: 2, Partida: ' Lote 17', DetProd: 'Balanza' }],
    })
    expect(refs(await all(erp, '77', 'invoices', { query: 'sn-00481' }))).toEqual(['F.1'])
    expect(refs(await all(erp, '77', 'invoices', { query: 'S/N 00481' }))).toEqual(['F.1'])
    expect(refs(await all(erp, '77', 'invoices', { query: 'balanza 17' }))).toEqual(['F.2'])
    expect(await all(erp, '77', 'invoices', { query: '17', from: '2026-11-02' })).toEqual([])
  })

  test('is nobody else’s', async () => {
    await write({ cwtauxi: [{}, { CodAux: '88' }], iw_gsaen: [{ CodAux: '88' }], iw_gmovi: [{ DetProd: 'Balanza' }] })
    expect(await all(erp, '77', 'invoices', { query: 'balanza' })).toEqual([])
    expect(await all(erp, '88', 'invoices', { query: 'balanza' })).toHaveLength(1)
  })

  test('may be a number that no document can have', async () => {
    await write({ iw_gsaen: [{}], nwcotiza: [{}], nw_nventa: [{}] })
    for (const panel of ['quotations', 'salesNotes', 'invoices'] as const)
      for (const query of ['2147483648', '999999999999999', '9999999999999999999999'])
        expect(await all(erp, '77', panel, { query })).toEqual([])
  })
})

test('a company of another version has its documents all the same', async () => {
  const change = `drop table softland."IW_GSaEn_RefDTE", softland."dte_siitdoc", softland."cwtaxco", softland."cwttdoc";
    alter table softland."iw_gsaen" drop column "FecHoraCreacion"; alter table softland."nwcotiza" drop column "FechaHoraCreacion";
    alter table softland."nw_nventa" drop column "FechaHoraCreacion"; alter table softland."cwcpbte" drop column "CpbTip";
    alter table softland."cwmovim" drop column "CuotaRef", drop column "MovGlosa"`
  const { erp } = await startCompany(NOW, { customers: 2, change })
  const code = CODES[0]!
  for (const panel of ['quotations', 'salesNotes', 'invoices'] as const) {
    const [first] = await all(erp, code, panel, { query: 'e' })
    if (!first) continue
    expect((await erp.documentAt(panel, first.ref))!.fingerprint).not.toContain(':')
  }
  const { type, number } = (await erp.accountOf(code))!.documents[0]!
  const { movements } = (await erp.documentStatementOf(code, { type: type!, number }))!
  expect(movements).toMatchObject([{ note: null, voucher: { kind: 'other' } }])
})
