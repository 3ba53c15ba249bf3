import { expect, test } from 'vitest'
import { statementOfDocument } from './statement-search.ts'

test.each([
  [
    { type: 'FV', number: 12 },
    { type: 'FV', number: 12 },
  ],
  [
    { type: 33, number: '12', company: 2 },
    { type: '33', number: 12, company: 2 },
  ],
  [
    { type: 'FV', number: 12, company: 1 },
    { type: 'FV', number: 12 },
  ],
  [{ type: 'FV' }, {}],
  [{}, {}],
])('of the address %j the statement is %j', (raw, read) => {
  expect(statementOfDocument(raw)).toEqual(read)
})
