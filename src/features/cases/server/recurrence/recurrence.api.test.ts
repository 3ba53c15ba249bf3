import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { addCustomer, addEquipment } from '../../../customers/server/customers.builders.ts'
import { classify } from '../../../settings/server/settings.builders.ts'
import { WORDS_OF_ANY_CASE } from '../../recurrence.rules.ts'
import { historyOf, registerCase } from '../cases.builders.ts'

let now = new Date('2026-11-25T12:00:00-03:00')
const app = await startTestApp({ now: () => now })
const { topics, states } = await classify(app)
await app.db.insertInto('company').values({ name: 'Empresa', recurrenceDays: 30, createdAt: now }).execute()
const ana = await app.signIn('agent', { name: 'Ana' })
const tomas = await app.signIn('technician')

const DAY_MS = 24 * 60 * 60_000
/** Does something as it was done so many days ago. */
async function daysAgo<T>(days: number, act: () => Promise<T>): Promise<T> {
  const today = now
  now = new Date(today.getTime() - days * DAY_MS)
  const done = await act()
  now = today
  return done
}

const NO_PRINT = { subject: 'No imprime etiquetas', description: '<p>Parpadea una luz roja</p>' }
/** A customer with a scale, and a case of it that is so many days old. */
async function scale(days: number, fields: Record<string, unknown> = {}) {
  const { id: customerId } = await addCustomer(ana)
  const { id: equipmentId } = await addEquipment(ana, customerId, { productName: 'Balanza SM-5300' })
  const earlier = await daysAgo(days, () => registerCase(ana, { ...NO_PRINT, customerId, equipmentId, ...fields }))
  const again = (more: Record<string, unknown> = {}) =>
    registerCase(ana, { ...NO_PRINT, customerId, equipmentId, ...more })
  return { customerId, equipmentId, earlier, again }
}
type Told = {
  recurrent: string | null
  version: number
  recurrences: { of: string; days: number; case: { id: string } }[]
}
const read = async (id: string, by = ana) => (await by.get(`/api/cases/${id}`)).body as Told
const broughtBack = async (id: string, by = ana) =>
  (await read(id, by)).recurrences.map((one) => [one.case.id, one.of, one.days])

describe('a case brings back an earlier problem', () => {
  test('of the same product within the days of the company; its history tells it', async () => {
    const { earlier, again } = await scale(30)
    const one = await again({ subject: 'Otra vez sin imprimir las etiquetas' })
    expect(await broughtBack(one.id)).toEqual([[earlier.id, 'equipment', 30]])
    expect((await historyOf(app, one.id)).map(({ kind, to }) => [kind, to])).toContainEqual([
      'recurrenceChanged',
      'equipment',
    ])
    expect(await read(earlier.id)).toMatchObject({ recurrent: null, recurrences: [] })
  })

  test('not a day later, unless it was solved since', async () => {
    const { earlier, again } = await scale(31)
    expect((await read((await again()).id)).recurrences.map((one) => one.case.id)).not.toContain(earlier.id)
    const other = await scale(300)
    await daysAgo(12, () => ana.post(`/api/cases/${other.earlier.id}/state`, { stateId: states.solved }))
    expect(await broughtBack((await other.again()).id)).toEqual([[other.earlier.id, 'equipment', 12]])
  })

  test('of the same customer with no product, or another one', async () => {
    const { earlier, again } = await scale(5)
    const one = await again({ equipmentId: undefined })
    expect(await broughtBack(one.id)).toEqual([[earlier.id, 'customer', 5]])
  })

  test('never of another customer, nor of another problem', async () => {
    const { again } = await scale(5)
    expect((await read((await scale(0)).earlier.id)).recurrent).toBeNull()
    expect(
      (await read((await again({ subject: 'Calibración', description: '<p>Pesa de más</p>' })).id)).recurrent,
    ).toBeNull()
  })

  test('with the topic, or one beneath it, one word is enough', async () => {
    const { earlier, again } = await scale(5, { topicId: topics.failure })
    const said = { subject: 'Etiquetas torcidas en despacho', description: '<p>Salen cortadas</p>' }
    expect((await read((await again(said)).id)).recurrent).toBeNull()
    const one = await again({ ...said, topicId: topics.failureEquipment })
    expect((await broughtBack(one.id)).map(([id]) => id)).toContain(earlier.id)
  })

  test('words that every case has say nothing, nor do the names of product and customer', async () => {
    const { rows } = await sql<{ words: string[] }>`
      select tsvector_to_array(to_tsvector('spanish_words', ${WORDS_OF_ANY_CASE})) as words`.execute(app.db)
    expect(rows[0]!.words).toEqual(expect.arrayContaining(['problem', 'fall', 'funcion', 'client', 'equip']))
    const { again } = await scale(5, {
      subject: 'Problema con balanza SM-5300',
      description: '<p>Buenos días, falla</p>',
    })
    const one = await again({ subject: 'Falla la balanza SM-5300', description: '<p>Buenos días, problema</p>' })
    expect((await read(one.id)).recurrent).toBeNull()
  })

  test('what was merged into another leaves that to its survivor', async () => {
    const { earlier, again } = await scale(9)
    const twice = await again({ links: [{ relatedCaseId: earlier.id, kind: 'duplicates' }] })
    expect((await read(twice.id)).recurrent).toBeNull()
    await ana.post(`/api/cases/${twice.id}/state`, { stateId: states.closed })
    expect(await broughtBack((await again()).id)).toEqual([[earlier.id, 'equipment', 9]])
  })
})

