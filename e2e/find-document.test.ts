import { join } from 'node:path'
import pg from 'pg'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { runningConnection } from '../src/platform/server/postgres/postmaster.ts'
import { expectAccessible, hasBrowser, picture, useDemo } from './harness.ts'

describe.skipIf(!hasBrowser)('a document is in somebody’s hand', { timeout: 90_000 }, () => {
  const { demo, signIn } = useDemo()
  let page: Page
  /** Says this to a database of the demonstration: its Softland, or ours. */
  async function ask<R extends object>(database: 'softland' | 'atiende', statement: string, values: unknown[] = []) {
    const client = new pg.Client({ ...runningConnection(join(demo.dataDir, 'postgres'))!, database })
    await client.connect()
    const { rows } = await client.query<R>(statement, values)
    await client.end()
    return rows
  }
  /** A sale of the demonstration's Softland, with a piece of one of its lines and how the customer is called here. */
  async function sale(where: string): Promise<{ id: string; folio: number; piece: string }> {
    const rows = await ask<{ name: string; folio: string; piece: string }>(
      'softland',
      `select btrim(a."NomAux", E' \\t\\r\\n') as name, g."Folio" as folio, m."Pieza" as piece
       from softland.iw_gsaen g join softland.cwtauxi a on a."CodAux" = g."CodAux"
       join softland.iw_gmovi m on m."Tipo" = g."Tipo" and m."NroInt" = g."NroInt"
       where ${where} order by g."Fecha" desc, g."NroInt", m."Linea"`,
    )
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

  test('the palette of a customer looks for what is typed among the documents', async () => {
    const { id, folio } = await sale(`g."Tipo" = 'F' and g."Estado" = 'V'`)
    await page.goto(`/customers/${id}`)
    await page.getByRole('tab', { name: 'Facturas' }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: 'Buscar o hacer' }).fill(`factura ${folio}`)
    await page.getByRole('option', { name: `Buscar «factura ${folio}» en los documentos del cliente` }).waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => rows().allInnerTexts()).toEqual([`Factura N° ${folio}`])
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

  describe('that a case is about', () => {
    let number: number
    let caseId: string
    let folio: number
    const title = () => `Factura N° ${folio}`
    const linked = () => page.getByRole('region', { name: 'Documentos del ERP' })
    const dialog = () => page.getByRole('dialog', { name: `Qué cambió: ${title()}` })
    /** The ERP says this of it from now on, and some minutes pass. */
    const becomes = async (change: string) => {
      await ask('softland', `update softland.iw_gsaen set ${change} where "Tipo" = 'F' and "Folio" = $1`, [folio])
      await ask(
        'atiende',
        `update case_documents set checked_at = checked_at - interval '6 minutes' where case_id = '${caseId}'`,
      )
    }

    beforeAll(async () => {
      const sold = await sale(`g."Tipo" = 'F' and g."Estado" = 'V' and m."Pieza" <> '' and m."Linea" = 1`)
      folio = sold.folio
      const { request } = page
      const post = async (address: string, data: object) => (await request.post(address, { data })).json()
      const description = '<p>Cobro que no corresponde</p>'
      const about = { customerId: sold.id, subject: 'La factura está mal', channel: 'phone', description }
      ;({ id: caseId, number } = await post('/api/cases', about))
      const listed = await request.get(`/api/customers/${sold.id}/erp/documents?panel=invoices&query=${folio}`)
      const { items } = (await listed.json()) as { items: { ref: string; number: number; kind: string }[] }
      const { ref } = items.find((one) => one.number === folio && one.kind === 'invoice')!
      await post(`/api/cases/${caseId}/documents`, { panel: 'invoices', ref })
    })

    test('and that changed in the ERP is shown beside its copy, and is taken as it is now', async () => {
      await ask(
        'softland',
        `update softland.iw_gmovi m set "TotLinea" = m."TotLinea" + 5000 from softland.iw_gsaen g
         where g."Tipo" = 'F' and g."Folio" = $1 and m."Tipo" = g."Tipo" and m."NroInt" = g."NroInt" and m."Linea" = 1`,
        [folio],
      )
      await becomes(`"Total" = "Total" + 5950, "NetoAfecto" = "NetoAfecto" + 5000`)
      // late in the evening in Chile, when it is the next day elsewhere
      await ask('atiende', `update case_documents set linked_at = '2026-10-21T01:30:00Z' where case_id = '${caseId}'`)
      await page.goto(`/cases/${number}`)
      await linked().getByText('Cambió en el ERP desde que se guardó la copia: las líneas y los montos.').waitFor()
      await expectAccessible(page)
      await picture(page, 'document-changed')
      const see = linked().getByRole('button', { name: `Ver qué cambió: ${title()}` })
      await see.press('Enter')
      const total = dialog().getByRole('row', { name: /^Total \(cambió\)/ })
      await total.waitFor()
      const [before, after] = (await total.getByRole('cell').allInnerTexts()).map((sum) =>
        Number(sum.replace(/\D/g, '')),
      )
      expect(after! - before!).toBe(5950)
      await dialog().getByText('Líneas que cambiaron').waitFor()
      await dialog().getByRole('columnheader', { name: 'Copia del 20-10-2026' }).waitFor()
      await expectAccessible(page)
      await picture(page, 'document-changed-compared')
      await page.emulateMedia({ colorScheme: 'dark' })
      await page.setViewportSize({ width: 390, height: 844 })
      await expectAccessible(page)
      await picture(page, 'document-changed-compared-narrow')
      const wide = await dialog().evaluate((one) => one.scrollWidth - one.clientWidth)
      expect(wide).toBe(0)
      await page.emulateMedia({ colorScheme: null })
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.keyboard.press('Escape')
      await expect
        .poll(() => page.evaluate('document.activeElement.getAttribute("aria-label")'))
        .toBe(`Ver qué cambió: ${title()}`)
      await see.press('Enter')
      const take = dialog().getByRole('button', { name: 'Tomar como está ahora' })
      await take.waitFor()
      // what was not seen is not taken
      await becomes('"Total" = "Total" + 119')
      await take.press('Enter')
      await dialog().getByRole('alert').getByText('El documento volvió a cambiar').waitFor()
      const sumNow = async () => Number((await total.getByRole('cell').last().innerText()).replace(/\D/g, ''))
      await expect.poll(sumNow).toBe(after! + 119)
      await expectAccessible(page)
      await picture(page, 'document-changed-again')
      await take.press('Enter')
      await dialog().waitFor({ state: 'detached' })
      await see.waitFor({ state: 'detached' })
      expect(await linked().getByText('Cambió en el ERP').count()).toBe(0)
      // the button that had the keyboard is gone
      expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe(
        'Vincular un documento del ERP',
      )
      await page
        .getByRole('region', { name: 'Seguimiento' })
        .getByText(new RegExp(`tomó la factura N° ${folio} .* como está ahora en el ERP: .*total`))
        .waitFor()
      await linked().getByRole('button', { name: title() }).click()
      await linked()
        .getByText(/Como estaba cuando Ana .* lo tomó del ERP/)
        .waitFor()
      await expectAccessible(page)
      await picture(page, 'document-changed-taken')
    })

    test('and whose number was given to somebody else shows nothing of theirs, and can only be unlinked', async () => {
      await becomes(
        `"FecHoraCreacion" = '2026-11-20 09:00:00', "CodAux" = (select max("CodAux") from softland.cwtauxi)`,
      )
      await page.goto(`/cases/${number}`)
      await linked().getByText('Este número es ahora de otro documento en el ERP').waitFor()
      await linked()
        .getByRole('button', { name: `Ver qué cambió: ${title()}` })
        .click()
      await dialog().getByText('En el ERP este número es ahora de un documento de otro cliente').waitFor()
      expect(await dialog().getByRole('table').count()).toBe(0)
      expect(await dialog().getByRole('button', { name: 'Tomar como está ahora' }).count()).toBe(0)
      await expectAccessible(page)
      await picture(page, 'document-reused')
      await dialog().getByRole('button', { name: 'Desvincular' }).click()
      await page
        .getByRole('dialog', { name: `¿Desvincular ${title()}?` })
        .getByRole('button', { name: 'Desvincular' })
        .click()
      await linked().getByText('Ninguno vinculado.').waitFor()
    })
  })
})
