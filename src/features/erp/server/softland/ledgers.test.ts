import fc from 'fast-check'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { accountByHand, notBookedByHand, productsByHand, type RawTables, statementByHand } from '../testing/by-hand.ts'
import type { PanelData } from '../../erp.contract.ts'
import type { ErpChoices } from '../../erp-settings.contract.ts'
import { startSoftland } from '../testing/softland.ts'
import { connectPostgres } from './connection.ts'
import { postgres } from './dialect.ts'
import { createSoftland } from './driver.ts'

const NOW = new Date('2026-11-23T15:00:00Z')
const TODAY = '2026-11-23'

const { connection } = await startSoftland([], NOW)
const everyChoice: ErpChoices[] = [[], ['2-1', '1-2 ', ' ']].flatMap((accounts) => [
  { accounts, dueBy: 'accounting', serials: null },
  { accounts, dueBy: 'terms', serials: null },
])
const line = connectPostgres(connection)
const readers = everyChoice.map((choices) => ({
  choices,
  erp: createSoftland({ ...line, dialect: postgres, now: () => NOW, choices }),
}))
const writer = new pg.Client(connection)
await writer.connect()
afterAll(async () => {
  await line.stop()
  await writer.end()
})

/** Few different values, so that everything meets everything. Amounts are quarters: their sums have no noise. */
const one = <T>(...values: T[]) => fc.constantFrom(...values)
const code = one('77', '77 ', '77\t', ' 77', '88', '0000000000', null)
const day = one(
  '2026-11-23',
  '2026-11-24',
  '2026-10-01',
  '2025-12-31',
  '2026-01-01',
  null,
  '1900-01-01',
  '3000-01-01',
  '9999-12-31',
)
const type = one('FE', 'FE ', 'NE', 'TR', '00', '', null)
const number = one(1, 2, 3, 0, null)
const amount = fc.integer({ min: -4, max: 12 }).map((quarters) => quarters / 4)

const terms = one('030', '030 ', '000', 'ODD', 'ALL', '999', '', null)

const year = one('2025', '2026')
const voucherNumber = one('00000000', '00000001', '00000002')
const voucher = fc.record({ CpbAno: year, CpbNum: voucherNumber, CpbEst: one('V', 'V', 'V', 'P', 'N'), CpbFec: day })
const movement = fc.record({
  CpbAno: year,
  CpbNum: voucherNumber,
  PctCod: one('1-1', '1-1 ', '1-2', '2-1', null),
  CodAux: code,
  TtdCod: type,
  NumDoc: number,
  MovTipDocRef: type,
  MovNumDocRef: number,
  MovFe: day,
  MovFv: day,
  MovDebe: fc.oneof(amount, fc.constant(null)),
  MovHaber: fc.oneof(amount, fc.constant(null)),
  CuotaRef: one(0, 0, 1, 2, null),
})
const document = fc.record({
  Tipo: one('F', 'B', 'N', 'D', 'S'),
  NroInt: one(1, 2, 3),
  Folio: one(1, 2, 3),
  Estado: one('V', 'V', 'V', 'N', 'P'),
  Fecha: one('2026-11-20', '2026-10-01', '2025-12-31', '2024-01-15', '1900-01-01', null),
  CodAux: code,
  Total: amount,
  TtdCod: one('FE', 'FE ', 'NE', null),
  EnMantencion: one(0, 0, null, -1),
  FechaVenc: one('2026-12-20', null, '1900-01-01'),
  CondPago: terms,
})
const soldLine = fc.record({
  Tipo: one('F', 'B', 'N', 'D', 'S'),
  NroInt: one(1, 2, 3),
  Linea: one(1, 2, 3),
  CodProd: one('A', 'A ', 'A\t', 'B/1', '*', '', null),
  CantFacturada: fc.oneof(amount, fc.constant(null)),
  TotLinea: amount,
  Pieza: one('', null, 'S1', 'S1 ', 'S2'),
})
const once = <T extends object>(rows: fc.Arbitrary<T>, key: (row: T) => string, maxLength: number) =>
  fc.uniqueArray(rows, { selector: key, maxLength })

