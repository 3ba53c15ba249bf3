import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { isStaff } from '../../../platform/shared/actor.ts'
import type { Answer } from '../../../platform/shared/contract.ts'
import type { settingsApi } from '../settings.contract.ts'

type All = Answer<typeof settingsApi.classifications>

const list = (table: string, more: string) =>
  sql.raw(`(select coalesce(json_agg(json_build_object('id', id, 'name', name, 'position', position, 'color', color,
    'active', active, 'version', version, ${more}) order by position, id), '[]') from ${table})`)

const ALL = sql<All>`select
  ${list('priorities', `'isDefault', is_default`)} as priorities,
  ${list('case_states', `'isDefault', is_default, 'category', category`)} as case_states,
  ${list('commitment_types', `'isDefault', is_default`)} as commitment_types,
  ${list('topics', `'parentId', parent_id`)} as topics,
  ${list('internal_activities', `'isDefault', is_default`)} as internal_activities,
  ${list('pause_reasons', `'isDefault', is_default`)} as pause_reasons,
  ${list(
    'customer_classes',
    `'isDefault', is_default, 'debtPolicy', debt_policy, 'debtTolerance', debt_tolerance`,
  )} as customer_classes`

const OURS_ALONE = { internalActivities: [], pauseReasons: [], customerClasses: [] }

/** All kinds in one statement: every screen begins with it. How we work and whom we trust is not for contacts. */
export async function readClassifications(ctx: Ctx): Promise<All> {
  const { rows } = await ALL.execute(ctx.db)
  return isStaff(ctx.actor) ? rows[0]! : { ...rows[0]!, ...OURS_ALONE }
}
