import { describe, expect, test } from 'vitest'
import { failureOf } from '../failure.ts'
import { driverOf, onPort, startApi } from './testing/loopback.ts'

const NOW = new Date('2026-11-23T15:00:00Z')
const customer = { CodAux: '77', NomAux: 'Andes', Bloqueado: 'N', Total: '1' }

type Given = Record<string, unknown | ((params: URLSearchParams) => unknown)>

/** An API that gives these answers, and of everything else none. */
async function driverWith(given: Given, choices: { accounts?: string[]; dueBy?: 'terms' | 'accounting' } = {}) {
  const server = await startApi(({ path, params }) => {
    const answers: Given = { 'CW/ConsultaCliente': [[customer]], ...given }
    if (!(path in answers)) return { json: [[{}]].slice(1) }
    const answer = answers[path]
    return { json: typeof answer === 'function' ? (answer as (params: URLSearchParams) => unknown)(params) : answer }
  })
  return { server, erp: driverOf(onPort(server.port), { now: NOW, choices: { accounts: ['1-1'], ...choices } }) }
}

const open = (more: object = {}) => ({
  CodAux: '77',
  Pctcod: '1-1',
  Ttdcod: 'FE',
  DesDoc: 'Factura',
  Numdoc: 10,
  Movfe: '2026-10-01T00:00:00',
  Movfv: '2026-10-31T00:00:00',
  Movtipdocref: 'FE',
  MovNumDocRef: 10,
  MovMonto: 1000,
  Saldobase: 400,
  ...more,
})

describe('none is told in many ways:', () => {
  test.each<[string, unknown]>([
    ['nothing', null],
    ['an empty list', []],
    ['a list of an empty list', [[]]],
    ['a blank row', [[{ CodAux: null, Numdoc: 0, Saldobase: null }]]],
    ['a blank row of texts', [[{ CodAux: '', Numdoc: '0' }]]],
    ['a blank row by itself', { CodAux: null, Numdoc: null }],
  ])('%s', async (_what, answer) => {
    const { erp } = await driverWith({ 'CW/DocumentosContabilizados': answer })
    expect(await erp.accountOf('77')).toMatchObject({ documents: [], bookedBalance: 0, notBooked: [] })
  })
})

describe('rows are told in many ways:', () => {
  test.each<[string, unknown]>([
    ['a list of a list', [[open()]]],
    ['a list', [open()]],
    ['one by itself', open()],
    ['with a blank one', [[open(), { CodAux: null, Numdoc: 0 }]]],
    ['with texts for numbers', [[open({ Numdoc: '10', MovNumDocRef: '10.0', Saldobase: '400,00', MovMonto: '1000' })]]],
    ['with thousands parted by points', [[open({ MovMonto: '1.000,00' })]]],
    [
      'in other letters',
      [[Object.fromEntries(Object.entries(open()).map(([name, value]) => [name.toUpperCase(), value]))]],
    ],
    ['with a zone', [[open({ Movfe: '2026-10-01T00:00:00Z', Movfv: '2026-10-31T00:00:00-03:00' })]]],
    ['with days the other way round', [[open({ Movfe: '01-10-2026', Movfv: '31/10/2026 0:00:00' })]]],
    ['with days as numbers', [[open({ Movfe: '20261001', Movfv: '20261031' })]]],
    ['with noise of floats', [[open({ Saldobase: 400.0000000001, MovMonto: 999.9999999 })]]],
    ['twice the same', [[open(), open()]]],
    ['with blanks', [[open({ Pctcod: ' 1-1 ', Ttdcod: 'FE\t' })]]],
  ])('%s', async (_what, answer) => {
    const { erp } = await driverWith({ 'CW/DocumentosContabilizados': answer })
    const account = await erp.accountOf('77')
    expect(account!.documents).toEqual([
      {
        account: '1-1',
        type: 'FE',
        typeName: 'Factura',
        number: 10,
        instalment: null,
        issuedOn: '2026-10-01',
        dueOn: '2026-10-31',
        charges: 1000,
        payments: 600,
        balance: 400,
        daysOverdue: 23,
      },
    ])
  })
})

