import type { Page, Route } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, hasBrowser, picture, useDemo } from './harness.ts'

describe.skipIf(!hasBrowser)('one search for everything', { timeout: 90_000 }, () => {
  const { signIn, demo } = useDemo()
  let page: Page

  beforeAll(async () => {
    ;({ page } = await signIn('ana'))
    await page.goto('/cases')
    await page.getByRole('heading', { level: 1, name: 'HelpDesk' }).waitFor()
  }, 90_000)

  const box = (on = page) => on.getByRole('combobox', { name: /^Buscar .*y artículos$/ })
  const group = (name: string, on = page) => on.getByRole('group', { name: new RegExp(`^${name}`) })
  const option = (name: string) => group(name).getByRole('option').first()
  /** What the field says is chosen. */
  const chosen = async () => {
    const id = await box().getAttribute('aria-activedescendant')
    return id ? page.locator(`[id="${id}"]`).innerText() : undefined
  }
  /** Holds the answers of one part back until told. */
  const hold = async (part: 'first' | 'rest') => {
    const held: Route[] = []
    const address = `**/api/search?*part=${part}*`
    await page.route(address, (route) => void held.push(route))
    return async () => {
      await page.unroute(address)
      for (const route of held.splice(0)) await route.continue().catch(() => undefined)
    }
  }

  test('customers, cases and articles stand in one list, each with the way to its own', async () => {
    await page.keyboard.press('/')
    await page.keyboard.press('/') // once more, where it leads to
    await page.keyboard.type('balanza')
    expect(await box().inputValue()).toBe('balanza')
    for (const name of ['HelpDesk', 'Artículos']) await option(name).waitFor()
    await group('HelpDesk').getByRole('option', { name: 'Ver todos los HelpDesk con «balanza»' }).waitFor()
    await group('Artículos').locator('mark').first().waitFor()
    await group('Artículos')
      .getByText(/^(Interno|Clientes|Público)$/)
      .first()
      .waitFor()
    await expectAccessible(page)
    await picture(page, 'search-everything')
    await group('Artículos')
      .getByRole('option', { name: /^Ver todos/ })
      .click()
    await page.getByRole('heading', { level: 1, name: 'Base de conocimiento' }).waitFor()
    expect(new URL(page.url()).searchParams.get('query')).toBe('balanza')
  })

  test('two keys lead from anywhere to a customer, and the letters are shortcuts again', async () => {
    await page.goto('/cases')
    await page.getByRole('heading', { level: 1, name: 'HelpDesk' }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('clinica nunoa')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /Clínica Ñuñoa/ }).waitFor()
    await page.keyboard.press('n')
    await page.getByRole('heading', { name: 'Registrar una situación' }).waitFor()
    await page.keyboard.press('Escape')
  })

  test('a number leads to the case with it, however it is written', async () => {
    for (const written of ['3', '#4', 'HelpDesk N° 5']) {
      await box().fill(written)
      await option('Con ese número').waitFor()
      await box().press('Enter')
      await page.waitForURL(new RegExp(`/cases/${written.at(-1)}$`))
    }
    await box().fill('KB-2')
    await option('Con ese número').waitFor()
    await picture(page, 'search-number')
    await box().press('Enter')
    await page.waitForURL(/\/knowledge\/2$/)
  })

  test('customers do not wait for the rest, which comes beneath and takes nothing out of the hand', async () => {
    const release = await hold('rest')
    // no beginning of what was typed before: a slow typist has asked for that already
    await box().fill('nunoa')
    await option('Clientes').waitFor()
    await page.getByText('Buscando en HelpDesk y artículos…').waitFor()
    const before = await group('Clientes').getByRole('option').allInnerTexts()
    await box().press('ArrowDown')
    const first = await chosen()
    await release()
    await page.getByText('Buscando en HelpDesk y artículos…').waitFor({ state: 'detached' })
    expect(await chosen()).toBe(first)
    expect(await group('Clientes').getByRole('option').allInnerTexts()).toEqual(before)
    await box().press('Escape')
    await box().press('Escape')
    expect(await box().inputValue()).toBe('')
  })

  test('cases that answer before the customers wait for them; Enter opens the customer', async () => {
    const release = await hold('first')
    const answered = page.waitForResponse(/part=rest/)
    await box().fill('ñuñoa clinica')
    await answered
    expect(await page.locator('.found').count()).toBe(0)
    await box().press('Enter')
    await release()
    await page.getByRole('heading', { level: 1, name: /Clínica Ñuñoa/ }).waitFor()
  })

  test('what the pointer is over stays there while a newer text is answered', async () => {
    await box().fill('balanza')
    await option('Artículos').waitFor()
    const release = await hold('first')
    await box().pressSequentially(' etiquetadora')
    const place = (await option('HelpDesk').boundingBox())!
    await page.mouse.move(place.x + 40, place.y + 8)
    await page.mouse.move(place.x + 42, place.y + 10)
    const under = await option('HelpDesk').innerText()
    await release()
    await page.waitForTimeout(300)
    expect(await option('HelpDesk').innerText()).toBe(under)
    await page.mouse.move(5, 700)
    await expect.poll(() => page.locator('.found').getAttribute('data-stale')).toBe(null)
    await box().press('Escape')
  })

  test('who is not found is added, although cases and articles have the words', async () => {
    await box().fill('Balanzas del Maule Nueva')
    await page.getByText('Ningún cliente con «Balanzas del Maule Nueva».').waitFor()
    await page.getByRole('button', { name: 'Agregar «Balanzas del Maule Nueva» como cliente' }).waitFor()
    await expectAccessible(page)
    await picture(page, 'search-no-customer')
    await box().press('Tab')
    await page.keyboard.press('Enter')
    const form = page.getByRole('dialog', { name: 'Agregar cliente' })
    expect(await form.getByLabel('Razón social').inputValue()).toBe('Balanzas del Maule Nueva')
    await page.keyboard.press('Escape')
    await form.waitFor({ state: 'detached' })
  })

  test('nothing found, and a search that failed, say so and what can be done', async () => {
    await box().fill('xqzwvk')
    await page.getByText('Nada encontrado con «xqzwvk».').first().waitFor()
    await picture(page, 'search-nothing')
    await page.route('**/api/search?*part=rest*', (route) =>
      route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{"title":"x","status":500}' }),
    )
    await box().fill('balanz')
    const alert = page.getByRole('alert').filter({ hasText: 'No se pudo buscar en HelpDesk y artículos.' })
    await alert.waitFor()
    await expectAccessible(page)
    await picture(page, 'search-failed')
    await page.unroute('**/api/search?*part=rest*')
    await alert.getByRole('button', { name: 'Reintentar' }).click()
    await option('Artículos').waitFor()
    await box().fill('')
  })

  test('the palette finds the same', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('clinica nunoa')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /Clínica Ñuñoa/ }).waitFor()
  })

  test('a person of a customer finds the own cases and what is for customers', async () => {
    const { page: admin } = await signIn('admin')
    const email = `rosa-${Date.now()}@clinica.cl`
    const status = await admin.evaluate(async (email) => {
      const customers = await (await fetch('/api/customers?query=clinica%20nunoa')).json()
      const body = { name: 'Rosa', email, role: 'contact', password: 'demo-atiende-2026' }
      const answer = await fetch('/api/people', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...body, customerId: customers.items[0].id }),
      })
      return answer.status
    }, email)
    expect(status).toBe(201)
    await admin.context().close()
    const context = await demo.browser!.newContext({ locale: 'es-CL', baseURL: demo.address })
    const own = await context.newPage()
    await own.goto('/')
    await own.getByLabel('Correo').fill(email)
    await own.locator('input[type=password]').fill('demo-atiende-2026')
    await own.getByRole('button', { name: 'Ingresar' }).click()
    await box(own).fill('impresora')
    await group('Artículos', own).getByRole('option').first().waitFor()
    expect(await group('Clientes', own).count()).toBe(0)
    expect(await own.getByText('Interno', { exact: true }).count()).toBe(0)
    await expectAccessible(own)
    await picture(own, 'search-contact')
    await box(own).fill('xqzwvk')
    await own.getByText('Pruebe con otra palabra').waitFor()
    await context.close()
  })

  test('it works on a telephone in the dark', async () => {
    const { page: narrow } = await signIn('sofia', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
    await box(narrow).fill('balanza')
    await group('Artículos', narrow).getByRole('option').first().waitFor()
    await expectAccessible(narrow)
    await picture(narrow, 'search-home-narrow-dark')
    await narrow.goto('/cases')
    await box(narrow).fill('balanza')
    await group('Artículos', narrow).getByRole('option').first().waitFor()
    await expectAccessible(narrow)
    expect(await narrow.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    await picture(narrow, 'search-narrow-dark')
    await narrow.context().close()
  })
})
