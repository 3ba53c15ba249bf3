import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { unlessRefused } from '../../../../platform/server/savepoint.ts'
import { inWords } from '../../../../platform/shared/in-words.ts'
import { obey, Refusal } from '../../../../platform/shared/refusal.ts'
import { holdLedgers } from '../../../coverage/server/hold-coverage.ts'
import { writePlanned } from '../../../time-entries/server/commands/add-entry.ts'
import { takeBack } from '../../../time-entries/server/commands/reverse-entry.ts'
import { type Planned, planEntry } from '../../../time-entries/server/plan-entry.ts'
import { corrected, type Work } from '../../corrections.rules.ts'
import type { HeldVisit } from '../hold-visit.ts'
import { type Checked, dayOf } from './check-report.ts'
import { noticeWords } from './notice-words.ts'
import { type Notice, noticesOf } from './notices.ts'
import type { Kept, ReportRow } from './read-reports.ts'
import { standingFor } from './standing.ts'

type Logged = { entries: Kept['timeEntries']; fresh: string[]; notices: Notice[] }

/**
 * Logs the time of a report and charges it by the rule. In a correction what is told alike stays, whatever the office
 * made of it since; what was put right is taken back and logged anew. What cannot be charged is logged uncharged, with
 * its reason. The ledgers are held before anything is given back or taken: all the work of a visit is hardly ever charged
 * to more than one.
 */
export async function logWork(
  ctx: Ctx,
  visit: HeldVisit,
  { checked, before, reason }: { checked: Checked; before: ReportRow | undefined; reason: string },
): Promise<Logged> {
  const { matched, gone } = corrected(checked.work, before?.told.timeEntries ?? [])
  const changed = matched.filter(({ stays }) => !stays)
  const replaced = [...gone, ...changed.flatMap(({ was }) => was ?? [])].map(({ id }) => id)
  const standing = await holdStanding(ctx, replaced)
  const plan = planner(ctx, visit, checked)
  const [first] = changed
  const foreseen = first && (await plan(first.told))
  const charged = [foreseen?.choice.coverageId, ...standing.map(({ coverageId }) => coverageId)]
  await holdLedgers(
    ctx,
    charged.filter((id) => typeof id === 'string'),
  )
  for (const { id, reversed } of standing) if (!reversed) await takeBack(ctx, id, reason)

  const logged: Logged = { entries: [], fresh: [], notices: [] }
  for (const { told, was, stays } of matched) {
    if (stays) {
      logged.entries.push({ ...told, id: was!.id })
      continue
    }
    // what was given back, or taken for the work before, may change what this is charged to
    const planned = told === first!.told && !standing.length ? foreseen! : await plan(told)
    const replacesId = was && standing.find(({ of }) => of === was.id)?.id
    const id = told.id && !checked.usedIds.has(told.id) ? told.id : ctx.newId()
    const notice = await logOne(ctx, { ...told, ...dayOf(told, checked.times), id, replacesId }, planned)
    logged.entries.push({ ...told, id })
    logged.fresh.push(id)
    logged.notices.push(...notice)
  }
  return { ...logged, notices: once(logged.notices) }
}

type Telling = Parameters<typeof writePlanned>[1]

/** Logs work, charged if it can be; the notice says why it was not. */
async function logOne(ctx: Ctx, work: Telling, planned: Planned): Promise<Notice[]> {
  const done = await unlessRefused(ctx, (ctx) => {
    obey(planned.refusal)
    return writePlanned(ctx, work, planned)
  })
  if (!(done instanceof Refusal)) return []
  const why = done.reasons.map((one) => inWords(noticeWords, ctx.language, one)).join(' ')
  await writePlanned(ctx, work, { ...planned, choice: { coverageId: null, reason: why } })
  return noticesOf(done.reasons)
}

const planner =
  (ctx: Ctx, { one, customerId, equipmentId }: HeldVisit, { workerIds, times }: Checked) =>
  (told: Work) =>
    planEntry(
      ctx,
      { ...told, ...dayOf(told, times), note: told.note ?? null },
      { sent: { case: one, customerId, equipmentId, workerIds } },
    )

type Standing = { of: string; id: string; coverageId: string | null; reversed: boolean }

/** What stands today for each of these entries, held: nobody takes it back, or puts another in its place, meanwhile. */
async function holdStanding(ctx: Ctx, ids: string[]): Promise<Standing[]> {
  if (!ids.length) return []
  const standing = sql`unnest(${ids}::uuid[]) as told (id) cross join lateral (${standingFor(sql`told.id`)}) standing`
  await sql`select from time_entries where id in (select told.id from ${standing} union select standing.id from ${standing})
    order by id for update`.execute(ctx.db)
  // a statement of its own: it sees what was written while this one waited
  const { rows } = await sql<Standing>`
    select told.id as of, t.id, t.coverage_id, r.time_entry_id is not null as reversed
    from ${standing} join time_entries t on t.id = standing.id
    left join time_entry_reversals r on r.time_entry_id = t.id
    order by t.id`.execute(ctx.db)
  return rows
}

const once = (notices: Notice[]): Notice[] => {
  const told = notices.map((one) => JSON.stringify(one))
  return notices.filter((_, place) => told.indexOf(told[place]!) === place)
}
