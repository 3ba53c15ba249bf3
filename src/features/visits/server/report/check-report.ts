import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { dayInChile } from '../../../../platform/shared/chile/day.ts'
import { invalid, type Reason } from '../../../../platform/shared/refusal.ts'
import { whenOf, whyNotWhen } from '../../../time-entries/time-entries.rules.ts'
import { judge } from '../../../visit-forms/finishing.rules.ts'
import type { Answers, Form } from '../../../visit-forms/format.contract.ts'
import type { Work } from '../../corrections.rules.ts'
import { clockOffset, whyNotTimes, workOf } from '../../journey.rules.ts'
import { isSensible } from '../../moments.rules.ts'
import type { Report, Times } from '../../report.contract.ts'
import type { HeldVisit } from '../hold-visit.ts'
import { type NamedCommitment, nameCommitments } from './told-commitments.ts'
import type { ReportRow } from './read-reports.ts'
import { filesIn, holdFiles } from './report-files.ts'
import { type TrueClock, trueAnswers, trueClock, truly } from './true-clock.ts'

/** A report as it counts: judged, by the true clock, with the names of what it names. */
export type Checked = {
  form: Form
  answers: Answers
  clockOffsetMinutes: number
  times: Times
  finishedAt: string
  work: Work[]
  /** Ids of the work that reports of this visit brought before: what is logged anew needs another one. */
  usedIds: ReadonlySet<string>
  /** Whose time may be told. */
  workerIds: string[]
  commitments: NamedCommitment[]
  /** Of these, the ones that an earlier report brought. */
  madeBefore: string[]
  files: { all: string[]; fresh: string[] }
}

/**
 * Checks all of a report for a held visit.
 * @throws Refusal 422 with everything that is wrong, by field
 */
export async function checkReport(
  ctx: Ctx,
  visit: HeldVisit,
  { body, before }: { body: Report; before: ReportRow | undefined },
): Promise<Checked> {
  const clockOffsetMinutes = clockOffset(body.sentAt, ctx.now)
  const clock = trueClock(clockOffsetMinutes, before)
  const form = await readForm(ctx, visit)
  const verdict = judge(form, body.answers)
  const times = truly(body.times, clock)
  const named = filesIn(form, verdict.answers)
  const { fresh, reasons: ofFiles } = await holdFiles(ctx, visit.id, named)
  const workerIds = [...new Set([...visit.technicianIds, ctx.actor.id, ...workersOf(before)])]
  const { work, usedIds, reasons: ofWork } = await checkWork(ctx, visit, { body, times, clock, workerIds })
  const { commitments, madeBefore, reasons: ofCommitments } = await nameCommitments(ctx, visit.id, body.commitments)
  const reasons: Reason[] = [
    ...verdict.reasons.map((one) => ({ ...one, field: `answers.${one.field}`, status: 422 })),
    ...ofFiles,
    ...whyNotTimes(times, ctx.now),
    ...ofWork,
    ...ofCommitments,
    ...(body.corrects && !body.reason ? [{ code: 'visit.correction_needs_reason', field: 'reason' }] : []),
  ]
  if (reasons.length) throw invalid(...reasons)
  return {
    form,
    answers: trueAnswers(verdict.answers, clock),
    clockOffsetMinutes,
    times,
    finishedAt: finishedBy(ctx, body.finishedAt && clock(body.finishedAt)),
    work,
    usedIds,
    workerIds,
    commitments,
    madeBefore,
    files: { all: named.map(({ fileId }) => fileId), fresh },
  }
}

/** Whatever a clock says, it was finished before it came, and in this time. */
const finishedBy = ({ now }: Ctx, told: string | undefined): string =>
  told && new Date(told) < now && isSensible(new Date(told)) ? new Date(told).toISOString() : now.toISOString()

const workersOf = (before: ReportRow | undefined) => before?.told.timeEntries.map(({ personId }) => personId) ?? []

async function readForm(ctx: Ctx, { formId, formVersion }: HeldVisit): Promise<Form> {
  const { form } = await ctx.db
    .selectFrom('visitFormVersions')
    .select('form')
    .where('formId', '=', formId)
    .where('number', '=', formVersion)
    .executeTakeFirstOrThrow()
  return form as Form
}

type Telling = { body: Report; times: Times; clock: TrueClock; workerIds: string[] }

/** The time that is charged: as it is told, or for every technician as the times of the visit tell it. */
async function checkWork(ctx: Ctx, visit: HeldVisit, { body, times, clock, workerIds }: Telling) {
  if (!body.timeEntries) {
    const journey = workOf(times)
    return {
      work: visit.technicianIds.flatMap((personId) => journey.map((one) => Object.assign({ personId }, one))),
      usedIds: new Set<string>(),
      reasons: [],
    }
  }
  const { usedIds, takenIds } = await knownIds(ctx, visit.id, body.timeEntries)
  const reasons: Reason[] = []
  const seen = new Set<string>()
  const work = body.timeEntries.map((told, place): Work => {
    const at = (code: string, field: string, values?: Reason['values']): Reason => {
      return { code, values, field: `timeEntries.${place}.${field}`, status: 422 }
    }
    if (seen.has(told.id)) reasons.push(at('visit.told_twice', 'id'))
    else if (takenIds.has(told.id)) reasons.push(at('time.id_taken', 'id'))
    seen.add(told.id)
    if (!workerIds.includes(told.personId)) reasons.push(at('visit.not_of_visit', 'personId'))
    const one = { ...told, ...(told.startedAt && { startedAt: clock(told.startedAt) }) }
    const when = whenOf(dayOf(one, times), ctx.now)
    const wrong = whyNotWhen(one, when, { workedMinutes: told.workedMinutes, now: ctx.now })
    // what has only a day has that of the arrival, and whatever is wrong with it is told there
    if (told.startedAt) reasons.push(...wrong.map(({ code, field, values }) => at(code, field!, values)))
    return one
  })
  return { work, usedIds, reasons }
}

/** When work was, as it is logged: from its beginning, else on the day of the arrival. */
export const dayOf = ({ startedAt }: Work, { arrivedAt }: Times) =>
  startedAt ? { startedAt } : { workedOn: dayInChile(new Date(arrivedAt)) }

/** Ids of work of this visit, and those that are of other work; whoever sends the same ones at the same moment waits. */
async function knownIds(ctx: Ctx, visitId: string, told: readonly { id: string }[]) {
  const ids = told.map(({ id }) => id).toSorted()
  await sql`select pg_advisory_xact_lock(hashtextextended('timeEntry.' || id, 0))
    from unnest(${ids}::text[]) as id`.execute(ctx.db)
  const { rows } = await sql<{ id: string; ofVisit: boolean }>`
    select id, exists (select from visit_time_entries mine join visit_reports on visit_reports.id = report_id
        where time_entry_id = time_entries.id and visit_id = ${visitId}) as of_visit
      from time_entries where id = any(${ids}::uuid[])
    union all select id, false from timers where id = any(${ids}::uuid[])
    union all select id, false from left_timers where id = any(${ids}::uuid[])`.execute(ctx.db)
  const idsWhere = (ofVisit: boolean) => new Set(rows.filter((row) => row.ofVisit === ofVisit).map(({ id }) => id))
  return { usedIds: idsWhere(true), takenIds: idsWhere(false) }
}
