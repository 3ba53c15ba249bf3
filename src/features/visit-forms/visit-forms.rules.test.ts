import { expect, test } from 'vitest'
import type { Role } from '../../platform/shared/actor.ts'
import { form } from './format.contract.ts'
import type { FormState } from './visit-forms.contract.ts'
import { emptyForm, mayDesign, mayRead, restoredState, whyNotAnother, whyNotDesign } from './visit-forms.rules.ts'

// reads · designs
test.each<[Role, string]>([
  ['admin', 'yes yes'],
  ['supervisor', 'yes yes'],
  ['agent', 'yes no'],
  ['technician', 'yes no'],
  ['contact', 'no no'],
])('what a person of role %s may: %s', (role, expected) => {
  expect([mayRead({ role }), mayDesign({ role })].map((one) => (one ? 'yes' : 'no')).join(' ')).toBe(expected)
})

test.each<[FormState, number | null, boolean, string | undefined]>([
  ['draft', null, true, undefined],
  ['published', 2, true, undefined],
  ['published', 2, false, 'form.nothing_new'],
  ['archived', 2, true, 'form.archived'],
  ['archived', 2, false, 'form.archived'],
])('a form that is %s, with version %j and changes %j: %j', (state, publishedVersion, unpublishedChanges, code) => {
  expect(whyNotAnother({ state, publishedVersion, unpublishedChanges })?.code).toBe(code)
})

test('an archived form is not designed on, and is afterwards what it was', () => {
  expect(whyNotDesign({ state: 'archived' })).toEqual({ code: 'form.archived' })
  expect(whyNotDesign({ state: 'published' })).toBeUndefined()
  expect(restoredState({ publishedVersion: 3 })).toBe('published')
  expect(restoredState({ publishedVersion: null })).toBe('draft')
})

test('the form that one begins with keeps to the format', () => {
  expect(form.parse(emptyForm())).toEqual(emptyForm())
})
