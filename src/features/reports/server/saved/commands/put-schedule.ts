import { type Ctx, inTransaction, lockByName } from '../../../../../platform/server/context.ts'
import type { Input } from '../../../../../platform/shared/contract.ts'
import { conflict, invalid, notFound, obey } from '../../../../../platform/shared/refusal.ts'
import { MOST_SCHEDULES, type Schedule, type schedulesApi } from '../../../schedules.contract.ts'
import { nextAfter } from '../../../schedules.rules.ts'
import { checkParameters, holdSaved } from '../hold-saved.ts'
import { whyNotRecipients } from '../recipients.ts'
import type { SavedRow } from '../saved-items.ts'
import { findSchedules, presentSchedule, rowOf, type ScheduleRow, whenOf } from '../schedule-items.ts'

type Body = Input<typeof schedulesApi.put>['body']

/**
 * Schedules a saved report, or changes when and whom it is given to. Whoever saves answers for it: from then on it is
 * made with what this person may read.
 */
export function putSchedule(
  ctx: Ctx,
  { params: { id, scheduleId }, body }: Input<typeof schedulesApi.put>,
): Promise<Schedule> {
  return inTransaction(ctx, async (ctx) => {
    const saved = await holdSaved(ctx, id)
    await lockByName(ctx, `report-schedule.${scheduleId}`)
    const before = await holdSchedule(ctx, saved, scheduleId)
    if (before && isRepeated(ctx, before, body)) return presentSchedule(ctx, before)
    if (before && before.version !== body.version)
      throw conflict({ code: 'stale' }, { current: presentSchedule(ctx, before) })
    if (!before && body.version) throw notFound('schedule')
    await check(ctx, saved, body, before)
    await write(ctx, { saved, id: scheduleId, body, before })
    return presentSchedule(ctx, (await findSchedules(ctx, id, scheduleId))[0]!)
  })
}

/** Held against whoever delivers it just now. @throws Refusal 404 when that id is one of another saved report */
async function holdSchedule(ctx: Ctx, saved: SavedRow, id: string): Promise<ScheduleRow | undefined> {
  const held = await ctx.db
    .selectFrom('reportSchedules')
    .select('savedReportId')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (held && held.savedReportId !== saved.id) throw notFound('schedule')
  return held && (await findSchedules(ctx, saved.id, id))[0]
}

/** What was sent again after a lost answer changes nothing. */
const isRepeated = (ctx: Ctx, before: ScheduleRow, body: Body): boolean =>
  body.version === undefined && before.madeAs === ctx.actor.id && contentOf(before) === contentOf(bodyAsRow(body))

const bodyAsRow = ({ when, formats, active, recipientIds }: Body) => ({
  ...rowOf(when),
  formats,
  active,
  recipients: recipientIds.map((id) => ({ id })),
})

const contentOf = (one: ReturnType<typeof bodyAsRow>): string =>
  JSON.stringify([whenOf(one), one.formats.toSorted(), one.active, one.recipients.map(({ id }) => id).toSorted()])

async function check(ctx: Ctx, saved: SavedRow, body: Body, before: ScheduleRow | undefined): Promise<void> {
  const { plan } = await checkParameters(ctx, saved.reportKey, saved.parameters)
  const reasons = await whyNotRecipients(ctx, saved.reportKey, body.recipientIds)
  if (body.formats.includes('png') && !plan.chart) reasons.push({ code: 'schedule.no_chart', field: 'formats' })
  if (reasons.length) throw invalid(...reasons)
  if (before) return
  const { length } = await findSchedules(ctx, saved.id)
  obey(length < MOST_SCHEDULES ? undefined : { code: 'schedule.too_many', values: { most: MOST_SCHEDULES } })
}

type Writing = { saved: SavedRow; id: string; body: Body; before: ScheduleRow | undefined }

async function write(ctx: Ctx, { saved, id, body, before }: Writing): Promise<void> {
  // one that goes on at the same times is not made to wait for the next one
  const same =
    before?.active && body.active && JSON.stringify(whenOf(before)) === JSON.stringify(whenOf(rowOf(body.when)))
  const fields = {
    ...rowOf(body.when),
    formats: body.formats,
    active: body.active,
    nextAt: same ? before.nextAt : nextAfter(body.when, ctx.now),
    madeAs: ctx.actor.id,
  }
  if (before)
    await ctx.db
      .updateTable('reportSchedules')
      .set({ ...fields, version: before.version + 1 })
      .where('id', '=', id)
      .execute()
  else
    await ctx.db
      .insertInto('reportSchedules')
      .values({ ...fields, id, savedReportId: saved.id, createdAt: ctx.now })
      .execute()
  await ctx.db.deleteFrom('reportSchedulePeople').where('scheduleId', '=', id).execute()
  await ctx.db
    .insertInto('reportSchedulePeople')
    .values(body.recipientIds.map((personId) => ({ scheduleId: id, personId })))
    .execute()
}
