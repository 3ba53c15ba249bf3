import { describe, expect, test } from 'vitest'
import { accounts } from '../demo/catalogue.ts'
import { accountByHand, notBookedByHand, readRawTables } from '../testing/by-hand.ts'
import { startCompany } from '../testing/company.ts'
import { sixty } from '../testing/softland.ts'

const NOW = new Date('2026-11-23T15:00:00Z')
const TODAY = '2026-11-23'
const CODE = sixty[0]!.erpCode

/** One invoice of the first customer, issued on the first of November and due, the accounting says, that same day. */
const oneInvoice = (condition: string) => `
  delete from softland."cwmovim"; delete from softland."cwcpbte"; delete from softland."iw_gsaen";
  insert into softland."cwcpbte" ("CpbAno", "CpbNum", "CpbEst", "CpbFec") values ('2026', '00000009', 'V', '2026-11-01');
  insert into softland."cwmovim" ("CpbAno", "CpbNum", "MovNum", "PctCod", "CodAux", "TtdCod", "NumDoc", "MovTipDocRef",
      "MovNumDocRef", "MovFe", "MovFv", "MovDebe", "MovHaber")
    values ('2026', '00000009', 1, '${accounts.customers}', '${CODE}', 'FE', 7, 'FE', 7, '2026-11-01', '2026-11-01', 119, 0);
  insert into softland."iw_gsaen" ("Tipo", "NroInt", "SubTipoDocto", "Folio", "Estado", "Fecha", "FechaVenc", "CodAux",
      "TtdCod", "Total", "CondPago")
    values ('F', 1, 'T', 7, 'V', '2026-11-01', '2026-11-01', '${CODE}', 'FE', 119, ${condition}),
      ('F', 2, 'T', 8, 'V', '2026-11-20', '2026-11-20', '${CODE}', 'FE', 238, ${condition});
  update softland."cwtcvcl" set "ConVta" = '030';`

async function dueDates(change: string, dueBy: 'accounting' | 'terms') {
  const { erp } = await startCompany(NOW, { change, choices: { accounts: [], dueBy } })
  const account = (await erp.accountOf(CODE))!
  return [account.documents[0]!.dueOn, account.notBooked[0]!.dueOn, account.overdue]
}

describe('documents are due', () => {
  test.each([
    ['as the accounting says', 'accounting', oneInvoice(`'045'`), ['2026-11-01', '2026-11-20', 119]],
    ['by the terms of the invoice', 'terms', oneInvoice(`'045 '`), ['2026-12-16', '2027-01-04', 0]],
    ['by those of the customer, where it has none', 'terms', oneInvoice('null'), ['2026-12-01', '2026-12-20', 0]],
    [
      'by those of the customer, where nobody knows its own',
      'terms',
      oneInvoice(`'XXX'`),
      ['2026-12-01', '2026-12-20', 0],
    ],
    [
      'as the accounting says, where nobody has terms',
      'terms',
      `${oneInvoice('null')} delete from softland."cwtcvcl"`,
      ['2026-11-01', '2026-11-20', 119],
    ],
    [
      'as the accounting says, where terms have no days',
      'terms',
      `${oneInvoice(`'045'`)} alter table softland."cwtconv" drop column "CveDias"`,
      ['2026-11-01', '2026-11-20', 119],
    ],
    [
      'by the terms of the customer, where documents have none',
      'terms',
      `${oneInvoice(`'045'`)} alter table softland."iw_gsaen" drop column "CondPago"`,
      ['2026-12-01', '2026-12-20', 0],
    ],
  ] as const)('%s', async (_what, dueBy, change, expected) => {
    expect(await dueDates(change, dueBy)).toEqual(expected)
  })
})

describe('the account is read on the accounts that were chosen', async () => {
  const chosen = [`${accounts.cheques} `, accounts.suppliers]
  const { erp, connection } = await startCompany(NOW, { customers: 60, choices: { accounts: chosen, dueBy: 'terms' } })
  const raw = await readRawTables(connection)
  const everybody = raw.cwtauxi!.map((row) => String(row.CodAux).trim())

  test('and on no others', async () => {
    let documents = 0
    for (const code of everybody) {
      const account = (await erp.accountOf(code))!
      const expected = accountByHand(raw, code, TODAY, { accounts: chosen, dueBy: 'terms' })
      expect(account.bookedBalance).toBe(expected.bookedBalance)
      expect(account.documents.map(({ account }) => account).filter((one) => one === accounts.customers)).toEqual([])
      documents += account.documents.length
    }
    expect(documents).toBeGreaterThan(0)
  })

  test('and due dates by terms are those worked out by hand', async () => {
    const usual = await startCompany(NOW, { customers: 60, choices: { accounts: [], dueBy: 'terms' } })
    const known = ({ number, dueOn }: { number: number; dueOn: string | null }) => `${number} ${dueOn}`
    for (const code of everybody) {
      const account = (await usual.erp.accountOf(code))!
      const expected = accountByHand(raw, code, TODAY, { accounts: [], dueBy: 'terms' })
      expect(account.documents.map(known).sort()).toEqual(expected.documents.map(known).sort())
      expect(account.overdue).toBe(expected.overdue)
      const waiting = account.notBooked.map(({ folio, total, dueOn }) => ({ folio, total, dueOn }))
      expect(new Set(waiting)).toEqual(new Set(notBookedByHand(raw, code, TODAY, { accounts: [], dueBy: 'terms' })))
    }
  })

  test('and offered, though the ERP itself names none', async () => {
    const { erp } = await startCompany(NOW, {
      change: `update softland."iwparam" set "CtaCliente" = null; update softland."cwtauxi" set "CtaCliente" = null, "CtaCliMonExt" = null`,
      choices: { accounts: [accounts.customers], dueBy: 'accounting' },
    })
    expect((await erp.modules()).panels).toContain('account')
  })
})
