import { expect, test } from 'vitest'
import { documentOf, lineOf } from './server/case-documents.builders.ts'
import { fingerprintOf } from '../erp/fingerprint.rules.ts'
import { afterCheck, checkOf, essenceOf, lineDifferences, whyNotAccept, whyNotLink } from './case-documents.rules.ts'

const invoice = documentOf('invoices')
const note = documentOf('salesNotes')
const linked = (document = invoice, companyName: string | null = 'Andes') => ({
  document,
  companyName,
  fingerprint: 'F-77',
})
const found = (document = invoice, fingerprint = 'F-77') => ({ document, fingerprint })

test.each([
  ['as it was', linked(), found(), 'Andes', 'same'],
  ['not asked', linked(), undefined, 'Andes', 'unknown'],
  ['deleted', linked(), null, 'Andes', 'gone'],
  ['its number with another document', linked(), found(invoice, 'F-78'), 'Andes', 'reused'],
  ['in another company, none there', linked(), null, 'Sur', 'otherCompany'],
  ['in another company, another document there', linked(), found(invoice, 'F-78'), 'Sur', 'otherCompany'],
  ['in another company, like it but not the same', linked(), found({ ...invoice, total: 1 }), 'Sur', 'otherCompany'],
  ['in a company that was renamed', linked(), found(), 'Andes SpA', 'same'],
  ['deleted, of a company without a name', linked(invoice, null), null, 'Andes', 'gone'],
  ['deleted, of a company that never tells its name', linked(invoice, null), null, null, 'gone'],
  ['not there, in a company that has not told its name yet', linked(), null, null, 'unknown'],
  ['as it was, in a company that has not told its name yet', linked(), found(), null, 'same'],
] as const)('a document %s', (_what, then, now, company, check) => {
  expect(checkOf(then, now, company)).toEqual({ check, changes: [] })
})

const [line] = invoice.lines
const withLines = (...lines: (typeof line)[]) => ({ ...invoice, lines: lines.map((one) => one!) })

test.each([
  ['void', invoice, { ...invoice, state: 'void' }, ['voided']],
  ['void before', { ...invoice, state: 'void' }, { ...invoice, state: 'void' }, []],
  ['of another state', note, { ...note, state: 'closed' }, ['state']],
  ['numbered', invoice, { ...invoice, number: 12 }, ['number']],
  ['of another kind', invoice, { ...invoice, kind: 'receipt' }, ['number']],
  ['issued on another day', invoice, { ...invoice, issuedOn: '2026-11-02' }, ['dates']],
  ['to be delivered later', note, { ...note, dueOn: '2027-01-01' }, ['dates']],
  ['due later, as it is paid by terms now', invoice, { ...invoice, dueOn: '2027-01-01' }, []],
  ['dearer', invoice, { ...invoice, total: 2380, net: 2000 }, ['amounts']],
  ['dearer by a rounding', invoice, { ...invoice, total: invoice.total + 0.001 }, []],
  ['booked', { ...invoice, booked: false }, { ...invoice, bookedAs: { type: 'FE', number: 1 } }, []],
  ['sold by somebody renamed', invoice, { ...invoice, seller: 'Otro', contact: 'Otra', currency: 'DOLAR' }, []],
  ['a kind of the tax office', invoice, { ...invoice, taxOfficeCode: 34 }, []],
  ['without references', invoice, { ...invoice, references: [] }, []],
  ['with another line', invoice, withLines(line, lineOf({ productCode: 'B' })), ['lines']],
  ['with more of one', invoice, withLines({ ...line!, quantity: 2 }), ['lines']],
  ['of another price', invoice, withLines({ ...line!, unitPrice: 2 }), ['lines']],
  [
    'a receipt that was linked with its price with tax',
    { ...invoice, kind: 'receipt' },
    { ...withLines({ ...line!, unitPrice: 2 }), kind: 'receipt' },
    [],
  ],
  [
    'a receipt of another sum',
    { ...invoice, kind: 'receipt' },
    { ...withLines({ ...line!, net: 2 }), kind: 'receipt' },
    ['lines'],
  ],
  ['of another serial', invoice, withLines({ ...line!, piece: 'S-2' }), ['lines']],
  ['of a product renamed', invoice, withLines({ ...line!, detail: 'Impresora nueva' }), []],
  ['invoiced since', note, { ...note, lines: [{ ...note.lines[0]!, invoiced: 1, leftToInvoice: 0 }] }, []],
  [
    'in another order',
    withLines(line, lineOf({ productCode: 'B' })),
    withLines(lineOf({ productCode: 'B' }), line),
    [],
  ],
  ['twice the same line', withLines(line, line), withLines(line, lineOf({ productCode: 'B' })), ['lines']],
  [
    'other words where there is no code',
    withLines(lineOf({ productCode: '', detail: 'Flete' })),
    withLines(lineOf({ productCode: '', detail: 'Visita' })),
    ['lines'],
  ],
  ['dearer by a rounding in a line', withLines(line, line), withLines({ ...line!, net: line!.net + 0.001 }, line), []],
  [
    'with two lines that only together make the same',
    withLines(line, lineOf({ net: 2000 })),
    withLines(lineOf({ net: 1500 }), lineOf({ net: 1500 })),
    ['lines'],
  ],
  ['all of it', invoice, { ...withLines(), state: 'void', total: 0 }, ['voided', 'lines', 'amounts']],
] as const)('a document that is %s', (_what, then, now, changes) => {
  expect(checkOf(linked(then as typeof invoice), found(now as typeof invoice), 'Andes')).toEqual({
    check: changes.length ? 'changed' : 'same',
    changes,
  })
  const [before, after] = [then, now].map((one) => essenceOf({ ...(one as typeof invoice), kind: now.kind }))
  if (!changes.length) expect(after).toBe(before)
  else if (then.kind === now.kind) expect(after).not.toBe(before)
})