test('days that stand for none are none, and a document without one is due when it was issued', async () => {
  const rows = [
    open({ Movfe: '1899-12-30T00:00:00', Movfv: '1753-01-02' }),
    open({ Numdoc: 11, MovNumDocRef: 11, Movfv: null }),
  ]
  const { erp } = await driverWith({ 'CW/DocumentosContabilizados': [rows] })
  expect((await erp.accountOf('77'))!.documents.map(({ number, dueOn }) => [number, dueOn])).toEqual([
    [11, '2026-10-01'],
    [10, null],
  ])
})

test('payments, documents of other accounts and what is paid are not among the open documents', async () => {
  const rows = [
    open(),
    open({ Ttdcod: 'IN', Numdoc: 55, Saldobase: 400 }),
    open({ Ttdcod: 'IN', Numdoc: 10, Saldobase: 400 }),
    open({ Pctcod: '2-1', Numdoc: 12, MovNumDocRef: 12 }),
    open({ Numdoc: 13, MovNumDocRef: 13, Saldobase: -4.6e-10 }),
    open({ Numdoc: 14, MovNumDocRef: 14, Saldobase: -90, MovMonto: 90 }),
  ]
  const { erp } = await driverWith({ 'CW/DocumentosContabilizados': [rows] })
  const account = await erp.accountOf('77')
  expect(account).toMatchObject({ bookedBalance: 310, documentedBalance: 310, overdue: 400 })
  expect(account!.documents.map(({ number, balance }) => [number, balance]).toSorted()).toEqual([
    [10, 400],
    [14, -90],
  ])
})

test('a document in instalments is told by them, one with a single instalment is whole', async () => {
  const rows = [
    open({ CuotaRef: 1, Saldobase: 100 }),
    open({ CuotaRef: 2, Saldobase: 200, Movfv: '2026-12-31' }),
    open({ Numdoc: 11, MovNumDocRef: 11, CuotaRef: 1, Movfv: '2027-01-31' }),
  ]
  const { erp } = await driverWith({ 'CW/DocumentosContabilizados': [rows] })
  const { documents } = (await erp.accountOf('77'))!
  expect(documents.map(({ number, instalment, balance }) => [number, instalment, balance])).toEqual([
    [10, 1, 100],
    [10, 2, 200],
    [11, null, 400],
  ])
})

test('documents are due by the terms of the customer where that was chosen and the API tells their days', async () => {
  const given = {
    'CW/ConsultaCliente': [[{ ...customer, ConVta: '045' }]],
    'CW/DocumentosContabilizados': [[open()]],
    'IW/ObtieneCondicionesVenta': [[{ codi: '045', descripcion: '45 días', dias: '45' }]],
  }
  const { erp } = await driverWith(given, { dueBy: 'terms' })
  const account = await erp.accountOf('77')
  expect(account).toMatchObject({ paymentTerms: '45 días', documents: [{ dueOn: '2026-11-15' }] })
  const { erp: without } = await driverWith({ ...given, 'IW/ObtieneCondicionesVenta': [[]] }, { dueBy: 'terms' })
  expect((await without.accountOf('77'))!.documents[0]!.dueOn).toBe('2026-10-31')
})

test('without chosen accounts those that keep documents of auxiliaries are asked for; without any, nothing is', async () => {
  const plan = [
    { PCCODI: '1-1', PCDESC: 'CLIENTES', PCAUXI: 'S', PCCDOC: 'S' },
    { PCCODI: '1-2', PCDESC: 'CAJA', PCAUXI: 'N', PCCDOC: 'N' },
    { PCCODI: '1-3', PCDESC: 'OTROS', PCAUXI: 's', PCCDOC: 's' },
  ]
  const given = { 'CW/DocumentosContabilizados': [[open()]], 'CW/ConsultaPlanDeCuentas': [plan] }
  const { erp, server } = await driverWith(given, { accounts: [] })
  await erp.accountOf('77')
  const asked = server.asked.find(({ path }) => path === 'CW/DocumentosContabilizados')
  expect(asked!.params.get('listacuentas')).toBe('1-1,1-3')
  const licences = [[{ Codi: 'CW' }]]
  const none = await driverWith(
    { ...given, 'CW/ConsultaPlanDeCuentas': [[]], 'IW/ObtieneModulos': licences },
    { accounts: [] },
  )
  expect(await none.erp.accountOf('77')).toMatchObject({ documents: [], bookedBalance: 0 })
  expect((await none.erp.modules()).missing).toContainEqual({ panel: 'account', what: ['PCCDOC (accounts)'] })
})

