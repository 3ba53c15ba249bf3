import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'

/** A company that began before there were internal activities, reasons of pauses and classes of customers. */
const app = await startTestApp()
const admin = await app.signIn('admin')
const names = (items: { name: string }[]) => items.map(({ name }) => name)

describe('what a new company starts with is added to one that has nothing of it', () => {
  test.each([
    [
      'internal-activities',
      'internalActivities',
      ['Reunión interna', 'Capacitación', 'Preparación y documentación', 'Administración'],
    ],
    ['pause-reasons', 'pauseReasons', ['Colación', 'Pausa', 'Reunión', 'Permiso']],
    ['customer-classes', 'customerClasses', ['Normal', 'Preferente', 'Restringido']],
  ])('%s, with one that is proposed', async (kind, list, usual) => {
    const { status, body } = await admin.post(`/api/classifications/${kind}/usual`)
    expect([status, names(body.items)]).toEqual([201, usual])
    const kept = (await admin.get('/api/classifications')).body[list]
    expect(kept).toEqual(body.items)
    expect(kept.map((one: { isDefault: boolean }) => one.isDefault)).toEqual(usual.map((_, place) => place === 0))
    const audit = (await admin.get(`/api/audit?limit=${usual.length}`)).body.items
    expect(audit.map((one: { subjectName: string }) => one.subjectName).sort()).toEqual(usual.toSorted())
    const again = await admin.post(`/api/classifications/${kind}/usual`)
    expect([again.status, again.body.code]).toEqual([409, 'classification.not_empty'])
  })

  test('but not of kinds that every company has', async () => {
    expect((await admin.post('/api/classifications/priorities/usual')).status).toBe(404)
  })
})
