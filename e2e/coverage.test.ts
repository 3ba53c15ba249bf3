import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, hasBrowser, picture, useDemo } from './harness.ts'

type Answer = { id: string; number: number; version: number; customer: { id: string; name: string } }

describe.skipIf(!hasBrowser)('contracts and warranties', { timeout: 90_000 }, () => {
  const { signIn } = useDemo()
  const name = `Soporte ${Date.now() % 100_000}`
  let page: Page
  let number = ''

  const send = (method: string, path: string, body?: unknown) =>
    page.evaluate(
      async ([method, path, body]) => {
        const headers = { 'content-type': 'application/json' }
        const answer = await fetch(path!, { method: method!, headers, body })
        if (!answer.ok) throw new Error(await answer.text())
        return answer.json() as Promise<unknown>
      },
      [method, path, body && JSON.stringify(body)] as [string, string, string | undefined],
    ) as Promise<Answer & { items: Answer[] }>
  const field = (label: string) => page.getByRole('dialog').getByLabel(label)
  const ready = () => page.getByRole('heading', { level: 1, name: /N° \d+/ }).waitFor()

  beforeAll(async () => {
    ;({ page } = await signIn('sofia'))
    await send('POST', '/api/coverage-types', {
      name,
      durationMonths: 12,
      terms: { grantMinutes: 300, roundingMinutes: 15, overrunPolicy: 'warn' },
      fields: [{ label: 'Orden de compra', type: 'text', required: true }],
    })
  }, 60_000)

  test('are made with the keyboard: customer, type, and what is asked for', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Contratos y garantías' }).click()
    await page.getByRole('heading', { level: 1, name: 'Contratos y garantías' }).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('n')
    await page.getByRole('heading', { level: 1, name: 'Nuevo contrato o garantía' }).waitFor()
    await page.getByRole('combobox', { name: 'Cliente', exact: true }).pressSequentially('nunoa')
    await page.getByRole('option', { name: /Ñuñoa/, disabled: false }).first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await page.getByText('5 h para todo el plazo.', { exact: false }).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByText('Falta completar.').waitFor()
    await expect
      .poll(() => page.getByLabel('Orden de compra').evaluate((one) => one === document.activeElement))
      .toBe(true)
    await expectAccessible(page)
    await page.keyboard.type('OC 4512')
    await page.keyboard.press('Control+Enter')
    await ready()
    number = /\d+$/.exec(page.url())![0]
    await page.getByText('Quedan 5 h de 5 h').waitFor()
    await page.getByText('OC 4512').waitFor()
    await expectAccessible(page)
  })

  test('explain where the hours went, and show before saving what more hours would cover', async () => {
    const one = await send('GET', `/api/coverages/${number}`)
    const { items } = await send('GET', `/api/cases?view=all&customerId=${one.customer.id}&limit=1`)
    const work = {
      caseId: items[0]!.id,
      coverageId: one.id,
      mode: 'online',
      workedMinutes: 350,
      note: 'Puesta en marcha',
    }
    await send('POST', '/api/time-entries', work)
    await page.getByText('1 h en exceso').first().waitFor()
    await page.getByRole('button', { name: /^Por qué/ }).click()
    await page.getByText('Se imputan 6 h.').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('h')
    await field('Horas').fill('2')
    await page.getByText('1 registro imputado cambia de explicación', { exact: false }).waitFor()
    await expectAccessible(page)
    await field('Hasta').fill('2001-01-01')
    await page
      .getByText('Debe estar dentro de la vigencia', { exact: false })
      .or(page.getByText('anterior'))
      .first()
      .waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('h')
    expect(await field('Horas').inputValue()).toBe('2 h')
    await page.getByRole('button', { name: 'Descartar' }).click()
    await page.keyboard.press('h')
    await field('Horas').fill('2')
    await field('Motivo').fill('Compra adicional')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Queda 1 h de 7 h').waitFor()
    await expect.poll(() => page.getByText('en exceso').count()).toBe(0)
  })

  test('tell whoever edits what a colleague changed meanwhile', async () => {
    const one = await send('GET', `/api/coverages/${number}`)
    await page.keyboard.press('e')
    await field('Notas').fill('Lo mío')
    await send('PATCH', `/api/coverages/${one.id}`, { version: one.version, reference: 'CT-9' })
    await page.getByRole('button', { name: 'Guardar', exact: true }).click()
    await page.getByRole('alert').getByText('ninguno → CT-9').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Guardar lo mío' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByText('Lo mío').first().waitFor()
    await page.getByText('CT-9').first().waitFor()
  })

  test('are suspended and put in force again', async () => {
    await page.getByRole('button', { name: 'Más acciones' }).click()
    await page.getByRole('menuitem', { name: 'Suspender' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Suspender' }).click()
    await page.getByText('Escriba el motivo.').waitFor()
    await field('Motivo').fill('Pago pendiente')
    await page.keyboard.press('Control+Enter')
    // it was worked today: the refusal stands beside the day
    await page.getByText('hay trabajo imputado', { exact: false }).waitFor()
    const tomorrow = new Date(Date.now() + 36 * 3_600_000).toISOString().slice(0, 10)
    await field('Desde').fill(tomorrow)
    await page.keyboard.press('Control+Enter')
    await page.getByText(/Se suspende desde el .*: Pago pendiente/).waitFor()
    await page.getByRole('button', { name: 'Más acciones' }).click()
    await page.getByRole('menuitem', { name: 'Reactivar' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Reactivar' }).click()
    await page.getByText(/Se suspende desde el/).waitFor({ state: 'detached' })
  })

  test('are renewed in one click from those that end soon', async () => {
    const one = await send('GET', `/api/coverages/${number}`)
    await send('POST', `/api/coverages/${one.id}/end`, {
      lastDay: new Date(Date.now() + 5 * 24 * 3_600_000).toISOString().slice(0, 10),
      reason: 'Cambia de plan',
    })
    await page.goto(`/coverages?customerId=${one.customer.id}`)
    await page.getByRole('link', { name: /^Por vencer/ }).click()
    await page.getByRole('button', { name: `Renovar: N° ${number},`, exact: false }).click()
    await field('Llevar las horas que quedan').check()
    await expectAccessible(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Renovar' }).click()
    await page.getByText(/Renovado: Contrato N° \d+\./).waitFor()
    await page
      .getByRole('link', { name: /^Renovado: N° \d+$/ })
      .first()
      .click()
    await page.getByText(`Renueva al N° ${number} con sus horas`).waitFor()
    await page.getByText('6 h por usar').waitFor()
  })

  test('move by the days of a repair, which are put right with the last day shown before, and its case tells of it', async () => {
    const day = (ago: number) => new Date(Date.now() - ago * 24 * 3_600_000).toISOString().slice(0, 10)
    const { customer } = await send('GET', `/api/coverages/${number}`)
    const product = await send('POST', `/api/customers/${customer.id}/equipment`, { productName: 'Visor E2E' })
    const terms = { stopsDuringRepair: true }
    const kind = { name: `Garantía ${name}`, kind: 'warranty', durationMonths: 6, terms }
    const { id: typeId } = await send('POST', '/api/coverage-types', kind)
    const covered = { customerId: customer.id, typeId, startsOn: day(90), equipmentIds: [product.id] }
    const warranty = await send('POST', '/api/coverages', covered)
    const situation = { subject: 'El visor no enciende', description: 'x', channel: 'phone' }
    const about = { customerId: customer.id, equipmentId: product.id, ...situation }
    const one = await send('POST', '/api/cases', about)
    const received = { receivedOn: day(20), caseId: one.id }
    const repair = await send('POST', `/api/equipment/${product.id}/repairs`, received)
    await send('POST', `/api/repairs/${repair.id}/return`, { returnedOn: day(5) })
    await page.goto(`/coverages/${warranty.number}`)
    await page.getByText('Por reparaciones termina 15 días después', { exact: false }).waitFor()
    await page.getByRole('button', { name: 'Corregir la reparación: Visor E2E' }).click()
    await field('Devuelto el').fill(day(10))
    await page.getByText(new RegExp(`^Garantía N° ${warranty.number}: último día`)).waitFor()
    await expectAccessible(page)
    await picture(page, 'repair-correct')
    await field('Motivo').fill('Se anotó otro día')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Por reparaciones termina 10 días después', { exact: false }).waitFor()
    await page.goto(`/cases/${one.number}`)
    const followUp = page.getByRole('region', { name: 'Seguimiento' })
    for (const told of ['recibió «Visor E2E» en reparación', 'devolvió «Visor E2E»', 'corrigió la reparación'])
      await followUp.getByText(told, { exact: false }).first().waitFor()
    await page.getByRole('button', { name: 'Corregir la reparación: Visor E2E' }).waitFor()
  })

  test('are read on a telephone in the dark, and changed by supervisors alone', async () => {
    const { page: narrow } = await signIn('ana', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' })
    await narrow.goto(`/coverages/${number}`)
    await narrow.getByText('Puesta en marcha', { exact: true }).waitFor()
    expect(await narrow.getByRole('button', { name: 'Agregar horas' }).count()).toBe(0)
    await expectAccessible(narrow)
    expect(await narrow.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    await picture(narrow, 'coverage-narrow-dark')
    await narrow.goto('/coverages/new')
    await narrow.getByText('Solo supervisión y administración crean contratos y garantías.').waitFor()
    await narrow.context().close()
  })
})
