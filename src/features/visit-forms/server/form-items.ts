import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Form } from '../format.contract.ts'
import type { FormState, VisitForm, VisitFormItem } from '../visit-forms.contract.ts'
import { mayDesign } from '../visit-forms.rules.ts'

/** A row that `itemColumns` and `itemJoins` give. */
export type ItemRow = {
  id: string
  name: string
  description: string
  state: FormState
  publishedVersion: number | null
  publishedAt: Date | null
  unpublishedChanges: boolean
  changedBy: string
  changerName: string
  changedAt: Date
  fields: number
}
export type FormRow = ItemRow & { version: number; form: Form }

export const itemColumns = sql`f.id, f.name, f.description, f.state, f.published_version, v.published_at,
  f.form is distinct from v.form as unpublished_changes, f.changed_by, people.name as changer_name, f.changed_at,
  jsonb_array_length(jsonb_path_query_array(f.form, '$.sections[*].fields[*]')) as fields`
export const itemJoins = sql`from visit_forms f join people on people.id = f.changed_by
  left join visit_form_versions v on v.form_id = f.id and v.number = f.published_version`

export async function findForm(ctx: Ctx, id: string): Promise<FormRow | undefined> {
  const { rows } = await sql<FormRow>`select ${itemColumns}, f.version, f.form ${itemJoins} where f.id = ${id}`.execute(
    ctx.db,
  )
  return rows[0]
}

export const presentItem = (row: ItemRow): VisitFormItem => ({
  id: row.id,
  name: row.name,
  description: row.description,
  state: row.state,
  publishedVersion: row.publishedVersion,
  publishedAt: row.publishedAt?.toISOString() ?? null,
  unpublishedChanges: row.unpublishedChanges,
  changedBy: { id: row.changedBy, name: row.changerName },
  changedAt: row.changedAt.toISOString(),
  fields: row.fields,
})

export const present = (ctx: Ctx, row: FormRow): VisitForm => ({
  ...presentItem(row),
  version: row.version,
  form: row.form,
  abilities: { edit: mayDesign(ctx.actor) },
})

/** The form as it is after a command. */
export const presented = async (ctx: Ctx, id: string): Promise<VisitForm> => present(ctx, (await findForm(ctx, id))!)
