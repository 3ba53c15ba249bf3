import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { type Client, startTestApp } from '../../../../app/server/testing/harness.ts'
import { jpegOf, pngOf } from '../../../../platform/server/pictures.builders.ts'
import { addCustomer } from '../../../customers/server/customers.builders.ts'
import { maintenanceAnswers, papers } from './paper.builders.ts'

const app = await startTestApp({ now: () => new Date('2026-06-15T16:00:00Z') })
await app.db.insertInto('company').values({ name: 'Ñandú Ltda.', taxId: '761234560', createdAt: new Date() }).execute()
const boss = await app.signIn('admin', { name: 'Eva' })
const ana = await app.signIn('agent', { name: 'Ana' })
const tomas = await app.signIn('technician', { name: 'Tomás' })
const leo = await app.signIn('technician', { name: 'Leo' })
const { order, photos, signature, sent, timeline, commitmentTypes } = await papers(app, { ana, boss })

/** A paper with its words as they are read from left to right, spaces and lines as one. */
async function paper(who: Client, url: string) {
  const headers = { cookie: who.cookie }
  const { statusCode, headers: told, rawPayload } = await app.app.fastify.inject({ url, headers })
  if (statusCode !== 200) throw new Error(`${statusCode} ${rawPayload.toString()}`)
  const pdf = await getDocumentProxy(new Uint8Array(rawPayload))
  const { text } = await extractText(pdf, { mergePages: true })
  const words = text.replace(/\s+/g, ' ')
  return { words, pages: pdf.numPages, disposition: told['content-disposition'], bytes: rawPayload }
}
/** Somebody who reads English. */
async function reading(role: 'agent' | 'contact', customerId?: string) {
  const who = await app.signIn(role, customerId ? { customerId } : {})
  await who.patch('/api/me', { language: 'en' })
  return who
}
const statusOf = async (who: Client, url: string) => (await who.get(url)).status

describe('the order of a visit on paper', () => {
  test('has all that the technician needs, and room to sign', async () => {
    const { visit, caseId } = await order([tomas, leo], { taxId: '12.345.678-5' })
    for (const [kind, body] of [
      ['call', 'Rosa llamó: mañana hay pabellón'],
      ['internalNote', 'Ojo: cliente enojado'],
    ])
      await ana.post(`/api/cases/${caseId}/entries`, { kind, body: `<p>${body}</p>` })
    const { words, pages, disposition } = await paper(tomas, `/api/visits/${visit.id}/order.pdf`)
    expect(pages).toBe(1)
    expect(disposition).toBe(`inline; filename="orden-${visit.number}.pdf"`)
    for (const told of [
      'Ñandú Ltda. RUT 76.123.456-0',
      'Orden de salida a terreno',
      `Visita N° ${visit.number}`,
      'Clínica Los Ñandúes SpA',
      'RUT 12.345.678-5 ',
      'Rosa Núñez',
      '+56 2 2345 6789 · +56 9 8765 4321',
      'Av. Providencia 1234, Ñuñoa, Santiago',
      'Entrar por el portón de atrás',
      '15-06-2026 09:00 a 11:00',
      'Tomás, Leo',
      'Autoclave A-200',
      'A200-00417',
      'Quedan 10 h de 10 h, hasta el 31-12-2026',
      'El autoclave no calienta',
      'no llega a 121 °C',
      'Rosa llamó: mañana hay pabellón',
      'Llevar escalera.',
      '2 RES-220 Resistencia 220 V',
      '1,5 Cañería de cobre, metros',
      'Firma del cliente',
      'Firma del técnico',
    ])
      expect(words).toContain(told)
    expect(words).not.toContain('enojado')
  })

  test('speaks the language of whoever prints it, on letter or A4', async () => {
    const { visit } = await order([tomas])
    const { words, bytes } = await paper(await reading('agent'), `/api/visits/${visit.id}/order.pdf?paper=a4`)
    expect(words).toContain('Visit order')
    expect(words).toContain('15-06-2026 09:00 to 11:00')
    expect(bytes.toString('latin1')).toContain('/MediaBox [0 0 595.28 841.89]')
  })

  test('that waits to be planned says so', async () => {
    const { visit } = await order([], { startsAt: null, endsAt: null, parts: [] })
    const { words } = await paper(ana, `/api/visits/${visit.id}/order.pdf`)
    expect(words).toContain('Por planificar')
    expect(words).toContain('Sin asignar')
    expect(words).not.toContain('Repuestos y materiales')
  })

  test('is for whoever sees the visit', async () => {
    const { visit, customer } = await order([tomas])
    const contact = await app.signIn('contact', { customerId: customer.id })
    const url = `/api/visits/${visit.id}/order.pdf`
    expect(await Promise.all([ana, tomas, leo, contact].map((who) => statusOf(who, url)))).toEqual([200, 200, 404, 404])
    expect((await app.stranger.get(url)).status).toBe(401)
  })
})

