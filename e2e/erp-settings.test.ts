import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { LOGIN, openErp } from './erp-door.ts'
import { expectAccessible, hasBrowser, picture, useDemo } from './harness.ts'

const COMPANY = 'Equipos y Sistemas Andinos SpA'
const SOUTH = 'Andinos del Sur Ltda.'

describe.skipIf(!hasBrowser)('an administrator connects Softland', { timeout: 120_000 }, () => {
  const { demo, signIn } = useDemo('main')
  let erp: Awaited<ReturnType<typeof openErp>>
  let page: Page
  let customer = ''

  beforeAll(async () => {
    erp = await openErp(demo.dataDir)
    await erp.query('alter table softland.nwcotiza rename to nwcotiza_de_otra_version')
    ;({ page } = await signIn('admin'))
  }, 90_000)
  afterAll(() => erp?.close())

  const field = (name: string, on: Pick<Page, 'getByRole'> = page) => on.getByRole('textbox', { name, exact: true })
  const password = (on = page) => on.locator('input[type=password]')
  const part = (name: string) => page.getByRole('region', { name, exact: true })
  const health = () => part('Cómo está la conexión')
  const found = () => part('Lo que se encontró')
  const protection = () => page.getByRole('combobox', { name: 'Cifrado de la conexión' })
  const says = (text: string | RegExp) => page.getByText(text).first().waitFor()
  const hasFocus = (one: ReturnType<typeof field>) =>
    expect.poll(() => one.evaluate((element) => element === document.activeElement)).toBe(true)

  const openInvoices = () =>
    expect
      .poll(async () => {
        const tab = page.getByRole('tab', { name: 'Facturas' })
        await tab.click()
        return tab.getAttribute('aria-selected')
      })
      .toBe('true')

  test('what cannot be empty is said at its field, and a weak line is warned of', async () => {
    await page.goto('/settings')
    await page.waitForURL('**/settings/people')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type('erp')
    await page.getByRole('option', { name: /ERP/, selected: true }).waitFor()
    await page.keyboard.press('Enter')
    await health().getByText('Sin configurar').waitFor()
    await expectAccessible(page)
    await picture(page, 'erp-settings-new')
    await page.getByText('PostgreSQL', { exact: true }).click()
    await field('Servidor').press('Enter')
    await says('Escriba el servidor.')
    await says('Escriba la base de datos.')
    await hasFocus(field('Servidor'))
    await protection().selectOption({ label: 'Sin cifrar' })
    await says(/cualquiera que escuche la red puede leerlos/)
    await expectAccessible(page)
  })

  test('a server typed as other programs write it goes where it belongs', async () => {
    await page.getByText('SQL Server', { exact: true }).click()
    await field('Servidor').fill('SRV-ERP\\SOFTLAND')
    await field('Servidor').press('Tab')
    expect(await field('Servidor').inputValue()).toBe('SRV-ERP')
    expect(await field('Instancia').inputValue()).toBe('SOFTLAND')
    await field('Instancia').fill('')
    await page.getByText('PostgreSQL', { exact: true }).click()
    await field('Servidor').fill(`127.0.0.1:${erp.port}`)
    await field('Servidor').press('Tab')
    expect(await field('Puerto').inputValue()).toBe(String(erp.port))
  })

  test('a wrong password is said at its field, and everything typed stays', async () => {
    await field('Base de datos').fill('softland')
    await field('Usuario').fill(LOGIN.user)
    await password().fill('equivocada')
    await password().press('Enter')
    await says(/El ERP no aceptó el usuario o la contraseña/)
    await hasFocus(password())
    expect(await password().getAttribute('aria-invalid')).toBe('true')
    expect(await password().inputValue()).toBe('equivocada')
    expect(await field('Servidor').inputValue()).toBe('127.0.0.1')
    expect(await field('Base de datos').inputValue()).toBe('softland')
    expect(await field('Usuario').inputValue()).toBe(LOGIN.user)
    expect(await protection().inputValue()).toBe('none')
    await expectAccessible(page)
    await picture(page, 'erp-settings-refused')
  })

  test('the right one tells which company it is, what is there, what is missing, and three customers', async () => {
    await password().fill(LOGIN.password)
    await password().press('Enter')
    await found().getByText(`Conectado: ${COMPANY}.`).waitFor()
    await found().getByText('Este usuario no puede escribir').waitFor()
    await found()
      .getByText(/^PostgreSQL \d+ \(/)
      .waitFor()
    const row = (name: RegExp) => found().getByRole('row', { name })
    await row(/^Cotizaciones No disponible: falta nwcotiza/).waitFor()
    await row(/^Facturas y notas Disponible/).waitFor()
    await row(/^Contabilidad y presupuestos CW .*En uso$/).waitFor()
    const customers = page.getByRole('group', { name: 'Tres clientes, como se verán' }).getByRole('listitem')
    await customers.first().waitFor()
    expect(await customers.count()).toBe(3)
    expect(await customers.first().innerText()).toMatch(/Saldo \$/)
    await expectAccessible(page)
    await picture(page, 'erp-settings-found')
  })

  test('another choice of accounts and due dates is seen on them before it is saved', async () => {
    await page
      .getByRole('checkbox', { name: /\(habitual\)/ })
      .first()
      .check()
    await page.getByRole('radio', { name: 'Según la condición de venta' }).check()
    await says('Estas cifras son de la elección anterior.')
    await page.getByRole('button', { name: 'Ver con esta elección' }).click()
    await page.getByText('Estas cifras son de la elección anterior.').waitFor({ state: 'detached' })
    await page.getByRole('radio', { name: 'Según la contabilidad' }).check()
    await page
      .getByRole('checkbox', { name: /\(habitual\)/ })
      .first()
      .uncheck()
    await field('Servidor').press('Control+Enter')
    await says('Ajustes guardados.')
    await health().getByText('Responde', { exact: true }).waitFor()
    await health().getByText(COMPANY).waitFor()
    expect(await password().inputValue()).toBe('')
    expect(await password().getAttribute('placeholder')).toBe('guardada')
    await picture(page, 'erp-settings-saved')
  })

  test('the customer screen shows invoices, and no quotations', async () => {
    const { rows } = await erp.query(`select btrim(a."CodAux") as code from softland.cwtauxi a
      where exists (select from softland.iw_gsaen g where g."CodAux" = a."CodAux" and g."Tipo" = 'F' and g."Estado" = 'V'
        and g."Fecha" > now() - interval '1 year')
      order by 1`)
    const id = await page.evaluate(
      async (codes) => {
        for (const code of codes) {
          const found = await (await fetch(`/api/erp/customers?query=${encodeURIComponent(code)}`)).json()
          const { items } = found as { items: { code: string; customerId: string | null }[] }
          const ours = items.find((one) => one.code === code && one.customerId)
          if (ours) return ours.customerId
        }
        throw new Error('none of the customers with invoices is one of ours')
      },
      (rows as { code: string }[]).map(({ code }) => code),
    )
    customer = `/customers/${id}`
    await page.goto(customer)
    await openInvoices()
    await part('Facturas y notas')
      .getByText(/^Factura N° \d+/)
      .first()
      .waitFor()
    expect(await page.getByRole('tab', { name: 'Cotizaciones' }).count()).toBe(0)
  })

  test('while the ERP is stopped the last copy is shown with its time, and its page says why', async () => {
    erp.shut()
    onTestFinished(() => erp.open())
    const again = part('Facturas y notas').getByRole('button', { name: 'Leer de nuevo del ERP' })
    await again.click()
    await part('Facturas y notas')
      .getByText(/^El ERP no responde\. Esta es la última copia, del \d\d-\d\d-\d{4}/)
      .waitFor()
    await part('Facturas y notas')
      .getByText(/^Factura N° \d+/)
      .first()
      .waitFor()
    await page.goto('/settings/erp')
    await health().getByRole('button', { name: 'Consultar ahora' }).click()
    await health().getByText('No responde', { exact: true }).waitFor()
    await expectAccessible(page)
    await picture(page, 'erp-settings-away')
    erp.open()
    const answers = async () => {
      await health().getByRole('button', { name: 'Consultar ahora' }).click()
      return health().getByText('Responde', { exact: true }).isVisible()
    }
    await expect.poll(answers, { timeout: 60_000, interval: 2000 }).toBe(true)
    await page.goto(customer)
    await openInvoices()
    await part('Facturas y notas')
      .getByText(/^Factura N° \d+/)
      .first()
      .waitFor()
    await again.click()
    await part('Facturas y notas')
      .getByText(/^El ERP no responde/)
      .waitFor({ state: 'detached' })
  })

  test('who saves after somebody else is told what they changed, and chooses', async () => {
    await page.goto('/settings/erp')
    await page.getByRole('radio', { name: 'Según la condición de venta' }).check()
    const status = await page.evaluate(async () => {
      const { connection, version } = (await (await fetch('/api/settings/erp')).json()) as Record<string, unknown>
      const body = JSON.stringify({ connection, version, choices: { accounts: ['1-1-99'], dueBy: 'accounting' } })
      const headers = { 'content-type': 'application/json' }
      return (await fetch('/api/settings/erp', { method: 'PUT', headers, body })).status
    })
    expect(status).toBe(200)
    const untested = page.getByText('Lo que está escrito no se ha probado.')
    await protection().selectOption({ label: 'Cifrada y verificada' })
    await untested.waitFor()
    await protection().selectOption({ label: 'Sin cifrar' })
    await untested.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Guardar', exact: true }).click()
    await page.getByRole('alert').getByText('ninguno → 1-1-99').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Guardar lo mío' }).click()
    await says('Ajustes guardados.')
    expect(await page.getByRole('radio', { name: 'Según la condición de venta' }).isChecked()).toBe(true)
  })

  test('a test leaves the keyboard where it was', async () => {
    const test = page.getByRole('button', { name: 'Probar conexión' })
    await test.focus()
    await page.keyboard.press('Enter')
    await found().getByText(`Conectado: ${COMPANY}.`).waitFor()
    await says('Responde: más abajo está lo que se encontró.')
    await hasFocus(test)
    await page.getByRole('radio', { name: 'Según la contabilidad' }).check()
    await page.getByRole('button', { name: 'Ver con esta elección' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Estas cifras son de la elección anterior.').waitFor({ state: 'detached' })
    await hasFocus(page.getByRole('group', { name: 'Tres clientes, como se verán' }))
  })

  test('another company of the same server is added, and said at its own card why it cannot be', async () => {
    await erp.addCompany('softland_sur', SOUTH)
    await page.getByRole('button', { name: 'Agregar otra empresa' }).click()
    const card = part('Empresa nueva')
    await hasFocus(field('Base de datos', card))
    await page.getByRole('button', { name: 'Guardar', exact: true }).click()
    await says('Escriba la base de datos, o quite esta empresa.')
    await field('Base de datos', card).fill('softland')
    await page.getByRole('button', { name: 'Guardar', exact: true }).click()
    await says('La base de datos softland ya está en la lista: cada empresa se lee una sola vez.')
    await hasFocus(field('Base de datos', part('softland')))
    await expectAccessible(page)
    await picture(page, 'erp-settings-others-refused')
    await field('Base de datos', part('softland')).fill('no_existe')
    await field('Base de datos', part('no_existe')).press('Enter')
    await part('no_existe').getByText('No se pudo leer').first().waitFor()
    await says(/La base de datos indicada no existe en el servidor del ERP/)
    await picture(page, 'erp-settings-others-away')
  })

  test('it is tested, read in its own way, saved, and its health is told beside that of the first', async () => {
    await field('Base de datos', part('no_existe')).fill('softland_sur')
    await page.getByRole('button', { name: 'Probar softland_sur' }).press('Enter')
    const card = part(SOUTH)
    await card.getByText(`Conectado: ${SOUTH}`, { exact: true }).waitFor()
    await hasFocus(page.getByRole('button', { name: `Probar ${SOUTH}` }))
    await card.getByRole('radio', { name: 'Según la condición de venta' }).check()
    await expectAccessible(page)
    await picture(page, 'erp-settings-others-found')
    await page.getByRole('button', { name: 'Guardar', exact: true }).click()
    await says('Ajustes guardados.')
    const row = (name: string) =>
      health().getByRole('button', { name: new RegExp(`^${name} Responde último contacto`) })
    await row(COMPANY).waitFor()
    await row(SOUTH).click()
    await health().getByText('Demora en responder').waitFor()
    await expectAccessible(page)
    await picture(page, 'erp-settings-others-health')
    await page.reload()
    await part(SOUTH)
      .getByRole('button', { name: new RegExp(`^${SOUTH}`) })
      .click()
    expect(await part(SOUTH).getByRole('radio', { name: 'Según la condición de venta' }).isChecked()).toBe(true)
  })

  test('one that somebody else removed meanwhile is told of, and what was typed of it stays', async () => {
    await part(SOUTH).getByRole('radio', { name: 'Según la contabilidad' }).check()
    const status = await page.evaluate(async () => {
      const { connection, choices, version } = (await (await fetch('/api/settings/erp')).json()) as Record<
        string,
        unknown
      >
      const body = JSON.stringify({ connection, choices, version, others: [] })
      const headers = { 'content-type': 'application/json' }
      return (await fetch('/api/settings/erp', { method: 'PUT', headers, body })).status
    })
    expect(status).toBe(200)
    await page.getByRole('button', { name: 'Guardar', exact: true }).click()
    await page
      .getByRole('alert')
      .getByText(/Empresa softland_sur: Según la condición de venta → no se lee/)
      .waitFor()
    await page.getByRole('button', { name: 'Guardar lo mío' }).click()
    await says('Ajustes guardados.')
  })

  test('companies that a SQL Server tells of are one click away', async () => {
    await page.route('**/api/settings/erp/test', async (route) => {
      const response = await route.fetch()
      const json = await response.json()
      json.discovery.companies = ['softland', 'softland_norte', 'softland_sur'] // PostgreSQL tells only of the first
      await route.fulfill({ response, json })
    })
    await page.getByRole('button', { name: 'Probar conexión' }).click()
    await page.getByRole('button', { name: 'softland_sur: se lee también' }).waitFor()
    await page.getByRole('button', { name: 'Leer también la base de datos softland_norte' }).press('Enter')
    await hasFocus(page.getByRole('button', { name: 'softland_norte: se lee también', pressed: true }))
    await part('softland_norte').getByText('Sin guardar').waitFor()
    await expectAccessible(page)
    await picture(page, 'erp-settings-companies')
    await page.getByRole('button', { name: 'Quitar softland_norte' }).click()
    await part('softland_norte').waitFor({ state: 'detached' })
    await page.unroute('**/api/settings/erp/test')
  })

  test('the script for the database administrator bears the names that are typed', async () => {
    await page.getByRole('button', { name: 'Ver el script' }).click()
    await field('Nombre del usuario').fill('ATIENDE_VENTAS')
    const script = page.getByRole('region', { name: 'Script' })
    await script.getByText('ATIENDE_VENTAS').waitFor()
    await says('Es para las bases de datos softland, softland_sur.')
    await script.getByText('\\connect "softland_sur"').waitFor()
    await expectAccessible(page)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Descargar' }).click()
    expect((await download).suggestedFilename()).toMatch(/\.sql$/)
  })

  test('it fits a telephone in the dark, and is let go of there', async () => {
    const { page: narrow } = await signIn('admin', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
    await narrow.goto('/settings/erp')
    await narrow.getByRole('button', { name: 'Probar conexión' }).click()
    await narrow.getByText(`Conectado: ${COMPANY}.`).waitFor()
    await expectAccessible(narrow)
    expect(await narrow.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    await picture(narrow, 'erp-settings-narrow-dark')
    await narrow.getByRole('button', { name: `Quitar ${SOUTH}` }).click()
    await narrow.getByText(/olvida las copias que tenía/).waitFor()
    await expectAccessible(narrow)
    await picture(narrow, 'erp-settings-others-remove')
    await narrow.getByRole('button', { name: 'Sí, quitarla' }).click()
    await narrow.getByRole('button', { name: `Quitar ${SOUTH}` }).waitFor({ state: 'detached' })
    await hasFocus(narrow.getByRole('button', { name: 'Agregar otra empresa' }))
    await narrow.getByRole('button', { name: 'Guardar', exact: true }).click()
    await narrow.getByText('Ajustes guardados.').first().waitFor()
    await narrow.getByRole('button', { name: 'Dejar de usar Softland' }).click()
    await expectAccessible(narrow)
    await narrow.getByRole('button', { name: 'Sí, dejar de usarlo' }).click()
    await narrow.getByText('Sin configurar').waitFor()
    await expect.poll(() => field('Servidor', narrow).inputValue()).toBe('') // whichever of the two arrives first
    await narrow.context().close()
  })
})
