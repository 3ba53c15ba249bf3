import { expect, test } from 'vitest'
import { caseDocumentsText } from '../case-documents.text.ts'
import { warningOf } from './warning.ts'

test.each([
  ['same', [], undefined],
  ['unknown', [], undefined],
  ['gone', [], 'Este documento ya no existe en el ERP.'],
  ['reused', [], 'Este número es ahora de otro documento en el ERP: lo vinculado ya no existe.'],
  ['otherCompany', [], 'Es de una empresa que ahora no está conectada: no se puede comprobar.'],
  ['changed', ['lines', 'amounts'], 'Cambió en el ERP desde que se guardó la copia: las líneas y los montos.'],
  [
    'changed',
    ['state', 'dates', 'lines'],
    'Cambió en el ERP desde que se guardó la copia: el estado, las fechas y las líneas.',
  ],
  ['changed', ['voided'], 'Este documento ahora está nulo en el ERP.'],
  ['changed', ['voided', 'amounts'], 'Este documento ahora está nulo en el ERP; además cambió: los montos.'],
] as const)('of a document that is %s (%j) it is said: %s', (check, changes, words) => {
  expect(warningOf({ check, changes: [...changes] }, caseDocumentsText.es)).toBe(words)
})
