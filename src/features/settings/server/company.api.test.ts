import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'

const app = await startTestApp()
const admin = await app.signIn('admin')
const ana = await app.signIn('agent')
const codeOf = ({ status, body }: { status: number; body: { code: string } }) => [status, body.code]

describe('the company', () => {
  test('has its name and RUT, which are checked', async () => {
    await app.db.insertInto('company').values({ name: 'Servicios Sur' }).execute()
    const wrong = await admin.patch('/api/company', { name: 'Sur', taxId: '76.123.456-1', version: 1 })
    expect(wrong.body.errors[0]).toMatchObject({ field: 'taxId', code: 'company.wrong_rut' })
    const saved = await admin.patch('/api/company', { name: 'Sur', taxId: '76.123.456-0', version: 1 })
    expect(saved.body).toMatchObject({ name: 'Sur', taxId: '761234560', timeZone: 'America/Santiago', version: 2 })
    const stale = await admin.patch('/api/company', { name: 'Norte', version: 1 })
    expect(codeOf(stale)).toEqual([409, 'stale'])
    expect(stale.body.current.name).toBe('Sur')
    expect((await ana.get('/api/company')).body.name).toBe('Sur')
  })

  test('has a colour, which is one of six digits and stays when nothing is said of it', async () => {
    const before = (await admin.get('/api/company')).body
    expect(before.color).toBe('#0b63b0')
    const change = { name: before.name, version: before.version }
    for (const color of ['red', '#fff', '#12345g', '', 'javascript:1']) {
      const refused = await admin.patch('/api/company', { ...change, color })
      expect(refused.status).toBe(422)
      expect(refused.body.errors[0]).toMatchObject({ field: 'color', code: 'company.wrong_color' })
    }
    const saved = await admin.patch('/api/company', { ...change, color: ' #FFCC00 ' })
    expect(saved.body).toMatchObject({ color: '#ffcc00', version: before.version + 1 })
    const again = await admin.patch('/api/company', { name: 'Sur 2', version: saved.body.version })
    expect(again.body.color).toBe('#ffcc00')
  })

  test('says within how many whole days a problem comes back: one to 730, as before when nothing is said', async () => {
    const before = (await admin.get('/api/company')).body
    expect(before.recurrenceDays).toBe(90)
    const change = { name: before.name, version: before.version }
    for (const recurrenceDays of [0, -1, 731, 1.5, '30', null, 1e12]) {
      const refused = await admin.patch('/api/company', { ...change, recurrenceDays })
      expect([refused.status, refused.body.errors[0].field]).toEqual([422, 'recurrenceDays'])
    }
    const most = await admin.patch('/api/company', { ...change, recurrenceDays: 731 })
    expect(most.body.errors[0].message).toBe('Como máximo 730.')
    const saved = await admin.patch('/api/company', { ...change, recurrenceDays: 730 })
    expect(saved.body).toMatchObject({ recurrenceDays: 730, version: before.version + 1 })
    const again = await admin.patch('/api/company', { name: 'Sur 3', version: saved.body.version })
    expect(again.body.recurrenceDays).toBe(730)
  })
})
