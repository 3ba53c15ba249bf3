import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Reader } from '../../../platform/shared/actor.ts'
import { visibleCases } from '../../cases/server/visible.ts'
import { mode } from '../../coverage/terms.contract.ts'
import type { TimeEntry } from '../time-entries.contract.ts'
import { entryAbilities } from '../time-entries.rules.ts'

type Named = { id: string; name: string }

/** A row that `entryColumns` and `entryJoins` give. */
export type EntryRow = {
  id: string
  case: { id: string; number: number; subject: string } | null
  customer: Named | null
  activity: Named | null
  person: Named
  mode: string
  workedOn: string
  startedAt: Date | null
  workedMinutes: number
  accountedMinutes: number
  coverage: { id: string; number: number; name: string } | null
  notChargedReason: string | null
  note: string | null
  replacesId: string | null
  recordedBy: Named
  recordedAt: Date
  reversal: { reason: string; by: string; at: string } | null
}

/**
 * What is shown of each row of `time_entries` (as `t`); goes with `entryJoins`. Of a case that was given away a
 * technician keeps the number, not what it is called by now.
 */
export const entryColumns = (ctx: { actor: Reader }) => sql`
  t.id, t.mode, t.worked_on, t.started_at, t.worked_minutes, t.accounted_minutes, t.not_charged_reason, t.note,
  t.replaces_id, t.recorded_at,
  case when cases.id is not null then
    json_build_object('id', cases.id, 'number', cases.number,
      'subject', case when ${visibleCases(ctx)} then cases.subject else '' end) end as case,
  case when customers.id is not null then json_build_object('id', customers.id, 'name', customers.name) end as customer,
  case when activity.id is not null then json_build_object('id', activity.id, 'name', activity.name) end as activity,
  json_build_object('id', worker.id, 'name', worker.name) as person,
  json_build_object('id', recorder.id, 'name', recorder.name) as recorded_by,
  case when coverages.id is not null then json_build_object('id', coverages.id, 'number', coverages.number,
    'name', coverage_types.name) end as coverage,
  case when r.time_entry_id is not null then json_build_object('reason', r.reason, 'by', reverser.name,
    'at', r.reversed_at) end as reversal`

export const entryJoins = sql`
  join people worker on worker.id = t.person_id
  join people recorder on recorder.id = t.recorded_by
  left join cases on cases.id = t.case_id
  left join customers on customers.id = t.customer_id
  left join internal_activities activity on activity.id = t.activity_id
  left join coverages on coverages.id = t.coverage_id
  left join coverage_types on coverage_types.id = coverages.type_id
  left join time_entry_reversals r on r.time_entry_id = t.id
  left join people reverser on reverser.id = r.reversed_by`

export const presentEntry = (ctx: Ctx, row: EntryRow): TimeEntry => ({
  id: row.id,
  case: row.case,
  customer: row.customer,
  activity: row.activity,
  person: row.person,
  mode: mode.parse(row.mode),
  workedOn: row.workedOn,
  startedAt: row.startedAt?.toISOString() ?? null,
  workedMinutes: row.workedMinutes,
  accountedMinutes: row.accountedMinutes,
  coverage: row.coverage,
  notChargedReason: row.notChargedReason,
  note: row.note,
  replacesId: row.replacesId,
  recordedBy: row.recordedBy,
  recordedAt: row.recordedAt.toISOString(),
  reversal: row.reversal && { ...row.reversal, at: new Date(row.reversal.at).toISOString() },
  abilities: entryAbilities(ctx.actor, {
    personId: row.person.id,
    recordedBy: row.recordedBy.id,
    reversed: row.reversal !== null,
  }),
})

/** The entry as everybody sees it from now on. */
export async function readEntry(ctx: Ctx, id: string): Promise<TimeEntry> {
  const { rows } = await sql<EntryRow>`
    select ${entryColumns(ctx)} from time_entries t ${entryJoins} where t.id = ${id}`.execute(ctx.db)
  return presentEntry(ctx, rows[0]!)
}
