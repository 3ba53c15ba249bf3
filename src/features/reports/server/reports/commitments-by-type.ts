import { sql } from 'kysely'
import { defineReport, type Measure } from '../engine/define.ts'
import { classifiedRow, personRow } from '../engine/dimensions.ts'
import { ageColumns, agePeriod } from '../facts/ages.ts'
import { pendingCommitments } from '../facts/commitment-facts.ts'
import { commitmentsListing } from '../listings/commitments.ts'
import { commitmentType, customer, periods, person } from '../parameters/parameters.ts'
import { reportsText } from '../../reports.text.ts'

const pending: Measure = {
  key: 'pending',
  label: { es: 'Pendientes', en: 'Pending' },
  means: { es: 'Compromisos que aún no se cumplen ni se anulan.', en: 'Commitments neither met nor cancelled yet.' },
  kind: 'count',
  of: 'count',
}
/** Stands for no period: it is not late. */
const NOT_DUE = -1

/** Report 5: what is promised and not done yet, and how late it is. */
export const commitmentsByType = defineReport({
  key: 'commitments-by-type',
  title: { es: 'Compromisos pendientes por tipo', en: 'Pending commitments by type' },
  about: {
    es: 'Lo prometido que aún no se cumple, por tipo y responsable, según los días de atraso.',
    en: 'What was promised and is not done yet, by type and responsible, by the days it is late.',
  },
  empty: {
    es: 'No hay compromisos pendientes que cumplan lo pedido.',
    en: 'No pending commitment is as asked.',
  },
  needs: 'supervise',
  parameters: {
    periods: periods([7, 15, 30]),
    typeId: commitmentType(),
    personId: person({ es: 'Responsable', en: 'Responsible' }),
    customerId: customer(),
  },
  plan: ({ ctx, today, values: { periods, typeId, personId, customerId } }) => ({
    dimensions: [
      classifiedRow('commitment_types', 'type_id', {
        key: 'type',
        label: { es: 'Tipo de compromiso', en: 'Commitment type' },
        means: { es: 'El tipo con que se registró el compromiso.', en: 'The type that the commitment was made with.' },
      }),
      personRow('responsible_id'),
    ],
    grouped: true,
    sources: {
      commitments: {
        facts: pendingCommitments(
          { ctx, today },
          [
            typeId ? sql`m.type_id = ${typeId}` : undefined,
            personId ? sql`m.responsible_id = ${personId}` : undefined,
            customerId ? sql`m.customer_id = ${customerId}` : undefined,
          ],
          [
            sql`case when m.due_at >= ${ctx.now} then ${sql.lit(NOT_DUE)}
              else ${agePeriod(sql`m.due_at`, periods, today)} end as late_period`,
          ],
        ),
        listing: commitmentsListing,
      },
    },
    across: {
      field: 'late_period',
      measure: { ...pending, means: 'commitmentAge' },
      values: [
        { key: 'age:notDue', value: NOT_DUE, label: reportsText[ctx.language].notDue },
        ...ageColumns(periods, ctx.language),
      ],
      group: { es: 'Atraso', en: 'Late' },
    },
    measures: [
      pending,
      {
        key: 'oldestDays',
        label: { es: 'Días del más atrasado', en: 'Days of the latest' },
        means: 'commitmentAge',
        kind: 'days',
        of: { max: 'late_days' },
      },
      {
        key: 'cases',
        label: { es: 'HelpDesk', en: 'Cases' },
        means: {
          es: 'En cuántos HelpDesk distintos están estos compromisos.',
          en: 'In how many different cases these commitments are.',
        },
        kind: 'count',
        of: { distinct: 'case_id' },
      },
    ],
    columns: ['type', 'responsible', 'pending', 'across', 'oldestDays', 'cases'],
    order: ['type', '-pending', 'responsible'],
    chart: { kind: 'bars', stacked: true, category: 'type', series: 'across' },
  }),
})
