import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectAccessible, hasBrowser, picture, useDemo } from './harness.ts'

describe.skipIf(!hasBrowser)('attending a customer', { timeout: 90_000 }, () => {
  const { signIn } = useDemo()
  let page: Page
  let number = ''
  const state = () => page.getByRole('button', { name: /Cambiar el estado/ })
  const promises = () => page.getByRole('region', { name: /^Compromisos/ })
  const timeline = () => page.getByRole('region', { name: 'Seguimiento' })

  test('the telephone rings: part of a name and Enter lead to the customer', async () => {
    ;({ page } = await signIn('ana'))
    await page.locator('h1').first().waitFor({ state: 'attached' })
    await expectAccessible(page)
    await page.keyboard.type('clinica nunoa') // the search has the focus
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /Clínica Ñuñoa/ }).waitFor()
    for (const part of ['Contactos', 'Productos adquiridos', 'Contrato y garantía', 'Últimas conversaciones'])
      await page.getByRole('region', { name: part }).waitFor()
    await page
      .getByRole('region', { name: /[Cc]uenta corriente/ })
      .getByText('$')
      .first()
      .waitFor()
    await expectAccessible(page)
    await picture(page, 'customer')
  })

  test('what was sold to the customer and is left to invoice stands beside, from the ERP', async () => {
    await page.getByRole('tab', { name: 'Notas de venta' }).click()
    const notes = page.getByRole('region', { name: 'Notas de venta', exact: true })
    await notes
      .getByRole('button', { name: /facturada en parte/ })
      .first()
      .click()
    const line = notes.getByRole('row').filter({ hasText: 'UPS interactiva' })
    await line.waitFor()
    // sold, invoiced less returned, left
    expect((await line.getByRole('cell').allInnerTexts()).slice(1, 4)).toEqual(['10', '3', '7'])
    await expectAccessible(page)
    await picture(page, 'sales-notes')
    await page.getByRole('tab', { name: 'Resumen' }).click()
    await page.getByRole('region', { name: 'Contactos' }).waitFor()
  })

  test('an old invoice is found by its number, with what was paid of it; all that is found is taken along', async () => {
    await page.getByRole('tab', { name: 'Facturas' }).click()
    await page.getByRole('link', { name: 'Ver todos y buscar' }).click()
    const rows = page.getByRole('row').getByRole('link')
    await rows.first().waitFor()
    await expectAccessible(page)
    await picture(page, 'documents')
    const name = await rows.last().innerText()
    const number = name.split(' ').at(-1)!
    await page.keyboard.type(number) // the search has the focus
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name }).waitFor()
    const statement = page.getByRole('region', { name: 'Cartola', exact: true })
    await statement.getByRole('row', { name: new RegExp(`N° ${number} `) }).waitFor()
    await statement.getByRole('cell', { name: /pagado|por pagar/ }).waitFor()
    await expectAccessible(page)
    await picture(page, 'document')
    await page.goBack()
    await expect.poll(() => rows.count()).toBe(1)
    await page.getByRole('button', { name: 'Descargar' }).click()
    const coming = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: 'CSV' }).click()
    const lines = readFileSync(await (await coming).path(), 'utf8').split('\r\n')
    expect(lines.map((line) => line.split(';')[2])).toEqual(['Número', number, undefined])
    await page.getByRole('link', { name: /Clínica Ñuñoa/ }).click()
    await page.getByRole('region', { name: 'Contactos' }).waitFor()
  })

  test('the situation is registered on the same screen, related to an earlier event, and gets its number at once', async () => {
    await page.keyboard.press('n')
    await page.getByLabel('Asunto').fill('La impresora imprime en blanco')
    await page.getByLabel('Descripción').fill('Desde esta mañana las etiquetas salen en blanco.')
    await page.getByRole('combobox', { name: 'Evento anterior' }).fill('1')
    await page.getByRole('listbox', { name: 'Evento anterior' }).getByRole('option').first().click()
    await expectAccessible(page)
    await picture(page, 'register')
    await page.keyboard.press('Control+Enter')
    const registered = page.getByRole('link', { name: /Abrir/i })
    await registered.waitFor()
    await registered.click()
    await page.waitForURL(/\/cases\/\d+/)
    number = page.url().split('/').at(-1)!
    await page.getByRole('heading', { level: 1, name: /La impresora imprime en blanco/ }).waitFor()
    expect(
      await page
        .getByRole('region', { name: 'Eventos relacionados' })
        .getByText(/N° \d+/)
        .count(),
    ).toBe(1)
  })

  test('the document of the ERP that it is about is linked by keys, and stands on the case as it is now', async () => {
    await page.getByRole('button', { name: 'Vincular un documento del ERP' }).waitFor()
    await page.keyboard.press('f')
    const dialog = page.getByRole('dialog', { name: /^Documentos de .* en el ERP$/ })
    const option = dialog.getByRole('option', { name: /^(Factura|Boleta)/ }).first()
    const name = (await option.innerText()).match(/^\S+ N° \d+/)![0]
    await page.keyboard.type(name.split(' ').at(-1)!)
    await dialog.getByRole('option', { name, selected: true }).waitFor()
    await page.keyboard.press('Enter')
    await dialog.getByRole('option', { name }).getByText('Vinculado').waitFor()
    await expectAccessible(page)
    await picture(page, 'link-document')
    await page.keyboard.press('Escape')
    await page.getByRole('region', { name: 'Documentos del ERP' }).getByRole('button', { name }).click()
    await page.getByRole('table').filter({ hasText: 'Cantidad' }).waitFor()
    await timeline()
      .getByText(new RegExp(`vinculó la .*${name.split(' ').at(-1)}`))
      .waitFor()
  })

  test('progress is told', async () => {
    await page.keyboard.press('e')
    await page.getByText('Avance', { exact: true }).click()
    await page.getByRole('textbox', { name: 'Texto' }).fill('Se pide al cliente limpiar el cabezal.')
    await page.keyboard.press('Control+Enter')
    await timeline().getByText('Se pide al cliente limpiar el cabezal.').waitFor()
  })

  test('an action is committed, with type, responsible and date', async () => {
    await page.getByRole('button', { name: 'Comprometer', exact: true }).click()
    const form = page.getByRole('dialog')
    await form.getByRole('combobox', { name: 'Tipo' }).click()
    await page.getByRole('option', { name: 'Llamar al cliente' }).click()
    await form.getByRole('textbox', { name: 'Qué se compromete' }).fill('Llamar para saber si imprime')
    await form.getByRole('button', { name: 'mañana 10:00' }).click()
    await expectAccessible(page)
    await form.getByRole('button', { name: 'Comprometer' }).last().click()
    await page
      .getByRole('region', { name: /^Compromisos/ })
      .getByText('Llamar para saber si imprime')
      .waitFor()
  })

  test('while it is pending the case cannot be closed, and the screen says why', async () => {
    await state().click()
    await page
      .getByText(/No se puede cerrar todavía|Quedan compromisos pendientes/)
      .first()
      .waitFor()
    await page.keyboard.press('Escape')
  })

  test('its date is moved with the reason', async () => {
    await page.getByRole('button', { name: 'Mover la fecha: Llamar para saber si imprime' }).click()
    const form = promises()
    await form.getByRole('button', { name: '1 semana más' }).click()
    await form.getByRole('textbox', { name: 'Motivo' }).fill('El cliente tiene inventario')
    await form.getByText('Sí', { exact: true }).click()
    await form.getByRole('button', { name: 'Mover la fecha', exact: true }).click()
    await timeline()
      .getByText(/El cliente tiene inventario/)
      .waitFor()
  })

  test('it is met, the solution is told and the case is closed', async () => {
    await page.getByRole('button', { name: 'Cumplir: Llamar para saber si imprime' }).click()
    await promises().getByRole('button', { name: 'Marcar cumplido' }).click()
    await page
      .getByRole('region', { name: /^Compromisos/ })
      .getByText('Cumplido', { exact: true })
      .waitFor()
    await page.keyboard.press('e')
    await page.getByText('Solución', { exact: true }).click()
    await page.getByRole('textbox', { name: 'Texto' }).fill('Se limpió el cabezal: imprime bien.')
    await page.keyboard.press('Control+Enter')
    await timeline().getByText('Se limpió el cabezal: imprime bien.').waitFor()
    await page.getByRole('button', { name: 'Cambiar el estado: Solucionado' }).waitFor() // a solution solves, unless told otherwise
    await state().click()
    await page.getByRole('menuitem', { name: /Cerrado/ }).click()
    await timeline()
      .getByText(/Cerrado/)
      .first()
      .waitFor()
    await expectAccessible(page)
    await picture(page, 'case')
  })

  test('anyone reads the whole follow-up later, also on a telephone and in the dark', async () => {
    const { page: other } = await signIn('sofia', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
    await other.goto(`/cases/${number}`)
    const followUp = other.getByRole('region', { name: 'Seguimiento' })
    for (const text of [
      'Se pide al cliente limpiar el cabezal.',
      /Llamar para saber si imprime/,
      /El cliente tiene inventario/,
      'Se limpió el cabezal: imprime bien.',
    ])
      await followUp.getByText(text).first().waitFor()
    const width = await other.evaluate('document.documentElement.scrollWidth')
    expect(width).toBeLessThanOrEqual(390)
    await expectAccessible(other)
    await picture(other, 'case-narrow-dark')
    await other.context().close()
  })
})