test('what is longer than a page is printed to its last line', async () => {
  const { visit, caseId } = await order([tomas, leo])
  const lines = (name: string, many: number) => Array.from({ length: many }, (_, n) => `${name}${n + 1}`).join('\n')
  const said = `<p>${lines('d', 120).replaceAll('\n', '<br>')}</p>`
  await ana.post(`/api/cases/${caseId}/entries`, { kind: 'call', body: said })
  const { words: ordered } = await paper(tomas, `/api/visits/${visit.id}/order.pdf`)
  expect(ordered).toContain('d119 d120')

  const partes = Array.from({ length: 5 }, (_, n) => ({ pieza: `${'Pieza muy larga '.repeat(30)}p${n + 1}` }))
  const timeEntries = Array.from({ length: 50 }, (_, n) => {
    return { id: tomas.ctx.newId(), personId: n % 2 ? leo.id : tomas.id, mode: 'onSite', workedMinutes: n + 1 }
  })
  const told = { answers: { ...maintenanceAnswers, detalle: lines('a', 110), partes }, timeEntries }
  await sent(tomas, visit.id, told)
  await sent(tomas, visit.id, { ...told, summary: 'Otra vez', corrects: 1, reason: lines('m', 150) })
  const { words } = await paper(tomas, `/api/visits/${visit.id}/report.pdf`)
  for (const last of ['a109 a110', 'p5', '50 min 50 min', 'm149 m150']) expect(words).toContain(last)
})

test('what the paper keeps from the customer is not named to them when it is corrected', async () => {
  const { visit, caseId } = await order([tomas])
  await sent(tomas, visit.id, { answers: maintenanceAnswers })
  const answers = { ...maintenanceAnswers, presion: 3, interno: 'Ya no' }
  await sent(tomas, visit.id, { answers, corrects: 1, reason: 'Error' })
  const { bodyHtml } = (await timeline(caseId)).at(-1)!
  expect(bodyHtml).toContain('datos de uso interno')
  expect(bodyHtml).not.toContain('Nota interna')
})

test('a photo that the paper keeps from the customer is for our own people alone', async () => {
  const { visit, customer } = await order([tomas])
  const fotos = await photos(tomas, [[jpegOf(40, 30), 'a.jpg']])
  fotos[0]!.fileId = fotos[0]!.fileId.toUpperCase() // an id is the same however a program writes it
  const internas = await photos(tomas, [[jpegOf(40, 30), 'b.jpg']])
  await sent(tomas, visit.id, { answers: { ...maintenanceAnswers, fotos, internas } })
  const contact = await app.signIn('contact', { customerId: customer.id })
  const statuses = ([one]: typeof fotos) =>
    Promise.all([tomas, ana, contact].map((who) => statusOf(who, `/api/files/${one!.fileId}/content`)))
  expect([await statuses(fotos), await statuses(internas)]).toEqual([
    [200, 200, 200],
    [200, 200, 404],
  ])
})

