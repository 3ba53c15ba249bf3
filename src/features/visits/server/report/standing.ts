import { type RawBuilder, sql } from 'kysely'

/**
 * What stands for an entry that a report brought: itself, or the last one that the office put in its place. What a
 * correction put there is told by the correction.
 */
export const standingFor = (entryId: RawBuilder<unknown>) => sql`
  with recursive heirs (id) as (
    select ${entryId}
    union all select t.id from heirs join time_entries t on t.replaces_id = heirs.id
      and not exists (select from visit_time_entries where time_entry_id = t.id)
  )
  select id from heirs where not exists (select from time_entries heir where heir.replaces_id = heirs.id
    and not exists (select from visit_time_entries where time_entry_id = heir.id))`
