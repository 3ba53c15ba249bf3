import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectAccessible, hasBrowser, useDemo } from './harness.ts'

const send = async (by: Page, address: string, data: object) => {
  const answer = await by.request.post(address, { data })
  if (!answer.ok()) throw new Error(`${answer.status()} ${await answer.text()}`)
  return answer.json()
}
/** A customer of this run, who owes nothing. */
const someone = (by: Page) =>
  send(by, '/api/customers', { name: `Vidriería Recabarren ${Date.now()}`, address: 'San Diego 410' })

describe.skipIf(!hasBrowser)('sending somebody to a customer', () => {
  const { signIn } = useDemo()

  test(
    'a visit is ordered from the case with four keys, has its page and stands in the list',
    { timeout: 120_000 },
    async () => {
      const { page } = await signIn('ana')
      const { id: customerId } = await someone(page)
      const situation = { customerId, subject: 'El visor quedó en blanco', description: 'x', channel: 'phone' }
      await page.goto(`/cases/${(await send(page, '/api/cases', situation)).number}`)
      await page.getByRole('button', { name: 'Enviar a terreno' }).waitFor()
      await page.keyboard.press('v')
      const dialog = page.getByRole('dialog', { name: 'Enviar a terreno' })
      await dialog.getByLabel('Dirección').waitFor()
      await expectAccessible(page)
      await page.keyboard.type('tomás')
      await page.getByRole('option', { name: /Tomás/ }).waitFor()
      await page.keyboard.press('Enter')
      await dialog.getByRole('button', { name: 'mañana 15:00' }).click()
      await dialog.getByText(/Hasta 16:00/).waitFor()
      await page.keyboard.press('Control+Enter')
      const made = await dialog.getByText(/Orden N° \d+ creada/).innerText()
      const number = /\d+/.exec(made)![0]
      expect(await dialog.getByRole('link', { name: 'Imprimir orden' }).getAttribute('href')).toMatch(/order\.pdf$/)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: `Visita N° ${number}` }).waitFor()
      await expectAccessible(page)
      await page.keyboard.press('g')
      await page.keyboard.press('v')
      await page.getByRole('heading', { name: 'Por planificar' }).waitFor()
      await page.goto('/visits?view=list')
      await page.getByRole('link', { name: new RegExp(`Visita N° ${number}$`) }).waitFor()
    },
  )

  test(
    'what waits is planned with the first free hour by dragging it, and taken back',
    { timeout: 120_000 },
    async () => {
      const { page } = await signIn('ana')
      const { id: customerId, name } = await someone(page)
      const [form] = (await (await page.request.get('/api/visit-forms')).json()).items
      await send(page, '/api/visits', { customerId, formId: form.id })
      await page.goto('/visits')
      const waiting = page.getByRole('region', { name: 'Por planificar' }).getByRole('button', { name })
      await waiting.waitFor()
      const row = page.getByRole('row', { name: /^Luis/ })
      // the next week has room
      await page.keyboard.press('s')
      await page.waitForURL(/on=/)
      await row.waitFor()
      await waiting.scrollIntoViewIfNeeded()
      const from = (await waiting.boundingBox())!
      const to = (await row.getByRole('cell').nth(3).boundingBox())!
      await page.mouse.move(from.x + 40, from.y + 20)
      await page.mouse.down()
      await page.mouse.move(from.x + 60, from.y + 40, { steps: 5 })
      await page.mouse.move(to.x + 60, to.y + 30, { steps: 15 })
      await page.mouse.up()
      await page.getByText(/Visita N° \d+: Luis/).waitFor()
      expect(await waiting.count()).toBe(0)
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Deshacer' }).click()
      await page.getByText(/volvió a como estaba/).waitFor()
      await waiting.waitFor()
    },
  )

  test(
    'on a phone a day stands below the other technicians’ days, without scrolling aside',
    { timeout: 60_000 },
    async () => {
      const { page } = await signIn('ana', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
      await page.goto('/visits')
      await page.getByRole('heading', { name: 'Por planificar' }).waitFor()
      await expectAccessible(page)
      const width = () =>
        page.evaluate(
          () =>
            (globalThis as unknown as { document: { documentElement: { scrollWidth: number } } }).document
              .documentElement.scrollWidth,
        )
      expect(await width()).toBe(390)
    },
  )
})
