import { expect, test } from 'vitest'
import { showMinutes } from '../../../platform/shared/minutes.ts'
import { formats } from '../../../platform/web/format.ts'
import { casesText } from '../../cases/cases.text.ts'
import type { CaseEvent } from '../conversations.contract.ts'
import { eventsText } from '../events.text.ts'
import { eventSentence, type Speech } from './event-sentence.ts'

const es: Speech = {
  t: eventsText.es,
  cases: casesText.es,
  formats: formats('es'),
  minutes: (n) => showMinutes(n, 'es'),
  language: 'es',
}
const en: Speech = {
  t: eventsText.en,
  cases: casesText.en,
  formats: formats('en'),
  minutes: (n) => showMinutes(n, 'en'),
  language: 'en',
}
const ana = { id: 'ana', name: 'Ana Muñoz' }
const told = (kind: string, from: unknown, to: unknown): CaseEvent => ({
  type: 'event',
  id: 'e',
  at: '2026-11-23T17:00:00.000Z',
  kind,
  actor: ana,
  subjectId: null,
  from,
  to,
  reason: null,
})
const other = { id: 'c', number: 12, subject: 'No imprime' }
const promise = { type: 'Llamar', description: 'Confirmar' }

const sums = { state: null, currency: 'CLP', net: 1000, total: 1190, lines: 1 }
const accepted = { panel: 'invoices', kind: 'invoice', number: 812, issuedOn: '2026-11-02', dueOn: null, ...sums }
const quoted = { ...accepted, panel: 'quotations', kind: 'quotation', state: 'pending', currency: 'US' }
const worked = { person: ana, mode: 'onSite', workedOn: '2026-11-24', workedMinutes: 50, accountedMinutes: 90 }

test.each([
  [
    'timeLogged',
    null,
    { ...worked, coverage: { id: 'v', name: '12' }, note: 'Cambio de rodillo' },
    'registró 50 min en terreno, el 24-11-2026: se imputan 1 h 30 min al contrato N° 12. Cambio de rodillo',
  ],
  [
    'timeLogged',
    null,
    { ...worked, person: { id: 'sofia', name: 'Sofía' }, mode: 'offline', coverage: null, note: null },
    'registró 50 min off line de Sofía, el 24-11-2026: no se imputan',
  ],
  ['timeReversed', worked, null, 'revirtió 50 min de Ana Muñoz del 24-11-2026'],
  [
    'repairReceived',
    null,
    { equipment: { name: 'Impresora' }, receivedOn: '2026-06-10' },
    'recibió «Impresora» en reparación el 10-06-2026',
  ],
  [
    'repairReturned',
    null,
    { equipment: { name: 'Impresora' }, receivedOn: '2026-06-10', returnedOn: '2026-06-18' },
    'devolvió «Impresora» de reparación el 18-06-2026',
  ],
  [
    'repairCorrected',
    { receivedOn: '2026-06-10', returnedOn: null },
    { equipment: { name: 'Impresora' }, receivedOn: '2026-06-10', returnedOn: '2026-06-12' },
    'corrigió la reparación de «Impresora»: desde el 10-06-2026 → del 10-06-2026 al 12-06-2026',
  ],
  ['authorisationAsked', null, null, 'pidió autorización para atender'],
  ['authorisationGranted', null, { validUntil: '2026-06-17' }, 'autorizó la atención hasta el 17-06-2026'],
  ['authorisationDenied', null, null, 'denegó la autorización para atender'],
  ['authorisationRevoked', null, null, 'revocó la autorización para atender'],
  [
    'articleUsed',
    null,
    { id: 'a', number: 7, title: 'Cambiar el rodillo', how: 'sent' },
    'compartió con el cliente el artículo',
  ],
  ['articleMade', null, { id: 'a', number: 7, title: 'Cambiar el rodillo' }, 'hizo de la solución el artículo'],
  [
    'documentLinked',
    null,
    { kind: 'invoice', number: 812, issuedOn: '2026-11-02' },
    'vinculó la factura N° 812 (02-11-2026) del ERP',
  ],
  [
    'documentLinked',
    null,
    { kind: 'invoice', number: 812, issuedOn: null, company: 'Andes Norte SpA' },
    'vinculó la factura N° 812 del ERP de Andes Norte SpA',
  ],
  ['documentUnlinked', { kind: 'quotation', number: 9, issuedOn: null }, null, 'desvinculó la cotización N° 9 del ERP'],
  [
    'documentAccepted',
    accepted,
    { ...accepted, total: 2380, lines: 2, changed: ['lines', 'amounts'] },
    'tomó la factura N° 812 (02-11-2026) como está ahora en el ERP: cambiaron las líneas (de 1 a 2); total $1.190 → $2.380',
  ],
  [
    'documentAccepted',
    accepted,
    {
      ...accepted,
      kind: 'receipt',
      state: 'void',
      issuedOn: null,
      company: 'Sur',
      changed: ['voided', 'number', 'dates'],
    },
    'tomó la boleta N° 812 de Sur como está ahora en el ERP: ahora está nula; antes era Factura N° 812, ahora Boleta N° 812; fecha 02-11-2026 → sin fecha',
  ],
  [
    'documentAccepted',
    quoted,
    {
      ...quoted,
      state: 'lost',
      dueOn: '2026-12-01',
      net: 12.5,
      changed: ['state', 'dates', 'amounts', 'of a later version'],
    },
    'tomó la cotización N° 812 (02-11-2026) como está ahora en el ERP: estado Pendiente → Perdida; plazo sin fecha → 01-12-2026; neto US 1.000 → US 12,5',
  ],
  ['stateChanged', { name: 'Nuevo' }, { name: 'En curso' }, 'cambió el estado: Nuevo → En curso'],
  ['responsibleChanged', null, ana, 'tomó el HelpDesk'],
  ['responsibleChanged', null, { id: 'sofia', name: 'Sofía' }, 'asignó el HelpDesk a Sofía'],
  ['responsibleChanged', ana, null, 'cambió el responsable: Ana Muñoz → nadie'],
  ['topicChanged', null, { name: 'Fallas' }, 'cambió el tópico: ninguno → Fallas'],
  [
    'coverageChanged',
    { id: 'v', name: 'Soporte por horas', number: 54 },
    null,
    'cambió el contrato o garantía: Soporte por horas N° 54 → ninguno',
  ],
  ['subjectChanged', 'a', 'b', 'cambió el asunto: «a» → «b»'],
  ['channelChanged', 'phone', 'email', 'cambió el medio: Teléfono → Correo'],
  ['recurrenceChanged', null, 'equipment', 'registró un problema que vuelve: mismo producto'],
  ['recurrenceChanged', 'customer', null, 'dejó de contarlo como problema que vuelve'],
  ['linked', null, { ...other, kind: 'causedBy', direction: 'to' }, 'relacionó el HelpDesk: causa de'],
  [
    'commitmentMoved',
    { dueAt: '2026-11-24T18:00:00.000Z' },
    { ...promise, dueAt: '2026-11-25T18:00:00.000Z', customerTold: false },
    'movió «Llamar: Confirmar»: 24-11-2026, 15:00 → 25-11-2026, 15:00; sin avisar al cliente',
  ],
  [
    'commitmentMet',
    null,
    { ...promise, metAt: '2026-11-25T18:00:00.000Z', dueAt: '2026-11-24T18:00:00.000Z', late: true },
    'cumplió «Llamar: Confirmar», fuera de plazo (vencía el 24-11-2026, 15:00)',
  ],
])('%s from %j to %j is told as a sentence', (kind, from, to, sentence) => {
  expect(eventSentence(told(kind, from, to), es).text).toBe(sentence)
})

