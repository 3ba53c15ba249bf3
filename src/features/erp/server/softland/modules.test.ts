import { describe, expect, test } from 'vitest'
import { afterwards } from '../../../../app/server/testing/afterwards.ts'
import { ErpChanged } from '../erp.ts'
import { startFaultyLine } from '../testing/faulty-line.ts'
import { sixty, startSoftland } from '../testing/softland.ts'
import { connectPostgres } from './connection.ts'
import { postgres } from './dialect.ts'
import { createSoftland } from './driver.ts'

const NOW = new Date('2026-11-23T15:00:00Z')
const CODE = sixty[1]!.erpCode

/** A company of its own after `change` was done to it. */
async function company(change?: string) {
  const { connection, run } = await startSoftland(sixty.slice(0, 4), NOW)
  if (change) await run(change)
  const line = connectPostgres(connection)
  const erp = createSoftland({ ...line, dialect: postgres, now: () => NOW })
  afterwards(() => erp.stop())
  return { erp, line, run }
}

describe('the panels of a company', () => {
  test('are all there when it uses every module', async () => {
    const { erp } = await company()
    expect(await erp.modules()).toEqual({
      panels: ['account', 'products', 'invoices', 'quotations', 'salesNotes'],
      missing: [],
      companyName: 'Equipos y Sistemas Andinos SpA',
    })
  })

  test.each([
    ['drop table softland."nwcotiza"', 'quotations', ['nwcotiza']],
    ['delete from softland."nwcotiza"', 'quotations', ['nwcotiza (0)']],
    ['alter table softland."nwdetcot" drop column "CtEquiv"', 'quotations', ['nwdetcot.CtEquiv']],
    ['delete from softland."nw_nventa"', 'salesNotes', ['nw_nventa (0)']],
    ['alter table softland."nw_nventa" drop column "NumOC"', 'salesNotes', ['nw_nventa.NumOC']],
    ['alter table softland."iw_gsaen" drop column "nvnumero"', 'salesNotes', ['iw_gsaen.nvnumero']],
    ['alter table softland."iw_gmovi" drop column "nvCorrela"', 'salesNotes', ['iw_gmovi.nvCorrela']],
    ['delete from softland."cwmovim"', 'account', ['cwmovim (0)']],
    ['alter table softland."cwmovim" drop column "MovFv"', 'account', ['cwmovim.MovFv']],
    ['delete from softland."iw_tprod"', 'products', ['iw_tprod (0)']],
  ])('after "%s" lack %s and say why', async (change, panel, what) => {
    const { erp } = await company(change)
    const modules = await erp.modules()
    expect(modules.missing).toEqual([{ panel, what }])
    expect(modules.panels).toHaveLength(4)
  })

  test('lack the account where nobody said on which accounts customers owe', async () => {
    const { erp } = await company(`
      update softland."iwparam" set "CtaCliente" = ' ';
      update softland."cwtauxi" set "CtaCliente" = '', "CtaCliMonExt" = null`)
    expect((await erp.modules()).missing).toEqual([{ panel: 'account', what: ['iwparam.CtaCliente'] }])
  })

  test('are none in a database that is no Softland', async () => {
    const { erp } = await company('drop schema softland cascade')
    expect((await erp.modules()).panels).toEqual([])
  })
})

describe('a company of another version', () => {
  test('without instalments, accounts of single customers or tables of names still has its panels', async () => {
    const { erp } = await company(`
      alter table softland."cwmovim" drop column "CuotaRef";
      alter table softland."cwtauxi" drop column "CtaCliente", drop column "CtaCliMonExt";
      drop table softland."cwtvend", softland."cwttdoc", softland."cwtcvcl", softland."cwtconv", softland."cwtaxco",
        softland."nw_nventa", softland."IW_GSaEn_RefDTE", softland."dte_siitdoc", softland."soempre"`)
    expect((await erp.modules()).panels).toHaveLength(4)
    expect((await erp.accountOf(CODE))!.documents[0]!.typeName).toBe('FE')
    expect((await erp.invoicesOf(CODE))!.items[0]).toMatchObject({ taxOfficeCode: null, references: [] })
    expect((await erp.quotationsOf(CODE))!.items).toBeDefined()
    expect(await erp.contactsOf(CODE)).toEqual([])
  })

  test('without groups of products has products without a group', async () => {
    const { erp } = await company('alter table softland."iw_tprod" drop column "CodGrupo"')
    const { items } = (await erp.productsOf(CODE))!
    expect(new Set(items.map(({ group, groupName }) => group ?? groupName))).toEqual(new Set([null]))
  })

  test('that loses a table while we run says so, and goes on with what is left', async () => {
    const { erp, run } = await company()
    await erp.productsOf(CODE)
    await run('drop table softland."iw_tprod"')
    await expect(erp.invoicesOf(CODE)).rejects.toThrow(ErpChanged)
    expect((await erp.invoicesOf(CODE))!.items.length).toBeGreaterThan(0)
    expect((await erp.modules()).panels).not.toContain('products')
  })
})

describe('the connection', () => {
  test('that a firewall forgot is given up, and the next question gets a new one', async () => {
    const { connection } = await startSoftland(sixty.slice(0, 2), NOW)
    const line = await startFaultyLine(connection)
    const limits = { statement: 400, connect: 400, silence: 1500, close: 100 }
    const erp = createSoftland({ ...connectPostgres(line.connection, limits), dialect: postgres, now: () => NOW })
    afterwards(() => erp.stop())
    await erp.customer(CODE)
    line.forget()
    await expect(erp.customer(CODE)).rejects.toThrow(/timeout|terminated/)
    expect(await erp.customer(CODE)).toMatchObject({ code: CODE })
  })

  test.each([
    `update cwtauxi set "NomAux" = 'x'`,
    'delete from cwmovim',
    'create table mine (id int)',
    'drop table cwtauxi',
  ])('cannot do "%s", though its account may', async (statement) => {
    const { line } = await company()
    const { sql } = await import('kysely')
    const said = sql.raw(statement.replace(/cwtauxi|cwmovim/, 'softland."$&"')).execute(line.db)
    await expect(said).rejects.toThrow(/read-only/)
  })
})
