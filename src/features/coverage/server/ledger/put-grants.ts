import type { Ctx } from '../../../../platform/server/context.ts'
import { type Regranted, replayGrants } from './replay-grants.ts'

type Put = { startsOn: string; expiresOn: string; minutes: number }
type Into = { id: string; ledgerId: string }

/** Puts hours into a coverage and explains its ledger anew. @returns the ids of the grants, in their order */
export async function putGrants(
  ctx: Ctx,
  into: Into,
  grants: Put[],
  of: { source: 'contracted' | 'topUp'; reason?: string },
): Promise<Regranted & { ids: string[] }> {
  const rows = grants.map(({ startsOn, expiresOn, minutes }) => ({
    id: ctx.newId(),
    ledgerId: into.ledgerId,
    coverageId: into.id,
    kind: 'grant',
    minutes,
    startsOn,
    expiresOn,
    source: of.source,
    reason: of.reason ?? null,
    createdBy: ctx.actor.id,
    createdAt: ctx.now,
  }))
  if (rows.length) await ctx.db.insertInto('grants').values(rows).execute()
  return { ...(await replayGrants(ctx, into.ledgerId)), ids: rows.map((row) => row.id) }
}
