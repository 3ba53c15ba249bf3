import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { obey } from '../../../../platform/shared/refusal.ts'
import { statusOn, whyNotEnd } from '../../coverage.rules.ts'
import type { coveragesApi } from '../../coverages.contract.ts'
import { todayOf } from '../coverage-items.ts'
import { recordCoverageEvent } from '../history.ts'
import { holdToDecide, touchCoverage } from '../hold-coverage.ts'
import { replayGrants } from '../ledger/replay-grants.ts'
import { readCoverage } from '../read-coverage.ts'

/** Ends a coverage before its time; its hours are gone from then on. */
export function endCoverage(
  ctx: Ctx,
  { params, body }: Input<typeof coveragesApi.end>,
): Promise<Answer<typeof coveragesApi.end>> {
  return inTransaction(ctx, async (ctx) => {
    const row = await holdToDecide(ctx, params.id, body.version)
    if (statusOn(row, todayOf(ctx)) === 'ended') obey({ code: 'coverage.is_over', values: { day: row.lastDay } })
    obey(whyNotEnd({ ...row, lastWorkedOn: await lastWorkedOn(ctx, row.id) }, body.lastDay))
    await sql`update coverages set ended_on = ${body.lastDay}, last_day = ${body.lastDay}, version = version + 1
      where id = ${row.id}`.execute(ctx.db)
    await replayGrants(ctx, row.ledgerId)
    await recordCoverageEvent(ctx, row.id, {
      kind: 'ended',
      from: { lastDay: row.lastDay },
      to: { lastDay: body.lastDay },
      reason: body.reason,
    })
    await touchCoverage(ctx, row)
    return readCoverage(ctx, row.id)
  })
}

/** The last day of work that counts. */
async function lastWorkedOn(ctx: Ctx, coverageId: string): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`
    select max(worked_on) as day from charges c where coverage_id = ${coverageId} and kind = 'charge'
      and not exists (select from charges r where r.reverses_id = c.id)`.execute(ctx.db)
  return rows[0]!.day
}
