import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, hasBrowser, picture, useDemo } from './harness.ts'

const DAY_MS = 86_400_000
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10)

/** The whole life of a contract's hours, on the screen from the kind to the statement. */
describe.skipIf(!hasBrowser)('the hours of a contract', { timeout: 120_000 }, () => {
  const { signIn } = useDemo()
  const kind = `Plan ${Date.now() % 100_000}`
  const customer = `Panadería Prueba ${Date.now() % 100_000}`
  let page: Page
  let customerId = ''
  let caseNumber: number
  let contract = ''

  const send = async (address: string, data: object) => {
    const answer = await page.request.post(address, { data })
    if (!answer.ok()) throw new Error(`${answer.status()} ${await answer.text()}`)
    return answer.json()
  }
  const dialog = () => page.getByRole('dialog')
  const openCase = async () => {
    await page.goto(`/cases/${caseNumber}`)
    await page.getByRole('heading', { name: 'Tiempo', exact: true }).waitFor()
  }
  const openContract = async () => {
    await page.goto(`/coverages/${contract}`)
    await page.getByRole('heading', { level: 1, name: /N° \d+/ }).waitFor()
  }

  beforeAll(async () => {
    ;({ page } = await signIn('sofia'))
    customerId = (await send('/api/customers', { name: customer })).id
    const situation = { customerId, subject: 'El horno no lee etiquetas', description: 'x', channel: 'phone' }
    caseNumber = (await send('/api/cases', situation)).number
  }, 90_000)

  test('begin with a kind of contract, designed on one page', async () => {
    await page.goto('/settings/coverage-types?type=new')
    await page.getByLabel('Nombre').first().fill(kind)
    await page.getByLabel('Horas para todo el plazo').fill('2')
    await page.getByLabel('Se redondea hacia arriba a múltiplos de').fill('15')
    await page.keyboard.press('Control+Enter')
    await page.getByText(`Se creó «${kind}».`).waitFor()
  })

  test('are given to a customer in under a minute, from its own screen', async () => {
    await page.goto(`/customers/${customerId}`)
    await page.getByRole('heading', { level: 1, name: customer }).waitFor()
    await page
      .getByRole('region', { name: /Contrato/ })
      .getByRole('link', { name: /[Nn]uev/ })
      .click()
    await page.getByRole('heading', { level: 1, name: 'Nuevo contrato o garantía' }).waitFor()
    await page.getByRole('combobox', { name: 'Tipo' }).fill(kind)
    await page.getByRole('option', { name: kind }).first().click()
    await page.getByLabel('Primer día').fill(daysAgo(60))
    await page.keyboard.press('Control+Enter')
    await page.getByText('Quedan 2 h de 2 h').waitFor()
    contract = /\d+$/.exec(page.url())![0]
  })

  test('fall by what the timer counted', async () => {
    await openCase()
    await page.keyboard.press('r')
    await page.getByRole('group', { name: /^Cronómetro: N°/ }).waitFor()
    await page.request.patch('/api/timer', { data: { startedAt: new Date(Date.now() - 40 * 60_000).toISOString() } })
    await openCase()
    await page.keyboard.press('r')
    await dialog().getByText('Se imputan 45 min', { exact: true }).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Control+Enter')
    await dialog().waitFor({ state: 'detached' })
    await openContract()
    await page.getByText('Quedan 1 h 15 min de 2 h').waitFor()
  })

  test('grow when more are added', async () => {
    await page.keyboard.press('h')
    await dialog().getByLabel('Horas').fill('1')
    await dialog().getByLabel('Motivo').fill('Compra adicional')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Quedan 2 h 15 min de 3 h').waitFor()
  })

  test('are taken by last week’s forgotten visit, before the work that came later', async () => {
    await openCase()
    await page.keyboard.press('h')
    await dialog().getByLabel('Tiempo trabajado').fill('2:30')
    await dialog().getByText('En otro momento').click()
    await dialog().getByLabel(/^Día/).fill(daysAgo(7))
    await dialog()
      .getByText(/30 min en exceso/)
      .first()
      .waitFor()
    await dialog().getByLabel('Qué se hizo').fill('Visita olvidada')
    await page.keyboard.press('Control+Enter')
    await dialog().waitFor({ state: 'detached' })
  })

  test('explain themselves line by line', async () => {
    await openContract()
    await page
      .getByText(/exceso/)
      .first()
      .waitFor()
    const whys = page.getByRole('button', { name: /^Por qué/ })
    await whys.nth(1).waitFor() // both works are there
    for (const why of await whys.all()) await why.click()
    await page.getByText('exceden las horas contratadas', { exact: false }).first().waitFor()
    await picture(page, 'hours-explained')
    await expectAccessible(page)
  })

  test('are put right from the line of the ledger, with the keyboard, and the ledger explains itself anew', async () => {
    await page.getByRole('button', { name: /^Corregir o revertir: .*2 h 30 min/ }).focus()
    await page.keyboard.press('Enter')
    const correct = page.getByRole('menuitem', { name: 'Corregir' })
    await expect.poll(() => correct.evaluate((one) => one === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await dialog().getByText('1 registro imputado cambia de explicación', { exact: false }).waitFor()
    await page.getByRole('menu').waitFor({ state: 'detached' })
    await expectAccessible(page)
    await picture(page, 'hours-correct')
    await dialog().getByLabel('Motivo').fill('Fue solo una hora')
    await page.keyboard.press('Control+Enter')
    await dialog().getByText('Ya está revertido', { exact: false }).waitFor()
    // given up between the two, the line offers to go on
    await page.keyboard.press('Escape')
    await page.getByText('Revertido: ya no cuenta').waitFor()
    await page.getByRole('button', { name: /^Corregir o revertir: .*2 h 30 min/ }).click()
    await page.getByRole('menuitem', { name: 'Registrar la corrección' }).click()
    await dialog().getByLabel('Tiempo trabajado').fill('1:00')
    await page.keyboard.press('Control+Enter')
    await dialog().waitFor({ state: 'detached' })
    await page.getByText('Quedan 1 h 15 min de 3 h').waitFor()
    await page.getByText('Revertido: ya no cuenta').waitFor()
    await page.getByText(/en exceso/).waitFor({ state: 'detached' })
  })

  test('are told to the customer month by month, on the screen, on paper and as a sheet', async () => {
    await page.goto(`/coverages/${contract}/statement`)
    await page
      .getByRole('heading', { name: /Cartola de horas/ })
      .first()
      .waitFor()
    await page.getByText('El horno no lee etiquetas').first().waitFor()
    await picture(page, 'statement')
    await expectAccessible(page)
    await page.getByRole('button', { name: /^Corregir o revertir: .*, 4\d min/ }).click()
    await page.getByRole('menuitem', { name: 'Revertir' }).click()
    await dialog().getByText('Qué cambia').waitFor()
    await dialog().getByLabel('Motivo').fill('Era de otro cliente')
    await page.keyboard.press('Control+Enter')
    await dialog().waitFor({ state: 'detached' })
    await page.getByText('Era de otro cliente').waitFor()
    const pdf = await page.request.get(`/api/coverages/${contract}/statement.pdf`)
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
    const csv = await page.request.get(`/api/coverages/${contract}/statement.csv`)
    expect(await csv.text()).toMatch(/^\uFEFF.*;/)
  })
})
