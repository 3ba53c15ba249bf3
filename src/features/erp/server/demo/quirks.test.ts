import { expect, test } from 'vitest'
import { sixty } from '../testing/softland.ts'
import { accounts } from './catalogue.ts'
import { softlandRows } from './load.ts'
import { onlyInTheErp } from './only-there.ts'
import type { Row } from './rows.ts'

const TODAY = '2026-11-23'
const everybody = [...sixty, ...onlyInTheErp(sixty)]
const rows = softlandRows(everybody, TODAY)

const document = (row: Row) => `${row.CodAux} ${row.MovTipDocRef} ${row.MovNumDocRef}`
const openings = (year: string) => rows.all('cwmovim').filter((row) => row.CpbNum === '00000000' && row.CpbAno === year)
const statesOf = new Map(rows.all('cwcpbte').map((row) => [`${row.CpbAno}${row.CpbNum}`, row.CpbEst]))
const own = (row: Row) => row.TtdCod === row.MovTipDocRef && row.NumDoc === row.MovNumDocRef
const isPayment = (row: Row) => row.TtdCod === 'TR' && Number(row.MovHaber) > 0
const spoiled = (value: unknown) => ['1900-01-01', '1899-12-30', '9999-12-31', '3000-01-01'].includes(String(value))

/** One row of the demonstration that shows each habit of a real Softland company. */
const quirks: [quirk: string, table: string, shows: (row: Row) => boolean][] = [
  ['a credit note with a negative total', 'iw_gsaen', (row) => row.Tipo === 'N' && Number(row.Total) < 0],
  [
    'a line of a credit note with negative quantity',
    'iw_gmovi',
    (row) => row.Tipo === 'N' && Number(row.CantFacturada) < 0,
  ],
  [
    'the same internal number in two kinds',
    'iw_gsaen',
    (row) =>
      row.Tipo === 'N' && rows.all('iw_gsaen').some((other) => other.Tipo === 'F' && other.NroInt === row.NroInt),
  ],
  ['a credit note that names its invoice', 'IW_GSaEn_RefDTE', (row) => row.Tipo === 'N' && row.CodRefSII === '33'],
  [
    'a purchase order with blanks behind it',
    'IW_GSaEn_RefDTE',
    (row) => row.CodRefSII === '801' && /\s$/.test(String(row.FolioRef)),
  ],
  ['a debit note', 'iw_gsaen', (row) => row.Tipo === 'D'],
  ['a receipt', 'iw_gsaen', (row) => row.Tipo === 'B'],
  ['an exempt invoice', 'iw_gsaen', (row) => row.SubTipoDocto === 'S' && Number(row.NetoExento) > 0],
  ['a void document', 'iw_gsaen', (row) => row.Estado === 'N'],
  ['a pending document', 'iw_gsaen', (row) => row.Estado === 'P'],
  ['a document being edited', 'iw_gsaen', (row) => row.EnMantencion === -1],
  ['an invoice without seller', 'iw_gsaen', (row) => row.CodVendedor === null],
  ['a seller code that means none', 'iw_gsaen', (row) => row.CodVendedor === '0000'],
  ['an exchange rate of 0', 'iw_gsaen', (row) => row.Equivalencia === 0],
  ['an invoice in dollars', 'iw_gsaen', (row) => row.CodMoneda === '02' && Number(row.Equivalencia) > 1],
  ['an invoice with a due date that means none', 'iw_gsaen', (row) => spoiled(row.FechaVenc)],
  ['a code with blanks behind it', 'iw_gsaen', (row) => String(row.CodAux).endsWith(' ')],
  ['a code with a tab behind it', 'iw_gsaen', (row) => String(row.CodAux).endsWith('\t')],
  ['a product code with a tab behind it', 'iw_gmovi', (row) => String(row.CodProd).endsWith('\t')],
  ['a product code with a slash', 'iw_gmovi', (row) => String(row.CodProd).includes('/')],
  [
    'the wildcard product, with line ends in its text',
    'iw_gmovi',
    (row) => row.CodProd === '*' && /\n/.test(String(row.DetProd)),
  ],
  ['a serial as piece', 'iw_gmovi', (row) => row.Tipo === 'F' && Boolean(row.Pieza)],
  ['a serial that came back', 'iw_gmovi', (row) => row.Tipo === 'N' && Boolean(row.Pieza)],
  [
    'the wildcard in the master of products',
    'iw_tprod',
    (row) => row.CodProd === '*' && /^\*+$/.test(String(row.DesProd)),
  ],
  ['a product with serials, flagged -1', 'iw_tprod', (row) => row.EsSerie === -1],
  ['a draft voucher', 'cwcpbte', (row) => row.CpbEst === 'P'],
  ['a void voucher', 'cwcpbte', (row) => row.CpbEst === 'N'],
  ['a voucher dated tomorrow', 'cwcpbte', (row) => String(row.CpbFec) > TODAY],
  [
    'a payment only in a draft',
    'cwmovim',
    (row) => isPayment(row) && statesOf.get(`${row.CpbAno}${row.CpbNum}`) === 'P',
  ],
  ['a payment whose due date is the day it was paid', 'cwmovim', (row) => isPayment(row) && row.MovFe !== row.MovFv],
  [
    'cash with the code of the customer',
    'cwmovim',
    (row) => row.PctCod === accounts.bank && row.CodAux !== '0000000000',
  ],
  [
    'a debt of ours to a customer who is a supplier too',
    'cwmovim',
    (row) => row.PctCod === accounts.suppliers && Number(row.MovHaber) > 0,
  ],
  ['a cheque on another account', 'cwmovim', (row) => row.PctCod === accounts.cheques],
  ['a customer with an account of its own', 'cwmovim', (row) => row.PctCod === accounts.relatedCompanies],
  ['a customer abroad on another account', 'cwmovim', (row) => row.PctCod === accounts.customersAbroad],
  ['an advance', 'cwmovim', (row) => row.TtdCod === 'AN' && own(row) && Number(row.MovHaber) > 0],
  ['a credit note that pays nothing yet', 'cwmovim', (row) => row.TtdCod === 'NE' && own(row)],
  [
    'a movement without document',
    'cwmovim',
    (row) => row.MovTipDocRef === '00' && row.CodAux !== '0000000000' && row.PctCod === accounts.customers,
  ],
  ['nobody as code', 'cwmovim', (row) => row.CodAux === '0000000000'],
  ['an instalment', 'cwmovim', (row) => Number(row.CuotaRef) > 1],
  ['a due date that means none', 'cwmovim', (row) => own(row) && spoiled(row.MovFv)],
  ['no due date', 'cwmovim', (row) => own(row) && row.MovFv === null],
  ['an amount that is almost nothing', 'cwmovim', (row) => Number(row.MovHaber) > 0 && Number(row.MovHaber) < 1e-6],
  [
    'a debt from before the accounting',
    'cwmovim',
    (row) => row.CpbNum === '00000000' && row.CpbAno === '2023' && own(row),
  ],
  [
    'a document in the openings of two years running',
    'cwmovim',
    (row) => openings('2025').includes(row) && openings('2026').some((next) => document(next) === document(row)),
  ],
  ['a type of document without a name', 'cwttdoc', (row) => !String(row.DesDoc).trim()],
  ['the receivable account with a blank behind it', 'iwparam', (row) => String(row.CtaCliente).endsWith(' ')],
  ['a blocked customer', 'cwtauxi', (row) => row.Bloqueado === 'S'],
  ['a customer who is neither blocked nor not', 'cwtauxi', (row) => row.Bloqueado === null],
  ['a short code of their own', 'cwtauxi', (row) => /^\d{3}$/.test(String(row.CodAux))],
  ['a code with a slash and a blank', 'cwtauxi', (row) => /\/.* /.test(String(row.CodAux))],
  ['a RUT that customers abroad share', 'cwtauxi', (row) => row.RutAux === '55.555.555-5'],
  ['a row that was never dated', 'cwtauxi', (row) => row.FechaUlMod === null],
  [
    'a customer without any document',
    'cwtauxi',
    (row) => !rows.all('iw_gsaen').some((one) => one.CodAux === row.CodAux),
  ],
  ['a contact with a tab behind the name', 'cwtaxco', (row) => /\t/.test(String(row.NomCon))],
  ['a quotation whose contact is spelled with other blanks', 'nwcotiza', (row) => / {2}\t/.test(String(row.NomCon))],
  ['a quotation in a state nobody documented', 'nwcotiza', (row) => row.CtEstado === 'A'],
  ['a quotation that is void', 'nwcotiza', (row) => row.CtEstado === 'N'],
  ['a quotation in UF', 'nwcotiza', (row) => row.CodMon === '03'],
  ['a quotation with a date that means none', 'nwcotiza', (row) => row.CtFem === '1900-01-01'],
  ['a line in UF in a quotation in pesos', 'nwdetcot', (row) => Number(row.CtEquiv) > 1],
  ['a line whose equivalence is 0', 'nwdetcot', (row) => row.CtEquiv === 0],
  ['a void sales note of a quotation', 'nw_nventa', (row) => row.nvEstado === 'N' && Number(row.CotNum) > 0],
  ['a sales note whose column of what was invoiced says 0', 'nw_detnv', (row) => row.nvCantFact === 0],
  ['an invoice of a sales note, line by line', 'iw_gmovi', (row) => row.Tipo === 'F' && row.nvCorrela === 2],
  [
    'a sales note invoiced every month',
    'nw_nventa',
    (row) => rows.all('iw_gsaen').filter((one) => one.nvnumero === row.NVNumero && one.Tipo === 'F').length > 3,
  ],
  [
    'a sales note invoiced to somebody else',
    'nw_nventa',
    (row) =>
      rows
        .all('iw_gsaen')
        .some((one) => one.nvnumero === row.NVNumero && String(one.CodAux).trim() !== String(row.CodAux).trim()),
  ],
  [
    'a return that only names the line of the invoice',
    'iw_gmovi',
    (row) =>
      row.Tipo === 'N' &&
      row.nvCorrela === null &&
      rows.all('iw_gsaen').some((one) => one.Tipo === 'N' && one.NroInt === row.NroInt && Number(one.nvnumero) > 0),
  ],
]

