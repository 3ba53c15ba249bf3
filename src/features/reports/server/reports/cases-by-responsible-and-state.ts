import { sql } from 'kysely'
import { defineReport } from '../engine/define.ts'
import { personRow } from '../engine/dimensions.ts'
import { caseFacts } from '../facts/case-facts.ts'
import { onDays } from '../facts/in-chile.ts'
import { casesListing } from '../listings/cases.ts'
import { customer, optionalRange, topic } from '../parameters/parameters.ts'

/** Report 1: who answers for which cases, and how they stand. */
export const casesByResponsibleAndState = defineReport({
  key: 'cases-by-responsible-and-state',
  title: { es: 'HelpDesk por responsable y estado', en: 'Cases by responsible and state' },
  about: {
    es: 'Cuántos HelpDesk tiene cada persona y en qué estado están hoy.',
    en: 'How many cases each person has, and their state today.',
  },
  empty: {
    es: 'Ningún HelpDesk cumple lo pedido. Amplíe el rango o quite un filtro.',
    en: 'No case is as asked. Widen the range or drop a filter.',
  },
  needs: 'supervise',
  parameters: { range: optionalRange(), customerId: customer(), topicId: topic() },
  plan: async ({ ctx, values: { range, customerId, topicId } }) => {
    const { rows: states } = await sql<{ value: string; label: string }>`
      select id as value, name as label from case_states order by
        array_position(array['open', 'waiting', 'solved', 'closed'], category), position`.execute(ctx.db)
    const count = {
      key: 'cases',
      label: { es: 'Total', en: 'Total' },
      means: 'case',
      kind: 'count',
      of: 'count',
    } as const
    return {
      dimensions: [personRow('responsible_id')],
      sources: {
        cases: {
          facts: caseFacts([
            range ? onDays(sql`c.registered_at`, range) : undefined,
            customerId ? sql`c.customer_id = ${customerId}` : undefined,
            topicId ? sql`c.topic_id = ${topicId}` : undefined,
          ]),
          listing: casesListing,
        },
      },
      across: {
        field: 'state_id',
        measure: count,
        values: states.map(({ value, label }) => ({ key: `state:${value}`, value, label })),
        group: { es: 'Estado', en: 'State' },
      },
      measures: [count],
      columns: ['responsible', 'across', 'cases'],
      order: ['-cases', 'responsible'],
      chart: { kind: 'bars', stacked: true, category: 'responsible', series: 'across' },
    }
  },
})
