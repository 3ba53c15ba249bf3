import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import type { CaseDetail } from '../../cases.contract.ts'
import { byWeight } from '../../recurrence.rules.ts'
import { visibleCases } from '../visible.ts'

type Recurrences = CaseDetail['recurrences']

/** The earlier cases that a case brings back, those that this person may see, the most telling first. */
export async function readRecurrences(ctx: Ctx, caseId: string): Promise<Recurrences> {
  const { rows } = await sql<Recurrences[number]>`
    select found.same as of, found.days, json_build_object('id', cases.id, 'number', cases.number,
      'subject', cases.subject, 'state', json_build_object('id', case_states.id, 'name', case_states.name,
      'color', case_states.color, 'category', case_states.category)) as case
    from case_recurrences found
    join cases on cases.id = found.earlier_case_id
    join case_states on case_states.id = cases.state_id
    where found.case_id = ${caseId} and not found.dismissed and ${visibleCases(ctx)}
    order by cases.number desc`.execute(ctx.db)
  return rows.toSorted(byWeight)
}