test.each(quirks)('the demonstration has %s', (_quirk, table, shows) => {
  expect(rows.all(table).some(shows)).toBe(true)
})

test('what was sold this week is in no voucher', () => {
  const booked = new Set(rows.all('cwmovim').map((row) => `${row.TtdCod} ${row.NumDoc}`))
  const fresh = rows.all('iw_gsaen').filter((row) => row.Estado === 'V' && !booked.has(`${row.TtdCod} ${row.Folio}`))
  expect(fresh.length).toBeGreaterThan(3)
  expect(fresh.every((row) => String(row.Fecha) > '2026-11-10')).toBe(true)
})

test('the same customers and the same day give the same rows', () => {
  const again = softlandRows(everybody, TODAY)
  expect(again.all('cwmovim')).toEqual(rows.all('cwmovim'))
  expect(again.all('nwdetcot')).toEqual(rows.all('nwdetcot'))
})

test('every voucher of sales balances', () => {
  const sums = new Map<string, number>()
  for (const row of rows.all('cwmovim')) {
    const key = `${row.CpbAno}${row.CpbNum}`
    sums.set(key, (sums.get(key) ?? 0) + Number(row.MovDebe) - Number(row.MovHaber))
  }
  const sales = rows.all('cwcpbte').filter((row) => row.CpbGlo === 'CENTRALIZACION VENTAS')
  for (const row of sales) expect(sums.get(`${row.CpbAno}${row.CpbNum}`) ?? 0).toBeCloseTo(0, 3)
})

test('somebody has more invoices than a page of a list', () => {
  const counts = Map.groupBy(rows.all('iw_gsaen'), (row) => row.CodAux)
  expect(Math.max(...[...counts.values()].map((documents) => documents.length))).toBeGreaterThan(60)
})
