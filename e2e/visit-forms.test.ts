import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectAccessible, hasBrowser, picture, useDemo } from './harness.ts'

const FORM = 'Visita a faena'

describe.skipIf(!hasBrowser)('forms of visits', { timeout: 90_000 }, () => {
  const { signIn } = useDemo()
  let sofia: Page
  const line = (key: string) => sofia.locator(`[data-line="${key}"]`)
  const lines = () => sofia.locator('[data-line]').evaluateAll((all) => all.map((one) => one.dataset.line))
  const after = async (key: string) => (await lines()).indexOf(key) + 1
  const selected = () => sofia.locator('[data-line][aria-pressed="true"]').getAttribute('data-line')
  const properties = () => sofia.getByRole('region', { name: /^Propiedades de/ })
  const saved = () => sofia.getByRole('status').getByText('Guardado').waitFor()
  /** Takes what has the keyboard, moves it by keys and puts it down. */
  const drag = async (...keys: string[]) => {
    await sofia.keyboard.press('Space')
    for (const key of keys) {
      await sofia.waitForTimeout(250) // each step is drawn before the next is heard
      await sofia.keyboard.press(key)
    }
    await sofia.waitForTimeout(250)
    await sofia.keyboard.press('Space')
    await sofia.locator('[data-dragged]').waitFor({ state: 'detached' })
  }

  test('a supervisor begins a form from a ready one', async () => {
    ;({ page: sofia } = await signIn('sofia'))
    await sofia.getByRole('button', { name: 'Configuración' }).click()
    await sofia.getByRole('menuitem', { name: 'Formularios de visita' }).click()
    await sofia.getByRole('heading', { level: 1, name: 'Formularios de visita' }).waitFor()
    await expectAccessible(sofia)
    await picture(sofia, 'visit-forms')
    await sofia.keyboard.press('n')
    const dialog = sofia.getByRole('dialog')
    await dialog.getByRole('radio', { name: /Visita técnica/ }).check()
    await dialog.getByRole('textbox', { name: 'Nombre' }).fill(FORM)
    await expectAccessible(sofia)
    await dialog.getByRole('button', { name: 'Crear y diseñar' }).click()
    await sofia.getByRole('heading', { level: 1, name: FORM }).waitFor()
    await line('firma').waitFor()
    await expectAccessible(sofia)
    await picture(sofia, 'visit-form-design')
  })

  test('arrows walk along the form; space takes a field, arrows move it, also into another section', async () => {
    await line('serie').click()
    await sofia.keyboard.press('ArrowDown')
    expect(await selected()).toBe('tipo_visita')
    await drag('ArrowDown', 'ArrowDown')
    await expect.poll(() => after('falla')).toBe((await after('tipo_visita')) - 1)
    expect(await selected()).toBe('tipo_visita')
    await sofia.keyboard.press('Control+z')
    await expect.poll(() => after('diagnostico')).toBe((await after('tipo_visita')) + 1)
    await sofia.keyboard.press('Control+Shift+z')
    await expect.poll(() => after('falla')).toBe((await after('tipo_visita')) - 1)
    await sofia.keyboard.press('Control+z')
    await saved()
  })

  test('a section moves with its fields', async () => {
    await line('trabajo').focus()
    await drag('ArrowUp')
    await line('realizado').waitFor()
    const all = await lines()
    expect(all.indexOf('valor_repuestos')).toBeLessThan(all.indexOf('diagnostico'))
    await sofia.keyboard.press('Control+z')
  })

  test('a field is taken from the palette to its place, and its key follows the name it is given', async () => {
    await sofia.getByRole('button', { name: 'Agregar Número' }).focus()
    await drag('ArrowRight', 'ArrowDown')
    await expect.poll(selected).toBe('numero')
    await expect.poll(() => line('numero').evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true)
    await sofia.keyboard.press('Enter')
    await properties().getByRole('textbox', { name: 'Nombre' }).fill('Horas de viaje')
    await line('fecha').click()
    await line('horas_de_viaje').waitFor()
    await saved()
  })

  test('what was named takes the key of its name also when another one is added right away', async () => {
    await line('observaciones').click()
    await sofia.getByRole('button', { name: 'Agregar Texto', exact: true }).press('Enter')
    await expect.poll(selected).toBe('texto')
    await properties().getByRole('textbox', { name: 'Nombre' }).fill('Patente')
    await sofia.getByRole('button', { name: 'Agregar Número' }).press('Enter')
    await expect.poll(selected).toBe('numero')
    await line('patente').waitFor()
    for (let step = 0; step < 3; step++) await sofia.keyboard.press('Control+z')
    await line('texto').waitFor({ state: 'detached' })
  })

  test('another kind goes behind what is selected with Enter; it is copied, removed, and brought back', async () => {
    await line('observaciones').click()
    await sofia.getByRole('button', { name: 'Agregar Sí o no' }).press('Enter')
    await expect.poll(selected).toBe('si_o_no')
    expect(await after('observaciones')).toBe((await after('si_o_no')) - 1)
    await sofia.keyboard.press('Control+d')
    await expect.poll(selected).toBe('si_o_no_2')
    await sofia.keyboard.press('Delete')
    await line('si_o_no_2').waitFor({ state: 'detached' })
    await sofia.getByText('Se eliminó «Sí o no».').waitFor()
    await expectAccessible(sofia)
    await sofia.getByRole('button', { name: 'Deshacer' }).last().click()
    await line('si_o_no_2').waitFor()
    await sofia.keyboard.press('Control+z')
  })

  test('a field is shown on a condition', async () => {
    await line('horas_de_viaje').click()
    await properties().getByRole('radiogroup', { name: 'Se muestra' }).getByText('Depende').click()
    await properties()
      .getByRole('combobox', { name: /Campo de la condición 1/ })
      .selectOption('Observaciones del cliente')
    await line('horas_de_viaje').getByText('Con condición').waitFor({ state: 'attached' })
    await saved()
    await expectAccessible(sofia)
  })

  test('what stands against publishing is told, and leads to its field', async () => {
    await line('causa').click()
    await sofia.keyboard.press('Delete')
    await sofia.keyboard.press('p')
    const alert = sofia.getByRole('alert').filter({ hasText: 'para publicar' })
    await alert.getByText('La condición depende de «causa», que ya no está en el formulario.').first().waitFor()
    await expectAccessible(sofia)
    await picture(sofia, 'visit-form-problems')
    await alert.getByRole('button', { name: '¿Cuál?' }).click()
    await expect.poll(selected).toBe('causa_otra')
    await sofia.keyboard.press('Control+z')
    await line('causa').waitFor()
    await alert.waitFor({ state: 'detached' })
  })

  test('the preview is filled as on the phone', async () => {
    await sofia.getByRole('link', { name: 'Vista previa' }).click()
    const phone = sofia.getByRole('region', { name: 'Formulario en el teléfono' })
    await phone.getByText('Nos recibe').waitFor()
    expect(await phone.getByText('Horas de viaje').count()).toBe(0)
    await phone.getByLabel('Observaciones del cliente').fill('Hay que volver')
    await phone.getByText('Horas de viaje').waitFor()
    await sofia.getByRole('link', { name: 'Diseñar' }).click()
    await line('firma').waitFor()
    await sofia.getByRole('link', { name: 'Vista previa' }).click()
    expect(await phone.getByLabel('Observaciones del cliente').inputValue()).toBe('Hay que volver') // what was tried is still there
    await phone.getByRole('button', { name: 'Firmar con el nombre escrito' }).press('Enter')
    await expect
      .poll(() => phone.getByLabel(/Nombre de quien firma/).evaluate((one) => one === one.ownerDocument.activeElement))
      .toBe(true)
    await sofia.keyboard.type('Rosa Soto')
    await phone.getByRole('button', { name: 'Firmar con el nombre escrito' }).press('Enter')
    await phone.getByRole('img', { name: /firma hecha/ }).waitFor()
    await expectAccessible(sofia)
    await picture(sofia, 'visit-form-preview')
  })

  test('it is published, stays as it was, and is read as a version', async () => {
    await sofia.getByRole('link', { name: 'Diseñar' }).click()
    await line('observaciones').click()
    await sofia.getByRole('button', { name: 'Agregar Texto', exact: true }).press('Enter')
    await expect.poll(selected).toBe('texto')
    await properties().getByRole('textbox', { name: 'Nombre' }).fill('Patente')
    await sofia.keyboard.press('Control+Enter')
    await sofia.getByText('Publicada la versión 1', { exact: false }).waitFor()
    await line('patente').waitFor() // the key of its name, and not one that would change after it was published
    await sofia.getByRole('link', { name: 'Versiones' }).click()
    await sofia.getByRole('link', { name: 'Versión 1' }).click()
    await sofia.getByText('Versión 1, publicada por Sofía', { exact: false }).waitFor()
    await sofia.getByText('Nos recibe').first().waitFor()
    await sofia.goto('/settings/visit-forms')
    await sofia.getByRole('listitem').filter({ hasText: FORM }).getByText('Se llena la versión 1').waitFor()
    await expectAccessible(sofia)
  })

  test('what was changed a moment before the page was closed is there again, and is saved', async () => {
    await sofia.getByRole('link', { name: FORM }).click()
    await line('serie').click()
    await sofia.keyboard.press('Control+d')
    await line('n_de_serie').waitFor()
    await sofia.reload()
    await line('n_de_serie').waitFor()
    await saved()
    await sofia.reload()
    await line('n_de_serie').waitFor()
  })

  test('what was changed a moment before going to another screen is saved', async () => {
    await line('n_de_serie').click()
    await sofia.keyboard.press('Control+d')
    await line('n_de_serie_2').waitFor()
    const id = new URL(sofia.url()).pathname.split('/').at(-1)
    await sofia.getByRole('link', { name: 'Formularios', exact: true }).click()
    await sofia.getByRole('heading', { level: 1, name: 'Formularios de visita' }).waitFor()
    const kept = () =>
      sofia.evaluate(async (of) => JSON.stringify(await (await fetch(`/api/visit-forms/${of}`)).json()), id)
    await expect.poll(kept).toContain('n_de_serie_2')
    await sofia.getByRole('link', { name: FORM }).click()
    await line('n_de_serie_2').waitFor()
    await saved()
  })

  test('a name that another form has is refused beside it, and what is designed is not lost', async () => {
    const name = properties().getByRole('textbox', { name: 'Nombre' })
    await sofia.evaluate(async () => {
      const body = JSON.stringify({ name: 'Retiro en faena' })
      await fetch('/api/visit-forms', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    })
    await name.fill('')
    await line('fecha').click() // told also where the name is not in sight
    await sofia.getByRole('alert').getByText('Póngale un nombre: mientras tanto no se guarda.').waitFor()
    await sofia.keyboard.press('Escape')
    await name.fill('Retiro en faena')
    await properties().getByText('Ya hay un formulario que se llama', { exact: false }).waitFor()
    await sofia.getByRole('status').getByText('Sin guardar').waitFor()
    await expectAccessible(sofia)
    await name.fill(FORM)
    await saved()
  })

  test('what somebody else saved is seen before it is published', async () => {
    await sofia.evaluate(async () => {
      const id = location.pathname.split('/').at(-1)
      const { version } = (await (await fetch(`/api/visit-forms/${id}`)).json()) as { version: number }
      await fetch(`/api/visit-forms/${id}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ version, description: 'Para caminos de tierra' }),
      })
    })
    await sofia.keyboard.press('Control+Enter')
    await expect
      .poll(() => sofia.getByRole('textbox', { name: 'Descripción' }).inputValue(), { timeout: 15_000 })
      .toBe('Para caminos de tierra')
  })

  test('somebody else saves meanwhile: both designs stay until one is chosen', async () => {
    await line('fecha').waitFor()
    await sofia.evaluate(async () => {
      const id = location.pathname.split('/').at(-1)
      const { version } = (await (await fetch(`/api/visit-forms/${id}`)).json()) as { version: number }
      await fetch(`/api/visit-forms/${id}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ version, description: 'Para faenas mineras' }),
      })
    })
    await line('fecha').click()
    await sofia.keyboard.press('Control+d')
    const notice = sofia.getByRole('alert').filter({ hasText: 'mientras usted diseñaba' })
    await notice.waitFor()
    await expectAccessible(sofia)
    await picture(sofia, 'visit-form-theirs')
    await sofia.keyboard.press('Control+Enter')
    await sofia.waitForTimeout(1_000)
    expect(await notice.isVisible()).toBe(true) // to publish chooses neither of them
    await notice.getByRole('button', { name: 'Ver el de Sofía Rivas' }).click()
    await sofia.getByRole('dialog').getByRole('region', { name: 'Formulario en el teléfono' }).waitFor()
    await expectAccessible(sofia)
    await sofia.getByRole('dialog').getByRole('button', { name: 'Cerrar' }).click()
    await sofia.getByRole('dialog').waitFor({ state: 'detached' })
    await notice.getByRole('button', { name: 'Guardar el mío', exact: true }).click()
    await notice.waitFor({ state: 'detached' })
    await saved()
    await line('fecha_de_la_visita').waitFor()
    await sofia.keyboard.press('Escape')
    await expect
      .poll(() => sofia.getByRole('textbox', { name: 'Descripción' }).inputValue())
      .toBe('Para faenas mineras') // what only the other changed stays
  })

  test('it is designed on a phone in the dark, and archived', async () => {
    const { page } = await signIn('sofia', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
    await page.goto('/settings/visit-forms')
    await page.getByRole('link', { name: FORM }).click()
    await page.locator('[data-line="recibe"]').click()
    await page.getByRole('button', { name: 'Propiedades' }).click()
    await page.getByRole('dialog').getByRole('textbox', { name: 'Nombre' }).waitFor()
    await expectAccessible(page)
    await picture(page, 'visit-form-phone')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Más acciones' }).click()
    await page.getByRole('menuitem', { name: 'Archivar' }).click()
    await page.getByText('Está archivado', { exact: false }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Más acciones' }).click()
    await page.getByRole('menuitem', { name: 'Recuperar' }).click()
    await page.locator('[data-line="recibe"]').waitFor()
  })
})
