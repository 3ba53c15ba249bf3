import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, hasBrowser, picture, useDemo } from './harness.ts'

const [STAYS, GOES] = ['Óptica Valle Hermoso', 'Óptica Valle Hermoso Ltda.']

describe.skipIf(!hasBrowser)('one customer who is here twice', { timeout: 120_000 }, () => {
  const { signIn } = useDemo()
  let page: Page
  let ids: { stays: string; goes: string }
  let number: number

  /** Asks the API as whoever has signed in. */
  const send = <T>(method: string, address: string, body?: unknown) =>
    page.evaluate(
      async ([method, address, body]) => {
        const headers = { 'content-type': 'application/json' }
        const answer = await fetch(address, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
        return (await answer.json()) as never
      },
      [method, address, body] as const,
    ) as Promise<T>
  const add = (fields: object) => send<{ id: string }>('POST', '/api/customers', fields)

  beforeAll(async () => {
    ;({ page } = await signIn('sofia'))
    const stays = await add({ name: STAYS, phone: '32 222 1111', city: 'Quillota', notes: 'Llamar en la mañana.' })
    const goes = await add({
      name: GOES,
      taxId: '76.543.210-3',
      phone: '32 333 4444',
      email: 'contacto@valle.cl',
      notes: 'Pide siempre factura.',
    })
    ids = { stays: stays.id, goes: goes.id }
    for (const id of [stays.id, goes.id])
      await send('POST', `/api/customers/${id}/contacts`, { name: 'Marcela Ruiz', email: 'marcela@valle.cl' })
    await send('POST', `/api/customers/${goes.id}/equipment`, { productName: 'Autorrefractómetro', serial: 'AR-77' })
    const registered = await send<{ number: number }>('POST', '/api/cases', {
      customerId: goes.id,
      subject: 'No mide el ojo izquierdo',
      description: '<p>Desde ayer.</p>',
      channel: 'phone',
    })
    number = registered.number
  }, 120_000)
  afterAll(() => page?.context().close())

  test('is found by its name, shown what would happen, and joined with the keyboard alone', async () => {
    await page.goto(`/customers/${ids.goes}`)
    await page.getByRole('heading', { level: 1, name: GOES }).waitFor()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Atajos de teclado' }).getByText('Unir con otro cliente…').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    await page.keyboard.press('u')
    const dialog = page.getByRole('dialog', { name: 'Unir con otro cliente' })
    const field = dialog.getByRole('searchbox', { name: 'El otro cliente' })
    await expect.poll(() => field.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true)
    await dialog.getByRole('button', { name: STAYS }).waitFor()
    await expectAccessible(page)
    await picture(page, 'join-customers-find')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => field.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')

    // the one that was opened would stay; the other one shall
    const shown = dialog.getByRole('group', { name: 'Unir con otro cliente' })
    await expect.poll(() => shown.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await dialog.getByText('1 HelpDesk (1 pendiente)').waitFor()
    await dialog.getByText('32 222 1111 (el otro dice 32 333 4444)').waitFor()
    await dialog.getByText('Es la misma persona en ambos: Marcela Ruiz.').waitFor()
    await expectAccessible(page)
    await picture(page, 'join-customers-preview')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
  })

  test('is one from then on, with everything of both', async () => {
    await page.waitForURL(`**/customers/${ids.stays}*`)
    await page.getByRole('heading', { level: 1, name: STAYS, exact: true }).waitFor()
    await page
      .locator('.customer-header')
      .getByText(`«${GOES}» se unió con este cliente el`, { exact: false })
      .waitFor()
    await page.getByText('76.543.210-3').waitFor()
    await page.getByText('No mide el ojo izquierdo').waitFor()
    await page.getByText('Serie AR-77').waitFor()
    expect(await page.getByText('Marcela Ruiz').count()).toBe(1)
    await expectAccessible(page)
    await picture(page, 'join-customers-joined')
  })

  test('is reached by its old address and its old name, and its case by its number', async () => {
    await page.goto('/')
    await page.goto(`/customers/${ids.goes}`)
    await page.waitForURL(`**/customers/${ids.stays}*`)
    await page.getByRole('alert').getByText(`«${GOES}» se unió con este cliente`).waitFor()
    await page.goto(`/customers?query=${encodeURIComponent(GOES)}`)
    await page.getByText('Nombre anterior:').waitFor()
    expect(await page.locator('.lines .line').count()).toBe(1)
    await page.goto(`/cases/${number}`)
    await page.getByRole('link', { name: STAYS, exact: true }).first().waitFor()
  })

  test('stands in the audit, with what was filled in', async () => {
    const admin = (await signIn('admin')).page
    await admin.goto('/settings/audit')
    const entry = admin.getByRole('listitem').filter({ hasText: `unió el cliente «${GOES}» con otro` })
    await entry.getByText(STAYS, { exact: true }).waitFor()
    await entry.getByText('contacto@valle.cl').waitFor()
    await expectAccessible(admin)
    await picture(admin, 'join-customers-audit')
    await admin.context().close()
  })

  test('goes on being typed for by whoever had the one open that is no more', async () => {
    const other = await add({ name: 'Óptica Valle Hermoso (sucursal)' })
    const ana = (await signIn('ana')).page
    await ana.goto(`/customers/${other.id}`)
    await ana.getByRole('heading', { level: 1, name: 'Óptica Valle Hermoso (sucursal)' }).waitFor()
    await ana.keyboard.press('n')
    await ana.getByLabel('Asunto').fill('El láser no enciende')
    const description = ana.getByRole('textbox', { name: 'Descripción' })
    await description.click()
    await ana.keyboard.type('Desde ayer')
    const version = async (id: string) => (await send<{ version: number }>('GET', `/api/customers/${id}`)).version
    await send('POST', `/api/customers/${ids.stays}/join`, {
      otherId: other.id,
      version: await version(ids.stays),
      otherVersion: await version(other.id),
    })
    await ana.waitForURL(`**/customers/${ids.stays}*`)
    await expect.poll(() => ana.getByLabel('Asunto').inputValue()).toBe('El láser no enciende')
    await ana.keyboard.type(' suena') // the keyboard is where it was
    expect(await description.innerText()).toBe('Desde ayer suena')
    expect(await ana.getByLabel('Asunto').inputValue()).toBe('El láser no enciende')
    await ana.context().close()
  })

  test('cannot be joined with who has another RUT, which is said; in the dark and on a phone as well', async () => {
    const other = await add({ name: 'Óptica Valle Hermoso Norte', taxId: '77.777.777-7', city: 'La Serena' })
    await add({
      name: 'Óptica Valle Hermoso Sur',
      email: 'sur@valle.cl',
      address: 'Arturo Prat 123',
      notes: 'Da vuelto.',
    })
    for (const [name, options] of [
      ['dark', { colorScheme: 'dark' }],
      ['narrow', { viewport: { width: 390, height: 800 } }],
    ] as const) {
      const { page } = await signIn('sofia', options)
      await page.goto(`/customers/${ids.stays}`)
      await page.getByRole('button', { name: 'Más acciones' }).click()
      await page.getByRole('menuitem', { name: 'Unir con otro cliente…' }).click()
      const dialog = page.getByRole('dialog', { name: 'Unir con otro cliente' })
      await dialog.getByRole('button', { name: /Sur/ }).click()
      await dialog.getByText('Se completa').waitFor()
      await expectAccessible(page)
      await picture(page, `join-customers-preview-${name}`)
      await dialog.getByRole('button', { name: 'Elegir otro' }).click()
      await dialog.getByRole('button', { name: /Norte/ }).click()
      await dialog.getByText('Tienen RUT distintos').waitFor()
      // nothing of what will not happen
      expect(await dialog.getByText('Pasa al que se queda').count()).toBe(0)
      expect(await dialog.getByText('No se puede deshacer.').count()).toBe(0)
      expect(await dialog.getByRole('button', { name: 'Unir clientes' }).isDisabled()).toBe(true)
      await expectAccessible(page)
      await picture(page, `join-customers-forbidden-${name}`)
      await page.context().close()
    }
    expect((await send<{ id: string }>('GET', `/api/customers/${other.id}`)).id).toBe(other.id)
  })
})
