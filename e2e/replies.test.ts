import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectAccessible, hasBrowser, picture, useDemo } from './harness.ts'

const REPLY = 'Aviso de visita técnica'
const ARTICLE = 'Cambiar el rollo de etiquetas de la balanza'

describe.skipIf(!hasBrowser)('prepared replies and articles in entries', { timeout: 90_000 }, () => {
  const { signIn } = useDemo()
  let ana: Page
  let sofia: Page
  let one: { number: number; customer: { name: string } }
  const text = (page: Page) => page.getByRole('textbox', { name: 'Texto' })
  const options = () => ana.getByRole('listbox', { name: 'Insertar una respuesta preparada o un artículo' })
  const followUp = () => ana.getByRole('region', { name: 'Seguimiento' })
  const asMail = async () => {
    await text(ana).click()
    await ana.keyboard.press('Alt+2')
  }
  const usesOf = (title: string) =>
    ana.evaluate(async (title) => {
      const found = await fetch(`/api/articles?query=${encodeURIComponent(title)}&limit=1`)
      return ((await found.json()) as { items: { ours: { uses: number } }[] }).items[0]!.ours.uses
    }, title)

  test('a supervisor prepares one for everybody, with variables, and sees how it will look', async () => {
    ;({ page: sofia } = await signIn('sofia'))
    await sofia.goto('/cases')
    await sofia.getByRole('heading', { level: 1 }).waitFor()
    await sofia.keyboard.press('g')
    await sofia.keyboard.press('r')
    await sofia.getByRole('heading', { level: 1, name: 'Respuestas' }).waitFor()
    await sofia.getByText('Acuse de recibo').waitFor()
    await expectAccessible(sofia)
    await picture(sofia, 'replies')
    await sofia.keyboard.press('n')
    const dialog = sofia.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Nombre' }).fill(REPLY)
    await dialog.getByRole('textbox', { name: 'Palabra corta' }).fill('visita')
    await dialog.getByLabel('Para quién').selectOption('Para todos')
    await text(sofia).pressSequentially('Visitaremos a {{clente}} por el N° ')
    await dialog.getByRole('button', { name: 'Poner {{numero}}: N° de HelpDesk' }).click()
    await text(sofia).press('Control+Enter')
    await dialog.getByText('No hay ninguna variable {{clente}}.', { exact: false }).waitFor()
    await text(sofia).fill('Visitaremos a {{cliente}} por el N° {{numero}}.')
    const preview = dialog.getByRole('region', { name: 'Así quedaría' })
    await preview.getByText('Visitaremos a Clínica Ñuñoa Oriente SpA por el N° 1042.').waitFor()
    await expectAccessible(sofia)
    await picture(sofia, 'reply-form')
    await text(sofia).press('Control+Enter')
    await sofia.getByText('Respuesta guardada.').waitFor()
    await sofia.getByRole('button', { name: REPLY }).waitFor()
  })

  test('a slash finds it while an entry is typed; Escape closes the list and leaves what is typed', async () => {
    ;({ page: ana } = await signIn('ana'))
    one = await ana.evaluate(async () => {
      const found = await fetch('/api/customers?query=lim&limit=1')
      const [customer] = ((await found.json()) as { items: { id: string; name: string }[] }).items
      const situation = { subject: 'La balanza no vuelve a cero', description: '<p>x</p>', channel: 'phone' }
      const registered = await fetch('/api/cases', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...situation, customerId: customer!.id }),
      })
      return { number: ((await registered.json()) as { number: number }).number, customer: customer! }
    })
    await ana.goto(`/cases/${one.number}`)
    await asMail()
    await text(ana).pressSequentially('Buenas tardes: ')
    await text(ana).pressSequentially('/')
    await options().getByRole('option').nth(5).waitFor() // more than there is room for
    await expectAccessible(ana)
    const typed = await text(ana).locator('.slash-typed').boundingBox()
    expect(typed!.x).toBeGreaterThan((await text(ana).boundingBox())!.x + 60) // it stays in its line
    await text(ana).pressSequentially('visita')
    await options().getByRole('option', { name: REPLY }).waitFor()
    await expectAccessible(ana)
    await picture(ana, 'slash')
    await text(ana).press('Escape')
    await options().waitFor({ state: 'detached' })
    await expect.poll(() => text(ana).textContent()).toBe('Buenas tardes: /visita')
  })

  test('Enter puts it in with the name of the customer and the number, and it can be undone', async () => {
    for (const _ of '/visita') await text(ana).press('Backspace')
    await text(ana).pressSequentially('/visita')
    await options().getByRole('option', { name: REPLY }).waitFor()
    await text(ana).press('Enter')
    const filled = `Buenas tardes: Visitaremos a ${one.customer.name} por el N° ${one.number}.`
    await expect.poll(() => text(ana).textContent()).toBe(filled)
    await text(ana).press('Control+z')
    await expect.poll(() => text(ana).textContent()).not.toContain('Visitaremos')
    await text(ana).press('Control+y')
    await expect.poll(() => text(ana).textContent()).toBe(filled)
    await ana.reload()
    await text(ana).getByText(filled).waitFor() // nothing put in is lost
    await text(ana).press('Control+Enter')
    await followUp().getByText(filled).first().waitFor() // for a moment also as what is being sent
    await expect.poll(() => text(ana).textContent()).toBe('')
  })

  test('an article goes in as a link, and once the entry is sent it counts as sent to the customer', async () => {
    const before = await usesOf(ARTICLE)
    await asMail()
    await text(ana).pressSequentially('Vea /cambiar rollo')
    const links = options().getByRole('group', { name: 'Artículos: poner un enlace' })
    await links.getByRole('option', { name: ARTICLE }).click()
    await text(ana).getByRole('link', { name: ARTICLE }).waitFor()
    expect(await usesOf(ARTICLE)).toBe(before)
    await text(ana).press('Control+Enter')
    const articles = ana.getByRole('region', { name: 'Artículos', exact: true })
    await articles.getByText('Enviado al cliente').waitFor()
    await followUp().getByRole('link', { name: ARTICLE }).first().waitFor() // in the entry, and in the history
    expect(await usesOf(ARTICLE)).toBe(before + 1)
  })

  test('what is put in and deleted again is not used', async () => {
    await ana.goto(`/cases/${one.number}`)
    await asMail()
    const suggested = ana.getByRole('region', { name: 'Sugeridos' })
    await suggested
      .getByRole('button', { name: /^Insertar en el registro/ })
      .first()
      .waitFor()
    await ana.keyboard.press('Alt+Shift+1')
    await text(ana).getByRole('link').waitFor()
    await picture(ana, 'suggestion-inserted')
    await text(ana).press('Control+a')
    await text(ana).press('Backspace')
    await text(ana).pressSequentially('Mejor la llamo.')
    const sent = ana.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/entries'))
    await text(ana).press('Control+Enter')
    expect((await sent).postDataJSON()).toMatchObject({ body: '<p>Mejor la llamo.</p>', articleIds: [] })
    await ana.getByRole('list', { name: 'Seguimiento' }).getByText('Mejor la llamo.').waitFor()
  })

  test('an internal article never goes to the customer: the screen says so, and offers to keep the entry', async () => {
    await asMail()
    await text(ana).pressSequentially('/calibrar balanza')
    const texts = options().getByRole('group', { name: 'Artículos: poner el texto' })
    await texts.getByRole('option', { name: /Verificar y calibrar/ }).click()
    const alert = ana.getByRole('alert').filter({ hasText: 'El cliente leería este registro' })
    await alert.waitFor()
    await expectAccessible(ana)
    await picture(ana, 'internal-article')
    await text(ana).press('Control+Enter')
    await alert.waitFor() // it is not sent
    await alert.getByRole('button', { name: 'No mostrar al cliente' }).click()
    await alert.waitFor({ state: 'detached' })
    await text(ana).press('Control+Enter')
    await ana.getByRole('region', { name: 'Artículos', exact: true }).getByText('Usado').waitFor()
  })

  test('what the case does not have is marked, told before it is sent, and sent at the second try', async () => {
    await text(ana).fill('Hola {{contacto}}')
    await ana.getByText('Falta completar: contacto.').waitFor()
    await text(ana).press('Control+Enter')
    await ana.getByRole('alert').getByText('registre otra vez para dejarlo así', { exact: false }).waitFor()
    await expectAccessible(ana)
    await text(ana).fill('Hola Marta')
    await ana.getByText('Falta completar').waitFor({ state: 'detached' })
  })

  test('what was typed becomes a reply of the own', async () => {
    await ana.getByRole('button', { name: 'Más sobre respuestas' }).click()
    await ana.getByRole('menuitem', { name: 'Guardar esto como respuesta' }).click()
    const dialog = ana.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Nombre' }).fill('Saludo a Marta')
    await dialog.getByText('Hola Marta').first().waitFor()
    await dialog.getByRole('button', { name: 'Guardar' }).click()
    await ana.getByText('Respuesta guardada.').waitFor()
    await ana.goto('/replies?scope=mine')
    await ana.getByRole('button', { name: 'Saludo a Marta' }).waitFor()
    expect(await ana.locator('.ready-view[aria-current]').allTextContents()).toEqual(['Mías'])
    await sofia.goto('/replies?query=Saludo a Marta')
    await sofia.getByText('Ninguna respuesta tiene esas palabras.').waitFor()
    await expectAccessible(sofia)
  })
})
