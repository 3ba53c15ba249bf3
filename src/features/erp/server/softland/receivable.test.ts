import { expect, test } from 'vitest'
import { type Row, startSmallCompany } from '../testing/small-company.ts'

const { erp, run, write } = await startSmallCompany(new Date('2026-11-23T15:00:00Z'))

/** Customers who have an account each, the last of them 77. */
const customers = (count: number): Row[] =>
  Array.from({ length: count }, (_, n) => ({
    CodAux: n === count - 1 ? '77' : `8${n}`,
    CtaCliente: `2-${n}`,
    CtaCliMonExt: n % 2 ? ` 3-${n}\t` : null,
  }))

test.each([3, 199, 450])(
  'with %i accounts of single customers, all of them are theirs and no other is',
  async (count) => {
    const movement = (PctCod: string, MovDebe: number, MovNumDocRef: number) => ({ PctCod, MovDebe, MovNumDocRef })
    await write({
      cwtauxi: customers(count),
      cwmovim: [movement('1-1', 1, 1), movement('2-0 ', 20, 2), movement('3-1', 300, 3), movement('9-9', 4000, 4)],
    })
    await erp.modules() // they are kept for a while
    const account = (await erp.accountOf('77'))!
    expect(account.bookedBalance).toBe(321)
    expect(account.documents.map(({ account, balance }) => [account, balance]).toSorted()).toEqual([
      ['1-1', 1],
      ['2-0', 20],
      ['3-1', 300],
    ])
  },
)

test('they are read once in a while, not with each question', async () => {
  await write({ cwmovim: [{ MovDebe: 7 }] })
  await erp.modules()
  await run(`update softland."iwparam" set "CtaCliente" = '9-9'`)
  expect((await erp.accountOf('77'))!.bookedBalance).toBe(7)
  await erp.modules()
  expect((await erp.accountOf('77'))!.bookedBalance).toBe(0)
})
