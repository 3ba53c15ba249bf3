import { join } from 'node:path'
import pg from 'pg'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { loadSoftlandDemo } from '../src/features/erp/server/demo/load.ts'
import { runningConnection } from '../src/platform/server/postgres/postmaster.ts'
import { expectAccessible, hasBrowser, picture, useDemo } from './harness.ts'

const FIRST = 'Equipos y Sistemas Andinos SpA'
const SOUTH = 'Andinos del Sur Ltda.'
const CODE = 'SUR-77'

describe.skipIf(!hasBrowser)('a customer of two companies of the ERP', { timeout: 120_000 }, () => {
  const { demo, signIn } = useDemo()
  let page: Page
  let customerId = ''
  /** Of the company in the south, which is read beside the first alone. */
  let number = 0
  let south: pg.Client
  const there = () => ({ ...runningConnection(join(demo.dataDir, 'postgres'))!, database: 'sur' })

  beforeAll(async () => {
    const admin = new pg.Client({ ...there(), database: 'postgres' })
    await admin.connect()
    await admin.query('create database sur')
    await admin.end()
    const taken = { erpCode: CODE, name: 'Clínica Ñuñoa (sucursal Osorno)', taxId: null, city: 'Osorno' }
    await loadSoftlandDemo(there(), [{ ...taken, erpCode: 'OTRO', name: 'Otro' }, taken], new Date())
    south = new pg.Client(there())
    await south.connect()
    await south.query('update softland.soempre set "NomB" = $1', [SOUTH])
    const { context } = await signIn('admin')
    const read = async (address: string) => (await context.request.get(address)).json()
    const { connection, choices, version } = await read('/api/settings/erp')
    const others = [{ database: 'sur', choices: { accounts: [], dueBy: 'accounting', serials: null } }]
    const saved = await context.request.put('/api/settings/erp', { data: { connection, choices, version, others } })
    expect(saved.status()).toBe(200)
    number = (await saved.json()).others[0].company
    const { items } = await read('/api/customers?query=clinica+nunoa')
    customerId = items[0].id
    await vi.waitFor(
      async () => expect((await read(`/api/erp?company=${number}&refresh=true`)).companyName).toBe(SOUTH),
      20_000,
    )
    await context.close()
    ;({ page } = await signIn('ana'))
  }, 90_000)
  afterAll(() => south?.end().catch(() => undefined)) // which the last of them did

  const isFocused = (one: { ownerDocument: { activeElement: unknown } }) => one === one.ownerDocument.activeElement
  const account = () => page.getByRole('region', { name: /^Cuenta corriente/ })
  const isChosen = (name: string) =>
    expect.poll(() => page.getByRole('radio', { name, exact: true }).isChecked()).toBe(true)
  const pesos = async (of: { innerText: () => Promise<string> }) =>
    Number(/\$([\d.]+)/.exec(await of.innerText())![1]!.replaceAll('.', ''))

  test('with a code in the first alone, the account is that of the first, and the second cannot be chosen', async () => {
    await page.goto(`/customers/${customerId}`)
    await page
      .getByRole('region', { name: `Cuenta corriente · ${FIRST}` })
      .getByText('$')
      .first()
      .waitFor()
    await page.getByRole('tab', { name: 'Facturas', exact: true }).click()
    await isChosen(FIRST)
    await page.getByText(`Sin código en ${SOUTH}`).waitFor()
    expect(await page.getByRole('radio', { name: SOUTH, exact: true }).isDisabled()).toBe(true)
    await expectAccessible(page)
    await picture(page, 'companies-without-code')
  })

  test('once it has a code there too, the screen shows the sum, and what each company says', async () => {
    const { request } = page.context()
    const { version } = await (await request.get(`/api/customers/${customerId}/erp/codes`)).json()
    const data = { code: CODE, version }
    const saved = await request.put(`/api/customers/${customerId}/erp/codes/${number}`, { data })
    expect(saved.status()).toBe(200)
    await page.getByRole('tab', { name: 'Resumen' }).click()
    const line = (name: string) => account().getByRole('button', { name })
    const sumOf = (name: string) => line(name).locator('.erp-fold-sum')
    await account().getByText('Saldo de todas las empresas').waitFor()
    await line(SOUTH).waitFor()
    const parts = [await pesos(sumOf(FIRST)), await pesos(sumOf(SOUTH))]
    expect(parts[1]).toBeGreaterThan(0)
    expect(await pesos(account().locator('.erp-sum'))).toBe(parts[0]! + parts[1]!)
    await expectAccessible(page)
    await picture(page, 'companies-account')
    await line(SOUTH).click()
    await account().getByRole('table').waitFor()
    await expectAccessible(page)
    await account().getByRole('link').first().click()
    await page.waitForURL(`**/statement?*company=${number}*`)
    await page.getByText(SOUTH).filter({ visible: true }).first().waitFor()
    await page.goBack()
  })

  test('what a company is owed, a statement and the last invoice are a few keys away from the search', async () => {
    const keys = async (...pressed: string[]) => {
      for (const key of pressed) await page.keyboard.press(key)
    }
    const has = (name: string | RegExp) =>
      expect.poll(() => page.evaluate('document.activeElement.textContent')).toMatch(name)
    await page.goto('/')
    await page.getByRole('combobox').first().fill('Clínica Ñuñoa')
    await page.getByRole('option').first().waitFor()
    await keys('Enter')
    await account().getByRole('button', { name: SOUTH }).waitFor()
    await keys('s')
    await has(FIRST)
    await keys('ArrowDown')
    await has(SOUTH)
    await keys('Enter', 'ArrowDown')
    await has(/^[A-Z]+ \d+$/)
    await keys('Enter')
    await page.waitForURL(`**/statement?*company=${number}*`)
    await page.goBack()
    await has(/^[A-Z]+ \d+$/) // where one was
    await keys('f')
    await has(/ N° \d+/)
    await keys('m')
    const there = page.getByRole('region', { name: `Facturas y notas · ${SOUTH}` })
    await expect.poll(() => there.getByRole('button', { expanded: false }).first().evaluate(isFocused)).toBe(true)
    await keys('Enter')
    await there.getByRole('table').waitFor()
    await page.keyboard.press('Tab') // the document whole, beside its row
    await page.keyboard.press('ArrowDown') // and on to the next row
    await has(/ N° \d+/)
  })

  test('the company that was gone to stands in the address', async () => {
    await page.waitForURL(`**/*tab=invoices*company=${number}*`)
    await isChosen(SOUTH)
    await page.reload()
    await isChosen(SOUTH)
    await page
      .getByRole('region', { name: `Facturas y notas · ${SOUTH}` })
      .getByRole('button')
      .first()
      .waitFor()
    await expectAccessible(page)
    await picture(page, 'companies-invoices')
  })

  test('its documents are listed, opened and printed as those of that company', async () => {
    await page.getByRole('link', { name: 'Ver todos y buscar' }).click()
    await page.waitForURL(`**/documents?*company=${number}*`)
    await isChosen(SOUTH)
    await page.locator('.document-link').first().waitFor()
    await expectAccessible(page)
    await picture(page, 'companies-documents')
    const { rows } = await south.query('select "Folio" from softland.iw_gsaen where "CodAux" = $1', [CODE])
    const folios = rows.map((row) => String(Number(row.Folio)))
    const listed = (await page.locator('.document-link').allInnerTexts()).map((name) => /\d+$/.exec(name)![0])
    expect(folios).toEqual(expect.arrayContaining(listed))
    await page.locator('.document-link').first().click()
    await page.waitForURL(`**/*company=${number}*`)
    await page.getByRole('heading', { level: 1, name: /N° / }).waitFor()
    await page.getByText(SOUTH).filter({ visible: true }).first().waitFor()
    await page.emulateMedia({ media: 'print' })
    const letterhead = page.locator('.letterhead')
    expect(await letterhead.innerText()).toContain(SOUTH)
    await picture(page, 'companies-document-on-paper')
    await page.emulateMedia({ media: 'screen' })
    await expectAccessible(page)
  })

  test('a document of the second is linked to a case, which says of which company it is', async () => {
    const { items } = await (await page.context().request.get(`/api/cases?customerId=${customerId}`)).json()
    await page.goto(`/cases/${items[0].number}`)
    await page.getByRole('button', { name: 'Vincular un documento del ERP' }).waitFor()
    await page.keyboard.press('f')
    const dialog = page.getByRole('dialog', { name: /^Documentos de .* en el ERP$/ })
    await dialog.getByLabel('Empresa').selectOption({ label: SOUTH })
    const option = dialog.getByRole('listbox').getByRole('option').first()
    const name = (await option.innerText()).match(/^.+ N° \d+/)![0]
    await option.click()
    await option.getByText('Vinculado').waitFor()
    await expectAccessible(page)
    await picture(page, 'companies-link-document')
    await page.keyboard.press('Escape')
    const linked = page.getByRole('region', { name: 'Documentos del ERP' })
    await linked.getByText(`de ${SOUTH}`).waitFor()
    await linked.getByRole('button', { name }).click()
    await linked.getByRole('link', { name: 'Ver como está hoy en el ERP' }).click()
    await page.waitForURL(`**/documents/invoices/*company=${number}*`)
    await page.getByText(SOUTH).filter({ visible: true }).first().waitFor()
  })

  test('what is sought in the wrong company is found in the other with one button, and nothing typed is lost', async () => {
    const { rows } = await south.query(
      `select max("Folio") as folio from softland.iw_gsaen where "CodAux" = $1 and "Tipo" = 'F' and "Estado" = 'V'`,
      [CODE],
    )
    const folio = String(Number(rows[0].folio))
    await page.goto(`/customers/${customerId}`)
    await page.getByRole('button', { name: CODE }).waitFor() // in the header, beside that of the first
    await page.keyboard.press('d')
    await page.getByLabel('Buscar en los documentos').fill(folio)
    await page.getByRole('link', { name: `Buscar en ${SOUTH}` }).press('Enter')
    await page.waitForURL(`**/documents?*company=${number}*`)
    await page.getByRole('link', { name: new RegExp(`N° ${folio}`) }).waitFor()
    expect(await page.getByLabel('Buscar en los documentos').inputValue()).toBe(folio)
    expect(await page.evaluate('document.activeElement.type')).toBe('search')
    const { items } = await (await page.context().request.get(`/api/cases?customerId=${customerId}`)).json()
    await page.goto(`/cases/${items[0].number}`)
    await page.getByRole('button', { name: 'Vincular un documento del ERP' }).waitFor()
    await page.keyboard.press('f')
    const dialog = page.getByRole('dialog', { name: /^Documentos de .* en el ERP$/ })
    await dialog.getByRole('combobox', { name: /^Buscar por número/ }).fill(folio)
    await dialog.getByRole('button', { name: `Buscar en ${SOUTH}` }).press('Enter')
    await dialog.getByRole('option', { name: new RegExp(`N° ${folio}`) }).waitFor()
    expect(await dialog.getByRole('combobox', { name: /^Buscar por número/ }).inputValue()).toBe(folio)
    await page.keyboard.press('Escape')
  })

  test('a company that blocks the customer is told by its name', async () => {
    await south.query(`update softland.cwtauxi set "Bloqueado" = 'S' where "CodAux" = $1`, [CODE])
    await page.goto(`/customers/${customerId}`)
    const again = account().getByRole('button', { name: 'Leer de nuevo de todas las empresas' })
    await again.press('Enter')
    expect(await again.evaluate(isFocused)).toBe(true)
    await account().getByText(`Cliente bloqueado en ${SOUTH}`).waitFor()
    await picture(page, 'companies-blocked')
  })

  test('how long a group of one company is under warranty is said for that company, by its own name of the group', async () => {
    const { page: hers, context } = await signIn('sofia', {
      viewport: { width: 390, height: 800 },
      colorScheme: 'dark',
    })
    await context.request.get(`/api/customers/${customerId}/erp/products?refresh=true&company=${number}`)
    await hers.goto('/settings/warranty-rules')
    await hers.getByRole('button', { name: 'Agregar regla' }).waitFor()
    await hers.keyboard.press('n')
    // which codes are offered follows from it
    await expect.poll(() => hers.getByLabel('Empresa').evaluate(isFocused)).toBe(true)
    await hers.getByLabel('Empresa').selectOption(SOUTH)
    await hers.getByText('Un grupo de productos').click()
    const [group] = (await (await context.request.get(`/api/warranty-rules/products?company=${number}`)).json()).groups
    await hers.getByRole('combobox', { name: 'Buscar grupo' }).click()
    await hers.getByRole('option', { name: `${group.name} (${group.code})` }).click()
    expect(await hers.getByLabel('Código').inputValue()).toBe(group.code)
    await hers.getByRole('combobox', { name: 'Tipo de garantía' }).click()
    await hers.getByRole('option', { name: 'Garantía legal' }).click()
    await hers.getByLabel('Meses').fill('9')
    await expectAccessible(hers)
    await hers.getByRole('dialog').getByRole('button', { name: 'Agregar regla' }).click()
    const rule = hers.getByRole('listitem').filter({ hasText: SOUTH })
    await rule.getByText('9 meses').waitFor()
    expect(await rule.innerText()).toContain(group.name)
    await hers.getByRole('listitem').filter({ hasText: 'Todas las empresas' }).first().waitFor()
    await expectAccessible(hers)
    await picture(hers, 'companies-warranty-rules')
    await context.close()
  })

  test('a technician, who may look into the books, chooses as well', async () => {
    const { page } = await signIn('tomas')
    await page.goto(`/customers/${customerId}/documents?company=${number}`)
    await page.getByRole('radio', { name: SOUTH, exact: true, checked: true }).waitFor({ state: 'attached' })
    await page.locator('.document-link').first().click()
    await page.getByRole('heading', { level: 1, name: /N° / }).waitFor()
    await page.context().close()
  })

  test.each([
    ['narrow', { viewport: { width: 390, height: 844 } }],
    ['dark', { colorScheme: 'dark' as const }],
  ])('on a %s screen the same can be read', async (name, options) => {
    const { page } = await signIn('ana', options)
    await page.goto(`/customers/${customerId}`)
    await page.getByText('Saldo de todas las empresas').waitFor()
    await expectAccessible(page)
    await picture(page, `companies-account-${name}`)
    await page.goto(`/customers/${customerId}?tab=invoices&company=${number}`)
    await page
      .getByRole('region', { name: `Facturas y notas · ${SOUTH}` })
      .getByRole('button')
      .first()
      .waitFor()
    await expectAccessible(page)
    await picture(page, `companies-invoices-${name}`)
    const wide = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    expect(wide).toBe(0)
    await page.context().close()
  })

  test('of a company that does not answer any more the last copy is shown, and it is told that it is one', async () => {
    await south.end()
    const admin = new pg.Client({ ...there(), database: 'postgres' })
    await admin.connect()
    await admin.query('alter database sur allow_connections false')
    await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = 'sur'`)
    await admin.end()
    await account().getByRole('button', { name: 'Leer de nuevo de todas las empresas' }).click()
    await account().getByRole('button', { name: SOUTH }).getByText('no responde: copia del').waitFor()
    expect(await account().getByRole('button', { name: FIRST }).innerText()).not.toContain('no responde')
    await account().getByText('Saldo de todas las empresas').waitFor()
  })
})
