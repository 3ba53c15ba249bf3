import type { BrowserContext, Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, hasBrowser, picture, useDemo } from './harness.ts'
import { layWire } from './wire.ts'

const PHONE = { width: 390, height: 844 }
// names of this run alone: the company may have those of another one
const CUSTOMER = `Panadería Ñandú ${Date.now()} Ltda`
const FORM = `Revisión de horno ${Date.now()}`

/** A photo as large as phones take them: forty megapixels, made by the browser itself. */
const largePhoto = async (page: Page): Promise<Buffer> => {
  const base64 = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(7300, 5480)
    const brush = canvas.getContext('2d')!
    for (let n = 0; n < 60; n++) {
      brush.fillStyle = `hsl(${n * 6} 60% 50%)`
      brush.fillRect(n * 120, n * 90, 2400, 1800)
    }
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 })
    const bytes = new Uint8Array(await blob.arrayBuffer())
    let text = ''
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
    return btoa(text)
  })
  return Buffer.from(base64, 'base64')
}

describe.skipIf(!hasBrowser)('a visit where there is no network', { timeout: 180_000 }, () => {
  const { demo, signIn } = useDemo()
  let ana: Page
  let sofia: Page
  let phone: Page
  let pocket: BrowserContext
  let wire: Awaited<ReturnType<typeof layWire>>
  const made = { case: 0, caseId: '', visit: 0, visitId: '', coverage: 0, customerId: '' }

  const send = async (by: Page, address: string, data: object) => {
    const answer = await by.request.post(address, { data })
    if (!answer.ok()) throw new Error(`${answer.status()} ${await answer.text()}`)
    return answer.json()
  }
  const get = async (by: Page, address: string) => (await by.request.get(address)).json()
  const off = async () => {
    wire.cut()
    await pocket.setOffline(true)
  }
  const on = async () => {
    wire.mend()
    await pocket.setOffline(false)
  }

  beforeAll(async () => {
    ;({ page: ana } = await signIn('ana'))
    ;({ page: sofia } = await signIn('sofia'))
    wire = await layWire(demo.address)
    const type = await send(sofia, '/api/coverage-types', {
      name: `Plan terreno ${Date.now()}`,
      kind: 'contract',
      durationMonths: 12,
      terms: { percent: { onSite: 150, travel: 0 } },
    })
    const customer = await send(ana, '/api/customers', {
      name: CUSTOMER,
      address: 'Av. Irarrázaval 2401',
      district: 'Ñuñoa',
      city: 'Santiago',
    })
    made.customerId = customer.id
    await send(ana, `/api/customers/${customer.id}/contacts`, { name: 'Begoña Ibáñez', mobile: '+56 9 8765 4321' })
    const year = new Date().getUTCFullYear()
    const coverage = await send(sofia, '/api/coverages', {
      customerId: customer.id,
      typeId: type.id,
      startsOn: `${year}-01-01`,
      endsOn: `${year + 1}-12-31`,
      grantedMinutes: 600,
    })
    made.coverage = coverage.number
    const form = await send(sofia, '/api/visit-forms', {
      name: FORM,
      form: {
        format: 1,
        sections: [
          {
            key: 'trabajo',
            title: 'Trabajo realizado',
            fields: [
              { kind: 'text', key: 'cliente', label: 'Empresa visitada', start: { from: 'customer.name' } },
              { kind: 'number', key: 'antes', label: 'Temperatura al llegar', unit: '°C', required: true },
              { kind: 'number', key: 'despues', label: 'Temperatura al salir', unit: '°C', required: true },
              { kind: 'calculated', key: 'diferencia', label: 'Diferencia', unit: '°C', formula: 'despues - antes' },
              { kind: 'yesNo', key: 'operativo', label: '¿Quedó operativo?', required: true },
              {
                kind: 'longText',
                key: 'motivo',
                label: 'Por qué no',
                required: true,
                showIf: { field: 'operativo', is: 'equal', to: false },
              },
              { kind: 'photo', key: 'fotos', label: 'Fotos del horno', required: true, min: 1 },
              { kind: 'signature', key: 'firma', label: 'Conformidad', required: true, taxId: 'required' },
            ],
          },
        ],
      },
    })
    await send(sofia, `/api/visit-forms/${form.id}/publish`, {})
    const situation = await send(ana, '/api/cases', {
      customerId: customer.id,
      subject: 'El horno no llega a su temperatura',
      description: '<p>Se queda en 180 °C desde el martes.</p>',
      channel: 'phone',
    })
    made.case = situation.number
    made.caseId = situation.id
  }, 120_000)

  afterAll(() => wire?.close())

  test('Ana makes the order from the case, with everything that is registered', async () => {
    await ana.goto(`/cases/${made.case}`)
    await ana.getByRole('button', { name: 'Enviar a terreno' }).first().click()
    const dialog = ana.getByRole('dialog')
    await expect.poll(() => dialog.getByLabel('Dirección').inputValue()).toBe('Av. Irarrázaval 2401')
    await dialog.getByRole('combobox', { name: 'Formulario' }).click()
    await ana.getByRole('option', { name: FORM }).click()
    await dialog.getByRole('combobox', { name: 'Quién va' }).click()
    await ana.getByRole('option', { name: /Tomás/ }).click()
    await dialog
      .getByRole('button', { name: /^mañana/ })
      .first()
      .click()
    await dialog.getByLabel('Instrucciones').fill('Preguntar por Begoña en la puerta de proveedores.')
    await expectAccessible(ana)
    await picture(ana, 'field-order')
    await dialog.getByRole('button', { name: 'Crear la orden' }).click()
    await dialog.getByText(/Orden N° \d+ creada/).waitFor()
    const { items } = await get(ana, `/api/visits?customerId=${made.customerId}`)
    expect(items).toHaveLength(1)
    made.visit = items[0].number
    made.visitId = items[0].id
    expect(items[0]).toMatchObject({ state: 'planned', technicians: [{ name: expect.stringMatching(/Tomás/) }] })
  })

  test('Tomás has the visit on his phone, and reads it where there is no network', async () => {
    ;({ page: phone, context: pocket } = await signIn('tomas', { viewport: PHONE }))
    // his first screen leads to the field
    const own = phone.getByRole('region', { name: 'Mis visitas de hoy' })
    await own
      .getByText(/N° \d+/)
      .first()
      .waitFor()
    await expectAccessible(phone)
    await picture(phone, 'field-home')
    await own.getByRole('link', { name: 'Hacer mis visitas en terreno' }).click()
    await phone.getByRole('heading', { name: 'En terreno' }).waitFor()
    await phone.goto(`${wire.address}/terreno`)
    await phone.getByText(CUSTOMER).first().waitFor()
    await phone.evaluate(() => navigator.serviceWorker.ready.then(() => true))
    await picture(phone, 'field-days')
    await expectAccessible(phone)
    await off()
    await phone.reload()
    await phone.getByText(CUSTOMER).first().click()
    await phone.getByText('Preguntar por Begoña en la puerta de proveedores.').waitFor()
    await phone.getByText('Se queda en 180 °C desde el martes.').waitFor()
    await picture(phone, 'field-visit-offline')
    await expectAccessible(phone)
  })

  test('he fills the form, takes a photo of forty megapixels and lets the customer sign, all without network', async () => {
    await phone.getByRole('button', { name: 'Voy en camino' }).click()
    await phone.getByRole('button', { name: 'Llegué' }).click()
    await phone.getByRole('link', { name: 'Informe' }).click()
    expect(await phone.getByLabel('Empresa visitada').inputValue()).toBe(CUSTOMER)
    await phone.getByLabel('Temperatura al llegar').fill('180')
    await phone.reload() // in the middle of it
    await expect.poll(() => phone.getByLabel('Temperatura al llegar').inputValue()).toBe('180')
    await phone.getByLabel('Temperatura al salir').fill('245,5')
    await phone.getByText('65,5').first().waitFor()
    await phone
      .getByRole('radiogroup', { name: /Quedó operativo/ })
      .getByText('Sí', { exact: true })
      .click()
    const buffer = await largePhoto(phone)
    await phone.locator('input[type=file]').first().setInputFiles({ name: 'horno.jpg', mimeType: 'image/jpeg', buffer })
    await phone.getByRole('img', { name: 'Foto 1' }).waitFor()
    const pad = phone.getByLabel('Conformidad: espacio para firmar')
    await pad.scrollIntoViewIfNeeded()
    const box = (await pad.boundingBox())!
    await phone.mouse.move(box.x + 30, box.y + 40)
    await phone.mouse.down()
    for (let n = 1; n <= 12; n++) await phone.mouse.move(box.x + 30 + n * 15, box.y + 40 + (n % 3) * 18)
    await phone.mouse.up()
    await phone.getByLabel(/Nombre de quien firma/).fill('Begoña Ibáñez')
    await phone.getByLabel(/RUT de quien firma/).fill('12.345.678-5')
    await phone.getByLabel('Resumen del trabajo').fill('Se cambió el termostato; el horno llega a 245 °C.')
    await phone.getByRole('checkbox', { name: /soluciona/ }).check()
    // nothing is sent while something is missing, and it is told what
    await phone.getByRole('button', { name: 'Terminar y enviar' }).click()
    await phone.getByText('Falta la hora de retiro', { exact: false }).first().waitFor()
    // a signature that was just drawn is waited for
    expect(await phone.getByText('Falta firmar').count()).toBe(0)
    await picture(phone, 'field-missing')
    await phone.getByRole('button', { name: 'Me retiré' }).click()
    await expectAccessible(phone)
    await phone.getByRole('button', { name: 'Terminar y enviar' }).click()
    await phone.getByText('Guardado en este teléfono').first().waitFor()
    await picture(phone, 'field-kept')
    await phone.reload()
    await phone.getByText('Guardado en este teléfono').first().waitFor()
    await expectAccessible(phone)
    // what is on the phone alone is not in the office
    expect((await get(ana, `/api/visits/${made.visitId}`)).reports).toEqual([])
  })

  test('with the network back it arrives, once, and he sees the receipt', async () => {
    await on()
    await phone
      .getByText(/Recibido por la oficina/)
      .first()
      .waitFor()
    await picture(phone, 'field-received')
    await expectAccessible(phone)
    // a correction that was not meant leaves the report as it is
    await phone.getByRole('button', { name: 'Corregir el informe' }).click()
    await phone.getByRole('button', { name: 'Dejar el informe como está' }).click()
    await phone.getByRole('button', { name: 'Descartar' }).click()
    await phone.getByText(CUSTOMER).first().click()
    await phone
      .getByText(/Recibido por la oficina/)
      .first()
      .waitFor()
    expect(await phone.getByRole('button', { name: 'Terminar y enviar' }).count()).toBe(0)
    await phone.reload()
    await phone
      .getByText(/Recibido por la oficina/)
      .first()
      .waitFor()
    const visit = await get(ana, `/api/visits/${made.visitId}`)
    expect(visit).toMatchObject({ state: 'done', case: { number: made.case } })
    expect(visit.reports).toHaveLength(1)
    expect(visit.reports[0]).toMatchObject({
      number: 1,
      answers: { antes: 180, despues: 245.5, diferencia: 65.5, operativo: true },
      notices: [],
    })
  })

  test('the case has the work, and the contract its minutes', async () => {
    const { items } = await get(ana, `/api/cases/${made.caseId}/timeline`)
    expect(items.filter(({ kind }: { kind: string }) => kind === 'solution')).toHaveLength(1)
    expect(items.filter(({ kind }: { kind: string }) => kind === 'visitReported')).toHaveLength(1)
    const { items: entries } = await get(ana, `/api/time-entries?customerId=${made.customerId}`)
    const onSite = entries.filter(({ mode }: { mode: string }) => mode === 'onSite')
    expect(onSite).toHaveLength(1)
    // begun minutes count whole, on site one and a half times
    expect(onSite[0].accountedMinutes).toBe(Math.ceil(onSite[0].workedMinutes * 1.5))
    await ana.goto(`/cases/${made.case}`)
    await ana.getByText('Se cambió el termostato; el horno llega a 245 °C.').first().waitFor()
    await picture(ana, 'field-case-after')
    await ana.goto(`/visits/${made.visit}`)
    await ana.getByText('245,5 °C').first().waitFor()
    await expectAccessible(ana)
    await picture(ana, 'field-visit-page')
  })

  test('the report on paper says the same, with photo and signature', async () => {
    const pdf = await (await ana.request.get(`/api/visits/${made.visitId}/report.pdf`)).body()
    const document = await getDocumentProxy(new Uint8Array(pdf))
    const { text } = await extractText(document, { mergePages: true })
    const plain = text.replace(/\s+/g, ' ')
    for (const said of [
      CUSTOMER,
      'Temperatura al llegar',
      '245,5 °C',
      '65,5 °C',
      '¿Quedó operativo?',
      'Begoña Ibáñez',
      '12.345.678-5',
      'Se cambió el termostato; el horno llega a 245 °C.',
    ])
      expect(plain).toContain(said)
    expect(plain).not.toContain('Por qué no')
    const pictures = pdf.toString('latin1').match(/\/Subtype \/Image/g) ?? []
    expect(pictures.length).toBeGreaterThanOrEqual(2)
    const order = await ana.request.get(`/api/visits/${made.visitId}/order.pdf`)
    expect(order.headers()['content-type']).toContain('application/pdf')
  })
})
