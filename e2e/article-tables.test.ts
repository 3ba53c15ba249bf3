import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectAccessible, hasBrowser, picture, useDemo } from './harness.ts'

const EXCEL = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table border=0 width=128 style='width:96pt'>
  <!--StartFragment--><col width=64 span=2><tr height=20><td colspan=2 class=xl65>Repuestos</td></tr>
  <tr height=20><td>Cabezal</td><td align=right>45.000</td></tr><tr><td>Rodillo</td><td></td></tr><!--EndFragment-->
  </table></body></html>`
const MAIL = `<table role="presentation"><tr><td><table><tr><td><p>Estimada Ana:</p></td></tr></table>
  <table><tr><td><p class=MsoNormal><b>Serie</b><o:p></o:p></p></td><td><p class=MsoNormal>Z-1</p></td></tr></table>
  </td></tr></table>`

describe.skipIf(!hasBrowser)('tables in articles', { timeout: 90_000 }, () => {
  const { signIn } = useDemo()
  let ana: Page
  const text = () => ana.getByRole('textbox', { name: 'Texto' })
  const control = (name: string) => ana.getByRole('button', { name })
  const cells = () => text().locator('td, th')
  const rows = () => text().locator('tr')

  const choose = async (act: string) => {
    await control('Cambiar la tabla').click()
    await ana
      .getByRole('menuitem', { name: act })
      .or(ana.getByRole('menuitemcheckbox', { name: act }))
      .click()
  }
  /** Behind the last table. */
  const toEnd = async () => {
    // what is still being pasted moves the cursor once more
    await expect
      .poll(
        async () => {
          await ana.keyboard.press('Control+End')
          return control('Insertar tabla').isVisible()
        },
        { timeout: 30_000 },
      )
      .toBe(true)
  }
  const paste = (html: string) =>
    text().evaluate((editor, html) => {
      const { DataTransfer, ClipboardEvent } = globalThis as unknown as {
        DataTransfer: new () => { setData: (type: string, data: string) => void }
        ClipboardEvent: new (type: string, init: object) => never
      }
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html)
      editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, html)

  test('one is put in with its size, and Tab goes from cell to cell', async () => {
    ;({ page: ana } = await signIn('ana'))
    await ana.goto('/knowledge/new')
    await ana.getByRole('textbox', { name: 'Título' }).fill('Medidas de las etiquetas')
    await text().click()
    await control('Insertar tabla').click()
    await ana.getByLabel('Filas').fill('2')
    await ana.getByLabel('Columnas').fill('2')
    await expectAccessible(ana)
    await ana.keyboard.press('Enter')
    await expect.poll(() => cells().count()).toBe(4)
    await expect.poll(() => ana.evaluate(focusedLabel)).toBe('Texto')
    for (const word of ['Rollo', 'Ancho', 'Chico', '40 mm']) {
      await ana.keyboard.type(word)
      if (word !== '40 mm') await ana.keyboard.press('Tab')
    }
    expect(await rows().allTextContents()).toEqual(['RolloAncho', 'Chico40 mm'])
    expect(await text().locator('th').count()).toBe(2)
  })

  test('rows, columns and headings are added and taken away from one menu', async () => {
    await choose('Agregar fila abajo')
    await choose('Agregar columna a la derecha')
    await expect.poll(() => cells().count()).toBe(9)
    await cells().nth(2).click()
    await choose('Eliminar columna')
    await expect.poll(() => cells().count()).toBe(6)
    await choose('Primera fila de títulos')
    await expect.poll(() => text().locator('th').count()).toBe(0)
    await choose('Primera fila de títulos')
    await expect.poll(() => text().locator('th').count()).toBe(2)
    await ana.getByRole('menu').waitFor({ state: 'detached' })
    await expectAccessible(ana)
    await control('Cambiar la tabla').click()
    await picture(ana, 'article-table-menu')
    await ana.keyboard.press('Escape')
  })

  test('the keyboard alone leaves a table for the bar and comes back', async () => {
    await text().locator('td').first().click()
    await ana.keyboard.press('Alt+F10')
    await expect.poll(() => ana.evaluate(focusedLabel)).toBe('Título')
    await ana.keyboard.press('ArrowLeft') // the last of the bar
    await ana.keyboard.press('ArrowLeft')
    await expect.poll(() => ana.evaluate(focusedLabel)).toBe('Cambiar la tabla')
    await ana.keyboard.press('Enter')
    await ana.getByRole('menuitem', { name: 'Agregar fila arriba' }).press('ArrowDown')
    await ana.keyboard.press('Enter')
    await expect.poll(() => rows().count()).toBe(4)
  })

  test('of a spreadsheet and of an e-mail the tables stay, and what was only layout falls away', async () => {
    await toEnd()
    await paste(EXCEL)
    await expect.poll(() => text().locator('table').count()).toBe(2)
    expect(await text().locator('td[colspan="2"]').textContent()).toBe('Repuestos')
    await toEnd()
    await paste(MAIL)
    await expect.poll(() => text().locator('table').count()).toBe(3)
    expect(await text().locator('table table').count()).toBe(0)
    await text().locator('> p', { hasText: 'Estimada Ana:' }).waitFor()
  })

  test('saved, it reads as it was written, and a wide one moves by itself on a telephone', async () => {
    const columns = Array.from({ length: 12 }, (_, column) => `<td>Columna ${column}</td>`).join('')
    await toEnd()
    await paste(`<table><tr>${columns}</tr><tr>${columns}</tr></table>`)
    await picture(ana, 'article-tables-written')
    await ana.keyboard.press('Control+Enter')
    await ana.getByRole('heading', { level: 1, name: 'Medidas de las etiquetas' }).waitFor()
    expect(await ana.locator('.rich table').count()).toBe(4)
    expect(await ana.locator('.rich td[colspan="2"]').textContent()).toBe('Repuestos')
    await expectAccessible(ana)
    await picture(ana, 'article-tables')
    await ana.setViewportSize({ width: 390, height: 800 })
    await ana.getByRole('group', { name: 'Tabla' }).first().waitFor()
    await expectAccessible(ana)
    await picture(ana, 'article-tables-narrow')
    expect(await ana.evaluate(overflow)).toBe(0)
  })

  test('opened again, nothing counts as changed, and another row is a change', async () => {
    await ana.goto(`${new URL(ana.url()).pathname}/edit`)
    await text().locator('table').first().waitFor()
    expect(await control('Descartar lo escrito').count()).toBe(0)
    await picture(ana, 'article-tables-edit-narrow')
    expect(await ana.evaluate(overflow)).toBe(0)
    await text().locator('td').first().click()
    await choose('Eliminar tabla')
    await expect.poll(() => text().locator('table').count()).toBe(3)
    await control('Descartar lo escrito').waitFor()
  })

  const focusedLabel = () =>
    (
      globalThis as unknown as { document: { activeElement: { getAttribute: (name: string) => string } } }
    ).document.activeElement.getAttribute('aria-label')
  const overflow = () => {
    const { documentElement } = (globalThis as unknown as { document: { documentElement: Record<string, number> } })
      .document
    return Math.max(documentElement.scrollWidth! - documentElement.clientWidth!, 0)
  }
})