describe('the report of a visit on paper', () => {
  test('has times, answers in words, parts, commitments, signature, and hours used and left', async () => {
    const { visit, coverage } = await order([tomas])
    await sent(tomas, visit.id, {
      answers: {
        ...maintenanceAnswers,
        fotos: await photos(tomas, [[jpegOf(1600, 1200), 'IMG_1.jpg']]),
        firma: await signature(tomas, pngOf(300, 120, { alpha: true })),
      },
      summary: 'Se cambió la resistencia y quedó operativo.',
      isSolution: true,
      parts: [{ code: 'RES-220', description: 'Resistencia 220 V', quantity: 1 }],
      commitments: [
        {
          id: crypto.randomUUID(),
          typeId: commitmentTypes.call,
          description: 'Enviar cotización de la cañería',
          responsibleId: ana.id,
          dueAt: '2026-06-20T15:00:00.000Z',
        },
      ],
    })
    const { words, disposition } = await paper(ana, `/api/visits/${visit.id}/report.pdf`)
    expect(disposition).toBe(`inline; filename="visita-${visit.number}.pdf"`)
    for (const told of [
      'Informe de visita',
      'Partida 15-06-2026 09:00 Llegada 15-06-2026 09:40 Retiro 15-06-2026 11:00 Regreso 15-06-2026 11:30',
      'En terreno 1 h 20 min Traslado 1 h 10 min',
      'Se cambió la resistencia y quedó operativo.',
      'Con esto se solucionó la situación.',
      'Fecha 15-06-2026',
      'Presión 2,5 bar',
      'Filtro de aire, Válvula de seguridad',
      '¿Se limpió el condensador? Sí',
      'según el señor Núñez.',
      'Observaciones del cliente —',
      'Filtro HEPA 2 $45.990',
      'Total $58.490',
      'Foto 1 · 15-06-2026 10:10',
      'Nombre Rosa Núñez RUT 12.345.678-5 Firmado el 15-06-2026 10:58',
      'Resistencia 220 V',
      '20-06-2026 11:00',
      'Enviar cotización de la cañería Ana',
      'Total 2 h 30 min 2 h 30 min',
      `Contrato N° ${coverage.number} · ${coverage.type.name}: quedan 7 h 30 min de 10 h al 15-06-2026.`,
    ])
      expect(words).toContain(told)
    expect(words).not.toContain('molesto')
    expect(words.indexOf('Recepción')).toBeLessThan(words.indexOf('Piezas cambiadas'))
    expect(words).not.toContain('Correcciones')
  })

  test('keeps each version, and says what was corrected and why', async () => {
    const { visit } = await order([tomas])
    await sent(tomas, visit.id, { answers: { ...maintenanceAnswers, presion: 9.5 } })
    const reason = 'La presión estaba mal anotada'
    await sent(tomas, visit.id, { answers: maintenanceAnswers, corrects: 1, reason })
    const last = await paper(ana, `/api/visits/${visit.id}/report.pdf`)
    expect(last.words).toContain('Presión 2,5 bar')
    expect(last.words).toContain(`Versión 2, del 15-06-2026 12:00 (Tomás): ${reason}`)
    expect(last.disposition).toContain(`visita-${visit.number}-v2.pdf`)
    const first = await paper(ana, `/api/visits/${visit.id}/report.pdf?number=1`)
    expect(first.words).toContain('Presión 9,5 bar')
    expect(first.words).toContain('Esta versión fue reemplazada por la versión 2.')
    expect(first.words).not.toContain(reason)
    expect(await statusOf(ana, `/api/visits/${visit.id}/report.pdf?number=3`)).toBe(404)
  })

  test('is for the customer too, for nobody else, and not there before it was sent', async () => {
    const { visit, customer } = await order([tomas])
    const url = `/api/visits/${visit.id}/report.pdf`
    expect(await statusOf(ana, url)).toBe(404)
    await sent(tomas, visit.id, { answers: maintenanceAnswers })
    const contact = await app.signIn('contact', { customerId: customer.id })
    const other = await app.signIn('contact', { customerId: (await addCustomer(ana)).id })
    const all = [ana, boss, tomas, contact, leo, other]
    expect(await Promise.all(all.map((who) => statusOf(who, url)))).toEqual([200, 200, 200, 200, 404, 404])
    const english = await reading('contact', customer.id)
    expect((await paper(english, url)).words).toContain('Visit report')
  })

  test('names the pictures that cannot be printed, and is there nevertheless', async () => {
    const { visit } = await order([tomas])
    const whole = jpegOf(1600, 1200)
    const fotos = await photos(tomas, [
      [whole.subarray(0, whole.length - 400), 'cortada.jpg'],
      [Buffer.from('R0lGODlhAQABAAAAACH5BAEAAAAALAAAAAABAAEAAAIBAAA=', 'base64'), 'animada.gif'],
      [pngOf(64, 48).subarray(0, 60), 'partida.png'],
      [jpegOf(64, 48, { turned: 6 }), 'buena.jpg'],
    ])
    await sent(tomas, visit.id, { answers: { ...maintenanceAnswers, fotos } })
    const { words } = await paper(ana, `/api/visits/${visit.id}/report.pdf`)
    expect(words.match(/No se pudo imprimir: \S+/g)).toEqual([
      'No se pudo imprimir: cortada.jpg',
      'No se pudo imprimir: animada.gif',
      'No se pudo imprimir: partida.png',
    ])
    expect(words).toContain('Foto 4')
  })

  test('with thirty photos has them all, three in a row, within a few pages', { timeout: 120_000 }, async () => {
    const { visit } = await order([tomas])
    const fotos = await photos(
      tomas,
      Array.from(
        { length: 30 },
        (_, n) => [jpegOf(1600, 1200, { padded: 400_000 }), `IMG_${n}.jpg`] as [Buffer, string],
      ),
    )
    await sent(tomas, visit.id, { answers: { ...maintenanceAnswers, fotos } })
    const { words, pages, bytes } = await paper(ana, `/api/visits/${visit.id}/report.pdf`)
    expect(words).toContain('Foto 30 · 15-06-2026 10:39')
    expect(bytes.toString('latin1').match(/\/Filter \/DCTDecode/g)).toHaveLength(30)
    expect([pages >= 3, pages <= 6]).toEqual([true, true])
    expect(bytes.length).toBeLessThan(14_000_000)
  })

  test('goes on over pages with long texts, and breaks a word that is wider than the paper', async () => {
    const { visit } = await order([tomas])
    const detalle = `${'palabra '.repeat(1200)}fin`
    const pieza = 'x'.repeat(200)
    await sent(tomas, visit.id, {
      answers: { ...maintenanceAnswers, detalle, pendiente: pieza, partes: [{ pieza, cantidad: 1, valor: 1 }] },
    })
    const { words, pages } = await paper(ana, `/api/visits/${visit.id}/report.pdf`)
    expect(words.match(/palabra/g)!.length).toBe(1200)
    expect(words.match(/x/g)!.length).toBeGreaterThanOrEqual(400)
    expect(pages).toBeGreaterThan(2)
  })

  test('asked for without end by one person keeps nobody else waiting without end', async () => {
    const { visit } = await order([tomas])
    await sent(tomas, visit.id, { answers: maintenanceAnswers })
    const path = `/api/visits/${visit.id}/report.pdf`
    const impatient = Array.from({ length: 15 }, async () => (await tomas.get(path)).status)
    const other = (await ana.get(path)).status
    expect((await Promise.all(impatient)).toSorted((one, two) => one - two)).toEqual([
      ...Array<number>(10).fill(200),
      ...Array<number>(5).fill(429),
    ])
    expect([other, (await tomas.get(path)).status]).toEqual([200, 200])
  })
})
