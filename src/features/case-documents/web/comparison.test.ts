import { expect, test } from 'vitest'
import { formats } from '../../../platform/web/format.ts'
import type { ErpDocument } from '../../erp/erp-documents.contract.ts'
import { amountWords } from '../../erp/web/money.ts'
import { caseDocumentsText } from '../case-documents.text.ts'
import { documentOf, lineOf } from '../server/case-documents.builders.ts'
import { factsOf, pairsOf } from './comparison.ts'

const f = formats('es')
const speech = {
  t: caseDocumentsText.es,
  language: 'es' as const,
  day: (on: string | null) => (on ? f.day(on) : 'sin fecha'),
  money: (amount: number, currency: string) => amountWords(f, amount, currency),
}
const told = (former: ErpDocument, present: ErpDocument) =>
  factsOf(former, present, speech).map((one) => [one.name, one.former, one.present, one.differs])

test('an invoice is told by what it says of itself, not by when it is due', () => {
  const invoice = documentOf('invoices')
  expect(told(invoice, { ...invoice, state: 'void', total: 2380, issuedOn: null, dueOn: null })).toEqual([
    ['document', 'Factura N° 1', 'Factura N° 1', false],
    ['state', 'Emitida', 'Nula', true],
    ['issuedOn', '01-11-2026', 'sin fecha', true],
    ['net', '$1.000', '$1.000', false],
    ['tax', '$190', '$190', false],
    ['total', '$1.190', '$2.380', true],
  ])
})

test('a quotation has a term, a currency of its own, and no tax', () => {
  const quotation = documentOf('quotations', { currency: 'US' })
  expect(told(quotation, { ...quotation, dueOn: null, net: 12.5 })).toEqual([
    ['document', 'Cotización N° 1', 'Cotización N° 1', false],
    ['state', 'Pendiente', 'Pendiente', false],
    ['issuedOn', '01-11-2026', '01-11-2026', false],
    ['dueOn', '01-12-2026', 'no está', true],
    ['net', 'US 1.000', 'US 12,5', true],
    ['total', 'US 1.190', 'US 1.190', false],
  ])
})

test('lines of one thing stand side by side, others by themselves', () => {
  const [a, b, free] = [lineOf(), lineOf({ productCode: 'B' }), lineOf({ productCode: '', detail: 'Flete' })]
  const dearer = { ...a, net: 2 }
  const other = { ...free, detail: 'Visita' }
  expect(pairsOf({ gone: [a, a, free], added: [b, dearer, other] })).toEqual([
    { former: a, present: dearer },
    { former: a, present: undefined },
    { former: free, present: undefined },
    { present: b },
    { present: other },
  ])
})
