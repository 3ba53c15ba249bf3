import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import type { Reason } from '../../../../platform/shared/refusal.ts'
import { attachFiles } from '../../../files/server/attach.ts'
import { fieldsOfForm } from '../../../visit-forms/filling.rules.ts'
import type { Answers, Form } from '../../../visit-forms/format.contract.ts'

type Named = { field: string; fileId: string }

/** The photos and signatures of judged answers, by the field they stand in. */
export function filesIn(form: Form, answers: Answers): Named[] {
  return fieldsOfForm(form).flatMap(({ key, kind }) => {
    const answer = answers[key]
    if (typeof answer !== 'object' || (kind !== 'photo' && kind !== 'signature')) return []
    const pictures = (Array.isArray(answer) ? answer : [answer]) as { fileId?: unknown }[]
    return pictures.flatMap(({ fileId }) => (typeof fileId === 'string' ? [{ field: `answers.${key}`, fileId }] : []))
  })
}

type Found = { id: string; mediaType: string; attached: boolean; mine: boolean; ofVisit: boolean }

/**
 * Holds the files of a report: uploads of the sender, or of an earlier report of the same visit.
 * @returns which are new, and what is wrong, by field
 */
export async function holdFiles(
  ctx: Ctx,
  visitId: string,
  named: readonly Named[],
): Promise<{ fresh: string[]; reasons: Reason[] }> {
  const ids = [...new Set(named.map(({ fileId }) => fileId))]
  if (!ids.length) return { fresh: [], reasons: [] }
  const { rows } = await sql<Found>`
    select id, media_type, attached, uploaded_by = ${ctx.actor.id} as mine,
      exists (select from visit_report_files f join visit_reports r on r.id = f.report_id
        where f.file_id = files.id and r.visit_id = ${visitId}) as of_visit
    from files where id = any(${ids}::uuid[]) order by id for update`.execute(ctx.db)
  const found = new Map(rows.map((row) => [row.id, row]))
  const reasons = named.flatMap(({ field, fileId }) => {
    const file = found.get(fileId)
    if (!file || !(file.ofVisit || (file.mine && !file.attached))) return [{ code: 'file.unknown', field, status: 422 }]
    return file.mediaType.startsWith('image/') ? [] : [{ code: 'visit.no_picture', field, status: 422 }]
  })
  return { fresh: rows.filter(({ ofVisit }) => !ofVisit).map(({ id }) => id), reasons: once(reasons) }
}

/** A field with several unknown photos is told once. */
const once = (reasons: Reason[]): Reason[] =>
  reasons.filter(
    (one, place) => reasons.findIndex(({ code, field }) => code === one.code && field === one.field) === place,
  )

/** Takes the uploads into a report that is written. */
export async function keepFiles(ctx: Ctx, reportId: string, { all, fresh }: { all: string[]; fresh: string[] }) {
  await attachFiles(ctx, fresh)
  const files = [...new Set(all)].map((fileId) => ({ reportId, fileId }))
  if (files.length) await ctx.db.insertInto('visitReportFiles').values(files).execute()
}
