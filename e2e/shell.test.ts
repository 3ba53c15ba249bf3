import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, hasBrowser, picture, useDemo } from './harness.ts'

describe.skipIf(!hasBrowser)('around every screen', { timeout: 90_000 }, () => {
  const { signIn } = useDemo()
  let page: Page

  beforeAll(async () => {
    ;({ page } = await signIn('ana'))
  }, 60_000)

  const toFirstCustomer = async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Clientes', exact: true }).click()
    await page.getByRole('main').locator('a[href^="/customers/"]').first().click()
    await page.getByRole('button', { name: 'Registrar situación', exact: true }).waitFor()
  }

  test('letters are shortcuts only while nobody types', async () => {
    await page.getByRole('combobox', { name: /cliente/i }).fill('gh?n')
    expect(new URL(page.url()).pathname).toBe('/')
    await page.keyboard.press('Escape')
    await page.getByRole('combobox', { name: /cliente/i }).blur()
    await page.keyboard.press('g')
    await page.keyboard.press('h')
    await page.getByRole('heading', { level: 1, name: 'HelpDesk' }).waitFor()
    expect(await page.title()).toBe('HelpDesk · Atiende')
  })

  test('the shortcuts of a screen stand in its help', async () => {
    await toFirstCustomer()
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: 'Atajos de teclado' })
    await help.getByText('Registrar situación').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'detached' })
  })

  test('the palette finds customers and does what the screen can do', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('registrar situ')
    await page.getByRole('option', { name: /Registrar situación/ }).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Registrar una situación' }).waitFor()
  })

  test('a session that ends loses nothing that was typed', async () => {
    const address = page.url()
    await page.getByLabel('Asunto').fill('Lo que se estaba escribiendo')
    await page.context().clearCookies()
    await page.getByLabel('Descripción').fill('Se acaba la sesión a mitad de la llamada.')
    await page.keyboard.press('Control+Enter')
    const again = page.getByRole('dialog', { name: 'Su sesión terminó' })
    await again.waitFor()
    await expectAccessible(page)
    await again.getByRole('button', { name: 'Mostrar la contraseña' }).waitFor()
    await again.locator('input[type=password]').fill('demo-atiende-2026')
    await page.keyboard.press('Enter')
    await again.waitFor({ state: 'detached' })
    expect(page.url()).toBe(address)
    expect(await page.getByLabel('Asunto').inputValue()).toBe('Lo que se estaba escribiendo')
    await page.getByLabel('Asunto').press('Control+Enter')
    await page.getByText('Quedó registrado con el').waitFor()
    await page.getByRole('button', { name: 'Listo' }).click()
  })

  test('without network the screen says so, and comes back by itself', async () => {
    await page.context().setOffline(true)
    const banner = page.getByText('Sin conexión con el servidor.', { exact: false }).first()
    await banner.waitFor()
    await page.context().setOffline(false)
    await banner.waitFor({ state: 'detached', timeout: 15_000 })
  })

  test('an address that leads nowhere says so', async () => {
    await page.goto('/no-existe')
    await page.getByRole('heading', { level: 1, name: 'Esta página no existe' }).waitFor()
    await expectAccessible(page)
  })

  test('whoever signs out is out, and everything works on a telephone in the dark', async () => {
    await page.getByRole('button', { name: /^Menú de/ }).click()
    await page.getByRole('button', { name: 'Salir' }).click()
    await page.getByLabel('Correo').waitFor()
    const { page: narrow } = await signIn('admin', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
    await narrow.getByRole('heading', { level: 1, name: 'Atención a clientes' }).waitFor()
    await expectAccessible(narrow)
    await picture(narrow, 'home-narrow-dark')
    await narrow.getByRole('button', { name: /^Más/ }).click()
    await narrow.getByRole('menuitem', { name: 'Personas' }).click()
    await narrow.getByRole('heading', { level: 1, name: 'Personas' }).waitFor()
    expect(await narrow.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    await narrow.context().close()
  })
})
