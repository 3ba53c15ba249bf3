import type { DocumentPanel, ErpDocument } from '../../erp/erp-documents.contract.ts'

type Line = ErpDocument['lines'][number]

export const lineOf = (more: Partial<Line> = {}): Line => ({
  productCode: 'A',
  detail: 'Impresora',
  quantity: 1,
  unitPrice: 1000,
  net: 1000,
  lot: null,
  piece: null,
  invoiced: null,
  leftToInvoice: null,
  ...more,
})

const own = {
  quotations: { kind: 'quotation', state: 'pending', tax: null, booked: null },
  salesNotes: { kind: 'salesNote', state: 'approved', tax: null, booked: null },
  invoices: { kind: 'invoice', state: null, tax: 190, booked: true },
} as const

/** A document as the ERP might have it; nothing of it is read anywhere. */
export const documentOf = (panel: DocumentPanel, more: Partial<ErpDocument> = {}): ErpDocument => ({
  panel,
  ref: panel === 'invoices' ? 'F-1' : '1',
  number: 1,
  taxOfficeCode: panel === 'invoices' ? 33 : null,
  issuedOn: '2026-11-01',
  dueOn: '2026-12-01',
  seller: 'Ana',
  contact: 'Rosa',
  purchaseOrder: null,
  currency: 'CLP',
  net: 1000,
  total: 1190,
  exchangeRate: 1,
  quotation: null,
  references: [{ code: '801', name: 'Orden de compra', folio: '5', issuedOn: null, note: null }],
  lines: [lineOf(panel === 'salesNotes' ? { invoiced: 0, leftToInvoice: 1 } : {})],
  bookedAs: null,
  ...own[panel],
  ...more,
})
