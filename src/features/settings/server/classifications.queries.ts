import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
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
  ${list('topics', `'parentId', parent_id`)} as topics`

/** All four kinds in one statement: every screen begins with it. */
export async function readClassifications(ctx: Ctx): Promise<All> {
  const { rows } = await ALL.execute(ctx.db)
  return rows[0]!
}
