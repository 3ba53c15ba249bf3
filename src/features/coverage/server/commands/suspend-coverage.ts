import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { addDays } from '../../../../platform/shared/days.ts'
import { conflict, obey } from '../../../../platform/shared/refusal.ts'
import { whyNotResume, whyNotSuspend } from '../../coverage.rules.ts'
import type { coveragesApi } from '../../coverages.contract.ts'
import { todayOf } from '../coverage-items.ts'
import { recordCoverageEvent } from '../history.ts'
import { type CoverageRow, holdToDecide, touchCoverage } from '../hold-coverage.ts'
import { readCoverage } from '../read-coverage.ts'

/** Suspends a coverage: nothing can be charged on its suspended days. Its last day stays. */
export function suspendCoverage(
  ctx: Ctx,
  { params, body }: Input<typeof coveragesApi.suspend>,
): Promise<Answer<typeof coveragesApi.suspend>> {
  return inTransaction(ctx, async (ctx) => {
    const row = await holdToDecide(ctx, params.id, body.version)
    const span = { fromOn: body.fromOn, untilOn: body.untilOn ?? null }
    obey(whyNotSuspend({ ...row, workedDays: await workedDays(ctx, row.id, span.fromOn) }, span))
    await ctx.db
      .insertInto('coverageSuspensions')
      .values({ id: ctx.newId(), coverageId: row.id, ...span, reason: body.reason })
      .execute()
    await recordCoverageEvent(ctx, row.id, { kind: 'suspended', to: span, reason: body.reason })
    return changed(ctx, row)
  })
}

/** Puts a suspended coverage in force again from a day on. */
export function resumeCoverage(
  ctx: Ctx,
  { params, body }: Input<typeof coveragesApi.resume>,
): Promise<Answer<typeof coveragesApi.resume>> {
  return inTransaction(ctx, async (ctx) => {
    const row = await holdToDecide(ctx, params.id, body.version)
    const today = todayOf(ctx)
    const open = row.suspensions.find(({ untilOn }) => untilOn === null || untilOn >= today)
    if (!open) throw conflict({ code: 'coverage.not_suspended' })
    obey(whyNotResume(row, open, { fromOn: body.fromOn, today }))
    if (body.fromOn <= open.fromOn)
      await ctx.db.deleteFrom('coverageSuspensions').where('id', '=', open.id).execute() // it never came to be
    else
      await ctx.db
        .updateTable('coverageSuspensions')
        .set({ untilOn: addDays(body.fromOn, -1) })
        .where('id', '=', open.id)
        .execute()
    await recordCoverageEvent(ctx, row.id, { kind: 'resumed', from: open, to: { fromOn: body.fromOn } })
    return changed(ctx, row)
  })
}

async function changed(ctx: Ctx, row: CoverageRow) {
  await sql`update coverages set version = version + 1 where id = ${row.id}`.execute(ctx.db)
  await touchCoverage(ctx, row)
  return readCoverage(ctx, row.id)
}

/** Days from one on that have work charged, as far as anybody needs to be told. */
async function workedDays(ctx: Ctx, coverageId: string, from: string): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`
    select distinct worked_on as day from charges c where coverage_id = ${coverageId} and kind = 'charge'
      and worked_on >= ${from} and not exists (select from charges r where r.reverses_id = c.id)
    order by worked_on limit 1000`.execute(ctx.db)
  return rows.map((row) => row.day)
}
