import { type Ctx, inTransaction, lockByName } from '../../../../platform/server/context.ts'
import { createTurns } from '../../../../platform/server/turns.ts'
import { clockInChile } from '../../../../platform/shared/chile/clock.ts'
import { dayInChile } from '../../../../platform/shared/chile/day.ts'
import type { Input } from '../../../../platform/shared/contract.ts'
import { showDay } from '../../../../platform/shared/days.ts'
import { conflict, notAllowed } from '../../../../platform/shared/refusal.ts'
import type { Receipt, Report, reportApi } from '../../report.contract.ts'
import { reportEntryText } from '../../report-entry.text.ts'
import { visitAbilities } from '../../visits.rules.ts'
import type { HeldVisit } from '../hold-visit.ts'
import { tellVisit } from '../tell-visit.ts'
import { type Checked, checkReport } from './check-report.ts'
import { contentHash } from './content-hash.ts'
import { logWork } from './log-work.ts'
import { chosenState, moveCase } from './move-case.ts'
import type { Notice } from './notices.ts'
import { type Kept, noticesInWords, readReportRows, type ReportRow } from './read-reports.ts'
import { enterWork } from './report-entry.ts'
import { keepFiles } from './report-files.ts'
import { commitTold } from './told-commitments.ts'
import { whatChanged } from './what-changed.ts'
import { holdForReport } from './who-went.ts'

/**
 * Takes what was done at a customer, with all that follows from it, in one transaction: once, however often and from
 * however many phones it comes. What follows and cannot be done is a notice of the receipt; the report is there.
 *
 * It holds, in this order: case, visit, the case that keeps what is said in it, files, ledgers by their ids. Others hold
 * fewer of them in the same order; who crosses nevertheless is run again.
 */
export const receiveReport = (ctx: Ctx, input: Input<typeof reportApi.send>): Promise<Receipt> =>
  inTurns(() => inTransaction(ctx, (ctx) => receive(ctx, input)))

/** In the evening every phone is back at once: the reports wait for one another, and the office for none of them. */
const inTurns = createTurns(4)

/** All of them are read with their visit: who needs more corrects without end. */
const MOST_REPORTS = 50

async function receive(ctx: Ctx, { params, body }: Input<typeof reportApi.send>): Promise<Receipt> {
  const hash = contentHash(body)
  const visit = await holdForReport(ctx, params.id)
  const { work, correct } = visitAbilities(ctx.actor, visit)
  const rows = await readReportRows(ctx, [visit.id])
  const last = rows.at(-1)
  // whoever went while it was given to others hears who reported it, and does not put that right
  if (!work && !correct) throw last && !body.corrects ? reportedAlready(last) : notAllowed('visit.not_yours')
  const same = rows.find(({ contentHash }) => contentHash === hash)
  if (same) return receiptOf(ctx, same)
  await refuseUnfit(ctx, visit, { body, last })
  const before = body.corrects ? last : undefined
  const checked = await checkReport(ctx, visit, { body, before })
  await finishVisit(ctx, visit, { checked, before })
  return receiptOf(ctx, await write(ctx, visit, { body, before, checked, hash }))
}

type Arriving = { body: Report; last: ReportRow | undefined }

/** What cannot be received as it is, whatever its content. */
async function refuseUnfit(ctx: Ctx, visit: HeldVisit, { body, last }: Arriving): Promise<void> {
  if (body.id) {
    await lockByName(ctx, `visitReport.${body.id}`)
    const taken = await ctx.db.selectFrom('visitReports').select('visitId').where('id', '=', body.id).executeTakeFirst()
    if (taken && (taken.visitId !== visit.id || body.corrects)) throw conflict({ code: 'visit.report_id_taken' })
  }
  if (body.corrects && !last) throw conflict({ code: 'visit.nothing_to_correct' })
  if (last && body.corrects !== last.number) throw reportedAlready(last)
  if (last && last.number >= MOST_REPORTS)
    throw conflict({ code: 'visit.corrected_too_often', values: { most: MOST_REPORTS } })
  if (visit.state === 'cancelled' && !body.despiteCancelled) throw conflict(await cancelledMeanwhile(ctx, visit))
  if (body.formVersion !== visit.formVersion)
    throw conflict({ code: 'visit.other_version', values: { version: visit.formVersion, sent: body.formVersion } })
}

const reportedAlready = ({ number: report, sentBy: { name }, receivedAt }: ReportRow) =>
  conflict({ code: 'visit.reported_already', values: { report, name, ...when(receivedAt) } })

const when = (at: Date) => ({ day: showDay(dayInChile(at)), time: clockInChile(at.toISOString()) })

