import { sql } from 'kysely'
import { type Ctx, lockByName } from '../../../../platform/server/context.ts'
import { invalid, notAllowed, type Reason } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import type { Designed, Known } from '../../types.rules.ts'

/** Whoever designs kinds waits for whoever is doing it: names are looked at together. */
export async function holdTypes(ctx: Ctx): Promise<void> {
  if (!may(ctx.actor, 'supervise')) throw notAllowed()
  await lockByName(ctx, 'coverage-types')
}

/** What of all that a kind refers to exists; held, so that nobody deletes it meanwhile. */
export async function knownTo(ctx: Ctx, { terms, topicIds, serviceLevels }: Designed, id?: string): Promise<Known> {
  const all = await ctx.db.selectFrom('coverageTypes').select(['id', 'name']).execute()
  const calendars = await ctx.db
    .selectFrom('calendars')
    .select(['id', 'active'])
    .where('id', '=', terms.calendarId)
    .forShare()
    .execute()
  return {
    others: all.filter((other) => other.id !== id),
    calendars,
    topicIds: await existing(ctx, 'topics', topicIds),
    priorityIds: await existing(
      ctx,
      'priorities',
      serviceLevels.map((level) => level.priorityId),
    ),
  }
}

/** Those of the ids that exist, held until this transaction ends. */
export async function existing(ctx: Ctx, table: 'topics' | 'priorities', ids: string[]): Promise<string[]> {
  if (!ids.length) return []
  const { rows } = await sql<{ id: string }>`
    select id from ${sql.table(table)} where id = any(${ids}) order by id for key share`.execute(ctx.db)
  return rows.map(({ id }) => id)
}

/** Throws all that is wrong, at once. */
export function obeyAll(reasons: Reason[]): void {
  if (reasons.length) throw invalid(...reasons)
}

/** Own fields that coverages of this kind have values of. */
export async function usedKeysOf(ctx: Ctx, id: string): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select distinct jsonb_object_keys(attributes) as key from coverages where type_id = ${id}`.execute(ctx.db)
  return rows.map(({ key }) => key)
}
