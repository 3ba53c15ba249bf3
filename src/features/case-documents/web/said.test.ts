import { expect, test } from 'vitest'
import { caseDocumentsText } from '../case-documents.text.ts'
import { documentOf } from '../server/case-documents.builders.ts'
import { saidOf } from './said.ts'

const now = documentOf('invoices')
const told = { check: 'changed', changes: ['amounts'], now, problem: null } as const

test.each([
  ['the ERP is away', { problem: 'away', now: null }, /^El ERP no responde/],
  ['no ERP is connected', { problem: 'notConfigured', now: null }, /^El ERP no puede decir/],
  ['it is as it was again', { check: 'same', changes: [] }, /^Hoy el documento está igual/],
  ['it changed', {}, /^Cambió en el ERP desde que se guardó la copia: los montos\.$/],
  ['it is of another customer than the case', { now: null }, /corrija el código del ERP/],
  ['its number is another customer’s', { check: 'reused', now: null }, /un documento de otro cliente/],
  ['its number is of another document of the customer', { check: 'reused' }, /otro documento de este mismo cliente/],
  ['it is gone', { check: 'gone', now: null }, /ya no existe en el ERP/],
  ['its company was left', { check: 'otherCompany', now: null }, /no está conectada/],
] as const)('when %s it is said in a sentence', (_when, more, words) => {
  expect(saidOf({ ...told, ...more, changes: [...told.changes] }, caseDocumentsText.es)).toMatch(words)
})
