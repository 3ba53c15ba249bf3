import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { calculated, formOf, number, sectionOf, text, yesNo } from '../forms.scenario.ts'
import type { Form } from '../format.contract.ts'
import { designForm, publishedForm, soundForm } from './visit-forms.builders.ts'

const app = await startTestApp({ now: () => new Date('2026-11-25T18:00:00Z') })
const sofia = await app.signIn('supervisor', { name: 'Sofía Rivas' })
const marta = await app.signIn('supervisor', { name: 'Marta Soto' })
const ana = await app.signIn('agent')
const tomas = await app.signIn('technician')

const at = (id: string, part = '') => `/api/visit-forms/${id}${part}`
const publish = (id: string, body = {}) => sofia.post(at(id, '/publish'), body)
const names = async (query = '') =>
  ((await tomas.get(`/api/visit-forms?${query}`)).body.items as { name: string }[]).map(({ name }) => name)
const circle = formOf(
  text('a', { showIf: { field: 'b', is: 'filled' } }),
  text('b', { showIf: { field: 'a', is: 'filled' } }),
)

describe('designing', () => {
  test('a form begins empty, with a section to put fields into', async () => {
    const { status, body } = await sofia.post('/api/visit-forms', { name: 'Mantención preventiva' })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      name: 'Mantención preventiva',
      description: '',
      state: 'draft',
      version: 1,
      publishedVersion: null,
      publishedAt: null,
      unpublishedChanges: true,
      fields: 0,
      changedBy: { name: 'Sofía Rivas' },
      changedAt: '2026-11-25T18:00:00.000Z',
      abilities: { edit: true },
    })
    expect(body.form).toMatchObject({ format: 1, sections: [{ fields: [] }] })
  })

  test('what another program made is kept as it was sent', async () => {
    const made = formOf(
      yesNo('listo', { start: { value: false } }),
      number('horas', { min: 0, max: 12.5, unit: 'h', showIf: { any: [{ field: 'listo', is: 'equal', to: true }] } }),
      calculated('total', 'horas * 2'),
    )
    const { id } = await designForm(sofia, { form: made })
    const { body } = await tomas.get(at(id))
    expect(body.form).toEqual(made)
    expect(body).toMatchObject({ fields: 3, abilities: { edit: false } })
  })

  test('a name is there once, whatever its case and accents', async () => {
    await designForm(sofia, { name: 'Instalación' })
    const { id } = await designForm(sofia)
    const tries = [
      sofia.post('/api/visit-forms', { name: 'INSTALACION' }),
      sofia.patch(at(id), { version: 1, name: 'instalación' }),
      sofia.post(at(id, '/copy'), { name: 'Instalacion ' }),
    ]
    for (const { status, body } of await Promise.all(tries)) {
      expect(status).toBe(422)
      expect(body.errors).toMatchObject([
        { field: 'name', code: 'form.name_taken', message: expect.stringContaining('«Instalación»') },
      ])
    }
  })

  test('of ten that take the same name at once exactly one is kept', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => sofia.post('/api/visit-forms', { name: 'A la vez' })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 422)])
  })

  test('what is being designed is kept although it could not be published', async () => {
    const { id } = await designForm(sofia)
    const { status, body } = await sofia.patch(at(id), { version: 1, form: circle })
    expect(status).toBe(200)
    expect(body).toMatchObject({ version: 2, form: circle, fields: 2 })
  })

  test('what was not sent stays', async () => {
    const { id, name, form } = await designForm(sofia, { description: 'Cada seis meses' })
    const { body } = await sofia.patch(at(id), { version: 1, description: '' })
    expect(body).toMatchObject({ name, description: '', form, version: 2 })
  })

  test('a stale save is refused with what somebody else kept', async () => {
    const { id } = await designForm(sofia)
    await marta.patch(at(id), { version: 1, form: soundForm('de_marta') })
    const { status, body } = await sofia.patch(at(id), { version: 1, form: soundForm('de_sofia') })
    expect(status).toBe(409)
    expect(body).toMatchObject({
      code: 'stale',
      current: { version: 2, form: soundForm('de_marta'), changedBy: { name: 'Marta Soto' } },
    })
  })

  test('of ten who save the same version at once exactly one is kept', async () => {
    const { id } = await designForm(sofia)
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => sofia.patch(at(id), { version: 1, form: soundForm(`f${n}`) })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await sofia.get(at(id))).body.version).toBe(2)
  })
})