test.each([
  ['same', 'unknown', 'unknown'],
  ['unknown', 'unknown', 'unknown'],
  ['changed', 'unknown', 'changed'],
  ['reused', 'unknown', 'reused'],
  ['gone', 'unknown', 'gone'],
  ['otherCompany', 'unknown', 'otherCompany'],
  ['gone', 'same', 'same'],
  ['unknown', 'gone', 'gone'],
  ['reused', 'changed', 'changed'],
] as const)('what was %s and is %s now counts as %s', (before, now, after) => {
  const verdict = (check: typeof before | typeof now) => ({ check, changes: [] })
  expect(afterCheck(verdict(before), verdict(now)).check).toBe(after)
})

test.each([
  ['the code of the customer', '77A', '77A', undefined],
  ['the code in another letter case', '77A', '77a', undefined],
  ['another code', '77', '78', 'case_document.other_customer'],
  ['a customer without code', '77', null, 'case_document.customer_not_linked'],
] as const)('a document of %s', (_what, documentOf, erpCode, code) => {
  expect(whyNotLink(documentOf, erpCode)?.code).toBe(code)
})

test('a document that was given another folio has changed; where nobody knows when it was written, it is another one', () => {
  const of = (folio: number, created: string | null) =>
    fingerprintOf({ panel: 'invoices', ref: 'F.7', series: 'T', folio, created, code: '77' })
  const verdict = (created: string | null) =>
    checkOf({ ...linked(), fingerprint: of(1, created) }, found({ ...invoice, number: 2 }, of(2, created)), 'Andes')
  expect(verdict('2026-11-01 10:15:00.000')).toEqual({ check: 'changed', changes: ['number'] })
  expect(verdict(null)).toEqual({ check: 'reused', changes: [] })
})

test('a document whose instant of creation may be read since it was linked is the same one', () => {
  const own = { panel: 'invoices', ref: 'F.7', series: 'T', folio: 1, code: '77' }
  const then = { ...linked(), fingerprint: fingerprintOf({ ...own, created: null }) }
  const now = (code: string) => found(invoice, fingerprintOf({ ...own, code, created: '2026-11-01 10:15:00.000' }))
  expect(checkOf(then, now('77'), 'Andes').check).toBe('same')
  expect(checkOf(then, now('88'), 'Andes').check).toBe('reused')
})

test('a document of ten thousand lines in another order is the same one, and one line that differs is seen', () => {
  const many = Array.from({ length: 10_000 }, (_, place) =>
    lineOf({ productCode: `P${place % 7}`, piece: `S-${place}` }),
  )
  const turned = many.toReversed()
  const check = (now: typeof many) => checkOf(linked(withLines(...many)), found(withLines(...now)), 'Andes').check
  expect(check(turned)).toBe('same')
  expect(check([...turned.slice(1), { ...turned[0]!, quantity: 2 }])).toBe('changed')
})

test('lines that one of two documents has alone are told, whatever their order; one that is other now is in both', () => {
  const [a, b, c] = ['A', 'B', 'C'].map((productCode) => lineOf({ productCode }))
  const dearer = { ...b!, net: 2000 }
  const told = lineDifferences(withLines(a, b, b, c), withLines(lineOf({ productCode: 'D' }), dearer, b, a))
  expect(told).toEqual({ gone: [b, c], added: [lineOf({ productCode: 'D' }), dearer] })
  expect(lineDifferences(withLines(a, b), withLines(b, a))).toEqual({ gone: [], added: [] })
  expect(lineDifferences(withLines(a), withLines({ ...a!, net: 1000.001 }))).toEqual({ gone: [], added: [] })
})

test.each([
  ['changed', true, undefined],
  ['same', true, undefined],
  ['changed', false, 'case_document.not_of_customer'],
  ['reused', true, 'case_document.reused'],
  ['gone', true, 'case_document.gone'],
  ['otherCompany', true, 'case_document.other_company'],
] as const)('what is %s (of the customer: %s) is not taken for the copy, as %s', (check, isOfCustomer, code) => {
  expect(whyNotAccept({ check, changes: [] }, isOfCustomer)?.code).toBe(code)
})
