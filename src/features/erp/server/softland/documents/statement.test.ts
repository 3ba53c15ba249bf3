import { describe, expect, test } from 'vitest'
import { startSmallCompany } from '../../testing/small-company.ts'

const { erp, write } = await startSmallCompany(new Date('2026-11-23T15:00:00Z'))
const statement = (type = 'FE', number = 1) => erp.documentStatementOf('77', { type, number })

describe('a statement', () => {
  test('tells what was charged and paid, the oldest first, with the balance after each', async () => {
    await write({
      cwttdoc: [
        { CodDoc: 'FE', DesDoc: 'Factura electrónica' },
        { CodDoc: 'TR', DesDoc: 'Transferencia' },
      ],
      cwcpbte: [
        { CpbTip: 'T' },
        { CpbNum: '00000003', CpbTip: 'I', CpbFec: '2026-11-10' },
        { CpbNum: '00000002', CpbTip: 'I', CpbFec: '2026-11-10' },
      ],
      cwmovim: [
        {
          CpbNum: '00000003',
          TtdCod: 'TR',
          NumDoc: 9,
          MovHaber: 190,
          MovFv: '2026-11-10',
          MovGlosa: 'ABONO \t CLIENTE',
        },
        { CpbNum: '00000002', TtdCod: 'TR', NumDoc: 8, MovHaber: 500, MovFv: null },
        { MovDebe: 1190 },
      ],
    })
    expect(await statement()).toEqual({
      type: 'FE',
      typeName: 'Factura electrónica',
      number: 1,
      charges: 1190,
      payments: 690,
      balance: 500,
      more: false,
      movements: [
        {
          bookedOn: '2026-11-01',
          voucher: { year: '2026', number: '00000001', kind: 'transfer' },
          account: '1-1',
          type: 'FE',
          typeName: 'Factura electrónica',
          number: 1,
          dueOn: '2026-12-01',
          charge: 1190,
          payment: 0,
          balance: 1190,
          note: null,
        },
        expect.objectContaining({ number: 8, payment: 500, balance: 690, dueOn: null }),
        {
          bookedOn: '2026-11-10',
          voucher: { year: '2026', number: '00000003', kind: 'income' },
          account: '1-1',
          type: 'TR',
          typeName: 'Transferencia',
          number: 9,
          dueOn: '2026-11-10',
          charge: 0,
          payment: 190,
          balance: 500,
          note: 'ABONO CLIENTE',
        },
      ],
    })
  })

  test('has no drafts, no other accounts, no repeated opening and nobody else’s movements', async () => {
    await write({
      cwtauxi: [{}, { CodAux: '88' }],
      cwcpbte: [
        { CpbAno: '2025', CpbNum: '00000000', CpbFec: '2025-01-01' },
        { CpbNum: '00000000', CpbFec: '2026-01-01' },
        { CpbNum: '00000005', CpbEst: 'P' },
        { CpbNum: '00000006', CpbFec: '2026-11-24' }, // tomorrow
      ],
      cwmovim: [
        { CpbAno: '2025', CpbNum: '00000000', MovDebe: 1000 },
        { CpbNum: '00000000', MovDebe: 1000 },
        { CpbNum: '00000005', MovHaber: 1000 },
        { CpbNum: '00000006', MovHaber: 1000 },
        { CpbAno: '2025', CpbNum: '00000000', PctCod: '9-9', MovDebe: 7 },
        { CpbAno: '2025', CpbNum: '00000000', CodAux: '88', MovDebe: 70 },
        { CpbAno: '2025', CpbNum: '00000000', MovTipDocRef: 'NE', MovDebe: 700 },
      ],
    })
    const told = (await statement())!
    expect([told.balance, told.movements.length, told.movements[0]!.voucher]).toEqual([
      1000,
      1,
      { year: '2025', number: '00000000', kind: 'other' },
    ])
    expect((await erp.accountOf('77'))!.documents.find(({ type }) => type === 'FE')!.balance).toBe(1000)
  })

  test('of a document that is paid shows no dust of floats', async () => {
    await write({ cwmovim: [{ MovDebe: 1190.1 }, { MovHaber: 1190.1 }, { MovHaber: 4.6e-10 }] })
    expect(await statement()).toMatchObject({ balance: 0, movements: [{}, { balance: 0 }, { payment: 0, balance: 0 }] })
    expect(Object.is((await statement())!.movements[2]!.balance, 0)).toBe(true)
  })

  test('with more movements than are listed counts them all', async () => {
    await write({ cwmovim: Array.from({ length: 503 }, () => ({ MovDebe: 2 })) })
    const told = (await statement())!
    expect([told.charges, told.movements.length, told.movements.at(-1)!.balance, told.more]).toEqual([
      1006,
      500,
      1000,
      true,
    ])
  })

  test.each([
    ['FE', 2],
    ['ZZ', 1],
    ['00', 0],
    ['', 1],
    ["' or 1=1", 1],
    ['FE', Number.MAX_SAFE_INTEGER],
  ])('of %j %d, of which nothing was charged, is none', async (type, number) => {
    await write({ cwmovim: [{ MovDebe: 1 }, { MovTipDocRef: '00', MovNumDocRef: 0, MovDebe: 5 }] })
    expect(await statement(type, number)).toBeUndefined()
  })
})
