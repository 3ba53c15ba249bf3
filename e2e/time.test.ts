import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, hasBrowser, picture, useDemo } from './harness.ts'

const DAY_MS = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)

describe.skipIf(!hasBrowser)('time', { timeout: 120_000 }, () => {
  const { signIn } = useDemo()
  let ana: Page
  let sofia: Page
  let number: number
  let other: number

  const send = async (by: Page, address: string, data: object) => {
    const answer = await by.request.post(address, { data })
    if (!answer.ok()) throw new Error(`${answer.status()} ${await answer.text()}`)
    return answer.json()
  }
  const register = async (customerId: string, subject: string): Promise<number> =>
    (await send(ana, '/api/cases', { customerId, subject, description: 'x', channel: 'phone' })).number
  const openCase = async (page: Page, one: number) => {
    await page.goto(`/cases/${one}`)
    await page.getByRole('heading', { name: 'Tiempo', exact: true }).waitFor()
  }
  const dialog = () => ana.getByRole('dialog')
  const preview = () => dialog().getByRole('region', { name: 'Qué se imputa' })
  const panel = () => ana.getByRole('region', { name: 'Tiempo', exact: true })

  beforeAll(async () => {
    ;({ page: ana } = await signIn('ana'))
    ;({ page: sofia } = await signIn('sofia'))
    await ana.request.delete('/api/timer')
    const terms = { overrunPolicy: 'block', percent: { onSite: 150 } }
    const type = await send(sofia, '/api/coverage-types', {
      name: `Plan de la prueba ${Date.now()}`,
      kind: 'contract',
      durationMonths: 12,
      terms,
    })
    const customer = await send(ana, '/api/customers', { name: 'Cliente de la prueba' })
    const days = { startsOn: inDays(-30), endsOn: inDays(90) }
    await send(sofia, '/api/coverages', { customerId: customer.id, typeId: type.id, ...days, grantedMinutes: 120 })
    number = await register(customer.id, 'El lector no enciende')
    other = await register(customer.id, 'La pantalla parpadea')
  }, 90_000)

  test('what the work takes and leaves is seen before it is logged', async () => {
    await openCase(ana, number)
    await ana.keyboard.press('h')
    await preview().getByText('Quedan 2 h').waitFor()
    await dialog().getByLabel('Tiempo trabajado').fill('0:40')
    await dialog().getByRole('radio', { name: 'En terreno' }).press('Space')
    await preview().getByText('Se imputan 1 h', { exact: true }).waitFor()
    await preview().getByText('Cómo se calcula').click()
    await preview().getByText('La modalidad se descuenta al 150 %.').waitFor()
    await expectAccessible(ana)
    await picture(ana, 'time-form')
    await dialog().getByLabel('Qué se hizo').fill('Cambio de fuente')
    await ana.keyboard.press('Control+Enter')
    await dialog().waitFor({ state: 'detached' })
    await panel().getByText('Cambio de fuente').waitFor()
    await panel().getByText('1 h imputadas').waitFor()
  })

  test('what the contract does not allow stands beside its field, and nothing written is lost', async () => {
    await ana.keyboard.press('h')
    await dialog().getByLabel('Tiempo trabajado').fill('90')
    await dialog().getByLabel('Qué se hizo').fill('Lo que no cabe')
    const refusal = dialog().getByText('no permite exceder sus horas', { exact: false })
    await refusal.waitFor()
    await ana.reload()
    await ana.getByRole('heading', { name: 'Tiempo', exact: true }).waitFor()
    await ana.keyboard.press('h')
    await refusal.waitFor()
    expect(await dialog().getByLabel('Qué se hizo').inputValue()).toBe('Lo que no cabe')
    await ana.keyboard.press('Control+Enter')
    await expect.poll(() => ana.evaluate('document.activeElement.value')).toContain('1 h 30 min')
    await dialog().getByRole('combobox', { name: 'Se imputa a' }).click()
    await ana.getByRole('option', { name: 'No se imputa' }).click()
    await ana.keyboard.press('Control+Enter')
    await dialog().getByText('Diga por qué no se imputa.').waitFor()
    await dialog().getByLabel('Por qué no se imputa').fill('Cortesía')
    await ana.keyboard.press('Control+Enter')
    await dialog().waitFor({ state: 'detached' })
    await panel().getByText('no se imputa: Cortesía').waitFor()
  })

  test('the timer runs on from screen to screen, and is logged when another is begun', async () => {
    await ana.keyboard.press('r')
    const timer = ana.getByRole('group', { name: /^Cronómetro: N°/ })
    await timer.waitFor()
    await openCase(ana, other)
    await timer.getByRole('link', { name: /El lector no enciende/ }).waitFor()
    await expectAccessible(ana)
    await ana.keyboard.press('r')
    await dialog().getByText('La pantalla parpadea', { exact: false }).waitFor()
    await expectAccessible(ana)
    await dialog().getByRole('button', { name: 'Registrar y comenzar aquí' }).click()
    await timer.getByRole('link', { name: /La pantalla parpadea/ }).waitFor()
    await openCase(ana, number)
    await panel().getByText('1 min', { exact: true }).waitFor()
  })

  test('a timer that was forgotten asks when the work ended', async () => {
    const { timer } = await (await ana.request.get('/api/timer')).json()
    const startedAt = new Date(Date.now() - 9 * 3_600_000).toISOString()
    await ana.request.patch('/api/timer', { data: { timerId: timer.id, startedAt } })
    await ana.reload()
    await ana.getByText('¿Lo olvidó?', { exact: false }).first().waitFor()
    await ana.getByRole('button', { name: 'Detener cronómetro' }).click()
    expect(await dialog().getByLabel('Tiempo trabajado').inputValue()).toBe('')
    await dialog()
      .getByRole('button', { name: /\(1 h\)$/ })
      .click()
    expect(await dialog().getByLabel('Tiempo trabajado').inputValue()).toBe('1 h')
    await expectAccessible(ana)
    await dialog().getByRole('button', { name: 'Descartar' }).click()
    await dialog().getByRole('button', { name: 'Sí, descartar' }).click()
    await dialog().waitFor({ state: 'detached' })
    await ana.getByRole('group', { name: /^Cronómetro/ }).waitFor({ state: 'detached' })
  })

  test('what was logged wrongly is reversed and logged right', async () => {
    await panel()
      .getByRole('button', { name: /^Más acciones: 40 min/ })
      .click()
    await ana.getByRole('menuitem', { name: 'Corregir' }).click()
    await dialog().getByLabel('Motivo').fill('Fueron 20')
    await ana.keyboard.press('Control+Enter')
    await dialog().getByText('Registre cómo debió ser', { exact: false }).waitFor()
    await dialog().getByLabel('Tiempo trabajado').fill('20')
    await preview().getByText('Se imputan 30 min', { exact: true }).waitFor()
    await ana.keyboard.press('Control+Enter')
    await dialog().waitFor({ state: 'detached' })
    await panel().getByText('corrige otro registro').waitFor()
    await panel().getByRole('button', { name: 'Ver 1 revertido' }).click()
    await panel().getByText('Revertido por Ana Núñez: Fueron 20').waitFor()
    await expectAccessible(ana)
  })

  test('the week adds up, and goes back and forth by keys', async () => {
    await ana.keyboard.press('g')
    await ana.keyboard.press('t')
    await ana.getByRole('heading', { level: 1, name: 'Semana de Ana Núñez' }).waitFor()
    await ana
      .getByRole('link', { name: /El lector no enciende/ })
      .first()
      .waitFor()
    await ana.keyboard.press('h')
    await dialog().getByLabel('Tiempo trabajado').fill('15')
    await dialog().getByLabel('Qué se hizo').fill('Orden del taller')
    await ana.keyboard.press('Control+Enter')
    await dialog().waitFor({ state: 'detached' })
    await ana.getByText('Orden del taller').first().waitFor()
    await expectAccessible(ana)
    await picture(ana, 'time-week')
    const week = ana.getByRole('group', { name: 'Semanas' }).getByRole('status')
    const present = await week.textContent()
    await ana.keyboard.press('a')
    await expect.poll(() => week.textContent()).not.toBe(present)
    await ana.keyboard.press('s')
    await expect.poll(() => week.textContent()).toBe(present)
  })

  test('supervisors see at once who is available', async () => {
    await sofia.goto('/')
    const people = sofia.getByRole('region', { name: 'Quién está disponible' })
    await ana.getByRole('button', { name: /^Mi disponibilidad/ }).click()
    await ana
      .getByRole('menuitem', { name: /Colación|Pausa|Estoy disponible/ })
      .first()
      .click()
    await ana.getByRole('button', { name: /^Mi disponibilidad/ }).click()
    await ana.waitForTimeout(500) // until the menu has faded in
    await expectAccessible(ana)
    await ana.getByRole('menuitem', { name: 'Reunión' }).click()
    await people.getByText('Reunión', { exact: false }).waitFor()
    await expectAccessible(sofia)
  })

  test('what was said wrongly of a day is put right, and how it was stays to be read', async () => {
    await ana.goto('/time')
    await ana
      .getByRole('button', { name: /^Corregir disponibilidad/ })
      .first()
      .click()
    await dialog()
      .getByRole('button', { name: /^Corregir En pausa/ })
      .first()
      .click()
    const start = dialog().getByLabel('Inicio')
    const was = await start.inputValue()
    await start.fill(was.replace(/T.*/, 'T00:00'))
    await ana.keyboard.press('Control+Enter')
    await dialog().getByText('Se superpone con', { exact: false }).waitFor()
    await expectAccessible(ana)
    await picture(ana, 'availability-refused')
    await start.fill(was)
    await dialog().getByRole('combobox', { name: 'Motivo de la pausa' }).click()
    await ana.getByRole('option', { name: 'Reunión' }).click()
    await dialog().getByLabel('Por qué se corrige').fill('Era la reunión del equipo')
    await dialog().getByRole('button', { name: 'Guardar' }).click()
    await dialog().getByText('«Era la reunión del equipo»', { exact: false }).waitFor()
    await ana.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
  })

  test('what the timer of somebody who was deactivated counted is settled by a supervisor', async () => {
    const { page: admin, context } = await signIn('admin')
    const account = { name: 'Eva Rojas', email: `eva-${Date.now()}@demo.cl`, password: 'nubes sobre el mar' }
    const eva = await send(admin, '/api/people', { ...account, role: 'agent' })
    const hers = await sofia
      .context()
      .browser()!
      .newContext({ baseURL: new URL(sofia.url()).origin })
    await hers.request.post('/api/auth/sign-in/email', { data: account })
    await hers.request.post('/api/timer', { data: { note: 'Inventario de repuestos' } })
    await admin.request.patch(`/api/people/${eva.id}`, { data: { version: 1, active: false } })
    await hers.close()
    await context.close()
    await sofia.goto('/')
    const left = sofia.getByRole('region', { name: 'Tiempo que quedó corriendo' })
    await left.getByText('Eva Rojas').waitFor()
    await left.getByText('le quitó o cambió el acceso', { exact: false }).waitFor()
    await expectAccessible(sofia)
    await left.getByRole('button', { name: /^Registrar o descartar/ }).click()
    await sofia.getByRole('dialog').getByText('Eva Rojas', { exact: false }).waitFor()
    await expectAccessible(sofia)
    await sofia.getByRole('dialog').getByRole('button', { name: 'Registrar' }).click()
    await left.waitFor({ state: 'detached' })
  })

  test('all of it works on a telephone in the dark', async () => {
    const { page, context } = await signIn('ana', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
    await send(page, '/api/timer', {})
    await page.goto(`/cases/${number}`)
    await page.getByRole('button', { name: 'Detener cronómetro' }).waitFor()
    await page.getByRole('button', { name: 'Registrar tiempo' }).click()
    await page.getByLabel('Tiempo trabajado').fill('10')
    await page.getByText('después:', { exact: false }).first().waitFor({ state: 'attached' })
    await expectAccessible(page)
    await picture(page, 'time-form-narrow-dark')
    for (const address of ['/time', `/cases/${number}`]) {
      await page.goto(address)
      await page.getByRole('button', { name: 'Detener cronómetro' }).waitFor()
      await expectAccessible(page)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    }
    await page.request.delete('/api/timer')
    await context.close()
  })
})