async function cancelledMeanwhile(ctx: Ctx, { cancelledBy, cancelledAt, cancelReason }: HeldVisit) {
  const { name } = await ctx.db
    .selectFrom('people')
    .select('name')
    .where('id', '=', cancelledBy!)
    .executeTakeFirstOrThrow()
  return { code: 'visit.cancelled_meanwhile', values: { name, reason: cancelReason!, ...when(cancelledAt!) } }
}

type Written = { body: Report; before: ReportRow | undefined; checked: Checked; hash: string }

/** The visit is over, also when it had been cancelled: its history keeps that. */
async function finishVisit(ctx: Ctx, visit: HeldVisit, { checked, before }: Pick<Written, 'checked' | 'before'>) {
  const { travelStartedAt, arrivedAt, departedAt } = checked.times
  const travelledAt = travelStartedAt ? new Date(travelStartedAt) : before ? null : visit.travelledAt
  await ctx.db
    .updateTable('visits')
    .set({
      state: 'done',
      travelledAt,
      arrivedAt: new Date(arrivedAt),
      departedAt: new Date(departedAt),
      cancelledAt: null,
      cancelledBy: null,
      cancelReason: null,
      version: visit.version + 1,
    })
    .where('id', '=', visit.id)
    .execute()
}

/** All that follows from a report, and the report itself: the last thing, as it never changes. */
async function write(ctx: Ctx, visit: HeldVisit, { body, before, checked, hash }: Written): Promise<ReportRow> {
  const id = body.id ?? ctx.newId()
  const number = (before?.number ?? 0) + 1
  const { form, answers, times, finishedAt, clockOffsetMinutes } = checked
  const correction = reportEntryText[ctx.language].reversal(visit.number, body.reason ?? '')
  const logged = await logWork(ctx, visit, { checked, before, reason: correction })
  const committed = await commitTold(ctx, visit, checked)
  const told: Kept = {
    times,
    finishedAt,
    summary: body.summary ?? null,
    isSolution: body.isSolution,
    timeEntries: logged.entries,
    parts: body.parts,
    commitments: allCommitments(checked, before),
    state: await chosenState(ctx, body.stateId),
  }
  const changed = before && whatChanged(form, ctx.language, before, { answers, told })
  const entryId = await enterWork(ctx, visit, { number, told, changed })
  await tellVisit(
    ctx,
    visit,
    before
      ? { kind: 'corrected', to: { report: number }, reason: body.reason ?? null }
      : { kind: 'reported', at: new Date(times.departedAt), to: { report: number } },
  )
  const notices: Notice[] = [...logged.notices, ...committed.notices, ...(await moveCase(ctx, visit, { body, before }))]
  await ctx.db
    .insertInto('visitReports')
    .values({
      id,
      visitId: visit.id,
      number,
      formId: visit.formId,
      formVersion: visit.formVersion,
      answers: JSON.stringify(answers),
      told: JSON.stringify(told),
      notices: JSON.stringify(notices),
      contentHash: hash,
      clockOffsetMinutes,
      reason: before ? (body.reason ?? null) : null,
      entryId,
      sentBy: ctx.actor.id,
      receivedAt: ctx.now,
    })
    .execute()
  await keepFiles(ctx, id, checked.files)
  await keepLinks(ctx, id, { timeEntryIds: logged.fresh, commitmentIds: committed.made })
  ctx.touch(`customer:${visit.customerId}`)
  return (await readReportRows(ctx, [visit.id])).at(-1)!
}

/** Those of the report before stay, whatever a correction says. */
function allCommitments({ commitments }: Checked, before: ReportRow | undefined): Kept['commitments'] {
  const earlier = before?.told.commitments ?? []
  return [...earlier.filter(({ id }) => !commitments.some((one) => one.id === id)), ...commitments]
}

type Brought = { timeEntryIds: string[]; commitmentIds: string[] }

async function keepLinks(ctx: Ctx, reportId: string, { timeEntryIds, commitmentIds }: Brought): Promise<void> {
  const entries = timeEntryIds.map((timeEntryId) => ({ timeEntryId, reportId }))
  if (entries.length) await ctx.db.insertInto('visitTimeEntries').values(entries).execute()
  const commitments = commitmentIds.map((commitmentId) => ({ commitmentId, reportId }))
  if (commitments.length) await ctx.db.insertInto('visitCommitments').values(commitments).execute()
}

const receiptOf = ({ language }: Ctx, row: ReportRow): Receipt => ({
  reportId: row.id,
  visitId: row.visitId,
  number: row.number,
  receivedAt: row.receivedAt.toISOString(),
  notices: noticesInWords(language, row.notices),
  clockOffsetMinutes: row.clockOffsetMinutes,
})