test('a due date is read whichever way its name is spelt, and a credit note counts against the customer in any sign', async () => {
  const sale = { Fecha: '2026-11-01', Estado: 'V', CodMon: '01' }
  const given = {
    'IW/DocumentosFacturados': (params: URLSearchParams) =>
      params.get('ano') === '2026'
        ? [
            [
              { ...sale, Folio: 1, Tipo_Documento: 'FT', Monto: 100, Vncimiento: '2026-12-01' },
              { ...sale, Folio: 2, Tipo_Documento: 'FT', Monto: '200', Vencimiento: '2026-12-02' },
              { ...sale, Folio: 3, Tipo_Documento: 'NT', Monto: 30, Vncimiento: null },
              { ...sale, Folio: 4, Tipo_Documento: 'NT', Monto: -40 },
              { ...sale, Folio: 5, Tipo_Documento: 'ST', Monto: 50 },
              { ...sale, Folio: 6, Tipo_Documento: 'FT', Monto: 60, Estado: 'N' },
              { Folio: 0 },
            ],
          ]
        : [[{ Folio: 0 }]],
  }
  const { erp } = await driverWith(given)
  const { items } = (await erp.documentsOf('77', { panel: 'invoices' }, { cursor: null, limit: 50 }))!
  expect(items.map(({ kind, number, dueOn, total, net }) => [kind, number, dueOn, total, net])).toEqual([
    ['creditNote', 4, null, -40, null],
    ['creditNote', 3, null, -30, null],
    ['invoice', 2, '2026-12-02', 200, null],
    ['invoice', 1, '2026-12-01', 100, null],
  ])
  expect((await erp.accountOf('77'))!.notBooked.map(({ folio }) => folio)).toEqual([1, 2, 3, 4])
})

test('whether a document is booked is told by type and number; where its type is not known, by number alone', async () => {
  const sale = (Folio: number, Tipo_Documento: string) => ({ Folio, Tipo_Documento, Fecha: '2026-11-01', Monto: 1 })
  const given = {
    'IW/DocumentosFacturados': (params: URLSearchParams) =>
      params.get('ano') === '2026' ? [[sale(7, 'FT'), sale(7, 'BT'), sale(8, 'DT'), sale(9, 'DT')]] : [],
    'CW/DocumentosContabilizados': [[open({ Numdoc: 7, Ttdcod: 'FE' }), open({ Numdoc: 8, Ttdcod: 'ND' })]],
    'IW/DetalleDocumento': (params: URLSearchParams) => {
      const ttdcod = { F: 'FE', B: 'BE' }[params.get('tipo')!]
      return { cabecera: ttdcod ? { folio: Number(params.get('folio')), ttdcod } : null, detalle: [] }
    },
  }
  const { erp } = await driverWith(given)
  const waiting = (await erp.accountOf('77'))!.notBooked
  expect(waiting.map(({ kind, folio }) => [kind, folio])).toEqual([
    ['receipt', 7],
    ['debitNote', 9],
  ])
})

