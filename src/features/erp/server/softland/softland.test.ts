import { afterAll, describe, expect, test } from 'vitest'
import { accountByHand, notBookedByHand, productsByHand, readRawTables } from '../testing/by-hand.ts'
import type { PanelData } from '../../erp.contract.ts'
import { sixty, startSoftland } from '../testing/softland.ts'
import { connectPostgres } from './connection.ts'
import { postgres } from './dialect.ts'
import { createSoftland } from './driver.ts'

const NOW = new Date('2026-11-23T15:00:00Z')
const TODAY = '2026-11-23'

const { connection } = await startSoftland(sixty, NOW)
const erp = createSoftland({ ...connectPostgres(connection), dialect: postgres, now: () => NOW })
afterAll(() => erp.stop())
const raw = await readRawTables(connection)
const everybody = raw.cwtauxi!.map((row) => String(row.CodAux).trim())

const byNumber = <T extends { number: number; instalment: number | null; account: string }>(list: T[]) =>
  list.toSorted(
    (a, b) => a.account.localeCompare(b.account) || a.number - b.number || (a.instalment ?? 0) - (b.instalment ?? 0),
  )

type Product = PanelData['products']['items'][number]

const told = ({ document, boughtOn, quantity, pieces }: NonNullable<Product['purchases']>[number]) => {
  return { folio: document.folio, boughtOn, quantity, pieces: pieces.toSorted() }
}

describe('for every customer of the demonstration, worked out by hand from the raw rows,', () => {
  test.each(everybody)('the account of %s is the same', async (code) => {
    const account = await erp.accountOf(code)
    const expected = accountByHand(raw, code, TODAY)
    expect(byNumber(account!.documents)).toMatchObject(byNumber(expected.documents))
    expect(account!.documents).toHaveLength(expected.documents.length)
    expect(account).toMatchObject({
      bookedBalance: expected.bookedBalance,
      documentedBalance: expected.documentedBalance,
      overdue: expected.overdue,
    })
    const waiting = account!.notBooked.map(({ folio, total, dueOn }) => ({ folio, total, dueOn }))
    expect(new Set(waiting)).toEqual(new Set(notBookedByHand(raw, code, TODAY)))
  })

  test.each(everybody)('the products of %s are the same', async (code) => {
    const { items } = (await erp.productsOf(code))!
    const found = items.map(({ code, quantity, net, firstBoughtOn, lastBoughtOn, pieces, purchases }) => {
      return {
        code,
        quantity,
        net,
        firstBoughtOn,
        lastBoughtOn,
        pieces: pieces.toSorted(),
        purchases: purchases!.map(told),
      }
    })
    const sorted = <T extends { code: string }>(list: T[]) => list.toSorted((a, b) => a.code.localeCompare(b.code))
    expect(sorted(found)).toEqual(sorted(productsByHand(raw, code)))
  })
})

test('products tell their group: its name, its code where it has none, nothing where there is no group', async () => {
  const all = await Promise.all(everybody.map(async (code) => (await erp.productsOf(code))!.items))
  const groups = new Map(all.flat().map(({ code, group, groupName }) => [code, [group, groupName]]))
  expect(groups.get('IMP-T80/USB')).toEqual(['IMPR', 'Impresoras'])
  expect(groups.get('POS-T15')).toEqual(['CAJA', 'CAJA'])
  expect(groups.get('SRV-INST')).toEqual([null, null])
})
