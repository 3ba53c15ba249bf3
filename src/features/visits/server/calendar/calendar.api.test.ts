import { beforeEach, describe, expect, test } from 'vitest'
import { type Client, startTestApp } from '../../../../app/server/testing/harness.ts'
import { registerCase } from '../../../cases/server/cases.builders.ts'
import { addContact, addCustomer } from '../../../customers/server/customers.builders.ts'
import { classify } from '../../../settings/server/settings.builders.ts'
import { visitRows } from '../visits.rows.builders.ts'

const NOW = new Date('2026-06-15T15:00:00Z')
let now = NOW
const app = await startTestApp({ now: () => now, publicUrl: 'https://atiende.viña.cl' })
await classify(app)
const boss = await app.signIn('admin', { name: 'Sofía' })
const ana = await app.signIn('agent', { name: 'Ana' })
const { add, cancelled } = await visitRows(app, { ana, boss })
let tomas: Client
beforeEach(async () => {
  now = NOW
  tomas = await app.signIn('technician', { name: 'Tomás Peña' })
})

const open = async (by = tomas): Promise<string> => (await by.post('/api/visits/calendar')).body.path
const read = (path: string, headers: Record<string, string> = {}) => app.stranger.send('GET', path, undefined, headers)
const own = (fields: Record<string, unknown> = {}) => add({ technicians: [tomas], ...fields })
const daysFromNow = (days: number) => {
  const startsAt = new Date(NOW.getTime() + days * 24 * 60 * 60_000)
  return { startsAt, endsAt: new Date(startsAt.getTime() + 90 * 60_000) }
}

type Event = Record<string, string>
/** The events as a calendar program has them: lines unfolded, texts unescaped, parameters left out. */
function eventsIn(file: string): Event[] {
  const lines = file.replaceAll('\r\n ', '').split('\r\n')
  const events: Event[] = []
  for (const line of lines) {
    const [, name, value] = /^([A-Z-]+)[^:]*:(.*)$/s.exec(line) ?? []
    if (name === 'BEGIN' && value === 'VEVENT') events.push({})
    else if (name && events.length) events.at(-1)![name] ??= unescaped(value!)
  }
  return events
}
const unescaped = (text: string) => text.replace(/\\([\\;,nN])/g, (_, one: string) => (/n/i.test(one) ? '\n' : one))
const eventsOf = async (path: string) => eventsIn((await read(path)).body as string)

