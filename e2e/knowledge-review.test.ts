import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectAccessible, hasBrowser, picture, useDemo } from './harness.ts'

describe.skipIf(!hasBrowser)('what waits in the knowledge base', { timeout: 90_000 }, () => {
  const { signIn } = useDemo()
  let sofia: Page
  const dialog = () => sofia.getByRole('dialog', { name: 'El artículo sigue vigente' })
  const inReview = async () => {
    const said = sofia.getByRole('navigation', { name: 'Secciones' }).getByRole('link', { name: /Conocimiento/ })
    return Number(/(\d+) en revisión/.exec((await said.textContent()) ?? '')?.[1] ?? 0)
  }

  /** A published article whose day of review came, by the id of who is signed in. */
  const dueArticle = (title: string) =>
    sofia.evaluate(async (title) => {
      const send = async (method: string, address: string, body: unknown) => {
        const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }
        const answer = await fetch(address, { method, headers, body: JSON.stringify(body) })
        return (await answer.json()) as { id: string; number: number }
      }
      const made = await send('POST', '/api/articles', { title, body: 'Texto', topicIds: [], reviewBy: '2020-01-31' })
      await send('POST', `/api/articles/${made.id}/publish`, {})
      return made.number
    }, title)

  test('a supervisor is told at once, wherever they are, that an article waits for review', async () => {
    ;({ page: sofia } = await signIn('sofia'))
    await sofia.goto('/cases')
    await sofia.getByRole('heading', { level: 1 }).waitFor()
    await sofia.waitForLoadState('networkidle')
    const before = await inReview()
    const { page: ana } = await signIn('ana')
    await ana.goto('/knowledge/new')
    await ana.getByRole('textbox', { name: 'Título' }).fill('Fusible del pedestal')
    await ana.getByRole('textbox', { name: 'Texto' }).fill('Es de 2 A.')
    await ana.getByRole('textbox', { name: 'Texto' }).press('Control+Enter')
    await ana.getByRole('heading', { level: 1, name: 'Fusible del pedestal' }).waitFor()
    await ana.keyboard.press('r')
    await expect.poll(inReview).toBe(before + 1)
    await sofia.goto('/knowledge')
    await sofia.getByRole('link', { name: `En revisión ${before + 1}` }).waitFor()
    await expectAccessible(sofia)
    await picture(sofia, 'articles-in-review')
  })

  test('an article whose day of review came holds for another year with a key', async () => {
    const number = await dueArticle('Pesas patrón')
    await sofia.goto(`/knowledge/${number}`)
    await sofia.getByRole('button', { name: 'Sigue vigente' }).waitFor()
    await sofia.keyboard.press('s')
    const day = dialog().getByLabel('Revisar de nuevo antes de')
    await expect.poll(() => day.evaluate((field) => field === field.ownerDocument.activeElement)).toBe(true)
    const usual = await day.inputValue()
    await expectAccessible(sofia)
    await picture(sofia, 'renew-article')
    await day.fill('2020-01-31')
    await day.press('Enter')
    await dialog().getByText('Indique una fecha futura.').waitFor()
    await day.fill(usual)
    await day.press('Enter')
    await dialog().waitFor({ state: 'detached' })
    await sofia.getByText(/^Sigue vigente: se revisará antes del/).waitFor()
    await sofia.getByText(/cambió la fecha de revisión/).waitFor()
    expect(await sofia.getByRole('button', { name: 'Sigue vigente' }).count()).toBe(0)
    await expectAccessible(sofia)
  })

  test('and in the list, where the keyboard goes on with the next one', async () => {
    await dueArticle('Nivel de burbuja')
    await dueArticle('Cable de poder')
    await sofia.goto('/knowledge?view=due')
    await sofia.getByRole('button', { name: 'Sigue vigente: Nivel de burbuja' }).click()
    await dialog().getByRole('button', { name: 'Sigue vigente' }).click()
    await dialog().waitFor({ state: 'detached' })
    await sofia.getByRole('link', { name: 'Nivel de burbuja' }).waitFor({ state: 'detached' })
    const next = sofia.getByRole('link', { name: 'Cable de poder' })
    await expect.poll(() => next.evaluate((row) => row === row.ownerDocument.activeElement)).toBe(true)
    await expectAccessible(sofia)
    await picture(sofia, 'articles-to-update')
  })

  test('attachments stand as they were chosen, whichever arrives first', async () => {
    const names = ['segundo.txt', 'primero.txt']
    const shown = () => sofia.getByText(/^(primero|segundo)\.txt$/).allTextContents()
    let sent = 0
    await sofia.route('**/api/files', async (route) => {
      if (++sent === 1) await sleep(1500)
      await route.continue()
    })
    await sofia.goto('/knowledge/new')
    await sofia.getByRole('textbox', { name: 'Título' }).fill('Con adjuntos')
    await sofia.getByRole('textbox', { name: 'Texto' }).fill('Vea los adjuntos.')
    const files = names.map((name) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(name) }))
    await sofia.locator('input[type=file]').last().setInputFiles(files)
    await expect.poll(() => sofia.getByRole('progressbar').count()).toBe(2)
    await expect.poll(() => sofia.getByRole('progressbar').count(), { timeout: 10_000 }).toBe(0)
    expect(await shown()).toEqual(names)
    await sofia.getByRole('textbox', { name: 'Texto' }).press('Control+Enter')
    await sofia.getByRole('heading', { level: 1, name: 'Con adjuntos' }).waitFor()
    expect(await shown()).toEqual(names)
  })

  test('on a phone the menu says how many wait', async () => {
    await sofia.setViewportSize({ width: 390, height: 800 })
    await sofia.goto('/knowledge?view=due')
    await sofia.getByRole('button', { name: /^Más.*\d+ en revisión/ }).click()
    await sofia.getByRole('menuitem', { name: /^Conocimiento \(\d+ en revisión\)$/ }).waitFor()
    await expectAccessible(sofia)
    await picture(sofia, 'more-places')
  })
})
