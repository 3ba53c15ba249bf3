import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { notFound } from '../../../../platform/shared/refusal.ts'
import { itemColumns, itemJoins, type ItemRow, presentItem, todayOf } from '../../../coverage/server/coverage-items.ts'
import type { Standing } from '../../../coverage/coverages.contract.ts'
import type { CoverageKind } from '../../../coverage/terms.contract.ts'
import { form as formShape, type Form } from '../../../visit-forms/format.contract.ts'
import type { Told } from '../../report.contract.ts'
import type { VisitItem } from '../../visits.contract.ts'
import { maySeeReport } from '../../visits.rules.ts'
import { readReports } from '../report/read-reports.ts'
import { standingFor } from '../report/standing.ts'
import { presentItem as presentVisit, visitColumns, visitJoins, type VisitRow } from '../visit-items.ts'

type Person = { name: string; phone: string | null; mobile: string | null }
type Row = VisitRow & { taxId: string | null; contact: Person | null }

export type PaperFile = { id: string; name: string; mediaType: string; sizeBytes: number }
export type Charged = { kind: CoverageKind; number: number; typeName: string; standing: Standing }

export type ReportFacts = {
  visit: VisitItem
  taxId: string | null
  contact: Person | null
  /** The version that is read, and all there are, in their order. */
  report: Told
  all: Told[]
  form: Form
  files: PaperFile[]
  charged: Charged[]
}

/**
 * All that the report of a visit tells, as it stands or in one of its versions.
 * @throws Refusal 404 when there is none, or it is out of this person's reach
 */
export async function readReportFacts(ctx: Ctx, id: string, number: number | undefined): Promise<ReportFacts> {
  const row = await visitRow(ctx, id)
  const technicianIds = row?.technicians.map((one) => one.id) ?? []
  if (!row || !maySeeReport(ctx.actor, { customerId: row.customer.id, technicianIds })) throw notFound('visit')
  const all = (await readReports(ctx, [row.id])).get(row.id) ?? []
  const report = number === undefined ? all.at(-1) : all.find((one) => one.number === number)
  if (!report) throw notFound('report')
  const { form } = await ctx.db
    .selectFrom('visitFormVersions')
    .select('form')
    .where('formId', '=', row.form.id)
    .where('number', '=', report.formVersion)
    .executeTakeFirstOrThrow()
  return {
    visit: presentVisit(row),
    taxId: row.taxId,
    contact: row.contact,
    report,
    all,
    form: formShape.parse(form),
    files: await filesOf(ctx, report.id),
    charged: await chargedTo(ctx, report),
  }
}

async function visitRow(ctx: Ctx, id: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select ${visitColumns}, customers.tax_id,
      case when contacts.id is not null then json_build_object('name', contacts.name, 'phone', contacts.phone,
        'mobile', contacts.mobile) end as contact
    from visits v ${visitJoins}
    left join contacts on contacts.id = v.contact_id
    where v.id = ${id}`.execute(ctx.db)
  return rows[0]
}

async function filesOf(ctx: Ctx, reportId: string): Promise<PaperFile[]> {
  const { rows } = await sql<PaperFile>`
    select files.id, files.name, files.media_type, files.size_bytes
    from visit_report_files f join files on files.id = f.file_id where f.report_id = ${reportId}`.execute(ctx.db)
  return rows
}

/** What the time of this visit was charged to, with what is left just now. */
async function chargedTo(ctx: Ctx, { timeEntries }: Told): Promise<Charged[]> {
  const ids = timeEntries.filter(({ accountedMinutes }) => accountedMinutes > 0).map((one) => one.id)
  if (!ids.length) return []
  const today = todayOf(ctx)
  const { rows } = await sql<ItemRow>`
    select ${itemColumns} from coverages ${itemJoins(today)}
    where coverages.id in (
      select coverage_id from unnest(${ids}::uuid[]) as told (id)
      cross join lateral (${standingFor(sql`told.id`)}) standing join time_entries t on t.id = standing.id)
    order by coverages.number`.execute(ctx.db)
  return rows.map((row) => {
    const { kind, number, type, ...standing } = presentItem(row, today)
    return { kind, number, typeName: type.name, standing }
  })
}
