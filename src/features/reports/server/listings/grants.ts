import { sql } from 'kysely'
import type { Listing } from '../engine/define.ts'
import { coverage, coverageType, customer } from './columns.ts'

/** Hours put into coverages, those that can be used latest first; facts are known by `f.id`. */
export const grantsListing: Listing = {
  joins: sql`join grant_balances on grant_balances.grant_id = f.id join coverages on coverages.id = f.coverage_id
    join coverage_types on coverage_types.id = coverages.type_id join customers on customers.id = coverages.customer_id`,
  columns: [
    customer({ es: 'El cliente del contrato o garantía.', en: 'The customer of the contract or warranty.' }),
    coverage({ es: 'En cuál se pusieron las horas.', en: 'Which one the hours were put into.' }),
    coverageType,
    {
      key: 'startsOn',
      label: { es: 'Primer día', en: 'First day' },
      means: { es: 'Desde cuándo pueden usarse.', en: 'Since when they can be used.' },
      kind: 'day',
      of: sql`grant_balances.starts_on`,
    },
    {
      key: 'expiresOn',
      label: { es: 'Último día', en: 'Last day' },
      means: { es: 'Hasta cuándo pueden usarse.', en: 'Until when they can be used.' },
      kind: 'day',
      of: sql`case when grant_balances.expires_on < '9999-12-31' then grant_balances.expires_on end`,
    },
    {
      key: 'minutes',
      label: { es: 'Contratadas', en: 'Contracted' },
      means: 'contracted',
      kind: 'minutes',
      of: sql`grant_balances.granted_minutes`,
    },
    {
      key: 'used',
      label: { es: 'Usadas hasta ahora', en: 'Used so far' },
      means: {
        es: 'Los minutos tomados de ellas por todo el trabajo, no solo el del rango.',
        en: 'The minutes that all work took from them, not only that of the range.',
      },
      kind: 'minutes',
      of: sql`grant_balances.used_minutes`,
    },
  ],
  position: [
    { of: sql`grant_balances.starts_on`, type: 'date' },
    { of: sql`grant_balances.grant_id`, type: 'uuid' },
  ],
  descending: true,
}
