import { sql } from 'kysely'
import { type Attribute, defineReport } from '../engine/define.ts'
import { coveragesInForce, movingLastDays, notRenewed, runsOut } from '../facts/coverage-facts.ts'
import { coveragesListing } from '../listings/coverages.ts'
import { choice, coverageType, customer, minutes, number } from '../parameters/parameters.ts'
import {
  coverageRow,
  coverages,
  currentMinutes,
  customerOfIt,
  daysLeft,
  kindOfIt,
  lastDayOfIt,
  remainingMinutes,
  typeOfIt,
  withCustomer,
  withType,
} from '../facts/coverage-columns.ts'

const renewedBy: Attribute = {
  key: 'renewedBy',
  label: { es: 'Renovado por', en: 'Renewed by' },
  means: { es: 'El contrato o la garantía que sigue a este.', en: 'The contract or warranty that follows this one.' },
  kind: 'number',
  of: sql`heirs.number`,
  link: { to: 'coverage', id: sql`heirs.number` },
}
const withHeir = sql`left join coverages heirs on heirs.renewed_from = coverages.id`

/** Report 7: which contracts and warranties run out soon, by days or by hours, and nobody has renewed yet. */
export const coveragesExpiring = defineReport({
  key: 'coverages-expiring',
  title: { es: 'Contratos y garantías por vencer', en: 'Contracts and warranties running out' },
  about: {
    es: 'Los vigentes que terminan dentro de unos días o a los que les quedan pocas horas, para renovarlos a tiempo.',
    en: 'Those in force that end within some days or have few hours left, so that they are renewed in time.',
  },
  empty: {
    es: 'Nada vence en este plazo. Pruebe con más días u horas.',
    en: 'Nothing runs out so soon. Try more days or hours.',
  },
  needs: 'attend',
  parameters: {
    withinDays: number({ es: 'Terminan en (días)', en: 'End within (days)' }, { usual: 60, most: 3650 }),
    atMostMinutes: minutes({ es: 'O les queda a lo más', en: 'Or have at most' }),
    typeId: coverageType(),
    customerId: customer(),
    renewed: choice(
      { es: 'Renovados', en: 'Renewed ones' },
      { no: { es: 'Sin los ya renovados', en: 'Left out' }, all: { es: 'También los ya renovados', en: 'Shown too' } },
    ),
  },
  plan: async ({ ctx, today, values: { withinDays, atMostMinutes, typeId, customerId, renewed } }) => {
    const moving = await movingLastDays({ ctx, today })
    return {
      dimensions: [coverageRow(moving, sql`${withCustomer} ${withType} ${withHeir}`)],
      attributes: [customerOfIt, kindOfIt, typeOfIt, lastDayOfIt, renewedBy],
      sources: {
        coverages: {
          facts: coveragesInForce(moving, today, [
            runsOut(today, { withinDays, atMostMinutes }),
            typeId ? sql`coverages.type_id = ${typeId}` : undefined,
            customerId ? sql`coverages.customer_id = ${customerId}` : undefined,
            renewed === 'no' ? notRenewed : undefined,
          ]),
          listing: coveragesListing,
        },
      },
      measures: [coverages, daysLeft, currentMinutes, remainingMinutes],
      columns: [
        'number',
        'customer',
        'kind',
        'type',
        'lastDay',
        'daysLeft',
        'currentMinutes',
        'remainingMinutes',
        'renewedBy',
      ],
      order: ['daysLeft'],
    }
  },
})
