import { expect, test } from 'vitest'
import type { CaseDocument, DocumentCompany } from '../case-documents.contract.ts'
import { documentOf } from '../server/case-documents.builders.ts'
import { companyToTell, isReadNow, linkableIn } from './companies.ts'

const first: DocumentCompany = { company: 1, name: 'Andes', panels: ['invoices'], hasCustomer: true }
const second: DocumentCompany = { company: 2, name: 'Norte', panels: ['quotations'], hasCustomer: true }
const without = (one: DocumentCompany) => ({ ...one, hasCustomer: false })

test.each([
  ['the only one', [first], [1]],
  ['those where the customer has a code', [first, second], [1, 2]],
  ['the second, where the first does not know the customer', [without(first), second], [2]],
  ['the first, which says what is missing, where none knows the customer', [without(first), without(second)], [1]],
  ['those that offer documents', [{ ...first, panels: [] }, second], [2]],
  ['none, where no ERP is connected', [], []],
] as const)('a document is looked for in %s', (_what, companies, found) => {
  expect(
    linkableIn(companies.map((one) => ({ ...one, panels: [...one.panels] }))).map(({ company }) => company),
  ).toEqual(found)
})

test('what is looked for most is offered first', () => {
  const [one] = linkableIn([{ ...first, panels: ['quotations', 'salesNotes', 'invoices'] }])
  expect(one!.panels).toEqual(['invoices', 'quotations', 'salesNotes'])
})

const linked = (more: Partial<CaseDocument>) =>
  ({ company: 1, companyName: 'Andes Ltda.', check: 'same', document: documentOf('invoices'), ...more }) as CaseDocument

test.each([
  ['nothing, where there is one company', linked({}), [first], undefined],
  ['how it was called, where there are several', linked({}), [first, second], 'Andes Ltda.'],
  ['how it is called, where it had not told it', linked({ companyName: null }), [first, second], 'Andes'],
  ['how it was called, where it is not read any more', linked({ company: 3 }), [first], 'Andes Ltda.'],
  ['how it was called, where another one is read instead', linked({ check: 'otherCompany' }), [first], 'Andes Ltda.'],
  ['nothing, where nobody knows', linked({ company: 3, companyName: null }), [first], undefined],
] as const)('of the company of a document is told %s', (_what, one, companies, told) => {
  expect(companyToTell(one, [...companies])).toBe(told)
})

test.each([
  ['of a company that is read', linked({}), true],
  ['of a company that was left', linked({ company: 3 }), false],
  ['of a kind that its company does not offer', linked({ company: 2 }), false],
])('a document %s can be seen as it is today: %s', (_what, one, seen) => {
  expect(isReadNow(one, [first, second])).toBe(seen)
})
