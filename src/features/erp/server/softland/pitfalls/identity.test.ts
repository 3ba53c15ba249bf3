import { describe, expect, test } from 'vitest'
import { isSameDocument } from '../../../fingerprint.rules.ts'
import { startCompany } from '../../testing/company.ts'
import { type Row, startSmallCompany } from '../../testing/small-company.ts'

const NOW = new Date('2026-11-23T15:00:00Z')
const { erp, run, write } = await startSmallCompany(NOW)
const other = await startSmallCompany(NOW)

const both: Row[] = [{}, { CodAux: '88', NomAux: 'Sur' }]
const of88 = { CodAux: '88' }

describe('4.6 identity of documents:', () => {
  test('a number of a quotation that is used again by another customer has nothing of the former', async () => {
    await write({
      cwtauxi: both,
      nwcotiza: [{ ...of88, CotNum: 5, CtMonto: 300 }],
      nwdetcot: [{ CotNum: 5, DetProd: 'De Sur' }],
      nw_nventa: [{ CotNum: 5 }], // made of the quotation that was deleted
    })
    expect((await erp.quotationsOf('77'))!.items).toEqual([])
    expect((await erp.quotationsOf('88'))!.items).toMatchObject([{ number: 5, total: 300, salesNotes: 0 }])
  })

  test('a folio that was booked for another customer does not count as booked', async () => {
    await write({ cwtauxi: both, iw_gsaen: [{}], cwmovim: [{ ...of88, MovDebe: 1190 }] })
    expect((await erp.invoicesOf('77'))!.items[0]!.booked).toBe(false)
    expect((await erp.accountOf('77'))!.notBooked).toMatchObject([{ folio: 1, total: 1190 }])
  })

  test('the same internal number in two kinds is two documents', async () => {
    await write({
      iw_gsaen: [{ Total: 1190 }, { Tipo: 'N', Total: -119, TtdCod: 'NE' }],
      iw_gmovi: [{ DetProd: 'Vendido' }, { Tipo: 'N', DetProd: 'Devuelto', CantFacturada: -1 }],
    })
    const told = (await erp.invoicesOf('77'))!.items.map(({ kind, lines }) => [kind, lines.map(({ detail }) => detail)])
    expect(Object.fromEntries(told)).toEqual({ invoice: ['Vendido'], creditNote: ['Devuelto'] })
  })

  test('rows that are deleted between two pages make nobody be skipped', async () => {
    await write({ cwtauxi: ['71', '72', '73', '74'].map((CodAux) => ({ CodAux })) })
    const { after } = await erp.customersAfter(null, 2)
    await run(`delete from softland."cwtauxi" where "CodAux" in ('71', '72')`)
    expect((await erp.customersAfter(after, 2)).items.map(({ key }) => key)).toEqual(['73', '74'])
  })

  test('a document that is really deleted is not told any more', async () => {
    await write({ iw_gsaen: [{}, { NroInt: 2, Folio: 2 }] })
    expect((await erp.invoicesOf('77'))!.items).toHaveLength(2)
    await run('delete from softland."iw_gsaen" where "NroInt" = 1')
    expect((await erp.invoicesOf('77'))!.items.map(({ folio }) => folio)).toEqual([2])
  })
})