test.each([
  [
    'visitOrdered',
    null,
    { number: 12, technicians: [], startsAt: null, endsAt: null },
    'ordenó la visita N° 12: por planificar',
  ],
  [
    'visitPlanned',
    { technicians: [], startsAt: null, endsAt: null },
    { number: 12, technicians: [{ name: 'Tomás' }], startsAt: '2026-11-26T13:00:00Z', endsAt: '2026-11-26T14:00:00Z' },
    'planificó la visita N° 12: por planificar → 26-11-2026, 10:00 · Tomás',
  ],
  [
    'visitChanged',
    null,
    { number: 12, changed: ['place', 'instructions', 'unheardOf'] },
    'cambió la visita N° 12: lugar, instrucciones, unheardOf',
  ],
  ['visitCancelled', null, { number: 12, at: '2026-11-26T13:00:00Z' }, 'anuló la visita N° 12'],
  [
    'visitTravelling',
    null,
    { number: 12, at: '2026-11-26T13:00:00Z' },
    'partió a la visita N° 12 el 26-11-2026, 10:00',
  ],
  ['visitReported', null, { number: 12, report: 1 }, 'informó la visita N° 12'],
  ['visitCorrected', null, { number: 12, report: 2 }, 'corrigió el informe de la visita N° 12 (versión 2)'],
])('%s from %j to %j leads to the visit', (kind, from, to, expected) => {
  const { text, visitNumber, rest = '' } = eventSentence(told(kind, from, to), es)
  expect(`${text} N° ${visitNumber}${rest}`).toBe(expected)
})

test('the same is told in English', () => {
  expect(eventSentence(told('responsibleChanged', null, ana), en).text).toBe('took the case')
})

test('a sentence about another case leads to it', () => {
  const { caseNumber, subject } = eventSentence(told('mergedInto', null, other), es)
  expect([caseNumber, subject]).toEqual([12, 'No imprime'])
})

const used = { id: 'a', number: 7, title: 'Cambiar el rodillo' }

test('a sentence about an article leads to it', () => {
  const sent = eventSentence(told('articleUsed', null, { ...used, how: 'sent' }), en)
  expect(sent).toEqual({
    text: 'shared with the customer the article',
    articleNumber: 7,
    subject: 'Cambiar el rodillo',
  })
  expect(eventSentence(told('articleMade', null, used), es)).toMatchObject({ articleNumber: 7 })
})

test.each([
  ['a kind of a later version', 'somethingNew', null, {}],
  ['a shape of a later version', 'stateChanged', null, null],
])('%s is told in general words', (_title, kind, from, to) => {
  expect(eventSentence(told(kind, from, to), es).text).toBe('hizo un cambio')
})
