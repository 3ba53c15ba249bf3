import type { Ctx } from '../../../platform/server/context.ts'

type Kind =
  | 'created'
  | 'changed'
  | 'renewed'
  | 'ended'
  | 'suspended'
  | 'resumed'
  | 'hoursAdded'
  | 'adjusted'
  | 'replayed'
  | 'repairReceived'
  | 'repairReturned'
  | 'repairCorrected'

type NewEvent = { kind: Kind; from?: unknown; to?: unknown; reason?: string | null }

/** Writes what happened into the history of a coverage: who, when, from, to, why. */
export async function recordCoverageEvent(ctx: Ctx, coverageId: string, event: NewEvent): Promise<void> {
  const json = (value: unknown) => (value === undefined || value === null ? null : JSON.stringify(value))
  await ctx.db
    .insertInto('coverageEvents')
    .values({
      id: ctx.newId(),
      coverageId,
      at: ctx.now,
      actorId: ctx.actor.id,
      actorName: ctx.actor.name,
      kind: event.kind,
      fromValue: json(event.from),
      toValue: json(event.to),
      reason: event.reason ?? null,
    })
    .execute()
}

/** Work that was there before is explained anew because of something else: by whom, and of how many charges. */
export async function recordReplay(
  ctx: Ctx,
  coverageId: string,
  { changes, because }: { changes: number; because: string },
): Promise<void> {
  if (changes) await recordCoverageEvent(ctx, coverageId, { kind: 'replayed', to: { changes, because } })
}
