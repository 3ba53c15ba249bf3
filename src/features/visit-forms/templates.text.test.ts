import { expect, test } from 'vitest'
import { fieldsOfForm } from './filling.rules.ts'
import { field, form as formShape } from './format.contract.ts'
import { whyNotPublish } from './publishing.rules.ts'
import { templates } from './templates.text.ts'

test.each(templates)('$name can be published as it is', ({ form }) => {
  expect(formShape.parse(form)).toEqual(form)
  expect(whyNotPublish(form)).toEqual([])
})

test('the templates show every kind of field, conditions and calculations', () => {
  const fields = templates.flatMap(({ form }) => fieldsOfForm(form))
  const kinds = new Set(fields.map(({ kind }) => kind))
  expect([...kinds].sort()).toEqual(field.options.map(({ shape }) => shape.kind.value).sort())
  for (const { form } of templates) {
    expect(fieldsOfForm(form).some(({ showIf }) => showIf)).toBe(true)
  }
})
