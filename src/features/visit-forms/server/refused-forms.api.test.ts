import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { calculated, formOf, number, sectionOf, text } from '../forms.scenario.ts'
import { MOST_FIELDS, MOST_FORMS, type Form } from '../format.contract.ts'
import { designForm, soundForm } from './visit-forms.builders.ts'

const app = await startTestApp()
const sofia = await app.signIn('supervisor')
const at = (id: string, part = '') => `/api/visit-forms/${id}${part}`

describe('what cannot be kept', () => {
  const refused = async (form: unknown) => {
    const { status, body } = await sofia.post('/api/visit-forms', { name: 'Rechazado', form })
    expect(status).toBe(422)
    return (body.errors as { field: string; code: string; message: string }[])[0]!
  }

  test('what the format does not know is refused and named', async () => {
    const wrong = formOf({ ...text('a'), colour: 'red' } as never)
    expect(await refused(wrong)).toMatchObject({
      field: 'form.sections.0.fields.0',
      code: 'unrecognized_keys',
      message: expect.stringContaining('colour'),
    })
    expect(await refused({ ...soundForm(), title: 'x' })).toMatchObject({
      field: 'form',
      message: expect.stringContaining('title'),
    })
  })

  test('a kind of field that there is not is refused where it stands', async () => {
    expect((await refused(formOf(text('a'), { ...text('b'), kind: 'colour' } as never))).field).toBe(
      'form.sections.0.fields.1.kind',
    )
  })

  test('of a condition the part that is broken is named, however deep it stands', async () => {
    const sound = { field: 'a', is: 'filled' }
    const of = (showIf: unknown) => refused(formOf(text('a'), text('b', { showIf: showIf as never })))
    const place = 'form.sections.0.fields.1.showIf'
    expect((await of({ all: [sound, { any: [sound, { field: 'A', is: 'filled' }] }] })).field).toBe(
      `${place}.all.1.any.1.field`,
    )
    expect((await of({ any: [sound, { field: 'a', is: 'like', to: 'x' }] })).field).toBe(`${place}.any.1.is`)
    expect((await of({ field: 'a', is: 'equal', to: { x: 1 } })).field).toBe(`${place}.to`)
    expect((await of(3)).field).toBe(place)
  })

  test('a form has at most three hundred fields', async () => {
    const sections = Array.from({ length: 6 }, (_, s) =>
      sectionOf(`s${s}`, ...Array.from({ length: MOST_FIELDS }, (_, f) => text(`f${s}_${f}`))),
    )
    const { code, field, message } = await refused({ format: 1, sections })
    expect({ code, field }).toEqual({ code: 'form.too_many_fields', field: 'form.sections' })
    expect(message).toContain('300')
  })

  test('conditions without end are refused, not followed', async () => {
    const deep = `${'{"all":['.repeat(20_000)}{"field":"a","is":"filled"}${']}'.repeat(20_000)}`
    const body = JSON.stringify({ name: 'x', form: formOf(text('a', { help: 'deep' })) })
    const raw = body.replace('"help":"deep"', `"showIf":${deep}`)
    const answer = await sofia.send('POST', '/api/visit-forms', raw, { 'content-type': 'application/json' })
    expect(answer.status).toBe(422)
    expect(answer.body.errors).toMatchObject([
      { field: expect.stringMatching(/^form\.sections\.0\.fields\.0\.showIf/) },
    ])
  })

  test('what is larger than any form is not read', async () => {
    const { status } = await sofia.post('/api/visit-forms', { name: 'x', form: soundForm(), more: 'a'.repeat(2 ** 20) })
    expect(status).toBe(413)
  })

  test('no text of a form can have what a database cannot keep', async () => {
    const nul = 'con \u0000 dentro'
    const wrong: Form[] = [
      formOf(text('a', { help: nul })),
      formOf(text('a', { start: { value: nul } })),
      formOf(text('a', { showIf: { field: 'a', is: 'equal', to: nul } })),
      formOf(number('a', { unit: nul })),
      formOf(calculated('a', nul)),
    ]
    for (const form of wrong) expect((await refused(form)).field).toMatch(/^form\.sections\.0\.fields\.0\./)
  })
})

test('more than five hundred forms are not offered at a time, whichever way one more would come', async () => {
  const { id } = await designForm(sofia)
  const old = await designForm(sofia)
  await sofia.post(at(old.id, '/archive'))
  await sql`insert into visit_forms (id, name, description, form, state, changed_by, changed_at)
    select gen_random_uuid(), 'Lleno ' || n, '', '{}', 'draft', ${sofia.id}, now()
    from generate_series(1, ${MOST_FORMS} - (select count(*)::int from visit_forms where state <> 'archived')) n`.execute(
    app.db,
  )
  const tries = [
    sofia.post('/api/visit-forms', { name: 'Uno más' }),
    sofia.post(at(id, '/copy'), { name: 'Uno más' }),
    sofia.post(at(old.id, '/restore')),
  ]
  for (const { status, body } of await Promise.all(tries)) {
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'form.too_many_forms' })
  }
  await sofia.post(at(id, '/archive'))
  expect((await sofia.post(at(old.id, '/restore'))).status).toBe(200)
})
