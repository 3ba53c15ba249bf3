import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { type Answer, id as idShape, type Input } from '../../../platform/shared/contract.ts'
import { invalid, notAllowed, notFound } from '../../../platform/shared/refusal.ts'
import type { Form } from '../format.contract.ts'
import type { VisitForm, visitFormsApi } from '../visit-forms.contract.ts'
import { mayRead } from '../visit-forms.rules.ts'
import { findForm, itemColumns, itemJoins, type ItemRow, present, presentItem } from './form-items.ts'

function mustRead(ctx: Ctx): void {
  if (!mayRead(ctx.actor)) throw notAllowed()
}

/** By name; forms are never deleted, so a page is told by the last one of the page before. */
export async function listForms(
  ctx: Ctx,
  { query: { archived, cursor, limit } }: Input<typeof visitFormsApi.list>,
): Promise<Answer<typeof visitFormsApi.list>> {
  mustRead(ctx)
  if (cursor !== undefined && !idShape.safeParse(cursor).success) throw invalid({ code: 'invalid', field: 'cursor' })
  const { rows } = await sql<ItemRow>`
    select ${itemColumns} ${itemJoins} where ${archived ? sql`true` : sql`f.state <> 'archived'`}
    ${cursor ? sql`and f.name_key > (select name_key from visit_forms where id = ${cursor})` : sql``}
    order by f.name_key limit ${limit + 1}`.execute(ctx.db)
  const items = rows.slice(0, limit).map(presentItem)
  return { items, nextCursor: rows.length > limit ? items.at(-1)!.id : null }
}

export async function readForm(ctx: Ctx, { params }: Input<typeof visitFormsApi.read>): Promise<VisitForm> {
  mustRead(ctx)
  const found = await findForm(ctx, params.id)
  if (!found) throw notFound('form')
  return present(ctx, found)
}

type VersionRow = { number: number; publishedBy: string; publisherName: string; publishedAt: Date }

const presentVersion = (row: VersionRow) => ({
  number: row.number,
  publishedBy: { id: row.publishedBy, name: row.publisherName },
  publishedAt: row.publishedAt.toISOString(),
})
const versionColumns = sql`v.number, v.published_by, people.name as publisher_name, v.published_at`
const versionJoins = sql`from visit_form_versions v join people on people.id = v.published_by`

export async function listVersions(
  ctx: Ctx,
  { params, query: { cursor, limit } }: Input<typeof visitFormsApi.versions>,
): Promise<Answer<typeof visitFormsApi.versions>> {
  mustRead(ctx)
  if (cursor && !/^\d{1,9}$/.test(cursor)) throw invalid({ code: 'invalid', field: 'cursor' })
  const form = await ctx.db.selectFrom('visitForms').select('id').where('id', '=', params.id).executeTakeFirst()
  if (!form) throw notFound('form')
  const { rows } = await sql<VersionRow & { fields: number }>`
    select ${versionColumns}, jsonb_array_length(jsonb_path_query_array(v.form, '$.sections[*].fields[*]')) as fields
    ${versionJoins} where v.form_id = ${params.id} ${cursor ? sql`and v.number < ${cursor}` : sql``}
    order by v.number desc limit ${limit + 1}`.execute(ctx.db)
  const items = rows.slice(0, limit).map((row) => Object.assign(presentVersion(row), { fields: row.fields }))
  return { items, nextCursor: rows.length > limit ? String(items.at(-1)!.number) : null }
}

export async function readVersion(
  ctx: Ctx,
  { params }: Input<typeof visitFormsApi.readVersion>,
): Promise<Answer<typeof visitFormsApi.readVersion>> {
  mustRead(ctx)
  const { rows } = await sql<VersionRow & { form: Form }>`
    select ${versionColumns}, v.form ${versionJoins}
    where v.form_id = ${params.id} and v.number = ${params.number}`.execute(ctx.db)
  const [row] = rows
  if (!row) throw notFound('version')
  return { ...presentVersion(row), form: row.form }
}
