import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectAccessible, hasBrowser, useDemo } from './harness.ts'

const figureIn = (name: string) => Number(/: ([\d.]+)$/.exec(name)![1]!.replaceAll('.', ''))
const table = (page: Page) => page.getByRole('region', { name: /^Tabla:/ })
const widthOf = (page: Page) =>
  page.evaluate(
    () =>
      (globalThis as unknown as { document: { documentElement: { scrollWidth: number } } }).document.documentElement
        .scrollWidth,
  )

describe.skipIf(!hasBrowser)('reading reports', () => {
  const { signIn } = useDemo()

  test(
    'from any screen a supervisor comes to a report, its figures and their cases by keys, and back',
    { timeout: 180_000 },
    async () => {
      const { page } = await signIn('sofia')
      await page.goto('/visits') // at home the search has the keys
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.keyboard.press('g')
      await page.keyboard.press('i')
      await page.getByRole('searchbox', { name: /informe/ }).waitFor()
      await page.keyboard.press('i')
      await page.keyboard.type('pendientes por responsable')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { level: 1, name: 'HelpDesk pendientes por responsable' }).waitFor()
      await table(page).waitFor()
      await page.keyboard.press('f')
      const name = await page.locator('a:focus').getAttribute('aria-label')
      expect(name).toMatch(/^Pendientes de .+: \d+$/)
      await page.keyboard.press('Enter')
      const drill = page.getByRole('complementary', { name: / · Pendientes$/ })
      await drill.getByRole('listitem').first().waitFor()
      expect(await drill.getByRole('listitem').count()).toBe(figureIn(name!))
      await expectAccessible(page)
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/cases\/\d+/)
      await page.goBack()
      await drill.waitFor()
      await page.keyboard.press('Escape')
      await drill.waitFor({ state: 'detached' })
      await expect.poll(() => page.locator('a:focus').getAttribute('aria-label')).toBe(name)
    },
  )

  test(
    'a range is chosen, a bar opens what it was counted from, and the report is saved and taken along',
    { timeout: 180_000 },
    async () => {
      const { page } = await signIn('sofia')
      await page.goto('/reports/hours-charged')
      await page.getByRole('heading', { level: 1, name: 'Horas imputadas por responsable' }).waitFor()
      await page.getByRole('combobox', { name: 'Rango' }).click()
      await page.getByRole('option', { name: 'Últimos 12 meses' }).click()
      await page.waitForURL(/range=last12Months/)
      await table(page)
        .getByRole('row', { name: /^Total/ })
        .waitFor()
      const chart = page.getByRole('region', { name: 'Gráfico' })
      // the first bar begins at the axis, below its legend
      const bar = chart.locator('path[fill="#0072b2"]').nth(1)
      await bar.waitFor()
      // bars move while the chart is drawn anew
      const clicked = async () => {
        const box = await bar.boundingBox()
        if (box) await page.mouse.click(box.x + 4, box.y + box.height / 2)
        return page.url()
      }
      await expect.poll(clicked, { timeout: 30_000, interval: 1000 }).toMatch(/column=workedMinutes/)
      const drill = page.getByRole('complementary', { name: / · Tiempo real$/ })
      await drill.getByRole('listitem').first().waitFor()
      const open = table(page).locator('a[aria-current]')
      const figure = (await open.innerText()).trim()
      expect(await drill.getByText(figure, { exact: true }).first().isVisible()).toBe(true)
      await expectAccessible(page)
      await drill.getByRole('button', { name: 'Cerrar' }).click()

      await page.keyboard.press('s')
      const kept = `Horas del año ${Date.now()}`
      const dialog = page.getByRole('dialog', { name: 'Guardar el informe' })
      await dialog.getByLabel('Nombre').fill(kept)
      await dialog.getByRole('button', { name: 'Guardar', exact: true }).click()
      await dialog.waitFor({ state: 'detached' })
      await page.getByText(kept).first().waitFor()

      const download = page.waitForEvent('download')
      await page.keyboard.press('e')
      expect((await download).suggestedFilename()).toMatch(/\.xlsx$/)
      await page.getByText('Excel: descargado.').waitFor()
      const sheet = page.waitForEvent('download')
      await page.getByRole('button', { name: 'Descargar' }).click()
      await page.getByRole('menuitem', { name: 'CSV' }).click()
      expect((await sheet).suggestedFilename()).toMatch(/\.csv$/)
    },
  )

  test(
    'periods that do not grow are refused beside the field while the last report stays, and are seen while drawn',
    { timeout: 180_000 },
    async () => {
      const { page } = await signIn('sofia')
      await page.goto('/reports/pending-by-responsible')
      await table(page).waitFor()
      const third = page.getByRole('textbox', { name: 'Último día del período 3' })
      await third.fill('5')
      await page.getByText('Los períodos deben crecer: 5 no es mayor que 7, que está antes.').waitFor()
      await table(page)
        .getByRole('row', { name: /^Total/ })
        .waitFor()
      await third.fill('60')
      await page.getByRole('listitem').filter({ hasText: 'más de 60 d' }).waitFor()
      await page.waitForURL(/periods=2%2C7%2C60/)
      await page.getByRole('columnheader', { name: /61 días o más/ }).waitFor()
      await page.goto('/reports/hours-charged?from=2026-12-01&until=2026-11-01')
      await page.getByText(/El rango termina antes de comenzar/).waitFor()
      await expectAccessible(page)
    },
  )

  test('a head explains its column and leads to the page of definitions', { timeout: 120_000 }, async () => {
    const { page } = await signIn('sofia')
    await page.goto('/reports/pending-by-responsible')
    await table(page).getByRole('button', { name: 'Pendientes', exact: true }).focus()
    await page
      .getByRole('tooltip')
      .filter({ hasText: /^Un HelpDesk es pendiente mientras/ })
      .waitFor()
    await page.getByRole('link', { name: 'Qué es «Pendientes»' }).click()
    await page.waitForURL(/\/reports\/definitions#pending$/)
    await page
      .getByRole('region', { name: /^Pendiente/ })
      .getByRole('link', { name: /pendientes por/ })
      .waitFor()
    await expectAccessible(page)
  })

  test('on a phone the report fits, and the cases of a figure stand over it', { timeout: 120_000 }, async () => {
    const { page } = await signIn('sofia', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
    await page.goto('/reports/cases-by-responsible-and-state')
    await table(page).waitFor()
    expect(await widthOf(page)).toBe(390)
    await expectAccessible(page)
    await table(page)
      .getByRole('link', { name: /^Total de Ana Núñez: \d+$/ })
      .click()
    await page.getByRole('dialog').getByRole('listitem').first().waitFor()
    await expectAccessible(page)
    await page.goBack()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })
})