describe('pages', () => {
  const page = (from: number, count: number, total?: number) =>
    Array.from({ length: count }, (_, place) => open({ Numdoc: from + place, MovNumDocRef: from + place, total }))
  const numbers = async (answer: (page: number) => unknown) => {
    const { erp, server } = await driverWith({
      'CW/DocumentosContabilizados': (params: URLSearchParams) =>
        params.get('solosaldo') === '1' ? answer(Number(params.get('pagina'))) : [],
    })
    const account = await erp.accountOf('77').catch((error: unknown) => failureOf(error))
    const asked = server.asked.filter(({ params }) => params.get('solosaldo') === '1').length
    return [typeof account === 'object' ? account.documents.length : account, asked]
  }

  test('are read until there are as many rows as are told, four at once', async () => {
    expect(await numbers((at) => [page((at - 1) * 100 + 1, at < 7 ? 100 : 5, 605)])).toEqual([500, 7])
  })

  test('that tell no number end with an empty one', async () => {
    expect(await numbers((at) => (at < 3 ? [page(at * 100, 100)] : [[{ CodAux: null, Numdoc: 0 }]]))).toEqual([200, 3])
  })

  test('that never end are the same again, and that is where they end', async () => {
    expect(await numbers(() => [page(1, 100)])).toEqual([100, 2])
  })

  test('that never end and are never the same are given up', async () => {
    expect(await numbers((at) => [page(at * 100, 1)])).toEqual(['apiIncomplete', 100])
  })

  test('fewer than are told would make a wrong sum, and are a failure', async () => {
    expect((await numbers((at) => (at === 1 ? [page(1, 100, 250)] : [])))[0]).toBe('apiIncomplete')
    expect((await numbers(() => [page(1, 100, 250)]))[0]).toBe('apiIncomplete')
  })

  test('that are smaller than was asked for are read all the same', async () => {
    expect(await numbers((at) => [page((at - 1) * 10 + 1, 10, 35)])).toEqual([40, 4])
  })

  test('that are larger than was asked for are read, but not without end', async () => {
    expect(await numbers((at) => (at === 1 ? [page(1, 2000, 2000)] : []))).toEqual([500, 1])
    expect(await numbers((at) => [page(at * 3000, 3000)])).toEqual(['apiIncomplete', 4])
  })

  test('of which one fails are a failure', async () => {
    expect((await numbers((at) => (at < 3 ? [page(at * 100, 100, 350)] : 'x 404 x')))[0]).toBe('apiAbsent')
  })
})

test('a customer is the one with the code, whatever else the API finds', async () => {
  const rows = [{ ...customer, CodAux: '770' }, { ...customer, CodAux: ' 77 ' }, { CodAux: null }]
  const { erp } = await driverWith({ 'CW/ConsultaCliente': [rows] })
  expect((await erp.customer('77'))!.code).toBe('77')
  expect(await erp.customer('7')).toBeUndefined()
  expect(await erp.customer('0000000000')).toBeUndefined()
  expect(await erp.accountOf('7')).toBeUndefined()
})

test('customers are found by words of their name, by code and by RUT as the API writes it', async () => {
  const rows = [
    { CodAux: '77', NomAux: 'Comercial Ñuñoa Andes' },
    { CodAux: '78', NomAux: 'Andes del Sur' },
  ]
  const { erp, server } = await driverWith({ 'CW/ConsultaCliente': [rows] })
  expect((await erp.findCustomers('andes nunoa')).map(({ code }) => code)).toEqual(['77'])
  expect((await erp.findCustomers('78')).map(({ code }) => code)).toEqual(['78'])
  await erp.findCustomers('76086428-5')
  expect(server.asked.map(({ params }) => params.get('rut')).filter(Boolean)).toEqual(['76.086.428-5'])
})

test('what is not licensed is not offered, and of quotations the API has no list', async () => {
  const { erp } = await driverWith({ 'IW/ObtieneModulos': [[{ Codi: 'cw', Version: 4.35 }]] })
  expect(await erp.modules()).toEqual({
    panels: ['account'],
    missing: [
      { panel: 'quotations', what: ['quotations (api)'] },
      { panel: 'salesNotes', what: ['NW (module)'] },
      { panel: 'invoices', what: ['IW (module)'] },
      { panel: 'products', what: ['IW (module)'] },
    ],
    companyName: 'Andinos',
  })
})

