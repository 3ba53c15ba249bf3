import { sql } from 'kysely'
import type { Listing } from '../engine/define.ts'
import { personWords } from '../engine/dimensions.ts'

/** Pauses divided by days, the latest first; facts are known by `f.id` and the day `f.paused_on`. */
export const pausesListing: Listing = {
  joins: sql`join availability_periods on availability_periods.id = f.id join people on people.id = f.person_id
    join pause_reasons on pause_reasons.id = availability_periods.reason_id`,
  columns: [
    {
      key: 'pausedOn',
      label: { es: 'Día', en: 'Day' },
      means: 'pause',
      kind: 'day',
      of: sql`f.paused_on`,
    },
    {
      key: 'person',
      label: { es: 'Persona', en: 'Person' },
      means: { es: 'Quién estuvo en pausa.', en: 'Who paused.' },
      kind: 'text',
      of: personWords(sql`people`),
    },
    {
      key: 'reason',
      label: { es: 'Motivo', en: 'Reason' },
      means: { es: 'Por qué estuvo en pausa.', en: 'Why they paused.' },
      kind: 'text',
      of: sql`pause_reasons.name`,
    },
    {
      key: 'startedAt',
      label: { es: 'Desde', en: 'Since' },
      means: { es: 'Cuándo comenzó la pausa entera.', en: 'When the whole pause began.' },
      kind: 'instant',
      of: sql`availability_periods.started_at`,
    },
    {
      key: 'endedAt',
      label: { es: 'Hasta', en: 'Until' },
      means: {
        es: 'Cuándo terminó la pausa entera; vacío mientras sigue.',
        en: 'When the whole pause ended; empty while it goes on.',
      },
      kind: 'instant',
      of: sql`availability_periods.ended_at`,
    },
    { key: 'minutes', label: { es: 'Tiempo', en: 'Time' }, means: 'pause', kind: 'minutes', of: sql`f.minutes` },
  ],
  position: [
    { of: sql`f.paused_on`, type: 'date' },
    { of: sql`f.id`, type: 'uuid' },
  ],
  descending: true,
}
