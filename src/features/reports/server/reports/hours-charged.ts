import { sql } from 'kysely'
import { defineReport } from '../engine/define.ts'
import { customerRow, personRow } from '../engine/dimensions.ts'
import { timeFacts } from '../facts/time-facts.ts'
import { timeListing } from '../listings/time.ts'
import { customer, person, range } from '../parameters/parameters.ts'

/** Report 8: what each person worked under contracts and warranties, for whom, and what was done. */
export const hoursCharged = defineReport({
  key: 'hours-charged',
  title: { es: 'Horas imputadas por responsable', en: 'Hours charged by responsible' },
  about: {
    es: 'El trabajo que cada persona imputó a contratos y garantías, los clientes que atendió y lo que hizo.',
    en: 'The work each person charged to contracts and warranties, the customers attended and what was done.',
  },
  empty: {
    es: 'En este rango no se imputaron horas. Pruebe con otro rango.',
    en: 'No hours were charged in this range. Try another one.',
  },
  needs: 'supervise',
  parameters: { range: range('thisMonth'), personId: person(), customerId: customer() },
  plan: ({ values: { range, personId, customerId } }) => ({
    dimensions: [
      personRow('person_id', {
        key: 'person',
        label: { es: 'Quién trabajó', en: 'Who worked' },
        means: 'whoWorked',
      }),
      customerRow('customer_id', { label: { es: 'Cliente atendido', en: 'Customer attended' } }),
    ],
    grouped: true,
    sources: {
      time: {
        facts: timeFacts(range, [
          sql`t.coverage_id is not null`,
          personId ? sql`t.person_id = ${personId}` : undefined,
          customerId ? sql`t.customer_id = ${customerId}` : undefined,
        ]),
        listing: timeListing,
      },
    },
    measures: [
      {
        key: 'works',
        label: { es: 'Trabajos', en: 'Pieces of work' },
        means: { es: 'Cuántos registros de tiempo se imputaron.', en: 'How many time entries were charged.' },
        kind: 'count',
        of: 'count',
      },
      {
        key: 'workedMinutes',
        label: { es: 'Tiempo real', en: 'Real time' },
        means: 'charged',
        kind: 'minutes',
        of: { sum: 'worked_minutes' },
      },
      {
        key: 'accountedMinutes',
        label: { es: 'Imputado', en: 'Charged' },
        means: 'accounted',
        kind: 'minutes',
        of: { sum: 'accounted_minutes' },
      },
    ],
    columns: ['person', 'customer', 'works', 'workedMinutes', 'accountedMinutes'],
    order: ['person', '-accountedMinutes', 'customer'],
    chart: { kind: 'bars', stacked: false, category: 'person', series: ['workedMinutes', 'accountedMinutes'] },
  }),
})
