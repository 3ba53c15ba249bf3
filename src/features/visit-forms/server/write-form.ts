import { sql } from 'kysely'
import { type Ctx, lockByName } from '../../../platform/server/context.ts'
import { notAllowed, notFound, type Reason } from '../../../platform/shared/refusal.ts'
import { searchKey } from '../../../platform/shared/search-key.ts'
import { type Changes, recordAudit } from '../../auth/server/audit.ts'
import { type Form, MOST_FORMS } from '../format.contract.ts'
import { mayDesign } from '../visit-forms.rules.ts'
import { findForm, type FormRow } from './form-items.ts'

/** @throws Refusal 403 for whoever does not design forms */
export function mustDesign(ctx: Ctx): void {
  if (!mayDesign(ctx.actor)) throw notAllowed()
}

/** Holds a form until the end of the transaction. @throws Refusal 403 or 404 */
export async function holdForm(ctx: Ctx, id: string): Promise<FormRow> {
  mustDesign(ctx)
  // held before it is read: who waited would see what it was before
  await sql`select from visit_forms where id = ${id} for no key update`.execute(ctx.db)
  const row = await findForm(ctx, id)
  if (!row) throw notFound('form')
  return row
}

/** What stands against this name; nobody else takes it until the end of the transaction. */
export async function whyNotName(ctx: Ctx, name: string, of?: string): Promise<Reason[]> {
  await lockByName(ctx, 'visit-forms')
  const { rows } = await sql<{ name: string }>`select name from visit_forms
    where name_key = ${searchKey(name)} and id is distinct from ${of ?? null}::uuid`.execute(ctx.db)
  return rows.map((taken) => ({ code: 'form.name_taken', field: 'name', values: { name: taken.name } }))
}

/** What stands against offering one more: no company chooses among more, and no program that goes astray fills the list. */
export async function whyNotOneMore(ctx: Ctx): Promise<Reason[]> {
  await lockByName(ctx, 'visit-forms')
  const { rows } = await sql<{ full: boolean }>`
    select count(*) >= ${MOST_FORMS} as full from visit_forms where state <> 'archived'`.execute(ctx.db)
  return rows[0]!.full ? [{ code: 'form.too_many_forms', values: { most: MOST_FORMS } }] : []
}

/** Writes a form that is being designed from now on. */
export async function addForm(ctx: Ctx, one: { name: string; description: string; form: Form }): Promise<string> {
  const id = ctx.newId()
  await ctx.db
    .insertInto('visitForms')
    .values({ id, ...one, form: JSON.stringify(one.form), state: 'draft', changedBy: ctx.actor.id, changedAt: ctx.now })
    .execute()
  return id
}

type Act = 'added' | 'changed' | 'published' | 'archived' | 'restored'

/** What becomes of a form is told in the audit; what is in it, by its versions. */
export const tellAudit = (ctx: Ctx, act: Act, { id, name }: { id: string; name: string }, changes: Changes = {}) =>
  recordAudit(ctx, {
    action: `visitForm.${act}`,
    subjectKind: 'visitForm',
    subjectId: id,
    subjectName: name,
    changes,
  })
