import { join } from 'node:path'
import pg from 'pg'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { loadSoftlandDemo } from '../src/features/erp/server/demo/load.ts'
import { runningConnection } from '../src/platform/server/postgres/postmaster.ts'
import { showRut } from '../src/platform/shared/chile/rut.ts'
import { expectAccessible, hasBrowser, picture, useDemo } from './harness.ts'

const OTHER = 'Importadora del Sur S.A.'
const DATABASE = 'softland_sur'

describe.skipIf(!hasBrowser)('a customer of two companies of the ERP', { timeout: 120_000 }, () => {
  const { demo, signIn } = useDemo()
  let page: Page
  let customer: { id: string; name: string; taxId: string }

  beforeAll(async () => {
    const connection = runningConnection(join(demo.dataDir, 'postgres'))
    const server = new pg.Client({ ...connection, database: 'postgres' })
    await server.connect()
    await server.query(`create database ${DATABASE}`)
    await server.end()
    const desk = new pg.Client({ ...connection, database: 'atiende' })
    await desk.connect()
    const { rows } = await desk.query<{ id: string; name: string; taxId: string }>(
      `select id, name, tax_id as "taxId" from customers where erp_code is not null and tax_id is not null and active
        order by name limit 1`,
    )
    await desk.end()
    customer = rows[0]!
    const own = { ...customer, erpCode: 'SUR/1' }
    await loadSoftlandDemo({ ...connection, database: DATABASE }, [own], new Date())
    const softland = new pg.Client({ ...connection, database: DATABASE })
    await softland.connect()
    await softland.query(`update softland.soempre set "NomB" = $1`, [OTHER])
    await softland.end()

    const admin = (await signIn('admin')).page
    const company = await admin.evaluate(async (database) => {
      const address = '/api/settings/erp'
      const { connection, choices, version, others: before } = await (await fetch(address)).json()
      const others = [
        ...before.map(({ database, choices }: { database: string; choices: unknown }) => ({ database, choices })),
        { database, choices: { accounts: [], dueBy: 'accounting', serials: null } },
      ]
      const body = JSON.stringify({ connection, choices, version, others })
      const answer = await fetch(address, { method: 'PUT', headers: { 'content-type': 'application/json' }, body })
      const saved: { database: string; company: number }[] = (await answer.json()).others
      return saved.find((one) => one.database === database)!.company
    }, DATABASE)
    const name = () =>
      admin.evaluate(async (of) => (await (await fetch(`/api/erp?company=${of}`)).json()).companyName, company)
    await vi.waitFor(async () => expect(await name()).toBe(OTHER), { timeout: 20_000, interval: 200 })
    await admin.context().close()
    ;({ page } = await signIn('ana'))
  }, 120_000)
  afterAll(() => page?.context().close())

  test('has its code there found by its RUT and chosen, with the keyboard alone', async () => {
    await page.goto(`/customers/${customer.id}`)
    await page.getByRole('tab', { name: /^Facturas/ }).click()
    await page.getByRole('button', { name: 'Códigos en el ERP' }).click()
    const dialog = page.getByRole('dialog', { name: 'Códigos del cliente en el ERP' })
    const find = dialog.getByRole('button', { name: `Buscar el código en ${OTHER}` })
    await expect.poll(() => find.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    const field = dialog.getByRole('searchbox', { name: `Buscar en ${OTHER}` })
    await expect.poll(() => field.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true)
    await dialog.getByText(showRut(customer.taxId)).waitFor()
    await page.keyboard.type('Sur 77') // in place of the RUT that was proposed
    await dialog.getByText('Esta empresa no tiene un cliente así').waitFor()
    await page.keyboard.press('Escape') // leaves the list, not the dialog, and what was typed stays
    await field.waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    expect(await field.inputValue()).toBe('Sur 77')
    await field.fill(showRut(customer.taxId))
    await dialog.getByText('Código SUR/1').waitFor()
    expect(await dialog.getByText('No es el RUT de este cliente').count()).toBe(0)
    await expectAccessible(page)
    await picture(page, 'erp-company-codes')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await dialog.getByText('Código SUR/1').waitFor()
    const change = dialog.getByRole('button', { name: `Cambiar el código en ${OTHER}` })
    await expect.poll(() => change.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  test('who chooses another one while somebody takes it away hears of that, and what was typed stays', async () => {
    await page.getByRole('button', { name: 'Códigos en el ERP' }).click()
    const dialog = page.getByRole('dialog', { name: 'Códigos del cliente en el ERP' })
    await dialog.getByRole('button', { name: `Cambiar el código en ${OTHER}` }).click()
    await dialog.getByRole('searchbox').fill('Perno Dorado')
    await dialog.getByText('Ferretería El Perno Dorado').waitFor()
    await dialog.getByText('No es el RUT de este cliente').waitFor()
    const code = async (wanted: string | null) =>
      page.evaluate(
        async ([id, code]) => {
          const address = `/api/customers/${id}/erp/codes`
          const { version, items } = await (await fetch(address)).json()
          const { company } = items.at(-1)
          const body = JSON.stringify({ code, version })
          const headers = { 'content-type': 'application/json' }
          return (await fetch(`${address}/${company}`, { method: 'PUT', headers, body })).status
        },
        [customer.id, wanted],
      )
    expect(await code(null)).toBe(200)
    await dialog.getByRole('button', { name: /^Elegir Ferretería El Perno Dorado/ }).click()
    await dialog.getByText(`${OTHER}: Código SUR/1 → Sin código`).waitFor()
    await dialog.getByText(/^Lo que usted iba a guardar: Código \S+$/).waitFor()
    expect(await dialog.getByRole('searchbox').inputValue()).toBe('Perno Dorado')
    await expectAccessible(page)
    await picture(page, 'erp-company-codes-stale')
    await dialog.getByRole('button', { name: 'Dejar lo suyo' }).click()
    await dialog.getByRole('button', { name: `Buscar el código en ${OTHER}` }).waitFor()
    expect(await code('SUR/1')).toBe(200)
    await dialog.getByText('Código SUR/1').waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  test('is found by it, and loses it again when somebody says so twice', async () => {
    const search = await page.evaluate(async () => (await (await fetch('/api/customers?query=SUR/1')).json()).items)
    expect(search).toMatchObject([{ id: customer.id }])
    await page.getByRole('button', { name: 'Códigos en el ERP' }).click()
    const dialog = page.getByRole('dialog', { name: 'Códigos del cliente en el ERP' })
    await dialog.getByRole('button', { name: `Quitar el código en ${OTHER}` }).click()
    await dialog.getByRole('button', { name: '¿Quitarlo? Sí' }).click()
    await dialog.getByRole('button', { name: `Buscar el código en ${OTHER}` }).waitFor()
    await page.keyboard.press('Escape')
  })

  test('who is looked for in the ERP is told with the company, and brought from that one', async () => {
    await page.goto('/')
    const field = page.getByRole('combobox').first()
    await field.fill('Perno Dorado zzz')
    await page.getByRole('button', { name: 'Buscar en el ERP' }).click()
    const dialog = page.getByRole('dialog', { name: 'Traer un cliente del ERP' })
    await dialog.getByRole('searchbox').fill('Perno Dorado')
    const found = dialog.getByRole('listitem').filter({ hasText: OTHER })
    await found.waitFor()
    await expectAccessible(page)
    await picture(page, 'erp-companies-found')
    await found.getByRole('button').click()
    await page.getByRole('heading', { level: 1, name: 'Ferretería El Perno Dorado' }).waitFor()
  })

  test('the administrator brings customers of the company that is chosen', async () => {
    const admin = (await signIn('admin')).page
    await admin.goto('/settings/erp/import')
    await admin.getByLabel('Empresa').selectOption({ label: OTHER })
    await admin.getByRole('button', { name: 'Ver qué cambiaría' }).click()
    await admin
      .getByRole('status')
      .filter({ hasText: /^(Lista|Nada que traer)/ })
      .waitFor()
    await admin.getByText(`${OTHER} · `).first().waitFor()
    await expectAccessible(admin)
    await picture(admin, 'erp-import-of-company')
    await admin.goto('/settings/erp')
    await admin.getByText('Traer clientes…').waitFor()
    await admin.context().close()
  })
})