describe('the calendar of a technician', () => {
  test('has each visit with its instants in UTC, where it is, and a way to all the rest', async () => {
    const { id: customerId } = await addCustomer(ana, { name: 'Viña Ñuble; Hijos, y Cía. \\ S.A.' })
    const one = await registerCase(ana, { customerId, subject: 'Clave de la alarma 4711' })
    const contact = await addContact(ana, customerId, { name: 'Eva Núñez', mobile: '+56 9 8765 4321' })
    const visit = await own({
      customerId,
      caseId: one.id,
      contactId: contact.id,
      address: 'Camino 1',
      district: 'Ñuñoa',
      city: 'Santiago',
      directions: 'Llave bajo el macetero',
      instructions: 'La alarma se apaga con 4711',
      version: 3,
    })
    const { status, body, headers } = await read(await open())
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(eventsIn(body)).toEqual([
      expect.objectContaining({
        UID: `visit-${visit.id}@atiende`,
        SEQUENCE: '3',
        DTSTAMP: '20260615T150000Z',
        DTSTART: '20260615T150000Z',
        DTEND: '20260615T160000Z',
        SUMMARY: `Visita N° ${visit.number} · Viña Ñuble; Hijos, y Cía. \\ S.A.`,
        LOCATION: 'Camino 1, Ñuñoa, Santiago',
        DESCRIPTION: `HelpDesk N° ${one.number}\nPreguntar por Eva Núñez\nInstrucciones, teléfonos y formulario: en Atiende.`,
        URL: `https://atiende.viña.cl/visits/${visit.number}`,
        STATUS: 'CONFIRMED',
        CLASS: 'PRIVATE',
      }),
    ])
  })

  test('tells whoever finds its address nothing that opens a door, and no phone', async () => {
    const { id: customerId } = await addCustomer(ana, { phone: '2 2345 6789', email: 'x@y.cl' })
    const one = await registerCase(ana, { customerId, subject: 'Asunto secreto' })
    const contact = await addContact(ana, customerId, { phone: '2 2345 6789', mobile: '9 8765', email: 'eva@v.cl' })
    await own({
      customerId,
      caseId: one.id,
      contactId: contact.id,
      directions: 'Llave bajo el macetero',
      instructions: 'La alarma se apaga con 4711',
    })
    const { body } = await read(await open())
    expect(body).not.toMatch(/macetero|4711|2345|8765|@v\.cl|secreto/)
  })

  test('is lines that end as they should, folded at 75 octets whatever the letters', async () => {
    const { id: customerId } = await addCustomer(ana, { name: `${'ñandú '.repeat(20)}😀😀` })
    await own({ customerId, address: '漢字'.repeat(40) })
    const { body } = await read(await open())
    expect(body).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(body).toMatch(/\r\nEND:VCALENDAR\r\n$/)
    expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const lengths = (body as string).split('\r\n').map((line) => Buffer.byteLength(line))
    expect(Math.max(...lengths)).toBeLessThanOrEqual(75)
    const [event] = eventsIn(body)
    expect(event).toMatchObject({ LOCATION: '漢字'.repeat(40) })
    expect(event!.SUMMARY).toContain(`${'ñandú '.repeat(20)}😀😀`)
  })

  test('has no line that stands in a name or an address', async () => {
    const injected = (end: string) => `A${end}END:VEVENT${end}BEGIN:VEVENT${end}SUMMARY:otra`
    const ends = ['\n', '\r', '\r\n', '\u2028']
    const name = ends.map(injected).join('')
    await app.db.updateTable('people').set({ name }).where('id', '=', tomas.id).execute()
    for (const end of ends) {
      const { id: customerId } = await addCustomer(ana, { name: injected(' ') })
      await app.db
        .updateTable('customers')
        .set({ name: injected(end) })
        .where('id', '=', customerId)
        .execute()
      await own({ customerId, address: injected(end), city: injected(end) })
    }
    const { body } = await read(await open())
    expect(body.split(/\r\n|\r|\n/).filter((line: string) => line === 'BEGIN:VEVENT')).toHaveLength(4)
    expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const lineOf of body.split('\r\n')) expect(lineOf).not.toMatch(/^SUMMARY:otra/)
  })

  test('keeps what was cancelled, as cancelled, so that it vanishes from the calendars that have it', async () => {
    await own({ ...cancelled(ana, NOW), version: 2 })
    expect(await eventsOf(await open())).toMatchObject([
      { STATUS: 'CANCELLED', TRANSP: 'TRANSPARENT', SEQUENCE: '2', SUMMARY: expect.stringMatching(/^Anulada: /) },
    ])
  })

  test('has the own visits alone, a month back and half a year ahead, with a time', async () => {
    const seen = [await own(daysFromNow(-29)), await own(daysFromNow(179))]
    await own(daysFromNow(-31))
    await own(daysFromNow(181))
    await own({ startsAt: null, endsAt: null })
    await add({ technicians: [boss] })
    const events = await eventsOf(await open())
    expect(events.map(({ UID }) => UID).sort()).toEqual(seen.map(({ id }) => `visit-${id}@atiende`).sort())
  })

  test('has a thousand visits at most, without the oldest', async () => {
    const { customerId } = await registerCase(ana)
    const oldest = await own({ customerId, ...daysFromNow(-20) })
    const { id } = await own({ customerId })
    await app.db.transaction().execute(async (db) => {
      const row = await db.selectFrom('visits').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
      const more = Array.from({ length: 1000 }, (_, n) => ({
        ...row,
        id: `0197a000-0000-7000-8000-${String(n).padStart(12, '0')}`,
        number: undefined,
        parts: '[]',
      }))
      await db.insertInto('visits').values(more).execute()
      await db
        .insertInto('visitTechnicians')
        .values(more.map(({ id: visitId }) => ({ visitId, personId: tomas.id, place: 0 })))
        .execute()
    })
    const events = await eventsOf(await open())
    expect(events).toHaveLength(1000)
    expect(events.map(({ UID }) => UID)).not.toContain(`visit-${oldest.id}@atiende`)
  })

  test('is not sent again while it is as it was', async () => {
    const visit = await own()
    const path = await open()
    const etag = String((await read(path)).headers.etag)
    now = new Date(NOW.getTime() + 60_000)
    expect((await read(path, { 'if-none-match': etag })).status).toBe(304)
    await app.db.updateTable('visits').set({ version: 2 }).where('id', '=', visit.id).execute()
    expect((await read(path, { 'if-none-match': etag })).status).toBe(200)
  })

  test('is told to wait when it is asked for all the time, and others are not', async () => {
    const path = await open()
    const answers = []
    for (let n = 0; n < 61; n++) answers.push(await read(path))
    expect(answers.slice(0, 60).every(({ status }) => status === 200)).toBe(true)
    expect(answers[60]).toMatchObject({ status: 429, headers: { 'retry-after': '600' } })
    expect((await read(await open(boss))).status).toBe(200)
    now = new Date(NOW.getTime() + 10 * 60_000)
    expect((await read(path)).status).toBe(200)
  })
})

