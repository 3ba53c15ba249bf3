import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { companyApi } from '../src/features/erp/server/softland-api/testing/company-api.ts'
import { KEY, startApi } from '../src/features/erp/server/softland-api/testing/loopback.ts'
import { readTables, type Tables } from '../src/features/erp/server/softland-api/testing/tables.ts'
import { dayInChile } from '../src/platform/shared/chile/day.ts'
import { runningConnection } from '../src/platform/server/postgres/postmaster.ts'
import { expectAccessible, hasBrowser, picture, useDemo } from './harness.ts'

let answer: ReturnType<typeof companyApi> = () => undefined
const api = await startApi((asked) => answer(asked))

describe.skipIf(!hasBrowser)('an administrator connects the API of Softland', { timeout: 120_000 }, () => {
  const { demo, signIn } = useDemo('main')
  let page: Page
  let tables: Tables

  beforeAll(async () => {
    tables = await readTables({ ...runningConnection(join(demo.dataDir, 'postgres'))!, database: 'softland' })
    answer = companyApi(tables, dayInChile(new Date()))
    ;({ page } = await signIn('admin'))
  }, 90_000)

  const field = (name: string) => page.getByRole('textbox', { name, exact: true })
  const key = () => page.locator('input[type=password]')
  const part = (name: string) => page.getByRole('region', { name, exact: true })
  const found = () => part('Lo que se encontró')
  const says = (text: string | RegExp) => page.getByText(text).first().waitFor()

  test('each kind of connection keeps what was typed for it; an address where no ERP can be is refused at its field', async () => {
    await page.goto('/settings/erp')
    await field('Servidor').fill('SRV-ERP')
    await field('Base de datos').fill('EMPRESA')
    await key().fill('de la base de datos')
    await page.getByText('API de Softland', { exact: true }).click()
    expect(await field('Dirección de la API').inputValue()).toBe('')
    expect(await field('Empresa').inputValue()).toBe('')
    expect(await key().inputValue()).toBe('')
    await field('Empresa').fill('Los Andes')
    await key().fill('equivocada')
    for (const [address, why] of [
      ['http://169.254.169.254/latest', /Ahí no puede estar la API de un ERP/],
      [demo.address, /Esa es la dirección del propio Atiende/],
    ] as const) {
      await field('Dirección de la API').fill(address)
      await key().press('Enter')
      await says(why)
    }
    expect(await field('Ruta').inputValue()).toBe('')
    await expectAccessible(page)
    await picture(page, 'erp-api-never')
    await page.getByText('SQL Server', { exact: true }).click()
    expect(await field('Servidor').inputValue()).toBe('SRV-ERP')
    expect(await key().inputValue()).toBe('de la base de datos')
    expect(await page.getByText(/Esa es la dirección del propio Atiende/).count()).toBe(0)
    await page.getByText('API de Softland', { exact: true }).click()
    expect(await field('Empresa').inputValue()).toBe('Los Andes')
    await page.getByRole('button', { name: 'Descartar cambios' }).click()
  })

  test('its address is pasted whole and put into its fields; what lacks and a wrong key are said where they belong', async () => {
    await page.goto('/settings/erp')
    await page.getByText('API de Softland', { exact: true }).click()
    await field('Dirección de la API').fill(`http://127.0.0.1:${api.port}/api/`)
    await field('Dirección de la API').press('Tab')
    expect(await field('Dirección de la API').inputValue()).toBe('127.0.0.1')
    expect(await field('Puerto').inputValue()).toBe(String(api.port))
    expect(await field('Ruta').inputValue()).toBe('api')
    await says(/cualquiera que escuche la red puede leerlos/)
    await key().fill('equivocada')
    await key().press('Enter')
    await says('Escriba cómo se llama la empresa.')
    await field('Empresa').fill('Los Andes')
    await key().press('Enter')
    await says(/La API de Softland no aceptó la clave/)
    expect(await key().getAttribute('aria-invalid')).toBe('true')
    expect(await page.getByText('Tabla de números de serie').count()).toBe(0)
    await expectAccessible(page)
    await picture(page, 'erp-api-refused')
  })

  test('the right key tells modules, what the API does not give, and three customers with the chosen account', async () => {
    await key().fill(KEY)
    await key().press('Enter')
    await found().getByText('Conectado: Los Andes.').waitFor()
    await found()
      .getByText(/una lista cerrada de rutas que leen/)
      .waitFor()
    await found()
      .getByRole('row', { name: /^Cotizaciones No disponible: falta que la API de Softland las entregue/ })
      .waitFor()
    await found()
      .getByRole('row', { name: /^Cuenta corriente Disponible/ })
      .waitFor()
    await found().getByText('No entrega cotizaciones.').waitFor()
    await says(/también las de proveedores/)
    await page.getByRole('checkbox', { name: /CLIENTES NACIONALES/i }).check()
    await page.getByRole('button', { name: 'Ver con esta elección' }).click()
    await page.getByText('Estas cifras son de la elección anterior.').waitFor({ state: 'detached' })
    await expectAccessible(page)
    await picture(page, 'erp-api-found')
    await page.getByRole('button', { name: 'Guardar', exact: true }).click()
    await says('Ajustes guardados.')
    await part('Cómo está la conexión').getByText('Responde', { exact: true }).waitFor()
    expect(await page.getByRole('button', { name: 'Ver el script' }).count()).toBe(0)
  })

  test('the screen of a customer shows account and invoices, an invoice opens, and its lines are there', async () => {
    const codes = tables.iw_gsaen!.filter((row) => row.Tipo === 'F' && row.Estado === 'V').map((row) => row.CodAux)
    const id = await page.evaluate(
      async (codes) => {
        for (const code of codes) {
          const found = await (await fetch(`/api/erp/customers?query=${encodeURIComponent(code)}`)).json()
          const ours = (found as { items: { customerId: string | null }[] }).items.find((one) => one.customerId)
          if (ours) return ours.customerId
        }
        throw new Error('none of the customers with invoices is one of ours')
      },
      [...new Set(codes)].map((code) => String(code).trim()),
    )
    await page.goto(`/customers/${id}`)
    await page.getByRole('tab', { name: 'Facturas' }).click()
    await part('Facturas y notas')
      .getByText(/^Factura N° \d+/)
      .first()
      .waitFor()
    expect(await page.getByRole('tab', { name: 'Cotizaciones' }).count()).toBe(0)
    await picture(page, 'erp-api-invoices')
    await page
      .getByRole('link', { name: /Factura N° \d+/ })
      .first()
      .click()
    await page.getByRole('heading', { name: /Factura N° \d+/ }).waitFor()
    await page.getByRole('columnheader', { name: 'Cantidad' }).first().waitFor()
    await expectAccessible(page)
    await picture(page, 'erp-api-invoice')
    expect(
      api.asked.every(
        ({ method, path }) =>
          method === 'GET' &&
          /^(CW|IW|NW)\/(Consulta|Obti?ene|Documentos|Detalle|Contactos|Resumen|Pagos|Top|Productos)/.test(path),
      ),
    ).toBe(true)
  })

  test('whoever may be a supplier is not brought by itself, and is when the administrator says that it is a customer', async () => {
    await page.goto('/settings/erp/import')
    // as the register of another company may have it
    const supplier = { ...tables.cwtauxi![0]!, CodAux: 'PROV-1', NomAux: 'Proveedor del Valle', RutAux: '' }
    tables.cwtauxi!.push(supplier)
    await page.getByRole('button', { name: 'Ver qué cambiaría' }).click()
    await page
      .getByRole('status')
      .filter({ hasText: /De algunos no se sabe si son clientes/ })
      .waitFor()
    await page.getByRole('link', { name: /^Quizá no son clientes/ }).click()
    await page.getByText(/a estos no se les encontró ninguna venta/).waitFor()
    await page.getByText('Proveedor del Valle').waitFor()
    await expectAccessible(page)
    await picture(page, 'erp-api-unproven')
    await page.getByRole('button', { name: 'Es cliente: traer a Proveedor del Valle' }).click()
    await page.getByRole('link', { name: 'Proveedor del Valle' }).waitFor()
  })

  test('it fits a telephone in the dark', async () => {
    const { page: narrow } = await signIn('admin', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
    await narrow.goto('/settings/erp')
    await narrow.getByRole('textbox', { name: 'Dirección de la API', exact: true }).waitFor()
    await expectAccessible(narrow)
    expect(await narrow.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    await picture(narrow, 'erp-api-narrow-dark')
  })
})
