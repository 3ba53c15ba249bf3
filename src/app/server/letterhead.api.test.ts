import { describe, expect, test } from 'vitest'
import { addCustomer } from '../../features/customers/server/customers.builders.ts'
import { PNG, sendFile } from '../../features/files/server/files.builders.ts'
import { startTestApp } from './testing/harness.ts'

const app = await startTestApp()
await app.db.insertInto('company').values({ name: 'Servicios Sur' }).execute()
const admin = await app.signIn('admin')
const ana = await app.signIn('agent')

describe('the company', () => {
  test('has lines and a logo on top of its papers, which stay when nothing is said of them', async () => {
    const before = (await admin.get('/api/company')).body
    expect([before.letterhead, before.logo]).toEqual([null, null])
    const { body: upload } = await sendFile(admin, PNG, 'logo.png')
    const change = { name: before.name, letterhead: ' Av. Ñuble 1\nSantiago ', logoFileId: upload.id }
    const saved = await admin.patch('/api/company', { ...change, version: before.version })
    expect(saved.body).toMatchObject({ letterhead: 'Av. Ñuble 1\nSantiago', logo: { id: upload.id, name: 'logo.png' } })
    const renamed = await admin.patch('/api/company', { name: 'Otra', version: saved.body.version })
    expect(renamed.body).toMatchObject({ letterhead: saved.body.letterhead, logo: saved.body.logo })
    const again = await admin.patch('/api/company', { ...change, version: renamed.body.version })
    expect(again.status).toBe(200)
    const eva = await app.signIn('contact', { customerId: (await addCustomer(ana)).id })
    const content = `/api/files/${upload.id}/content`
    expect([(await ana.get(content)).status, (await eva.get(content)).status]).toEqual([200, 404])
    const none = await admin.patch('/api/company', {
      ...change,
      letterhead: '',
      logoFileId: null,
      version: again.body.version,
    })
    expect([none.body.letterhead, none.body.logo]).toEqual([null, null])
    expect((await ana.get(content)).status).toBe(404)
  })

  test('takes for a logo a PNG or JPEG that the same person uploaded and nobody used', async () => {
    const { name, version } = (await admin.get('/api/company')).body
    const wrong = async (logoFileId: string) =>
      (await admin.patch('/api/company', { name, logoFileId, version })).body.errors[0]
    const note = (await sendFile(admin, 'hola', 'nota.png')).body
    expect(await wrong(note.id)).toMatchObject({ field: 'logoFileId', code: 'company.wrong_logo' })
    const hers = (await sendFile(ana, PNG, 'logo.png')).body
    expect(await wrong(hers.id)).toMatchObject({ field: 'logoFileId', code: 'file.unknown' })
    const large = (await sendFile(admin, Buffer.concat([PNG, Buffer.alloc(2 * 1024 * 1024)]), 'logo.png')).body
    expect(await wrong(large.id)).toMatchObject({
      field: 'logoFileId',
      message: 'El logo es demasiado grande: 2 MB a lo más.',
    })
    const lines = await admin.patch('/api/company', { name, letterhead: '1\n2\n3\n4\n5\n6\n7', version })
    expect(lines.body.errors[0]).toMatchObject({ field: 'letterhead', code: 'company.too_many_lines' })
  })
})