test('where nobody tells the modules, all but quotations is tried', async () => {
  const currencies = [[{ CodMon: '01', DesMon: 'Peso' }]]
  const { erp } = await driverWith({ 'IW/ObtieneModulos': [[]], 'CW/ConsultaMonedas': currencies })
  expect((await erp.modules()).panels).toEqual(['salesNotes', 'invoices', 'products', 'account'])
})

test('what tells neither modules nor currencies is no API of Softland, whatever else it answers', async () => {
  const { erp } = await driverWith({})
  expect(await erp.modules().catch(failureOf)).toBe('notSoftlandApi')
  expect(await erp.discover().catch(failureOf)).toBe('notSoftlandApi')
})

test('a customer of whom the accounting has more than can be read has an account, and what waits is not guessed', async () => {
  let at = 0
  const { erp } = await driverWith({
    'IW/DocumentosFacturados': [[{ Folio: 1, Tipo_Documento: 'FT', Fecha: '2026-11-01', Monto: 1 }]],
    'CW/DocumentosContabilizados': (params: URLSearchParams) =>
      params.get('solosaldo') === '1' ? [[open()]] : [[open({ Numdoc: 1000 + ++at })]],
  })
  expect(await erp.accountOf('77')).toMatchObject({ bookedBalance: 400, notBooked: [] })
})

test('the kind of a line that was bought is told by letters together, apart, or by the name of the document', async () => {
  const line = { Fecha: '2026-01-02', CodProd: 'A', DetProd: 'Cable', CantFacturada: 2, TotalLinea: 20 }
  const rows = [
    { ...line, Folio: 1, Tipo: 'F', SubTipo: 'T' },
    { ...line, Folio: 2, Tipo_Documento: 'FT' },
    { ...line, Folio: 3, DesDoc: 'BOLETA ELECTRONICA' },
    { ...line, Folio: 4, DesDoc: 'NOTA DE CRÉDITO', CantFacturada: 1, TotalLinea: 10 },
    { ...line, Folio: 5, DesDoc: 'Nota de débito' },
    { ...line, Folio: 6, Tipo: 'S', SubTipo: 'T' },
    { ...line, Folio: 7, Tipo: 'F', CodProd: '*' },
  ]
  const { erp } = await driverWith({ 'IW/ProductosComprados': [rows] })
  const { items } = (await erp.productsOf('77'))!
  expect(items).toMatchObject([
    { code: 'A', name: 'Cable', quantity: 5, net: 50, lastDocument: { kind: 'receipt', folio: 3 } },
  ])
})

test('one who is there twice is told once; the register is read once while an import goes through it', async () => {
  const all = Array.from({ length: 230 }, (_, place) => ({
    CodAux: `C${String(place).padStart(3, '0')}`,
    NomAux: 'X',
    Total: '231',
  }))
  all.push(all[7]!)
  const { erp, server } = await driverWith({
    'CW/ConsultaCliente': (params: URLSearchParams) => [
      all.slice((Number(params.get('pagina')) - 1) * 100, Number(params.get('pagina')) * 100),
    ],
    'CW/ContactosXAuxiliar': [[{ NomCon: 'Ana', Email: 'a@b.cl' }, { NomCon: 'ANA' }, { NomCon: null }]],
  })
  expect(await erp.registered()).toHaveLength(230)
  const codes: string[] = []
  for (let key: string | null = null, page; ; key = page.after) {
    page = await erp.customersAfter(key, 60)
    codes.push(...page.items.map((item) => item.key))
    expect(page.items[0]!.contacts).toEqual([{ name: 'Ana', jobTitle: null, email: 'a@b.cl', phone: null }])
    if (page.after === null) break
  }
  expect(codes).toEqual([...new Set(all.map(({ CodAux }) => CodAux))])
  expect(server.paths().filter((path) => path === 'CW/ConsultaCliente')).toHaveLength(3)
  expect(server.mostAtOnce()).toBeLessThanOrEqual(4)
})
