import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectAccessible, hasBrowser, picture, useDemo } from './harness.ts'

const FIRST = { subject: 'El visor no muestra el peso', text: 'Queda en cero al poner mercadería en el plato.' }
const AGAIN = { subject: 'Visor sin mostrar el peso otra vez', text: 'Desde hoy queda en cero de nuevo.' }

/** Seen without scrolling, and not behind something else. */
const expectInSight = (what: Locator) =>
  expect
    .poll(() =>
      what.evaluate((one) => {
        const { left, top, bottom } = one.getBoundingClientRect()
        return [top + 4, bottom - 4].every((y) => one.contains(one.ownerDocument.elementFromPoint(left + 8, y)))
      }),
    )
    .toBe(true)

describe.skipIf(!hasBrowser)('a problem that comes back', { timeout: 90_000 }, () => {
  const { signIn } = useDemo()
  let ana: Page
  let customer = ''
  let first = ''
  const flag = () => ana.getByRole('group', { name: 'Problema que vuelve' })
  const panel = () => ana.getByRole('region', { name: 'Problema que vuelve' })

  async function type({ subject, text }: typeof FIRST) {
    await ana.goto(`/customers/${customer}?register=true`)
    await ana.getByLabel('Asunto').fill(subject)
    await ana.getByRole('textbox', { name: 'Descripción' }).fill(text)
    await ana.getByRole('combobox', { name: 'Producto adquirido' }).click()
    await ana.getByRole('listbox', { name: 'Producto adquirido' }).getByRole('option').first().click()
  }
  async function register(): Promise<string> {
    await ana.getByLabel('Asunto').press('Control+Enter')
    const told = (await ana.getByTestId('registered-number').textContent())!
    return told.replace(/\D/g, '')
  }

  test('is a case like any other the first time', async () => {
    ;({ page: ana } = await signIn('ana'))
    customer = await ana.evaluate(async () => {
      const found = await fetch('/api/customers?query=clinica&limit=1')
      return ((await found.json()) as { items: { id: string }[] }).items[0]!.id
    })
    await type(FIRST)
    first = await register()
    await ana.goto(`/cases/${first}`)
    await ana.getByRole('heading', { level: 1 }).waitFor()
    expect(await panel().count()).toBe(0)
  })

  test('is flagged while it is typed, and taken as earlier event with one key', async () => {
    await type(AGAIN)
    await flag().getByText('Problema que vuelve: mismo producto, se registró hoy').waitFor()
    await flag().getByText(`N° ${first}`).waitFor()
    await expectInSight(flag())
    await expectAccessible(ana)
    await picture(ana, 'recurrence-flag')
    await ana.keyboard.press('Alt+Shift+0')
    await flag()
      .getByRole('button', { name: `Relacionado con el N° ${first}`, disabled: true })
      .waitFor()
    await expectAccessible(ana)
    await ana.getByText('Continúa a').last().waitFor()
  })

  test('is marked in its case and in the list, which can show those alone', async () => {
    const number = await register()
    await ana.goto(`/cases/${number}`)
    await ana.getByText('Recurrente', { exact: true }).waitFor()
    await panel().getByText('mismo producto · el mismo día').waitFor()
    expect(
      await panel()
        .getByRole('button', { name: /relacionar/ })
        .count(),
    ).toBe(0)
    await ana.getByText('registró un problema que vuelve: mismo producto').waitFor()
    await expectAccessible(ana)
    await picture(ana, 'recurrent-case')
    await ana.goto('/cases?view=all')
    await ana.getByLabel('Recurrentes').check()
    await ana.getByRole('link', { name: AGAIN.subject }).waitFor()
    expect(await ana.getByRole('link', { name: FIRST.subject }).count()).toBe(0)
    await expectAccessible(ana)
    await picture(ana, 'recurrent-list')
  })

  test('is said to be another one: one after the other while it is typed, and later in its case', async () => {
    await type(AGAIN)
    const dismiss = flag().getByRole('button', { name: /^Es otro problema/ })
    await dismiss.click()
    await flag().getByText(`N° ${first}`).waitFor() // the one before
    await ana.reload() // what was said is kept with what was typed
    await flag().getByText(`N° ${first}`).waitFor()
    await dismiss.click()
    await flag().waitFor({ state: 'detached' })
    await ana.goto('/cases?view=all&recurrent=true')
    await ana.getByRole('link', { name: AGAIN.subject }).click()
    await panel()
      .getByRole('button', { name: /^Es otro problema/ })
      .click()
    await panel().waitFor({ state: 'detached' })
    await ana.getByText('dejó de contarlo como problema que vuelve').waitFor()
  })
})
