import { describe, expect, test } from 'vitest'
import { fingerprintOf, isSameDocument, laterFingerprint } from './fingerprint.rules.ts'

const invoice = {
  panel: 'invoices',
  ref: 'F.7',
  series: 'T',
  folio: 18_200,
  created: '2026-10-01 10:15:00.123',
  code: '77',
}

describe('a fingerprint', () => {
  test('tells all that a document is known by', () => {
    expect(fingerprintOf(invoice)).toBe('invoices|F.7|T|18200|2026-10-01 10:15:00.123|77')
    expect(fingerprintOf({ panel: 'quotations', ref: '5', created: null, code: null })).toBe('quotations|5||||')
  })

  test.each([
    ['is itself', {}, true],
    ['of the same code in another letter case', { code: 'K 9' }, { code: 'k 9' }, true],
    ['of another customer', { code: '88' }, false],
    ['written at another instant', { created: '2026-10-01 10:15:00.124' }, false],
    ['that was given another folio', { folio: 18_201 }, true],
    ['that was given another series', { series: 'S' }, true],
    ['of another folio, written at another instant', { folio: 18_201, created: '2026-10-02 09:00:00.000' }, false],
    ['of another folio, whose instant is not known', { folio: 18_201, created: null }, false],
    ['of another number', { ref: 'F.8' }, false],
    ['of another panel', { panel: 'quotations' }, false],
    ['whose instant is not known', { created: null }, true],
    ['of another customer, whose instant is not known', { created: null, code: '88' }, false],
    ['with the separator in it', { code: '|' }, { code: '/' }, true],
  ])('%s', (_what, one, other, expected?: boolean) => {
    const [before, same] = typeof other === 'boolean' ? [{}, other] : [other, expected!]
    const [a, b] = [fingerprintOf({ ...invoice, ...before }), fingerprintOf({ ...invoice, ...one })]
    expect([isSameDocument(a, b), isSameDocument(b, a)]).toEqual([same, same])
  })

  test('that is none is of no document', () => {
    expect(isSameDocument('', fingerprintOf(invoice))).toBe(false)
  })

  test.each([
    ['the present one, which has another folio', {}, { folio: 18_201 }, 'now'],
    ['the present one, which knows when it was written', { created: null }, {}, 'now'],
    ['the former one, which alone knows when it was written', {}, { created: null }, 'before'],
    ['the present one, where neither knows', { created: null }, { created: null, series: 'S' }, 'now'],
  ] as const)('of one document: kept is %s', (_what, then, now, kept) => {
    const of = { before: fingerprintOf({ ...invoice, ...then }), now: fingerprintOf({ ...invoice, ...now }) }
    expect(laterFingerprint(of.before, of.now)).toBe(of[kept])
  })
})