describe('4.6 what was linked is known again by its fingerprint:', () => {
  const fingerprints = async () => [
    (await erp.documentAt('invoices', 'F.1'))?.fingerprint,
    (await erp.documentAt('quotations', '1'))?.fingerprint,
    (await erp.documentAt('salesNotes', '1'))?.fingerprint,
  ]
  const first = {
    cwtauxi: both,
    iw_gsaen: [{ FecHoraCreacion: '2026-11-01T10:15:00.123' }],
    nwcotiza: [{ FechaHoraCreacion: '2026-10-01T10:15:00' }],
    nw_nventa: [{ FechaHoraCreacion: '2026-10-05T10:15:00' }],
  }

  test('it is of key, series, folio, instant of creation and customer', async () => {
    await write(first)
    expect(await fingerprints()).toEqual([
      'invoices|F.1|T|1|2026-11-01 10:15:00.123|77',
      'quotations|1|||2026-10-01 10:15:00.000|77',
      'salesNotes|1|||2026-10-05 10:15:00.000|77',
    ])
  })

  test('a document that was changed keeps it', async () => {
    await write(first)
    const before = await fingerprints()
    await run(`update softland."iw_gsaen" set "Total" = 5, "Estado" = 'N', "CodAux" = '77\t', "Glosa" = 'x';
      update softland."nwcotiza" set "CtEstado" = 'N', "CtFem" = '2026-10-09'; update softland."nw_nventa" set "NumOC" = 'OC-9'`)
    expect(await fingerprints()).toEqual(before)
  })

  test.each<[string, Row]>([
    ['to another customer', of88],
    [
      'to the same customer later',
      { FechaHoraCreacion: '2026-11-02T09:00:00', FecHoraCreacion: '2026-11-02T09:00:00' },
    ],
  ])('a number given %s after the document was deleted has another one', async (_what, again) => {
    await write(first)
    const before = await fingerprints()
    const made = ([one]: Row[]): Row[] => [Object.assign({}, one, again)]
    await write({
      cwtauxi: both,
      iw_gsaen: made(first.iw_gsaen),
      nwcotiza: made(first.nwcotiza),
      nw_nventa: made(first.nw_nventa),
    })
    const after = await fingerprints()
    for (const [at, one] of after.entries()) expect(isSameDocument(one!, before[at]!)).toBe(false)
  })

  test('a folio given to another internal number is another document, and the former is gone', async () => {
    await write(first)
    const before = await fingerprints()
    await write({ ...first, iw_gsaen: [{ NroInt: 2 }] })
    expect(await erp.documentAt('invoices', 'F.1')).toBeUndefined()
    expect(isSameDocument((await erp.documentAt('invoices', 'F.2'))!.fingerprint, before[0]!)).toBe(false)
  })

  test('a document that is really deleted is found by nobody', async () => {
    await write({ cwtauxi: both })
    expect(await fingerprints()).toEqual([undefined, undefined, undefined])
  })

  test.each([null, '1900-01-01', '1753-01-02'])(
    'where it is not kept when a document was written (%s) it is known by the rest',
    async (none) => {
      await write(first)
      const before = await fingerprints()
      const at = { FechaHoraCreacion: none }
      await write({ cwtauxi: both, iw_gsaen: [{ FecHoraCreacion: none }], nwcotiza: [at], nw_nventa: [at] })
      for (const [at, one] of (await fingerprints()).entries()) expect(isSameDocument(one!, before[at]!)).toBe(true)
    },
  )
})

describe('4.10 multi-company:', () => {
  test('the same RUT has its own code, documents, accounts and names of types in each company', async () => {
    const rut = { RutAux: '76.100.200-4' }
    await write({
      cwtauxi: [rut],
      cwttdoc: [{ CodDoc: 'FE', DesDoc: 'Factura electrónica' }],
      cwmovim: [{ MovDebe: 500 }, { PctCod: '9-9', MovDebe: 7 }],
    })
    await other.write({
      cwtauxi: [{ ...rut, CodAux: '501' }],
      iwparam: [{ CtaCliente: '9-9' }],
      cwttdoc: [{ CodDoc: 'FE', DesDoc: 'Fact. exenta' }],
      cwmovim: [{ CodAux: '501', PctCod: '9-9', MovDebe: 80 }],
    })
    await Promise.all([erp.modules(), other.erp.modules()]) // names of codes are kept for a while
    const found = [await erp.findCustomers('76100200'), await other.erp.findCustomers('76100200')]
    expect(found.map((list) => list.map(({ code }) => code))).toEqual([['77'], ['501']])
    const of = { typeName: 'Factura electrónica', account: '1-1', balance: 500 }
    expect((await erp.accountOf('77'))!.documents).toMatchObject([of])
    const there = { typeName: 'Fact. exenta', account: '9-9', balance: 80 }
    expect((await other.erp.accountOf('501'))!.documents).toMatchObject([there])
    expect(await other.erp.accountOf('77')).toBeUndefined()
  })

  test('accounts that one company chose are not those of another', async () => {
    const change = `update softland."iwparam" set "CtaCliente" = null;
      update softland."cwtauxi" set "CtaCliente" = null, "CtaCliMonExt" = null`
    const silent = await startCompany(NOW, { change })
    const choosing = await startCompany(NOW, { change, choices: { accounts: ['1-1'], dueBy: 'accounting' } })
    expect((await choosing.erp.modules()).panels).toContain('account')
    expect((await silent.erp.modules()).panels).not.toContain('account')
  })
})

