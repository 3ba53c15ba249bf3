import { sql } from 'kysely'
import { type Ctx, lockByName } from '../../../../platform/server/context.ts'
import { invalid, notAllowed, notFound, Refusal } from '../../../../platform/shared/refusal.ts'
import { type Kept, mayChangeSaved } from '../../saved.rules.ts'
import { type Asked, askReport } from '../engine/read-report.ts'
import { findSaved, readable, type SavedRow } from './saved-items.ts'

/** Names of all of one owner, held until the end of the transaction: whoever adds another one waits. */
export async function holdNames(ctx: Ctx, ownerId: string): Promise<Kept[]> {
  await lockByName(ctx, `saved-reports.${ownerId}`)
  return ctx.db.selectFrom('savedReports').select(['id', 'name']).where('ownerId', '=', ownerId).execute()
}

/** Holds one that this person may change. @throws Refusal 404, or 403 for those who may only read it */
export async function holdSaved(ctx: Ctx, id: string): Promise<SavedRow> {
  // held before it is read: who waited would look for what whoever changed it found
  await sql`select from saved_reports s where s.id = ${id} and ${readable(ctx)} for no key update`.execute(ctx.db)
  const row = await findSaved(ctx, id)
  if (!row) throw notFound('saved report')
  if (!mayChangeSaved(ctx.actor, row)) throw notAllowed()
  return row
}

/** Whether a report can be asked like this. @throws Refusal 403, or 422 with all that is wrong below `parameters` */
export async function checkParameters(ctx: Ctx, key: string, parameters: Record<string, string>): Promise<Asked> {
  try {
    return await askReport(ctx, key, parameters)
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 422) throw error
    throw invalid(...error.reasons.map(({ code, values, field }) => ({ code, values, field: `parameters.${field}` })))
  }
}
