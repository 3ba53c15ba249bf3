import { expect, test } from 'vitest'
import { companyToShow, nextCompany } from './choose.ts'
import { companyOfDocument, companySearch } from './company.ts'

const companies = (...codes: (string | null)[]) =>
  codes.map((code, place) => ({ company: place + 1, name: `Empresa ${place + 1}`, code }))

test.each([
  [undefined, [], 1],
  [2, [], 1],
  [undefined, ['A', 'B'], 1],
  [2, ['A', 'B'], 2],
  [2, ['A', null], 2], // an address that somebody kept says where, and the screen says what is missing
  [7, ['A', 'B'], 1],
  [undefined, [null, 'B'], 2],
  [7, [null, 'B'], 2],
  [undefined, [null, null], 1],
])('asked for company %s of the codes %j, company %s is shown', (asked, codes, shown) => {
  expect(companyToShow(asked, companies(...codes))).toBe(shown)
})

test.each([
  [1, ['A', 'B', 'C'], 2],
  [3, ['A', 'B', 'C'], 1],
  [1, ['A', null, 'C'], 3],
  [1, ['A', null], undefined],
  [2, ['A', null], 1],
  [1, [], undefined],
])('after company %s of the codes %j comes company %s', (shown, codes, next) => {
  expect(nextCompany(shown, companies(...codes))).toBe(next)
})

test.each([
  [{ company: 2 }, { company: 2 }],
  [{ company: 1 }, {}],
  [{ company: 'x' }, {}],
  [{}, {}],
])('the address %j is understood as %j', (raw, read) => {
  expect(companySearch.parse(raw)).toEqual(read)
})

test.each([
  [{ company: 3 }, 3],
  [{ company: '3' }, 3],
  [{ company: 'x' }, 1],
  [{}, 1],
])('a document at the address %j is of company %s', (raw, company) => {
  expect(companyOfDocument(raw)).toBe(company)
})
