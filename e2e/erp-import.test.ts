import { join } from 'node:path'
import pg from 'pg'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runningConnection } from '../src/platform/server/postgres/postmaster.ts'
import { expectAccessible, hasBrowser, picture, useDemo } from './harness.ts'

/** A customer that only the ERP of the demonstration has. */
const NEW = { code: '402', name: 'Ferretería El Perno Dorado' }

describe.skipIf(!hasBrowser)('customers are brought from the ERP', { timeout: 120_000 }, () => {
  const { demo, signIn } = useDemo()
  let page: Page
  let softland: pg.Client

  beforeAll(async () => {
    softland = new pg.Client({ ...runningConnection(join(demo.dataDir, 'postgres')), database: 'softland' })
    await softland.connect()
    ;({ page } = await signIn('admin'))
  }, 90_000)
  afterAll(() => softland?.end())

  const phoneThere = (phone: string) =>
    softland.query('update softland.cwtauxi set "FonAux1" = $1 where btrim("CodAux") = $2', [phone, NEW.code])
  const act = (name: string) => page.getByRole('button', { name, exact: true })
  const kind = (name: string) =>
    page.getByRole('navigation', { name: 'Qué pasó con los clientes' }).getByRole('link', { name })
  const row = (name: string) => page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) })
  const says = (text: RegExp) => page.getByRole('status').filter({ hasText: text }).waitFor()
  /** Presses the button and waits until what it started has ended. */
  async function start(name: 'Ver qué cambiaría' | 'Traer clientes') {
    const answered = page.waitForResponse((one) => one.request().method() === 'POST' && one.url().endsWith('/import'))
    await act(name).click()
    const { id } = (await (await answered).json()) as { id: string }
    await page.waitForURL((url) => url.searchParams.get('import') === id)
    await says(/^(Terminada|Lista|Nada que traer)/)
  }

  test('a preview, from the page of the connection, tells what would come and brings nothing', async () => {
    await page.goto('/settings/erp')
    await page.getByRole('link', { name: 'Traer clientes…' }).click()
    await page.getByRole('heading', { level: 1, name: 'Traer clientes del ERP' }).waitFor()
    await page.getByText('Todavía no se han traído clientes.').waitFor()
    await expectAccessible(page)
    await start('Ver qué cambiaría')
    await kind('Se crearían').click()
    await row(NEW.name).getByText(`Código ERP ${NEW.code}`).waitFor()
    expect(await row(NEW.name).getByRole('link').count()).toBe(0)
    await expectAccessible(page)
    await picture(page, 'erp-import-preview')
  })

  test('the import brings it: each count leads to its customers, and they to theirs', async () => {
    await start('Traer clientes')
    await kind('Creados').click()
    await picture(page, 'erp-import-created')
    await row(NEW.name).getByRole('link', { name: NEW.name }).click()
    await page.getByRole('heading', { level: 1, name: NEW.name }).waitFor()
    await page.goBack()
    await kind('Creados').waitFor()
    expect(await kind('Creados').getAttribute('aria-current')).toBe('page')
  })

  test('with nothing new, the next one says so', async () => {
    await start('Traer clientes')
    await says(/^(Nada que traer|Terminada)/)
    expect(await kind('Creados').count()).toBe(0)
  })

  test('what changes there is told by the import after, from what to what', async () => {
    await phoneThere('71 2 700 700')
    await start('Traer clientes')
    await kind('Cambiados').click()
    await row(NEW.name).getByText('Teléfono:').waitFor()
    expect(await row(NEW.name).locator('ins').first().innerText()).toContain('700 700')
    await expectAccessible(page)
    await picture(page, 'erp-import-changed')
  })

  test('what somebody changed here is kept, and told', async () => {
    await row(NEW.name).getByRole('link', { name: NEW.name }).click()
    await page.getByRole('button', { name: 'Editar cliente' }).click()
    const form = page.getByRole('dialog', { name: 'Editar cliente' })
    await form.getByLabel('Teléfono').fill('+56 9 8765 4321')
    await form.getByRole('button', { name: 'Guardar' }).click()
    await form.waitFor({ state: 'detached' })
    await phoneThere('71 2 800 800')
    await page.goto('/settings/erp/import')
    await start('Traer clientes')
    await kind('Se mantienen').click()
    await row(NEW.name)
      .getByText(/se mantiene lo de aquí, «.*8765 4321»; el ERP dice «.*800 800»/)
      .waitFor()
    await picture(page, 'erp-import-kept')
  })

  test('earlier ones can be looked at again, also on a phone in the dark', async () => {
    const { page: phone, context } = await signIn('admin', {
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    })
    await phone.goto('/settings/erp/import')
    const earlier = phone.getByRole('region', { name: 'Importaciones y vistas previas' })
    await earlier.getByRole('link', { name: /^Vista previa/ }).click()
    await phone.getByRole('heading', { level: 2, name: 'Vista previa', exact: true }).waitFor()
    await expectAccessible(phone)
    await picture(phone, 'erp-import-phone-dark')
    await context.close()
  })

  test('of sixty thousand, how far it is shows, it can be stopped, and what went wrong is told with the way out', async () => {
    const { items } = (await (await page.request.get('/api/settings/erp/imports')).json()) as { items: object[] }
    // as the server tells one of a large ERP
    const large = { ...items[0], state: 'running', read: 12_500, total: 60_000, problem: null as string | null }
    await page.route(/\/api\/settings\/erp\/imports\/[^/]+(\/stop)?$/, async (route) => {
      if (route.request().method() === 'POST') large.state = 'stopped'
      await route.fulfill({ json: large })
    })
    await page.goto('/settings/erp/import')
    const bar = page.getByRole('progressbar', { name: 'Trayendo clientes del ERP…' })
    await bar.waitFor()
    expect(await bar.getAttribute('aria-valuetext')).toBe('12.500 de 60.000')
    expect(await act('Traer clientes').getAttribute('aria-disabled')).toBe('true')
    large.read = 30_000
    await expect.poll(() => bar.getAttribute('aria-valuetext'), { timeout: 5000 }).toBe('30.000 de 60.000')
    await expectAccessible(page)
    await act('Detener').click()
    await says(/^Detenida\./)
    await act('Seguir').waitFor()
    Object.assign(large, { state: 'failed', problem: 'El ERP no aceptó el usuario o la contraseña.' })
    await page.reload()
    await says(/^No se pudo terminar\./)
    await page.getByText('El ERP no aceptó el usuario o la contraseña.').waitFor()
    await page.getByRole('link', { name: 'Revisar la conexión' }).click()
    await page.getByRole('heading', { level: 1, name: 'Conexión con el ERP' }).waitFor()
    await page.unrouteAll()
  })

  test('is the business of administrators alone', async () => {
    const { page: other, context } = await signIn('ana')
    await other.goto('/settings/erp/import')
    await other.getByRole('heading', { level: 1, name: 'Traer clientes del ERP' }).waitFor()
    expect(await other.getByRole('button', { name: 'Traer clientes' }).count()).toBe(0)
    expect((await other.request.post('/api/settings/erp/import', { data: { preview: true } })).status()).toBe(403)
    await context.close()
  })
})
