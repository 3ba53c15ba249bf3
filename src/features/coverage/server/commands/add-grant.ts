import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { notFound, obey } from '../../../../platform/shared/refusal.ts'
import { whyNotAdjust, whyNotGrant } from '../../coverage.rules.ts'
import type { ledgerApi } from '../../ledger.contract.ts'
import { recordCoverageEvent, recordReplay } from '../history.ts'
import { holdToDecide, touchCoverage } from '../hold-coverage.ts'
import { presentReplay } from '../ledger/present-replay.ts'
import { putGrants } from '../ledger/put-grants.ts'
import { replayGrants } from '../ledger/replay-grants.ts'

/** Adds hours to a coverage; work that was beyond its hours may be covered now. */
export function addGrant(
  ctx: Ctx,
  { params, body }: Input<typeof ledgerApi.grant>,
): Promise<Answer<typeof ledgerApi.grant>> {
  return inTransaction(ctx, async (ctx) => {
    const row = await holdToDecide(ctx, params.id)
    const grant = { minutes: body.minutes, startsOn: body.startsOn, expiresOn: body.expiresOn ?? row.lastDay }
    obey(whyNotGrant(row, grant))
    const { ids, found, replayed } = await putGrants(ctx, row, [grant], { source: 'topUp', reason: body.reason })
    await recordCoverageEvent(ctx, row.id, { kind: 'hoursAdded', to: grant, reason: body.reason })
    await recordReplay(ctx, row.id, { changes: replayed.changes.length, because: 'hoursAdded' })
    const replay = await presentReplay(ctx, row, { found, replayed })
    await touchCoverage(ctx, row)
    return { id: ids[0]!, replay }
  })
}

/** Puts the minutes of a grant right; never below nothing. */
export function adjustGrant(
  ctx: Ctx,
  { params, body }: Input<typeof ledgerApi.adjust>,
): Promise<Answer<typeof ledgerApi.adjust>> {
  return inTransaction(ctx, async (ctx) => {
    const { rows: named } = await sql<{ coverageId: string }>`
      select coverage_id from grants where id = ${params.id} and kind = 'grant'`.execute(ctx.db)
    if (!named[0]) throw notFound('grant')
    const row = await holdToDecide(ctx, named[0].coverageId)
    const { rows } = await sql<{ minutes: number }>`
      select granted_minutes as minutes from grant_balances where grant_id = ${params.id}`.execute(ctx.db)
    obey(whyNotAdjust(rows[0]!.minutes, body.minutes))
    const id = ctx.newId()
    await ctx.db
      .insertInto('grants')
      .values({
        id,
        ledgerId: row.ledgerId,
        coverageId: row.id,
        kind: 'adjustment',
        adjustsId: params.id,
        minutes: body.minutes,
        source: 'adjustment',
        reason: body.reason,
        createdBy: ctx.actor.id,
        createdAt: ctx.now,
      })
      .execute()
    const { found, replayed } = await replayGrants(ctx, row.ledgerId)
    await recordCoverageEvent(ctx, row.id, {
      kind: 'adjusted',
      from: { minutes: rows[0]!.minutes },
      to: { minutes: rows[0]!.minutes + body.minutes },
      reason: body.reason,
    })
    await recordReplay(ctx, row.id, { changes: replayed.changes.length, because: 'adjusted' })
    const replay = await presentReplay(ctx, row, { found, replayed })
    await touchCoverage(ctx, row)
    return { id, replay }
  })
}