describe('what it counts as', () => {
  test('is asked again when the product or the words change, as of its registration', async () => {
    const { equipmentId, earlier, again } = await scale(20)
    const { id } = await daysAgo(10, () =>
      again({ equipmentId: undefined, subject: 'Llamado', description: 'Ver luego' }),
    )
    expect((await read(id)).recurrent).toBeNull()
    const save = async (body: object) =>
      (await ana.patch(`/api/cases/${id}`, { ...body, version: (await read(id)).version })).body as Told
    expect((await save({ ...NO_PRINT, equipmentId })).recurrences).toMatchObject([
      { of: 'equipment', days: 10, case: { id: earlier.id } },
    ])
    expect(await save({ subject: 'Calibrar', description: 'Pesa de más' })).toMatchObject({ recurrent: null })
    expect((await historyOf(app, id)).filter(({ kind }) => kind === 'recurrenceChanged')).toMatchObject([
      { from: null, to: 'equipment' },
      { from: 'equipment', to: null },
    ])
  })

  test('is dismissed by whoever knows better, for good, at once or later', async () => {
    const { earlier, again } = await scale(3)
    expect((await read((await again({ notRecurrenceOf: [earlier.id] })).id)).recurrent).toBeNull()
    const { id } = await again()
    const others = (await read(id)).recurrences.map((one) => one.case.id)
    for (const earlierCaseId of others) await ana.post(`/api/cases/${id}/dismiss-recurrence`, { earlierCaseId })
    const { version, recurrent } = await read(id)
    expect(recurrent).toBeNull()
    await ana.patch(`/api/cases/${id}`, { description: 'Parpadea la luz roja', version })
    expect(await read(id)).toMatchObject({ recurrent: null, recurrences: [] })
    expect((await ana.post(`/api/cases/${id}/dismiss-recurrence`, { earlierCaseId: id })).status).toBe(404)
  })

  test('is another one when it is the same event as the earlier case, and when it is no more', async () => {
    const { earlier, again } = await scale(3)
    const { id } = await again()
    const link = { relatedCaseId: earlier.id, kind: 'duplicates' }
    const { body } = await ana.post(`/api/cases/${id}/links`, link)
    expect(await read(id)).toMatchObject({ recurrent: null, recurrences: [] })
    await ana.delete(`/api/case-links/${body.id}`)
    expect(await broughtBack(id)).toEqual([[earlier.id, 'equipment', 3]])
    const twin = await again({ subject: 'Llamado', description: 'Ver luego', links: [link] })
    await ana.patch(`/api/cases/${twin.id}`, { ...NO_PRINT, version: (await read(twin.id)).version })
    expect((await broughtBack(twin.id)).map(([caseId]) => caseId)).toEqual([id])
  })

  test('is asked of as many earlier cases as there are, whatever was dismissed', async () => {
    const { earlier, again } = await scale(9)
    const later: string[] = []
    for (let n = 0; n < 5; n++) later.push((await again()).id)
    const { id } = await again({ notRecurrenceOf: later })
    expect(await broughtBack(id)).toEqual([[earlier.id, 'equipment', 9]])
    await ana.patch(`/api/cases/${id}`, { description: 'Parpadea la luz roja', version: (await read(id)).version })
    expect(await broughtBack(id)).toEqual([[earlier.id, 'equipment', 9]])
  })

  test('is not for the customer to dismiss', async () => {
    const { customerId, equipmentId, earlier } = await scale(3)
    const carla = await app.signIn('contact', { customerId })
    const { id } = await registerCase(carla, {
      ...NO_PRINT,
      customerId,
      equipmentId,
      notRecurrenceOf: [earlier.id],
    })
    expect(await broughtBack(id)).toEqual([[earlier.id, 'equipment', 3]])
    const body = { earlierCaseId: earlier.id }
    expect((await carla.post(`/api/cases/${id}/dismiss-recurrence`, body)).status).toBe(403)
  })

  test('marks the list, which can show those alone', async () => {
    const { customerId, again } = await scale(3)
    const one = await again()
    const list = async (query: string) =>
      ((await ana.get(`/api/cases?customerId=${customerId}${query}`)).body.items as Told[]).map(
        (item) => item.recurrent,
      )
    expect(await list('')).toEqual(['equipment', null])
    expect(await list('&recurrent=true')).toEqual(['equipment'])
    expect((await ana.get(`/api/cases?recurrent=true&query=${one.number}`)).body.items).toMatchObject([{ id: one.id }])
    expect((await ana.get('/api/cases?recurrent=perhaps')).status).toBe(422)
  })
})

test('only cases that somebody may see are named to them', async () => {
  const { customerId, earlier, again } = await scale(3)
  const one = await again({ responsibleId: tomas.id })
  const carla = await app.signIn('contact', { customerId })
  expect(await broughtBack(one.id, tomas)).toEqual([])
  expect(await broughtBack(one.id, carla)).toEqual([[earlier.id, 'equipment', 3]])
})
