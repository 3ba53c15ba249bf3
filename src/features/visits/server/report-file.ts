import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Answers, Form } from '../../visit-forms/format.contract.ts'
import { paperOf } from '../../visit-forms/paper.rules.ts'
import { maySeeReport, maySeeVisit } from '../visits.rules.ts'
import { picturesOn } from './paper/report-pictures.ts'

type Row = { reportId: string; customerId: string; technicianIds: string[] }

/** A photo or a signature is for whoever may see a visit whose report has it, and for its customer where that prints it. */
export async function mayReadFileOfReport(ctx: Ctx, fileId: string): Promise<boolean> {
  const { rows } = await sql<Row>`
    select r.id as report_id, v.customer_id,
      (select coalesce(json_agg(person_id), '[]') from visit_technicians where visit_id = v.id) as technician_ids
    from visit_report_files f
    join visit_reports r on r.id = f.report_id
    join visits v on v.id = r.visit_id
    where f.file_id = ${fileId}`.execute(ctx.db)
  if (rows.some((row) => maySeeVisit(ctx.actor, row))) return true
  const readable = rows.filter((row) => maySeeReport(ctx.actor, row)).map(({ reportId }) => reportId)
  return readable.length > 0 && isPrinted(ctx, readable, fileId)
}

async function isPrinted(ctx: Ctx, reportIds: string[], fileId: string): Promise<boolean> {
  const { rows } = await sql<{ form: Form; answers: Answers }>`
    select f.form, r.answers from visit_reports r
    join visit_form_versions f on f.form_id = r.form_id and f.number = r.form_version
    where r.id = any(${reportIds}::uuid[])`.execute(ctx.db)
  return rows.some(({ form, answers }) => picturesOn(paperOf(form, answers)).includes(fileId))
}