describe('publishing', () => {
  test('technicians fill what was published while the draft goes on', async () => {
    const { id } = await designForm(sofia, { form: soundForm('uno') })
    const first = await publish(id)
    expect(first.status).toBe(200)
    expect(first.body).toMatchObject({
      state: 'published',
      publishedVersion: 1,
      publishedAt: '2026-11-25T18:00:00.000Z',
      unpublishedChanges: false,
      version: 1,
    })
    const later = await marta.patch(at(id), { version: 1, form: soundForm('dos') })
    expect(later.body).toMatchObject({ state: 'published', publishedVersion: 1, unpublishedChanges: true })
    expect((await tomas.get(at(id, '/versions/1'))).body.form).toEqual(soundForm('uno'))

    await marta.post(at(id, '/publish'))
    expect((await tomas.get(at(id, '/versions/1'))).body.form).toEqual(soundForm('uno'))
    expect((await tomas.get(at(id, '/versions/2'))).body).toEqual({
      number: 2,
      form: soundForm('dos'),
      publishedBy: { id: marta.id, name: 'Marta Soto' },
      publishedAt: '2026-11-25T18:00:00.000Z',
    })
    const { items } = (await tomas.get(at(id, '/versions'))).body
    expect(items).toMatchObject([
      { number: 2, fields: 1, publishedBy: { name: 'Marta Soto' } },
      { number: 1, publishedBy: { name: 'Sofía Rivas' } },
    ])
    const page = (await tomas.get(at(id, '/versions?limit=1'))).body
    expect((await tomas.get(at(id, `/versions?cursor=${page.nextCursor}`))).body.items).toMatchObject([{ number: 1 }])
  })

  test('a published version cannot be changed or deleted, not even in the database', async () => {
    const { id } = await publishedForm(sofia)
    const change = app.db.updateTable('visitFormVersions').set({ form: '{}' }).where('formId', '=', id).execute()
    await expect(change).rejects.toThrow('immutable')
    await expect(app.db.deleteFrom('visitFormVersions').where('formId', '=', id).execute()).rejects.toThrow('immutable')
  })

  test('everything that stands against it is told at once, by field', async () => {
    const wrong: Form = {
      format: 1,
      sections: [
        sectionOf('datos', number('horas', { min: 5, max: 1 }), calculated('costo', 'tarifa * 2')),
        sectionOf('vacia'),
      ],
    }
    const { id } = await designForm(sofia, { form: wrong })
    const { status, body } = await publish(id)
    expect(status).toBe(422)
    expect((body.errors as { field: string; code: string }[]).map(({ field, code }) => `${field}: ${code}`)).toEqual([
      'vacia: form.empty_section',
      'horas.max: form.bounds',
      'costo.formula: form.no_such_value',
    ])
    expect((await tomas.get(at(id))).body).toMatchObject({ state: 'draft', publishedVersion: null })
  })

  test('conditions that go round in a circle are refused with their way', async () => {
    const { id } = await designForm(sofia, { form: circle })
    const { status, body } = await publish(id)
    expect(status).toBe(422)
    expect(body.errors).toMatchObject([
      { field: 'a', code: 'form.circle', message: expect.stringContaining('a → b → a') },
    ])
  })

  test('without changes there is nothing to publish, also when they were taken back', async () => {
    const { id } = await publishedForm(sofia, { form: soundForm('uno') })
    expect(await publish(id)).toMatchObject({ status: 409, body: { code: 'form.nothing_new', values: { number: 1 } } })
    await sofia.patch(at(id), { version: 1, form: soundForm('dos') })
    const back = await sofia.patch(at(id), { version: 2, form: soundForm('uno') })
    expect(back.body.unpublishedChanges).toBe(false)
    expect((await publish(id)).body.code).toBe('form.nothing_new')
  })

  test('what nobody looked at is not published: an older version is refused with the present one', async () => {
    const { id } = await designForm(sofia)
    await marta.patch(at(id), { version: 1, form: soundForm('de_marta') })
    const { status, body } = await publish(id, { version: 1 })
    expect(status).toBe(409)
    expect(body).toMatchObject({ code: 'stale', current: { version: 2 } })
    expect((await publish(id, { version: 2 })).body.publishedVersion).toBe(1)
  })

  test('of ten who publish at once exactly one makes a new version', async () => {
    const { id } = await designForm(sofia)
    const answers = await Promise.all(Array.from({ length: 10 }, () => publish(id)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)])
    expect((await tomas.get(at(id, '/versions'))).body.items).toHaveLength(1)
  })

  test('sent again with its key, it is answered again and nothing else', async () => {
    const { id } = await designForm(sofia)
    const once = { 'idempotency-key': 'publicar-una-vez' }
    const first = await sofia.post(at(id, '/publish'), {}, once)
    expect((await sofia.post(at(id, '/publish'), {}, once)).body).toEqual(first.body)
    expect(first.body.publishedVersion).toBe(1)
  })
})

