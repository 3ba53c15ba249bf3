import { expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { reporting } from './report.builders.ts'

const app = await startTestApp({ now: () => new Date('2026-06-15T16:00:00Z') })
const boss = await app.signIn('admin')
const ana = await app.signIn('agent')
const tomas = await app.signIn('technician')
const { at, order, send, sent, reports, picture } = await reporting(app, { ana, boss })

/** Read from a watch: no clock puts them right. */
const times = { arrivedAt: at('13:00'), departedAt: at('14:00'), byHand: ['arrivedAt', 'departedAt'] }

test('a clock that is decades wrong is put right', async () => {
  const { id } = await order([tomas])
  const tapped = { arrivedAt: '1970-01-01T00:00:00.000Z', departedAt: '1970-01-01T01:00:00.000Z' }
  await sent(tomas, id, { times: tapped, sentAt: '1970-01-01T02:00:00.000Z' })
  expect((await reports(tomas, id))[0]!.times).toMatchObject({ arrivedAt: at('14:00'), departedAt: at('15:00') })
})

test.each(['7000-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '0001-01-01T00:00:00Z'])(
  'a clock that shows %s says nothing: what was typed counts',
  async (sentAt) => {
    const { id } = await order([tomas])
    expect(await sent(tomas, id, { times, sentAt })).toMatchObject({ clockOffsetMinutes: 0 })
    expect(await reports(tomas, id)).toHaveLength(1)
  },
)

test('what was tapped on such a clock is told by its field', async () => {
  const { id } = await order([tomas])
  const tapped = { arrivedAt: '7000-01-01T00:00:00Z', departedAt: '7000-01-01T01:00:00Z' }
  const { status, body } = await send(tomas, id, { times: tapped, sentAt: '7000-01-01T02:00:00Z' })
  expect([status, body.code]).toEqual([422, 'visit.in_future'])
})

test('moments of other ages do not make the visit unreadable, nor a correction impossible', async () => {
  for (const [told, sentAt] of [
    ['0000-01-01T00:00:00Z', '2036-06-15T16:00:00Z'],
    ['9999-12-31T23:59:59Z', '2006-06-15T16:00:00Z'],
  ]) {
    const { id } = await order([tomas])
    const answers = {
      trabajo: 'Listo',
      fotos: [{ fileId: await picture(tomas), takenAt: told }],
      firma: { fileId: await picture(tomas), name: 'Rosa', signedAt: told },
    }
    await sent(tomas, id, { times, answers, finishedAt: '0001-01-01T00:00:00+14:00', sentAt })
    const [report] = await reports(tomas, id)
    expect(report).toMatchObject({ answers, finishedAt: at('16:00') })
    expect((await tomas.get('/api/visits/pack')).status).toBe(200)
    await sent(tomas, id, { times, answers: report!.answers, corrects: 1, reason: 'Faltaba el resumen', sentAt })
    expect(await reports(tomas, id)).toHaveLength(2)
  }
})
