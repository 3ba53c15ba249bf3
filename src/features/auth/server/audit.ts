import type { Ctx } from '../../../platform/server/context.ts'

/** Field → [before, after]. */
export type Changes = Record<string, [before: unknown, after: unknown]>

type Recorded = {
  /** What was done: 'person.deactivated'. */
  action: string
  subjectKind: string
  subjectId: string | null
  /** Its name at this moment. */
  subjectName: string
  changes?: Changes
}

/** Writes what an administrator did, in the transaction that does it. Never give it a password. */
export async function recordAudit(ctx: Ctx, { changes = {}, ...recorded }: Recorded): Promise<void> {
  await ctx.db
    .insertInto('adminAudit')
    .values({
      id: ctx.newId(),
      at: ctx.now,
      actorId: ctx.actor.id,
      actorName: ctx.actor.name,
      ...recorded,
      changes: JSON.stringify(changes),
    })
    .execute()
}

/** The fields among `names` that differ, each with both values. */
export function changesOf<T extends object>(before: T, after: T, names: readonly (keyof T & string)[]): Changes {
  const changed = names.filter((name) => (before[name] ?? null) !== (after[name] ?? null))
  return Object.fromEntries(changed.map((name) => [name, [before[name] ?? null, after[name] ?? null]]))
}