describe('copies and the archive', () => {
  test('a copy begins with what is being designed, and goes its own way', async () => {
    const from = await publishedForm(sofia, { description: 'Original', form: soundForm('uno') })
    await sofia.patch(at(from.id), { version: 1, form: soundForm('dos') })
    const { status, body } = await sofia.post(at(from.id, '/copy'), { name: 'La copia' })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      name: 'La copia',
      description: 'Original',
      form: soundForm('dos'),
      state: 'draft',
      version: 1,
      publishedVersion: null,
    })
    await sofia.patch(at(body.id), { version: 1, form: soundForm('tres') })
    expect((await tomas.get(at(from.id))).body.form).toEqual(soundForm('dos'))
  })

  test('an archived form is not offered, keeps its versions, and is not designed on', async () => {
    const { id } = await publishedForm(sofia, { name: 'Antiguo' })
    expect((await sofia.post(at(id, '/archive'))).body).toMatchObject({ state: 'archived', publishedVersion: 1 })
    expect((await sofia.post(at(id, '/archive'))).body.state).toBe('archived')
    expect(await names()).not.toContain('Antiguo')
    expect(await names('archived=true')).toContain('Antiguo')
    expect((await tomas.get(at(id, '/versions/1'))).status).toBe(200)
    expect(await sofia.patch(at(id), { version: 1, description: 'x' })).toMatchObject({
      status: 409,
      body: { code: 'form.archived' },
    })
    expect((await publish(id)).body.code).toBe('form.archived')

    expect((await sofia.post(at(id, '/restore'))).body).toMatchObject({ state: 'published', publishedVersion: 1 })
    expect(await names()).toContain('Antiguo')
  })

  test('what was never published is being designed again when it is restored', async () => {
    const { id } = await designForm(sofia)
    await sofia.post(at(id, '/archive'))
    expect((await sofia.post(at(id, '/restore'))).body.state).toBe('draft')
    expect((await sofia.post(at(id, '/restore'))).body.state).toBe('draft')
  })
})

test('the list is by name, in pages', async () => {
  const all = await names('archived=true')
  expect(all).toEqual([...all].sort((a, b) => a.localeCompare(b, 'es', { sensitivity: 'base' })))
  const pages: string[] = []
  for (let cursor = ''; ;) {
    const { body } = await ana.get(`/api/visit-forms?archived=true&limit=3${cursor}`)
    pages.push(...body.items.map(({ name }: { name: string }) => name))
    if (!body.nextCursor) break
    cursor = `&cursor=${body.nextCursor}`
  }
  expect(pages).toEqual(all)
  expect((await ana.get('/api/visit-forms?cursor=x')).status).toBe(422)
})

test('only supervisors write; what does not exist is not there', async () => {
  const { id } = await designForm(sofia)
  for (const by of [ana, tomas]) {
    expect((await by.post('/api/visit-forms', { name: 'x' })).status).toBe(403)
    expect((await by.patch(at(id), { version: 1, name: 'x' })).status).toBe(403)
    for (const act of ['publish', 'archive', 'restore']) expect((await by.post(at(id, `/${act}`))).status).toBe(403)
    expect((await by.post(at(id, '/copy'), { name: 'x' })).status).toBe(403)
  }
  const nowhere = sofia.id
  expect((await tomas.get(at(nowhere))).status).toBe(404)
  expect((await tomas.get(at(nowhere, '/versions'))).status).toBe(404)
  expect((await tomas.get(at(id, '/versions/1'))).status).toBe(404)
  expect((await tomas.get(at(id, '/versions/0'))).status).toBe(404)
  expect((await sofia.patch(at(nowhere), { version: 1 })).status).toBe(404)
  expect((await sofia.post(at(nowhere, '/copy'), { name: 'De nada' })).status).toBe(404)
})

test('the audit tells what became of a form', async () => {
  const { id } = await designForm(sofia, { name: 'Auditado' })
  await sofia.patch(at(id), { version: 1, form: soundForm('x') })
  await sofia.patch(at(id), { version: 2, name: 'Auditada', description: 'Con detalle' })
  await publish(id)
  await sofia.post(at(id, '/archive'))
  await sofia.post(at(id, '/archive'))
  await sofia.post(at(id, '/restore'))
  const told = await app.db.selectFrom('adminAudit').selectAll().where('subjectId', '=', id).orderBy('id').execute()
  expect(told.map(({ action, changes }) => [action, changes])).toEqual([
    ['visitForm.added', {}],
    ['visitForm.changed', { name: ['Auditado', 'Auditada'], description: ['', 'Con detalle'] }],
    ['visitForm.published', { publishedVersion: [null, 1] }],
    ['visitForm.archived', {}],
    ['visitForm.restored', {}],
  ])
})
