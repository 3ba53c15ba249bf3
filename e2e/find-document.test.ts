import { join } from 'node:path'
import pg from 'pg'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { runningConnection } from '../src/platform/server/postgres/postmaster.ts'
import { expectAccessible, hasBrowser, picture, useDemo } from './harness.ts'

describe.skipIf(!hasBrowser)('a document is in somebody’s hand', { timeout: 90_000 }, () => {
  const { demo, signIn } = useDemo()
  let page: Page
  /** A sale of the demonstration's Softland, with a piece of one of its lines and how the customer is called here. */
  async function sale(where: string): Promise<{ id: string; folio: number; piece: string }> {
    const reached = runningConnection(join(demo.dataDir, 'postgres'))!
    const erp = new pg.Client({ ...reached, database: 'softland' })
    await erp.connect()
    const { rows } = await erp.query<{ name: string; folio: string; piece: string }>(
      `select btrim(a."NomAux", E' \\t\\r\\n') as name, g."Folio" as folio, m."Pieza" as piece
       from softland.iw_gsaen g join softland.cwtauxi a on a."CodAux" = g."CodAux"
       join softland.iw_gmovi m on m."Tipo" = g."Tipo" and m."NroInt" = g."NroInt"
       where ${where} order by g."Fecha" desc, g."NroInt", m."Linea"`,
    )
    await erp.end()
    for (const { name, folio, piece } of rows) {
      const found = await page.request.get(`/api/customers?limit=5&query=${encodeURIComponent(name)}`)
      const { items } = (await found.json()) as { items: { id: string; name: string }[] }
      const customer = items.find((one) => one.name === name)
      if (customer) return { id: customer.id, folio: Number(folio), piece }
    }
    throw new Error('no such sale')
  }
  const rows = () => page.getByRole('row').getByRole('link')

  beforeAll(async () => {
    ;({ page } = await signIn('ana'))
  })

  test('the serial on a machine leads to the invoice it was sold with', async () => {
    const { id, folio, piece } = await sale(`g."Tipo" = 'F' and g."Estado" = 'V' and m."Pieza" <> ''
      and 1 = (select count(*) from softland.iw_gmovi o where o."Pieza" = m."Pieza")`)
    await page.goto(`/customers/${id}/documents`)
    await expect.poll(() => rows().count()).toBeGreaterThan(1)
    await page.keyboard.type(`S/N ${piece.toLowerCase()}`) // the search has the focus
    await expect.poll(() => rows().allInnerTexts()).toEqual([`Factura N° ${folio}`])
    await picture(page, 'document-by-serial')
    await page.getByRole('link', { name: `Factura N° ${folio}` }).click()
    await page.getByRole('cell', { name: new RegExp(piece) }).waitFor()
  })

  test('a void invoice is found by its number, and says what it is', async () => {
    const { id, folio } = await sale(`g."Tipo" = 'F' and g."Estado" = 'N'`)
    await page.goto(`/customers/${id}/documents`)
    await rows().first().waitFor()
    expect(await rows().allInnerTexts()).not.toContain(`Factura N° ${folio}`)
    await page.keyboard.type(String(folio))
    await page.getByRole('row', { name: `Factura N° ${folio} Nula` }).waitFor()
    await expectAccessible(page)
    await picture(page, 'document-void-found')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: `Factura N° ${folio}` }).waitFor()
    await page.getByText('Este documento está nulo en el ERP').waitFor()
    await expectAccessible(page)
    await picture(page, 'document-void')
  })
})