describe('the address of a calendar', () => {
  test('is a secret of which only a hash is kept, told once', async () => {
    expect((await tomas.get('/api/visits/calendar')).body).toEqual({ createdAt: null })
    const { status, body } = await tomas.post('/api/visits/calendar', {}, { 'idempotency-key': 'k1' })
    expect({ status, createdAt: body.createdAt }).toEqual({ status: 201, createdAt: NOW.toISOString() })
    const [, token] = /^\/api\/visits\/calendar\/([\w-]{43})\.ics$/.exec(body.path)!
    expect((await tomas.get('/api/visits/calendar')).body).toEqual({ createdAt: NOW.toISOString() })
    const kept = await app.db.selectFrom('visitCalendars').selectAll().where('personId', '=', tomas.id).execute()
    expect(JSON.stringify(kept)).not.toContain(token)
    expect(await app.db.selectFrom('idempotencyKeys').select('answer').where('key', '=', 'k1').execute()).toEqual([])
  })

  test('ends when another one is made, and when it is closed', async () => {
    const first = await open()
    const second = await open()
    expect([(await read(first)).status, (await read(second)).status]).toEqual([404, 200])
    expect((await tomas.delete('/api/visits/calendar')).body).toEqual({ closed: true })
    expect((await tomas.delete('/api/visits/calendar')).body).toEqual({ closed: false })
    expect((await read(second)).status).toBe(404)
  })

  test('made ten times at once is one in the end', async () => {
    const paths = await Promise.all(Array.from({ length: 10 }, () => open()))
    const statuses = await Promise.all(paths.map(async (path) => (await read(path)).status))
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
  })

  test('that is unknown is told like one that ended', async () => {
    const path = await open()
    await tomas.delete('/api/visits/calendar')
    const [ended, unknown] = [await read(path), await read(`/api/visits/calendar/${'x'.repeat(43)}.ics`)]
    expect(ended.body).toEqual(unknown.body)
    for (const token of ['', '.', '%00', "'", 'a'.repeat(90), '../../x'])
      expect((await read(`/api/visits/calendar/${token}.ics`)).status).toBe(404)
  })

  test('ends for good with the work of its person', async () => {
    const path = await open()
    const save = (version: number, active: boolean) => boss.patch(`/api/people/${tomas.id}`, { version, active })
    expect((await save(1, false)).status).toBe(200)
    expect((await read(path)).status).toBe(404)
    expect((await save(2, true)).status).toBe(200)
    expect((await read(path)).status).toBe(404)
  })

  test('is for our own people', async () => {
    const { id: customerId } = await addCustomer(ana)
    const eva = await app.signIn('contact', { customerId })
    expect((await eva.get('/api/visits/calendar')).status).toBe(403)
    expect((await eva.post('/api/visits/calendar')).status).toBe(403)
    expect((await eva.delete('/api/visits/calendar')).status).toBe(403)
  })

  test('is described to other programs', async () => {
    const { paths } = (await app.stranger.get('/api/openapi.json')).body
    expect(paths['/api/visits/calendar/{token}.ics'].get).toMatchObject({
      security: [],
      parameters: [{ name: 'token', in: 'path' }],
    })
  })
})
