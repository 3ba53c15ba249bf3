import { expect, test } from 'vitest'
import { cloneDatabase } from '../../../../app/server/testing/harness.ts'
import { afterwards } from '../../../../app/server/testing/afterwards.ts'
import { USUAL_CHOICES } from '../connection.ts'
import { openErp } from '../open-erp.ts'
import { sixty } from '../testing/softland.ts'
import { accounts } from './catalogue.ts'
import { softlandRows, writeSoftlandDemo } from './load.ts'
import { SECOND, secondRows } from './second.ts'

const TODAY = '2026-11-23'
const ours = sixty.slice(0, 8).map((one, index) => Object.assign({}, one, { erpCode: `AN${101 + index}` }))
const rows = secondRows(ours, TODAY)
const first = softlandRows(sixty, TODAY)

const connection = await cloneDatabase('template1')
await writeSoftlandDemo(connection, rows)
const erp = openErp({ kind: 'postgres', config: connection }, USUAL_CHOICES, () => new Date(`${TODAY}T15:00:00Z`))
afterwards(() => erp.stop())

test('the second company is one of its own: other name and RUT, no account, type of document or serial of the first', async () => {
  expect(await erp.modules()).toMatchObject({ companyName: SECOND.name, missing: [] })
  const values = (of: typeof rows, table: string, column: string) => new Set(of.all(table).map((row) => row[column]))
  const shared = (table: string, column: string) =>
    [...values(rows, table, column)].filter((value) => value && values(first, table, column).has(value))
  expect(shared('soempre', 'RutE')).toEqual([])
  expect(shared('cwpctas', 'PCCODI')).toEqual([])
  expect(shared('cwmovim', 'PctCod')).toEqual([])
  expect(shared('cwttdoc', 'CodDoc')).toEqual([])
  expect(shared('cwmovim', 'MovTipDocRef')).toEqual(['00'])
  expect(shared('iw_gmovi', 'Pieza')).toEqual([])
  expect(rows.all('cwmovim').some(({ PctCod }) => Object.values(accounts).includes(String(PctCod)))).toBe(false)
})

test('a few customers of the first are in it by the same RUT under another code, beside some that only it has', async () => {
  expect(rows.all('cwtauxi')).toHaveLength(12)
  const [one] = ours
  const [found] = await erp.findCustomers(one!.taxId!)
  expect(found).toMatchObject({ code: 'AN101', taxId: one!.taxId })
})

test('what its customers owe and buy is read like that of any company', async () => {
  const read = await Promise.all(ours.map(({ erpCode }) => erp.accountOf(erpCode)))
  expect(read.some((account) => account!.overdue > 0)).toBe(true)
  const documents = read.flatMap((account) => account!.documents)
  expect(new Set(documents.map(({ account }) => account))).toEqual(new Set(['11300010']))
  expect(documents.map(({ typeName }) => typeName)).toContain('Factura electrónica')
  const invoices = await erp.invoicesOf('AN101')
  expect(invoices!.items.length).toBeGreaterThan(2)
})
