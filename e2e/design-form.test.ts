import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { hasBrowser, picture, useDemo } from './harness.ts'

const MOST_ACTIONS = 40

describe.skipIf(!hasBrowser)('designing the form of reference', { timeout: 120_000 }, () => {
  const { signIn } = useDemo()

  test('takes fewer than forty actions: twelve kinds of field and two conditions, published', async () => {
    const { page } = await signIn('sofia')
    await page.goto('/settings/visit-forms')
    await page.getByRole('heading', { level: 1, name: 'Formularios de visita' }).waitFor()
    const by = designing(page)
    const name = `Mantención de referencia ${Date.now()}`

    await by.press('n')
    await by.type(page.getByRole('dialog').getByRole('textbox', { name: 'Nombre' }), name)
    await by.click(page.getByRole('dialog').getByRole('button', { name: 'Crear y diseñar' }))
    await page.getByRole('heading', { level: 1, name }).waitFor()

    await by.add('Texto', 'Sucursal')
    await by.add('Fecha', 'Fecha de la visita')
    await by.add('Hora', 'Hora de inicio')
    await by.add('Número', 'Horas de uso')
    await by.add('Elegir una', 'Estado del equipo')
    await by.rename('Opción 1', 'Bueno')
    await by.rename('Opción 2', 'Con falla')
    await by.add('Texto largo', 'Falla encontrada')
    await by.depends('Se muestra', 'Estado del equipo')
    await by.add('Elegir varias', 'Trabajos hechos')
    await by.add('Tabla', 'Repuestos')
    await by.add('Cálculo', 'Horas restantes')
    await by.type(by.properties().getByRole('textbox', { name: 'Fórmula' }), '5000 - horas_de_uso')
    await by.add('Sí o no', '¿Quedó operativo?')
    await by.add('Fotos', 'Fotos del equipo')
    await by.depends('Obligatorio', '¿Quedó operativo?')
    await by.add('Firma', 'Conformidad del cliente')
    await by.press('Control+Enter')
    await page.getByText('Publicada la versión 1', { exact: false }).waitFor()
    await picture(page, 'form-of-reference')

    const { items } = await (await page.request.get('/api/visit-forms?limit=100')).json()
    const { id, state } = items.find((one: { name: string }) => one.name === name)
    expect(state).toBe('published')
    const { form } = await (await page.request.get(`/api/visit-forms/${id}/versions/1`)).json()
    const fields = form.sections.flatMap((section: { fields: object[] }) => section.fields)
    expect(new Set(fields.map(({ kind }: { kind: string }) => kind)).size).toBe(12)
    expect(fields.find(({ key }: { key: string }) => key === 'falla_encontrada').showIf).toMatchObject({
      field: 'estado_del_equipo',
    })
    expect(fields.find(({ key }: { key: string }) => key === 'fotos_del_equipo').requiredIf).toEqual({
      field: 'quedo_operativo',
      is: 'equal',
      to: true,
    })
    expect(by.actions()).toBeLessThan(MOST_ACTIONS)
  })
})

/** What a person does, one by one: each click, each text typed, each key, each choice in a list. */
function designing(page: Page) {
  let actions = 0
  const properties = () => page.getByRole('region', { name: /^Propiedades de/ })
  const acting = async (act: () => Promise<unknown>) => {
    actions++
    await act()
  }
  const by = {
    properties,
    actions: () => actions,
    press: (key: string) => acting(() => page.keyboard.press(key)),
    click: (what: Locator) => acting(() => what.click()),
    /** Typed where the keyboard is, which is already where it is typed. */
    async type(where: Locator, text: string) {
      if (!(await where.evaluate((one) => one === one.ownerDocument.activeElement))) await by.click(where)
      await acting(() => where.fill(text))
    },
    rename: (label: string, text: string) => by.type(properties().getByRole('textbox', { name: label }), text),
    async add(kind: string, label: string) {
      await by.click(page.getByRole('button', { name: `Agregar ${kind}`, exact: true }))
      await by.type(properties().getByRole('textbox', { name: 'Nombre', exact: true }), label)
    },
    async depends(what: string, field: string) {
      await by.click(properties().getByRole('radiogroup', { name: what }).getByText('Depende'))
      await acting(() =>
        properties()
          .getByRole('combobox', { name: /Campo de la condición 1/ })
          .selectOption(field),
      )
    },
  }
  return by
}
