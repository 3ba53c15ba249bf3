import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Reader } from '../../../platform/shared/actor.ts'
import type { Answer } from '../../../platform/shared/contract.ts'
import { notAllowed, notFound } from '../../../platform/shared/refusal.ts'
import { may } from '../../auth/auth.rules.ts'
import { mode } from '../../coverage/terms.contract.ts'
import type { LeftTimer, leftTimersApi } from '../left-timers.contract.ts'
import { countedMinutes } from '../time-entries.rules.ts'
import { isWithinReach } from './own-cases.ts'
import { timerColumns, timerJoins, type TimerRow } from './timers.ts'

/** As many as a screen shows; the rest comes once these are settled. */
const MOST_TIMERS = 200

type Row = TimerRow & { person: LeftTimer['person']; stoppedAt: Date; stoppedBy: string }
type Held = Row & { settledBy: string | null }

/** Stops the timer of somebody who can no longer do so; what it counted waits for a supervisor. */
export async function leaveTimer(ctx: Ctx, personId: string): Promise<void> {
  const timer = await ctx.db.deleteFrom('timers').where('personId', '=', personId).returningAll().executeTakeFirst()
  if (!timer) return
  const stoppedAt = new Date(Math.max(ctx.now.getTime(), timer.startedAt.getTime()))
  await ctx.db
    .insertInto('leftTimers')
    .values({ ...timer, stoppedAt, stoppedBy: ctx.actor.id })
    .execute()
  for (const topic of ['leftTimers', `timer:${personId}`]) ctx.touch(topic)
}

/** The same where, by the role that they have now, the person no longer sees the case that the timer runs on. */
export async function leaveHiddenTimer(ctx: Ctx, person: Reader): Promise<void> {
  const timer = await ctx.db.selectFrom('timers').select('caseId').where('personId', '=', person.id).executeTakeFirst()
  if (timer?.caseId && !(await isWithinReach(ctx, person, timer.caseId))) await leaveTimer(ctx, person.id)
}

/** What waits to be logged or discarded, the oldest first. */
export async function listLeftTimers(ctx: Ctx): Promise<Answer<typeof leftTimersApi.list>> {
  if (!may(ctx.actor, 'supervise')) throw notAllowed()
  const { rows } = await sql<Row>`
    select ${columns} from left_timers t ${joins}
    where t.settled_at is null order by t.stopped_at, t.id limit ${sql.lit(MOST_TIMERS)}`.execute(ctx.db)
  return { items: rows.map(present) }
}

/**
 * One of them, held: two who settle it wait for one another. `settledBy` is who did so already.
 * @throws Refusal 404
 */
export async function holdLeftTimer(ctx: Ctx, id: string): Promise<LeftTimer & { settledBy: string | null }> {
  const { rows } = await sql<Held>`
    select ${columns}, t.settled_by from left_timers t ${joins} where t.id = ${id} for update of t`.execute(ctx.db)
  const [row] = rows
  if (!row) throw notFound('timer')
  return { ...present(row), settledBy: row.settledBy }
}

/** It waits no longer. */
export async function settleTimer(ctx: Ctx, id: string): Promise<void> {
  const settled = { settledAt: ctx.now, settledBy: ctx.actor.id }
  await ctx.db.updateTable('leftTimers').set(settled).where('id', '=', id).execute()
  ctx.touch('leftTimers')
}

const columns = sql`${timerColumns}, t.stopped_at, stopper.name as stopped_by,
  json_build_object('id', worker.id, 'name', worker.name) as person`

const joins = sql`${timerJoins}
  join people worker on worker.id = t.person_id
  join people stopper on stopper.id = t.stopped_by`

const present = (row: Row): LeftTimer => ({
  id: row.id,
  person: row.person,
  case: row.case,
  activity: row.activity,
  mode: mode.parse(row.mode),
  note: row.note,
  startedAt: row.startedAt.toISOString(),
  stoppedAt: row.stoppedAt.toISOString(),
  stoppedBy: row.stoppedBy,
  countedMinutes: countedMinutes(row.startedAt, row.stoppedAt),
})
