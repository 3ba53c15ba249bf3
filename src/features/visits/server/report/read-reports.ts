import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { inWords } from '../../../../platform/shared/in-words.ts'
import type { Answers } from '../../../visit-forms/format.contract.ts'
import type { Times, Told } from '../../report.contract.ts'
import { noticeWords } from './notice-words.ts'
import type { Notice } from './notices.ts'
import { standingFor } from './standing.ts'

type Named = { id: string; name: string }
type TimeTold = Omit<Told['timeEntries'][number], 'personName' | 'accountedMinutes' | 'notChargedReason'>

/** What is kept of a report beside its answers; names as they were when it came. */
export type Kept = {
  times: Times
  finishedAt: string
  summary: string | null
  isSolution: boolean
  /** By the ids of the time entries that came of them. */
  timeEntries: TimeTold[]
  parts: Told['parts']
  commitments: Told['commitments']
  state: Named | null
}

export type ReportRow = {
  id: string
  visitId: string
  number: number
  formVersion: number
  answers: Answers
  told: Kept
  notices: Notice[]
  contentHash: string
  clockOffsetMinutes: number
  reason: string | null
  sentBy: Named
  receivedAt: Date
  logged: { id: string; personName: string; accountedMinutes: number; notChargedReason: string | null }[]
}

/** Reports of several visits, the first of each first; what was charged as it stands now. */
export async function readReportRows(ctx: Ctx, visitIds: readonly string[]): Promise<ReportRow[]> {
  if (!visitIds.length) return []
  const { rows } = await sql<ReportRow>`
    select r.id, r.visit_id, r.number, r.form_version, r.answers, r.told, r.notices, r.content_hash, r.clock_offset_minutes, r.reason,
      r.received_at, json_build_object('id', sender.id, 'name', sender.name) as sent_by,
      (select coalesce(json_agg(json_build_object('id', entry.id, 'personName', worker.name,
          'accountedMinutes', case when taken.time_entry_id is null then t.accounted_minutes else 0 end,
          'notChargedReason', coalesce(taken.reason, t.not_charged_reason))), '[]')
        from jsonb_to_recordset(r.told -> 'timeEntries') as entry (id uuid)
        cross join lateral (${standingFor(sql`entry.id`)}) standing
        join time_entries t on t.id = standing.id join people worker on worker.id = t.person_id
        left join time_entry_reversals taken on taken.time_entry_id = t.id) as logged
    from visit_reports r join people sender on sender.id = r.sent_by
    where r.visit_id = any(${[...visitIds]}::uuid[])
    order by r.visit_id, r.number`.execute(ctx.db)
  return rows
}

/** The reports of visits that this person is known to see, by visit, in their order; the last one counts. */
export async function readReports(ctx: Ctx, visitIds: readonly string[]): Promise<Map<string, Told[]>> {
  const told = new Map<string, Told[]>()
  for (const row of await readReportRows(ctx, visitIds))
    told.set(row.visitId, [...(told.get(row.visitId) ?? []), presentReport(ctx, row)])
  return told
}

const presentReport = ({ language }: Pick<Ctx, 'language'>, row: ReportRow): Told => ({
  id: row.id,
  number: row.number,
  formVersion: row.formVersion,
  answers: row.answers,
  times: row.told.times,
  finishedAt: row.told.finishedAt,
  summary: row.told.summary,
  isSolution: row.told.isSolution,
  timeEntries: row.told.timeEntries.flatMap((entry) => {
    const logged = row.logged.find(({ id }) => id === entry.id)
    return logged ? [{ ...entry, ...logged }] : []
  }),
  parts: row.told.parts,
  commitments: row.told.commitments,
  state: row.told.state,
  reason: row.reason,
  sentBy: row.sentBy,
  receivedAt: row.receivedAt.toISOString(),
  clockOffsetMinutes: row.clockOffsetMinutes,
  notices: noticesInWords(language, row.notices),
})

/** What could not be done, in the words of whoever reads it. */
export const noticesInWords = (language: Ctx['language'], notices: Notice[]): Told['notices'] =>
  notices.map(({ code, values }) => ({ code, values, text: inWords(noticeWords, language, { code, values }) }))
