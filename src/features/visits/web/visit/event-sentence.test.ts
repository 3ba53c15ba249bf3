import { expect, test } from 'vitest'
import { orderText } from '../../order.text.ts'
import { visitPageText } from '../../visit-page.text.ts'
import type { VisitEvent } from '../../visits.contract.ts'
import { visitsText } from '../../visits.text.ts'
import { eventSentence } from './event-sentence.ts'

const speech = {
  t: visitPageText.es,
  order: orderText.es,
  words: visitsText.es,
  formats: { instant: (at: string) => at.slice(0, 16) },
}
const at = '2026-11-26T13:00:00.000Z'
const plan = { technicians: [{ id: 't', name: 'Tomás' }], startsAt: '2026-11-26T18:00:00.000Z', endsAt: at }
const event = (kind: VisitEvent['kind'], more: Partial<VisitEvent> = {}): VisitEvent => ({
  id: 'e',
  at,
  recordedAt: at,
  actor: { id: 'a', name: 'Ana' },
  kind,
  from: null,
  to: null,
  reason: null,
  ...more,
})

test.each([
  ['an order with its plan', event('ordered', { to: plan }), 'creó la orden: Tomás, 2026-11-26T18:00'],
  [
    'an order that waits',
    event('ordered', { to: { technicians: [], startsAt: null, endsAt: null } }),
    'creó la orden: sin técnico, sin fecha',
  ],
  ['another plan', event('changed', { to: { plan } }), 'planificó: Tomás, 2026-11-26T18:00'],
  [
    'another place and no contact',
    event('changed', { to: { place: { address: 'Av. Matta 1', district: 'Santiago', city: null }, contact: null } }),
    'planificó: Contacto: nada; Dirección: Av. Matta 1, Santiago',
  ],
  ['an arrival', event('arrived'), 'llegó al cliente'],
  [
    'an arrival that the office heard of later',
    event('arrived', { recordedAt: '2026-11-26T15:00:00.000Z' }),
    'llegó al cliente · la oficina lo supo 2026-11-26T15:00',
  ],
  ['a cancellation with its reason', event('cancelled', { reason: 'Llueve' }), 'anuló la visita · Llueve'],
])('%s', (_, one, sentence) => expect(eventSentence(one, speech)).toBe(sentence))
