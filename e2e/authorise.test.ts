import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectAccessible, hasBrowser, picture, useDemo } from './harness.ts'

describe.skipIf(!hasBrowser)('serving a customer in debt', { timeout: 90_000 }, () => {
  const { signIn } = useDemo()
  let ana: Page
  let sofia: Page
  let customer: { id: string; name: string }
  const banner = (page: Page) => page.getByRole('region', { name: 'Atención y cobertura' })

  test('needs a supervisor where the class of the customer says so, and the screen tells why', async () => {
    ;({ page: ana } = await signIn('ana'))
    ;({ page: sofia } = await signIn('sofia'))
    customer = await sofia.evaluate(restrictSomebodyInDebt)
    await ana.goto(`/customers/${customer.id}`)
    await banner(ana).getByText('Atender: requiere autorización').waitFor()
    await banner(ana).getByText('Tiene deuda vencida por').waitFor()
    await banner(ana).getByRole('button', { name: 'Ver por qué' }).click()
    await expectAccessible(ana)
    await picture(ana, 'debt')
  })

  test('an agent asks from the form of the situation, and nothing typed is lost', async () => {
    await ana.keyboard.press('n')
    await ana.getByLabel('Asunto').fill('La caja principal no abre')
    await ana.getByLabel('Para lo que se registra').getByRole('button', { name: 'Pedir autorización' }).click()
    await ana.getByRole('textbox', { name: 'Por qué hay que atenderlo ahora' }).fill('Prometen pagar el lunes')
    await expectAccessible(ana)
    await ana.keyboard.press('Escape')
    expect(await ana.getByLabel('Asunto').inputValue()).toBe('La caja principal no abre')
    await ana.getByLabel('Para lo que se registra').getByRole('button', { name: 'Pedir autorización' }).click()
    const reason = ana.getByRole('textbox', { name: 'Por qué hay que atenderlo ahora' })
    expect(await reason.inputValue()).toBe('Prometen pagar el lunes')
    await reason.press('Control+Enter')
    await banner(ana).getByText('falta que supervisión decida').waitFor()
  })

  test('the supervisor sees it at once and grants it in place; the agent sees that', async () => {
    const request = sofia.getByRole('listitem').filter({ hasText: 'Prometen pagar el lunes' })
    await request.getByRole('button', { name: `Autorizar: ${customer.name}` }).click()
    await expectAccessible(sofia)
    await picture(sofia, 'authorise')
    await request.getByRole('textbox', { name: 'Nota (si hace falta)' }).fill('Solo por hoy')
    await sofia.keyboard.press('Control+Enter')
    await request.waitFor({ state: 'detached' })
    await banner(ana).getByText('Atender: avisar al cliente').waitFor()
    await banner(ana).getByText('Atención autorizada por Sofía').first().waitFor()
    expect(await ana.getByRole('button', { name: 'Pedir autorización' }).count()).toBe(0)
  })

  test('the supervisor takes it back with the reason; the agent sees it at once and may ask again', async () => {
    await sofia.goto(`/customers/${customer.id}`)
    await banner(sofia).getByRole('button', { name: 'Ver por qué' }).click()
    const take = banner(sofia).getByRole('button', { name: `Revocar la autorización: ${customer.name}` })
    await take.click()
    await banner(sofia).getByRole('button', { name: 'Revocar', exact: true }).click()
    await banner(sofia).getByText('Escriba el motivo.').waitFor()
    await expectAccessible(sofia)
    await picture(sofia, 'revoke')
    await banner(sofia).getByRole('textbox', { name: 'Por qué se revoca' }).fill('El cheque salió sin fondos')
    await sofia.keyboard.press('Control+Enter')
    await banner(sofia).getByText('Sofía').filter({ hasText: 'revocó la autorización' }).waitFor()
    await banner(ana).getByText('«El cheque salió sin fondos»').waitFor()
    await banner(ana).getByText('Atender: requiere autorización').waitFor()
    expect(await ana.getByRole('button', { name: 'Revocar' }).count()).toBe(0)
    await banner(ana).getByRole('button', { name: 'Pedir autorización' }).waitFor()
    await expectAccessible(ana)
    await picture(ana, 'revoked')
  })
})

/** Runs in the page of a supervisor: puts a customer whose debt is known into the class that needs authorisation. */
async function restrictSomebodyInDebt(): Promise<{ id: string; name: string }> {
  const read = async (address: string) => (await fetch(address)).json()
  const { customerClasses } = await read('/api/classifications')
  const restricted = customerClasses.find((one: { debtPolicy: string }) => one.debtPolicy === 'authorise')
  const { items } = await read('/api/customers?query=l&limit=20')
  for (let round = 0; round < 20; round++) {
    for (const { id, name } of items) {
      const { customer, serve } = await read(`/api/customers/${id}/overview`)
      if (!serve.debt?.overdue || serve.authorisation || !customer.active) continue
      const body = JSON.stringify({ classId: restricted.id, version: customer.version })
      await fetch(`/api/customers/${id}`, { method: 'PATCH', headers: { 'content-type': 'application/json' }, body })
      return { id, name }
    }
    await new Promise((done) => setTimeout(done, 500)) // their accounts are still being read
  }
  throw new Error('nobody owes anything')
}
