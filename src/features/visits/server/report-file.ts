import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { maySeeReport } from '../visits.rules.ts'

type Row = { customerId: string; technicianIds: string[] }

/** A photo or a signature is for whoever may see a report that has it. */
export async function mayReadFileOfReport(ctx: Ctx, fileId: string): Promise<boolean> {
  const { rows } = await sql<Row>`
    select v.customer_id,
      (select coalesce(json_agg(person_id), '[]') from visit_technicians where visit_id = v.id) as technician_ids
    from visit_report_files f
    join visit_reports r on r.id = f.report_id
    join visits v on v.id = r.visit_id
    where f.file_id = ${fileId}`.execute(ctx.db)
  return rows.some((visit) => maySeeReport(ctx.actor, visit))
}
