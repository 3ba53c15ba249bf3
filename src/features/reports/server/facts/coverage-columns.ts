import { sql } from 'kysely'
import { standingText } from '../../../coverage/standing.text.ts'
import type { Attribute, Dimension, Measure } from '../engine/define.ts'
import { coverageType, customer } from '../listings/columns.ts'
import { lastDay, type MovingDays } from './coverage-facts.ts'

/** A contract or warranty by its number, with the last day it has today; `more` joins what else is shown of it. */
export const coverageRow = (moving: MovingDays, more: ReturnType<typeof sql>): Dimension => ({
  key: 'number',
  label: { es: 'N°', en: 'No.' },
  means: 'inForce',
  none: { es: 'Sin número', en: 'No number' },
  field: 'id',
  type: 'uuid',
  kind: 'number',
  join: (id) =>
    sql`join coverages on coverages.id = ${id} left join ${moving} on moving.coverage_id = coverages.id ${more}`,
  words: () => sql`coverages.number`,
  link: { to: 'coverage', id: () => sql`coverages.number` },
})

export const withCustomer = sql`join customers on customers.id = coverages.customer_id`
export const withType = sql`join coverage_types on coverage_types.id = coverages.type_id`

export const customerOfIt = customer({ es: 'A quién da derecho.', en: 'Whom it entitles.' })
export const typeOfIt = coverageType
const kinds = (kind: 'contract' | 'warranty') => ({
  es: standingText.es.kinds[kind],
  en: standingText.en.kinds[kind],
})
export const kindOfIt: Attribute = {
  key: 'kind',
  label: { es: 'Clase', en: 'Kind' },
  means: { es: 'Si es un contrato o una garantía.', en: 'Whether it is a contract or a warranty.' },
  kind: 'text',
  of: sql`coverages.kind`,
  named: { contract: kinds('contract'), warranty: kinds('warranty') },
}
export const startsOn: Attribute = {
  key: 'startsOn',
  label: { es: 'Comienza', en: 'Starts' },
  means: { es: 'Su primer día.', en: 'Its first day.' },
  kind: 'day',
  of: sql`coverages.starts_on`,
}
export const lastDayOfIt: Attribute = {
  key: 'lastDay',
  label: { es: 'Termina', en: 'Ends' },
  means: 'daysLeft',
  kind: 'day',
  of: lastDay,
}
export const unlimited: Attribute = {
  key: 'unlimited',
  label: { es: 'Sin límite', en: 'Without limit' },
  means: { es: 'No cuenta horas: pueden usarse cuantas se necesiten.', en: 'It counts no hours: any can be used.' },
  kind: 'flag',
  of: sql`coverages.grant_minutes is null`,
}

/** How many they are; what leads from a row to its contract. */
export const coverages: Measure = {
  key: 'coverages',
  label: { es: 'Contratos y garantías', en: 'Contracts and warranties' },
  means: 'inForce',
  kind: 'count',
  of: 'count',
}
export const daysLeft: Measure = {
  key: 'daysLeft',
  label: { es: 'Días disponibles', en: 'Days available' },
  means: 'daysLeft',
  kind: 'days',
  of: { max: 'days_left' },
}
export const currentMinutes: Measure = {
  key: 'currentMinutes',
  label: { es: 'Horas vigentes', en: 'Current hours' },
  means: 'current',
  kind: 'minutes',
  of: { sum: 'current_minutes', orNone: true },
}
export const remainingMinutes: Measure = {
  key: 'remainingMinutes',
  label: { es: 'Horas disponibles', en: 'Hours available' },
  means: 'remaining',
  kind: 'minutes',
  of: { sum: 'remaining_minutes', orNone: true },
}
export const overrunMinutes: Measure = {
  key: 'overrunMinutes',
  label: { es: 'Exceso', en: 'Overrun' },
  means: 'overrun',
  kind: 'minutes',
  of: { sum: 'overrun_minutes' },
}