describe('4.11 company habits that break assumptions:', () => {
  test('a sales note invoiced to another RUT counts as invoiced, and the invoice is of who got it', async () => {
    await write({
      cwtauxi: both,
      nw_nventa: [{}],
      nw_detnv: [{ nvCant: 3 }],
      iw_gsaen: [{ ...of88, nvnumero: 1 }],
      iw_gmovi: [{ nvCorrela: 1, CantFacturada: 3 }],
    })
    expect((await erp.salesNotesOf('77'))!.items[0]!.lines[0]).toMatchObject({ invoiced: 3, leftToInvoice: 0 })
    expect((await erp.invoicesOf('77'))!.items).toEqual([])
    expect((await erp.invoicesOf('88'))!.items).toHaveLength(1)
  })

  test('a subscription invoiced every month against one sales note leaves nothing, not less than nothing', async () => {
    const months = [1, 2, 3, 4].map((NroInt) => ({ NroInt }))
    await write({
      nw_nventa: [{}],
      nw_detnv: [{}],
      iw_gsaen: months.map(({ NroInt }) => ({ NroInt, Folio: NroInt, nvnumero: 1 })),
      iw_gmovi: months.map(({ NroInt }) => ({ NroInt, nvCorrela: 1 })),
    })
    expect((await erp.salesNotesOf('77'))!.items[0]!.lines[0]).toMatchObject({ invoiced: 4, leftToInvoice: 0 })
  })

  test.each(['', ' ', null, '0000000000'])('an anonymous receipt, of code "%s", is nobody’s', async (CodAux) => {
    await write({ iw_gsaen: [{ Tipo: 'B', CodAux }], iw_gmovi: [{ Tipo: 'B' }] })
    expect((await erp.invoicesOf('77'))!.items).toEqual([])
    expect((await erp.productsOf('77'))!.items).toEqual([])
    for (const nobody of ['', ' ', '0000000000']) expect(await erp.invoicesOf(nobody)).toBeUndefined()
  })

  test('an invoice without seller is told without one', async () => {
    await write({ iw_gsaen: [{ CodVendedor: null }] })
    expect((await erp.invoicesOf('77'))!.items).toMatchObject([{ folio: 1, seller: null }])
  })

  test('where the due date is that of issue, the company may choose the terms', async () => {
    const change = `delete from softland."cwmovim"; update softland."cwtcvcl" set "ConVta" = '030';
      update softland."iw_gsaen" set "Fecha" = '2026-11-01', "FechaVenc" = '2026-11-01', "CondPago" = null`
    const due = async (dueBy: 'accounting' | 'terms') => {
      const { erp } = await startCompany(NOW, { change, choices: { accounts: [], dueBy } })
      const [first] = (await erp.registered()).map(({ code }) => code)
      const accounts = await Promise.all([first!, '76100200'].map((code) => erp.accountOf(code)))
      return new Set(accounts.flatMap((account) => account!.notBooked.map(({ dueOn }) => dueOn)))
    }
    expect(await due('accounting')).toEqual(new Set(['2026-11-01']))
    expect(await due('terms')).toEqual(new Set(['2026-12-01']))
  })

  test('the text that was invoiced and the name of the product are both told, each in its place', async () => {
    await write({
      iw_tprod: [{ DesProd: 'IMPRESORA' }],
      iw_gsaen: [{}],
      iw_gmovi: [{ DetProd: 'Impresora con instalación' }],
    })
    expect((await erp.invoicesOf('77'))!.items[0]!.lines[0]!.detail).toBe('Impresora con instalación')
    expect((await erp.productsOf('77'))!.items[0]!.name).toBe('IMPRESORA')
  })

  test('what is delivered with a guide and invoiced later counts once', async () => {
    await write({
      nw_nventa: [{}],
      nw_detnv: [{ nvCant: 4 }],
      iw_gsaen: [{ Tipo: 'S', nvnumero: 1 }, { nvnumero: 1 }],
      iw_gmovi: ['S', 'F'].map((Tipo) => ({ Tipo, CantFacturada: 4, nvCorrela: 1 })),
    })
    expect((await erp.productsOf('77'))!.items[0]!.quantity).toBe(4)
    expect((await erp.salesNotesOf('77'))!.items[0]!.lines[0]).toMatchObject({ invoiced: 4 })
    expect((await erp.invoicesOf('77'))!.items).toHaveLength(1)
  })
})
