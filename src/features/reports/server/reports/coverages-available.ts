import { sql } from 'kysely'
import { defineReport } from '../engine/define.ts'
import { classifiedRow, customerRow } from '../engine/dimensions.ts'
import { coveragesInForce, movingLastDays } from '../facts/coverage-facts.ts'
import { coveragesListing } from '../listings/coverages.ts'
import { choice, coverageType, customer } from '../parameters/parameters.ts'
import {
  coverageRow,
  coverages,
  currentMinutes,
  customerOfIt,
  daysLeft,
  lastDayOfIt,
  overrunMinutes,
  remainingMinutes,
  startsOn,
  typeOfIt,
  unlimited,
  withCustomer,
  withType,
} from '../facts/coverage-columns.ts'

const groups = {
  type: classifiedRow('coverage_types', 'type_id', {
    key: 'type',
    label: { es: 'Tipo', en: 'Type' },
    means: { es: 'El tipo de contrato o garantía.', en: 'The type of contract or warranty.' },
  }),
  customer: customerRow('customer_id', { means: { es: 'A quién da derecho.', en: 'Whom it entitles.' } }),
}

/** Report 6: which contracts and warranties are in force, and what is left of each. */
export const coveragesAvailable = defineReport({
  key: 'coverages-available',
  title: { es: 'Contratos y garantías con días y horas disponibles', en: 'Contracts and warranties with what is left' },
  about: {
    es: 'Los contratos y garantías vigentes hoy, por tipo o por cliente, con los días y las horas que les quedan.',
    en: 'The contracts and warranties in force today, by type or by customer, with the days and hours left.',
  },
  empty: {
    es: 'No hay contratos ni garantías vigentes que cumplan lo pedido.',
    en: 'No contract or warranty in force is as asked.',
  },
  needs: 'attend',
  parameters: {
    by: choice(
      { es: 'Agrupar por', en: 'Group by' },
      { type: { es: 'Tipo', en: 'Type' }, customer: { es: 'Cliente', en: 'Customer' } },
    ),
    typeId: coverageType(),
    customerId: customer(),
    kind: choice(
      { es: 'Clase', en: 'Kind' },
      {
        all: { es: 'Contratos y garantías', en: 'Contracts and warranties' },
        contract: { es: 'Contratos', en: 'Contracts' },
        warranty: { es: 'Garantías', en: 'Warranties' },
      },
    ),
  },
  plan: async ({ ctx, today, values: { by, typeId, customerId, kind } }) => {
    const moving = await movingLastDays({ ctx, today })
    const other = by === 'type' ? { of: customerOfIt, join: withCustomer } : { of: typeOfIt, join: withType }
    return {
      dimensions: [groups[by], coverageRow(moving, other.join)],
      grouped: true,
      attributes: [other.of, startsOn, lastDayOfIt, unlimited],
      sources: {
        coverages: {
          facts: coveragesInForce(moving, today, [
            typeId ? sql`coverages.type_id = ${typeId}` : undefined,
            customerId ? sql`coverages.customer_id = ${customerId}` : undefined,
            kind === 'all' ? undefined : sql`coverages.kind = ${kind}`,
          ]),
          listing: coveragesListing,
        },
      },
      measures: [coverages, daysLeft, currentMinutes, remainingMinutes, overrunMinutes],
      columns: [
        by,
        'number',
        other.of.key,
        'startsOn',
        'lastDay',
        'daysLeft',
        'currentMinutes',
        'remainingMinutes',
        'overrunMinutes',
        'unlimited',
      ],
      order: [by, 'daysLeft'],
      chart: { kind: 'bars', stacked: false, category: by, series: ['currentMinutes', 'remainingMinutes'] },
    }
  },
})
