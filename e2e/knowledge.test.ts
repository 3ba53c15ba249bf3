import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectAccessible, hasBrowser, picture, useDemo } from './harness.ts'

const TITLE = 'La lámpara del microscopio no enciende'
const BODY = 'Revise el fusible del pedestal y luego el contador de horas.'

describe.skipIf(!hasBrowser)('the knowledge base', { timeout: 90_000 }, () => {
  const { demo, signIn } = useDemo()
  let ana: Page
  let sofia: Page
  let address = ''
  const text = (page: Page) => page.getByRole('textbox', { name: 'Texto' })
  const articles = () => ana.getByRole('region', { name: 'Artículos', exact: true })

  async function signedOut(): Promise<Page> {
    const context = await demo.browser!.newContext({ baseURL: demo.address, javaScriptEnabled: false })
    return context.newPage()
  }

  test('two keys lead to the knowledge base, one more to a new article; title and text are enough', async () => {
    ;({ page: ana } = await signIn('ana'))
    await ana.goto('/cases')
    await ana.getByRole('heading', { level: 1 }).waitFor()
    await ana.keyboard.press('g')
    await ana.keyboard.press('k')
    await ana.getByRole('heading', { name: 'Base de conocimiento' }).waitFor()
    await expectAccessible(ana)
    await ana.getByRole('link', { name: 'Nuevo artículo' }).click()
    await ana.getByRole('textbox', { name: 'Título' }).fill(TITLE)
    await text(ana).fill(BODY)
    await ana.getByLabel('Para quién').selectOption('Público')
    await expectAccessible(ana)
    await picture(ana, 'write-article')
    await ana.reload()
    await text(ana).getByText(BODY).waitFor() // nothing typed is lost
    await text(ana).press('Control+Enter')
    await ana.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    address = new URL(ana.url()).pathname
  })

  test('who wrote it sends it to review and cannot publish it', async () => {
    expect(await ana.getByRole('button', { name: 'Publicar' }).count()).toBe(0)
    await ana.keyboard.press('r')
    await ana.getByText('Enviado a revisión.').waitFor()
    await expectAccessible(ana)
  })

  test('a supervisor finds it in review and publishes it with a key', async () => {
    ;({ page: sofia } = await signIn('sofia'))
    await sofia.goto('/knowledge?view=review')
    await sofia.getByRole('link', { name: TITLE }).click()
    await sofia.getByRole('button', { name: 'Publicar' }).waitFor()
    await sofia.keyboard.press('p')
    await sofia.getByText('Publicado: ya se puede leer.').waitFor()
    await picture(sofia, 'article')
  })

  test('mistyped words find it, and the screen says what was searched', async () => {
    await ana.goto('/knowledge')
    await ana.getByRole('searchbox', { name: 'Buscar artículos' }).fill('microscpio')
    await ana.getByText(/Se buscó «microsc[oó]pio»/).waitFor()
    await ana.getByRole('link', { name: TITLE }).waitFor()
    await expectAccessible(ana)
    await picture(ana, 'articles')
    await ana.keyboard.press('Enter')
    await ana.getByRole('heading', { level: 1, name: TITLE }).waitFor()
  })

  test('who reads says whether it helped, and what was missing, with the keys, also while the first is on its way', async () => {
    await ana.route('**/helpful', async (route) => {
      await sleep(500)
      await route.continue()
    })
    const said = ana.getByRole('region', { name: '¿Le sirvió este artículo?' })
    await said.getByRole('button', { name: 'No', exact: true }).click()
    await said.getByLabel('¿Qué le faltó?').fill('Dónde está el fusible.')
    await said.getByLabel('¿Qué le faltó?').press('Control+Enter')
    await ana.getByRole('region', { name: 'Lo que dicen los lectores' }).getByText('Dónde está el fusible.').waitFor()
  })

  test('somebody who is not signed in reads it, without any program in the page', async () => {
    const reader = await signedOut()
    await reader.goto('/kb/buscar?q=lampara+microscopio')
    await reader.getByRole('link', { name: TITLE }).click()
    await reader.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    await reader.getByText(BODY).waitFor()
    await picture(reader, 'public-article')
    await reader.context().close()
  })

  test('while a situation is typed it is offered; one key opens it, another takes it', async () => {
    const { items } = await ana.evaluate(async () => {
      const found = await fetch('/api/customers?query=clinica&limit=1')
      return (await found.json()) as { items: { id: string }[] }
    })
    await ana.goto(`/customers/${items[0]!.id}?register=true`)
    const product = ana.getByRole('combobox', { name: 'Producto adquirido' })
    const offered = ana.getByRole('region', { name: 'Quizá ya está resuelto' })
    await ana.route('**/api/suggestions?*', (route) => route.fulfill({ status: 500, json: {} }))
    await ana.getByLabel('Asunto').fill('No enciende la lampara del microscopio')
    await offered.getByText('No se pudieron buscar sugerencias.').last().waitFor()
    await picture(ana, 'suggestions-failed')
    const before = await product.boundingBox()
    await ana.unroute('**/api/suggestions?*')
    await offered.getByRole('button', { name: 'Reintentar' }).click()
    await offered.getByText(TITLE).waitFor()
    const moved = (await product.boundingBox())!.y - before!.y
    expect(Math.abs(moved)).toBeLessThanOrEqual(1) // nothing moves under the pointer
    await ana.keyboard.press('Alt+1')
    await ana.getByRole('dialog').getByText(BODY).waitFor()
    await ana.keyboard.press('Escape')
    await ana.getByRole('dialog').waitFor({ state: 'detached' })
    await ana.keyboard.press('Alt+Shift+1')
    await offered.getByText('Se usará').waitFor()
    await offered.getByText('Elegido').waitFor() // where the eye is
    await expectAccessible(ana)
    await picture(ana, 'suggestions')
    await ana.getByLabel('Descripción').fill('Desde ayer no da luz.')
    await ana.keyboard.press('Control+Enter')
    await ana.getByRole('link', { name: /Abrir/i }).click()
    await articles().getByRole('link', { name: TITLE }).waitFor()
  })

  test('it is noted that it solved the case, and the solution becomes an article of its own', async () => {
    await articles()
      .getByRole('button', { name: `Acciones con «${TITLE}»` })
      .click()
    await ana.getByRole('menuitem', { name: 'Esto lo resolvió' }).click()
    await articles().getByText('Lo resolvió').waitFor()
    await ana.keyboard.press('e')
    await ana.getByText('Solución', { exact: true }).click()
    await text(ana).fill('Se cambió el fusible del pedestal por uno de 2 A.')
    await ana.keyboard.press('Control+Enter')
    await ana.getByRole('button', { name: 'Convertir en artículo' }).click()
    await ana.waitForURL(/\/knowledge\/\d+\/edit/)
    await text(ana).getByText('Se cambió el fusible del pedestal por uno de 2 A.').waitFor()
  })

  test('of two who write at once, nobody loses a word', async () => {
    await ana.goto(`${address}/edit`)
    await text(ana).getByText(BODY).waitFor()
    await sofia.goto(`${address}/edit`)
    await text(sofia).fill(`${BODY} Avise al cliente.`)
    await text(sofia).press('Control+Enter')
    await sofia.getByText('Guardado. Los lectores lo verán cuando se publique.').waitFor()
    const told = ana.getByText('Sofía Rivas guardó otra versión mientras usted escribe.')
    await told.waitFor()
    await text(ana).fill(`Apague primero. ${BODY}`)
    await expectAccessible(ana)
    await picture(ana, 'newer-version')
    await ana.getByRole('button', { name: 'Seguir y decidir al guardar' }).click()
    await told.waitFor({ state: 'detached' })
    await text(ana).press('Control+Enter')
    const beside = ana.getByRole('alert', { name: /Sofía Rivas guardó este artículo/ })
    await beside.getByText('Avise al cliente.').first().waitFor()
    await expect.poll(() => text(ana).textContent()).toContain('Apague primero.')
    await ana.getByRole('alert').getByText('Todavía no se guarda', { exact: false }).waitFor()
    await ana.setViewportSize({ width: 1280, height: 400 }) // the texts are longer than their room
    await expectAccessible(ana)
    await ana.setViewportSize({ width: 1280, height: 800 })
    await picture(ana, 'both-texts')
    await text(ana).press('Control+Enter')
    await ana.getByText('Guardado. Los lectores lo verán cuando se publique.').waitFor()
  })

  test('who is told at once sees the version of the other beside, and keeps every word typed', async () => {
    await ana.goto(`${address}/edit`)
    await text(ana).getByText('Apague primero.').waitFor()
    await text(ana).fill(`Con guantes. Apague primero. ${BODY}`)
    await sofia.goto(`${address}/edit`)
    await text(sofia).fill(`Apague primero. ${BODY} Anote la hora.`)
    await text(sofia).press('Control+Enter')
    await ana.getByRole('button', { name: 'Ver la suya' }).click()
    const beside = ana.getByRole('alert', { name: /Sofía Rivas guardó este artículo/ })
    await beside.getByText('Anote la hora.').first().waitFor()
    await expect.poll(() => text(ana).textContent()).toContain('Con guantes.')
    await expectAccessible(ana)
    await picture(ana, 'newer-version-beside')
    await text(ana).press('Control+Enter') // knowingly over it: both are versions
    await ana.getByText('Guardado. Los lectores lo verán cuando se publique.').waitFor()
  })

  test('the versions say word by word what changed, and an old one is restored', async () => {
    await ana.goto(`${address}/versions`)
    await ana.locator('ins', { hasText: 'Con guantes.' }).waitFor()
    await ana.locator('del', { hasText: 'Anote la hora.' }).waitFor()
    await expectAccessible(ana)
    await picture(ana, 'versions')
    await ana.getByRole('link', { name: /Versión 1/ }).click()
    await ana.getByRole('button', { name: 'Restaurar la versión 1' }).click()
    await ana.getByText('Restaurada: es la versión 6.', { exact: false }).waitFor()
  })

  test('archived, it is gone for everybody who reads', async () => {
    await sofia.goto(address)
    await sofia.getByRole('button', { name: 'Más acciones' }).click()
    await sofia.getByRole('menuitem', { name: 'Archivar' }).click()
    await sofia.getByRole('dialog').getByRole('button', { name: 'Archivar' }).click()
    await sofia.getByText('Archivado: ya no aparece en ninguna parte.').waitFor()
    const reader = await signedOut()
    const answer = await reader.goto(`/kb/${address.split('/').at(-1)}`)
    expect(answer?.status()).toBe(404)
    await reader.context().close()
  })
})
