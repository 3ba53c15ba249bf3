import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { obey } from '../../../../platform/shared/refusal.ts'
import { statusOn, whyNotEnd } from '../../coverage.rules.ts'
import type { coveragesApi } from '../../coverages.contract.ts'
import { todayOf } from '../coverage-items.ts'
import { recordCoverageEvent } from '../history.ts'
import { holdToDecide, touchCoverage } from '../hold-coverage.ts'
import { readDays } from '../last-day.ts'
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
    const [days] = await readDays(ctx, sql`id = ${row.id}`)
    obey(whyNotEnd({ ...row, lastWorkedOn: days!.lastWorkedOn }, body.lastDay))
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
