import { sql } from 'kysely'
import { defineReport, type Dimension, type Measure, type Said, saidIn } from '../engine/define.ts'
import { customerRow, personRow } from '../engine/dimensions.ts'
import { pauseFacts } from '../facts/pause-facts.ts'
import { timeFacts } from '../facts/time-facts.ts'
import { pausesListing } from '../listings/pauses.ts'
import { timeListing } from '../listings/time.ts'
import { choice, person, range } from '../parameters/parameters.ts'

/** Stands for what is no activity of the company's own. */
const WORK = 'work'
const forCustomers: Said = { es: 'Trabajo para clientes', en: 'Work for customers' }
const pause: Said = { es: 'Pausa: ', en: 'Pause: ' }

const ways = (said: (words: Said) => string): Record<'person' | 'customer' | 'case' | 'activity', Dimension> => ({
  person: personRow('person_id', {
    key: 'person',
    label: { es: 'Persona', en: 'Person' },
    means: { es: 'Quién trabajó o estuvo en pausa.', en: 'Who worked or paused.' },
  }),
  customer: customerRow('customer_id'),
  case: {
    key: 'case',
    label: { es: 'HelpDesk', en: 'Case' },
    means: 'case',
    none: { es: 'Sin HelpDesk', en: 'No case' },
    field: 'case_id',
    type: 'uuid',
    join: (value) => sql`left join cases on cases.id = ${value}`,
    words: () => sql`cases.number || ' · ' || cases.subject`,
    link: { to: 'case', id: () => sql`cases.number` },
  },
  activity: {
    key: 'activity',
    label: { es: 'Actividad', en: 'Activity' },
    means: {
      es: 'La actividad interna, el motivo de la pausa, o el trabajo para clientes.',
      en: 'The internal activity, the reason of the pause, or work for customers.',
    },
    none: { es: 'Sin actividad', en: 'No activity' },
    field: 'activity',
    type: 'text',
    join: (value) => sql`left join internal_activities on internal_activities.id::text = ${value}
      left join pause_reasons on pause_reasons.id::text = ${value}`,
    words: (value) => sql`case when ${value} = ${sql.lit(WORK)} then ${said(forCustomers)}::text
      else coalesce(internal_activities.name, ${said(pause)}::text || pause_reasons.name) end`,
  },
})

const ofTime = { kind: 'minutes', source: 'time', of: { sum: 'worked_minutes' } } as const
const measures: Measure[] = [
  {
    ...ofTime,
    key: 'offlineMinutes',
    label: { es: 'Off line', en: 'Off line' },
    means: 'offline',
    where: sql`f.customer_id is not null`,
  },
  {
    ...ofTime,
    key: 'internalMinutes',
    label: { es: 'Interno', en: 'Internal' },
    means: 'internal',
    where: sql`f.customer_id is null`,
  },
  {
    key: 'pausedMinutes',
    label: { es: 'En pausa', en: 'Paused' },
    means: 'pause',
    kind: 'minutes',
    source: 'pauses',
    of: { sum: 'minutes' },
  },
]

/** Report 10: time that customers do not see, and what it went to. */
export const offlineTime = defineReport({
  key: 'offline-time',
  title: { es: 'Tiempo off line', en: 'Off-line time' },
  about: {
    es: 'El trabajo para clientes sin contacto con ellos, las actividades internas y las pausas.',
    en: 'Work for customers while not in contact with them, internal activities and pauses.',
  },
  empty: {
    es: 'En este rango no hay tiempo off line, interno ni pausas. Pruebe con otro rango.',
    en: 'There is no off-line nor internal time and no pause in this range. Try another one.',
  },
  needs: 'supervise',
  parameters: {
    range: range('thisMonth'),
    by: choice(
      { es: 'Separado por', en: 'By' },
      {
        person: { es: 'Persona', en: 'Person' },
        customer: { es: 'Cliente', en: 'Customer' },
        case: { es: 'HelpDesk', en: 'Case' },
        activity: { es: 'Actividad', en: 'Activity' },
      },
    ),
    personId: person(),
  },
  plan: ({ ctx, values: { range, by, personId } }) => {
    const way = ways(saidIn(ctx))[by]
    const activity = sql`case when t.customer_id is null then t.activity_id::text else ${sql.lit(WORK)} end as activity`
    const nothing = sql`null::uuid as customer_id, null::uuid as case_id`
    return {
      dimensions: [way],
      sources: {
        time: {
          facts: timeFacts(
            range,
            [sql`(t.customer_id is null or t.mode = 'offline')`, personId ? sql`t.person_id = ${personId}` : undefined],
            [activity],
          ),
          listing: timeListing,
        },
        pauses: {
          facts: pauseFacts(range, ctx.now, personId, sql`${nothing}, p.reason_id::text as activity`),
          listing: pausesListing,
        },
      },
      measures,
      columns: [way.key, ...measures.map(({ key }) => key)],
      order: by === 'case' ? ['-offlineMinutes', '-internalMinutes', '-pausedMinutes'] : [way.key],
      chart: { kind: 'bars', stacked: true, category: way.key, series: measures.map(({ key }) => key) },
    }
  },
})
