import { sql, type Transaction } from 'kysely'
import type { World } from '../../../../platform/server/context.ts'
import type { DB } from '../../../../platform/server/database.types.ts'
import type { Reason } from '../../../../platform/shared/refusal.ts'
import type { ImportKind } from '../../erp-import.contract.ts'
import { isStillRead, type ReadUnder } from '../status.ts'
import { COMPANY_LEFT, isLeft } from './left-company.ts'

/** An import that this process works on, until another takes it, it is stopped, or it ends. */
export type Hold = { id: string; by: string; company: number; preview: boolean; afterCode: string | null }

export type Progress = {
  read: number
  unchanged: number
  contacts: number
  counts: Partial<Record<ImportKind, number>>
}

/**
 * Takes an import of a company that nobody has worked on for `afterMs`; whoever worked on it until then finds that it is
 * not theirs.
 * A process that has not heard of another ERP leaves it to those that read that one.
 */
export async function claim(
  { db }: Pick<World, 'db'>,
  by: string,
  afterMs: number,
  under: ReadUnder,
): Promise<Hold | undefined> {
  const { rows } = await sql<Omit<Hold, 'by'>>`
    update erp_imports set held_by = ${by}, beat_at = now()
    where state = 'running' and company = ${under.company} and beat_at < now() - ${afterMs} * interval '1 millisecond'
      and ${isStillRead(under)}
    returning id, company, preview, after_code`.execute(db)
  return rows[0] && { ...rows[0], by }
}

/** Says that it is still worked on; false when it is not ours any more. */
export async function beat({ db }: Pick<World, 'db'>, { id, by }: Hold): Promise<boolean> {
  const { rows } = await sql`
    update erp_imports set beat_at = now() where id = ${id} and held_by = ${by} and state = 'running' returning id
  `.execute(db)
  return rows.length > 0
}

/** Leaves it to whoever comes next, at once. */
export const giveBack = ({ db }: Pick<World, 'db'>, { id, by }: Hold) =>
  sql`update erp_imports set held_by = null, beat_at = '-infinity' where id = ${id} and held_by = ${by}`.execute(db)

/** For the rest of the transaction nobody takes or stops it; undefined when somebody did. */
export async function keep(db: Transaction<DB>, { id, by }: Hold): Promise<Progress | undefined> {
  const { rows } = await sql<Progress>`
    select read_count as read, unchanged, contacts, counts from erp_imports
    where id = ${id} and held_by = ${by} and state = 'running' for update`.execute(db)
  return rows[0]
}

/** Ends it as failed; with `anew` the next one does not go on from where it was. */
export const fail = ({ db, now }: World, { id, by }: Hold, reason: Reason, anew = false) =>
  sql`
    update erp_imports set state = 'failed', ended_at = ${now()}, problem = ${JSON.stringify(reason)},
      after_code = case when ${anew} then null else after_code end
    where id = ${id} and held_by = ${by} and state = 'running'`.execute(db)

export const noteTotal = ({ db }: Pick<World, 'db'>, { id, by }: Hold, total: number) =>
  sql`update erp_imports set total = ${total}, beat_at = now() where id = ${id} and held_by = ${by}`.execute(db)

/** One of a company that is read no more would never end, and keep all others waiting. */
export const failLeft = ({ db, now }: World) =>
  sql`
    update erp_imports set state = 'failed', ended_at = ${now()}, after_code = null,
      problem = ${JSON.stringify(COMPANY_LEFT)}
    where state = 'running' and ${isLeft}`.execute(db)