const company = fc.record({
  cwtauxi: fc.constant([{ CodAux: '77', CtaCliente: null, CtaCliMonExt: '1-2 ' }]),
  iwparam: fc.constant([{ CtaCliente: '1-1 ' }]),
  cwcpbte: once(voucher, (row) => row.CpbAno + row.CpbNum, 6),
  cwmovim: fc.array(movement, { maxLength: 14 }),
  iw_gsaen: once(document, (row) => `${row.Tipo}${row.NroInt}`, 8),
  iw_gmovi: once(soldLine, (row) => `${row.Tipo}${row.NroInt}/${row.Linea}`, 14),
  iw_tprod: fc.constant([]),
  cwtcvcl: fc.tuple(fc.record({ CodAux: one('77', '77 '), ConVta: terms })),
  cwtconv: fc.constant([
    { CveCod: '000', CveDias: 0 },
    { CveCod: '030', CveDias: 30 },
    { CveCod: 'ODD', CveDias: -8 },
    { CveCod: 'ALL', CveDias: null },
  ]),
}) as fc.Arbitrary<RawTables>

/** What Softland never leaves empty and no rule here looks at. */
const filler: Record<string, object> = {
  cwtauxi: { ClaCli: 'S', ClaPro: 'N', ClaEmp: 'N', ClaSoc: 'N', ClaDis: 'N', ClaOtr: 'N', esReceptorDTE: 'N' },
  iw_gsaen: { SubTipoDocto: 'T' },
}

/** All in one statement: the machine has more to do than to wait for many small ones. */
async function write(tables: RawTables) {
  const statements = Object.entries(tables).map(([table, rows]) => {
    const target = `softland."${table}"`
    const filled = rows.map((row, place) => Object.assign({ MovNum: place }, filler[table], row))
    const json = pg.escapeLiteral(JSON.stringify(filled))
    return `delete from ${target}; insert into ${target} select * from json_populate_recordset(null::${target}, ${json})`
  })
  await writer.query(statements.join(';'))
}

const sorted = (list: object[]) => list.map((item) => JSON.stringify(item)).sort()

type Product = PanelData['products']['items'][number]

const told = ({ document, boughtOn, quantity, pieces }: NonNullable<Product['purchases']>[number]) => {
  return { folio: document.folio, boughtOn, quantity, pieces: pieces.toSorted() }
}

test('any small ledger gives the account and the products that a count by hand gives', async () => {
  await fc.assert(
    fc.asyncProperty(company, one(...readers), async (tables, { erp, choices }) => {
      await write(tables)
      const account = (await erp.accountOf('77'))!
      const expected = accountByHand(tables, '77', TODAY, choices)
      const documents = account.documents.map(({ account, type, number, instalment, dueOn, balance }) => {
        return { account, type, number, instalment, dueOn, balance }
      })
      expect(sorted(documents)).toEqual(sorted(expected.documents))
      expect(account).toMatchObject({
        bookedBalance: expected.bookedBalance,
        documentedBalance: expected.documentedBalance,
        overdue: expected.overdue,
      })
      const waiting = account.notBooked.map(({ folio, total, dueOn }) => ({ folio, total, dueOn }))
      expect(sorted(waiting)).toEqual(sorted(notBookedByHand(tables, '77', TODAY, choices)))

      const products = (await erp.productsOf('77'))!.items.map((item) => {
        const { code, quantity, net, firstBoughtOn, lastBoughtOn, pieces, purchases } = item
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
      expect(sorted(products)).toEqual(sorted(productsByHand(tables, '77')))
    }),
    { numRuns: 120 },
  )
}, 120_000)

test('any small ledger gives statements whose balances are those of the account', async () => {
  await fc.assert(
    fc.asyncProperty(company, one(...readers), async (tables, { erp, choices }) => {
      await write(tables)
      const open = (await erp.accountOf('77'))!.documents
      for (const type of ['FE', 'NE', 'TR'])
        for (const number of [0, 1]) {
          const statement = await erp.documentStatementOf('77', { type, number })
          const expected = statementByHand(tables, '77', TODAY, { type, number }, choices)
          const { balances, charges, payments, inOnePiece } = expected
          expect(statement?.movements.map(({ balance }) => balance) ?? []).toEqual(balances)
          const balance = balances.at(-1) ?? 0
          expect(statement ?? { charges: 0, payments: 0, balance: 0 }).toMatchObject({ charges, payments, balance })
          const shown = open.filter((one) => one.type === type && one.number === number)
          if (inOnePiece) expect(shown.map((one) => one.balance)).toEqual(balance ? [balance] : [])
        }
    }),
    { numRuns: 40 },
  )
}, 120_000)
