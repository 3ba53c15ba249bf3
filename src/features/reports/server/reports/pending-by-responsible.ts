import { sql } from 'kysely'
import { defineReport, type Measure } from '../engine/define.ts'
import { personRow } from '../engine/dimensions.ts'
import { ageColumns, ageInDays, agePeriod } from '../facts/ages.ts'
import { caseFacts } from '../facts/case-facts.ts'
import { casesListing } from '../listings/cases.ts'
import { customer, periods, priority, topic } from '../parameters/parameters.ts'

const pending: Measure = {
  key: 'pending',
  label: { es: 'Pendientes', en: 'Pending' },
  means: 'pending',
  kind: 'count',
  of: 'count',
}

/** Report 3: who has how much to solve, and since when it waits for that. */
export const pendingByResponsible = defineReport({
  key: 'pending-by-responsible',
  title: { es: 'HelpDesk pendientes por responsable', en: 'Pending cases by responsible' },
  about: {
    es: 'Cuántos HelpDesk tiene pendientes cada persona hoy y cuántos días llevan.',
    en: 'How many cases each person has pending today, and for how many days.',
  },
  empty: {
    es: 'No hay HelpDesk pendientes que cumplan lo pedido.',
    en: 'No pending case is as asked.',
  },
  needs: 'supervise',
  parameters: { periods: periods([2, 7, 30]), customerId: customer(), topicId: topic(), priorityId: priority() },
  plan: ({ ctx, today, values: { periods, customerId, topicId, priorityId } }) => ({
    dimensions: [personRow('responsible_id')],
    sources: {
      cases: {
        facts: caseFacts(
          [
            sql`c.category in ('open', 'waiting')`,
            customerId ? sql`c.customer_id = ${customerId}` : undefined,
            topicId ? sql`c.topic_id = ${topicId}` : undefined,
            priorityId ? sql`c.priority_id = ${priorityId}` : undefined,
          ],
          [
            sql`${ageInDays(sql`c.registered_at`, today)} as age_days`,
            sql`${agePeriod(sql`c.registered_at`, periods, today)} as age_period`,
          ],
        ),
        listing: { ...casesListing, descending: false },
      },
    },
    across: {
      field: 'age_period',
      measure: pending,
      values: ageColumns(periods, ctx.language),
      group: { es: 'Antigüedad', en: 'Age' },
    },
    measures: [
      pending,
      {
        key: 'open',
        label: { es: 'En curso', en: 'Open' },
        means: { es: 'Pendientes en los que nos toca trabajar.', en: 'Pending ones that we have to work on.' },
        kind: 'count',
        of: 'count',
        where: sql`f.category = 'open'`,
      },
      {
        key: 'waiting',
        label: { es: 'En espera', en: 'Waiting' },
        means: { es: 'Pendientes que esperan a otra persona.', en: 'Pending ones that wait for somebody else.' },
        kind: 'count',
        of: 'count',
        where: sql`f.category = 'waiting'`,
      },
      {
        key: 'allDays',
        label: { es: 'Días de todos', en: 'Days of all' },
        means: 'age',
        kind: 'days',
        of: { sum: 'age_days' },
      },
      {
        key: 'averageDays',
        label: { es: 'Días en promedio', en: 'Average days' },
        means: 'age',
        kind: 'days',
        of: { ratio: ['allDays', 'pending'], each: true },
      },
      {
        key: 'oldestDays',
        label: { es: 'Días del más antiguo', en: 'Days of the oldest' },
        means: 'age',
        kind: 'days',
        of: { max: 'age_days' },
      },
    ],
    columns: ['responsible', 'pending', 'open', 'waiting', 'across', 'averageDays', 'oldestDays'],
    order: ['-pending', 'responsible'],
    chart: { kind: 'bars', stacked: true, category: 'responsible', series: 'across' },
  }),
})
