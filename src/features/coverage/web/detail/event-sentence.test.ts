import { expect, test } from 'vitest'
import { usualTerms } from '../../terms.contract.ts'
import { type CoverageEvent, eventSentence } from './event-sentence.ts'

const event = { id: 'e', at: '2026-06-01T12:00:00Z', actor: 'Sofía', reason: null, from: null, to: null }

test.each([
  [
    'created',
    null,
    { type: 'Soporte', startsOn: '2026-01-01', endsOn: '2026-12-31' },
    'lo creó: Soporte, del 01-01-2026 al 31-12-2026',
  ],
  [
    'created',
    { number: 4, takesHoursAlong: true },
    { type: 'Soporte', startsOn: '2027-01-01', endsOn: '2027-12-31' },
    'lo creó: Soporte, del 01-01-2027 al 31-12-2027, como renovación del N° 4 con las horas que quedaban',
  ],
  ['renewed', null, { number: 9, takesHoursAlong: false }, 'lo renovó con el N° 9'],
  [
    'ended',
    { lastDay: '2026-12-31' },
    { lastDay: '2026-06-30' },
    'lo terminó antes: último día 30-06-2026 (era 31-12-2026)',
  ],
  ['suspended', null, { fromOn: '2026-06-01', untilOn: null }, 'lo suspendió desde el 01-06-2026'],
  ['suspended', null, { fromOn: '2026-06-01', untilOn: '2026-06-30' }, 'lo suspendió del 01-06-2026 al 30-06-2026'],
  ['resumed', null, { fromOn: '2026-07-01' }, 'lo reactivó desde el 01-07-2026'],
  [
    'hoursAdded',
    null,
    { minutes: 90, startsOn: '2026-06-01', expiresOn: '2026-12-31' },
    'agregó 1 h 30 min, que sirven del 01-06-2026 al 31-12-2026',
  ],
  ['adjusted', { minutes: 1200 }, { minutes: 1080 }, 'ajustó horas contratadas: 20 h → 18 h'],
  [
    'replayed',
    null,
    { changes: 1, because: 'hoursAdded' },
    'hizo con eso que 1 registro imputado cambiara de explicación',
  ],
  [
    'replayed',
    null,
    { changes: 3, because: 'hoursAdded' },
    'hizo con eso que 3 registros imputados cambiaran de explicación',
  ],
  ['ended', null, null, 'hizo un cambio'],
  ['ofALaterVersion', null, null, 'hizo un cambio'],
])('an event in words: %s', (kind, from, to, text) => {
  expect(eventSentence('es', { ...event, kind: kind as CoverageEvent['kind'], from, to }).text).toBe(text)
})

test('a change tells each field with what it was and is; of the terms only what differs', () => {
  const terms = { ...usualTerms, grantMinutes: 1200 }
  const changed = {
    ...event,
    kind: 'changed' as const,
    from: { reference: null, terms, equipment: [] },
    to: {
      reference: 'OC 5',
      terms: { ...terms, overrunPolicy: 'block' },
      equipment: [{ id: 'q', name: 'Caja', serial: 'A1' }],
    },
  }
  expect(eventSentence('es', changed).changes).toEqual([
    { label: 'Referencia', from: 'ninguno', to: 'OC 5' },
    { label: 'Qué cubre', from: 'ninguno', to: 'Caja · A1' },
    {
      label: 'Condiciones',
      from: 'Si las horas se acaban se avisa antes de guardar.',
      to: 'Si las horas se acaban no se puede imputar más.',
    },
  ])
})
