import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { obey } from '../../../../platform/shared/refusal.ts'
import { addedOverrun, type Balance, type Grant, type Replayed, replayAll } from '../../ledger.rules.ts'
import { whyNotOverrun } from '../../overrun.rules.ts'
import { readBalances, readCharges, readGrants } from './read-ledger.ts'
import { writeReplay } from './write-replay.ts'

export type Regranted = { found: Balance[]; replayed: Replayed }

/**
 * Explains the whole ledger anew after its grants, or the days of its coverages, changed.
 * @throws Refusal when a coverage that blocks would get overrun by it
 */
export async function replayGrants(ctx: Ctx, ledgerId: string): Promise<Regranted> {
  const found = await readBalances(ctx, ledgerId)
  const grants = await readGrants(ctx, ledgerId)
  const replayed = replayAll(grants, await readCharges(ctx, ledgerId))
  await refuseTakenHours(ctx, ledgerId, replayed)
  await writeGrants(ctx, ledgerId, grants)
  await writeReplay(ctx, ledgerId, found, replayed)
  return { found, replayed }
}

/** Hours that are taken away may have been used already: where going beyond them is blocked, they stay. */
export async function refuseTakenHours(ctx: Ctx, ledgerId: string, { changes }: Replayed): Promise<void> {
  const added = addedOverrun(changes)
  if (![...added.values()].some((minutes) => minutes > 0)) return
  const { rows } = await sql<{ id: string; number: number; policy: 'allow' | 'warn' | 'block' }>`
    select id, number, overrun_policy as policy from coverages where ledger_id = ${ledgerId}`.execute(ctx.db)
  obey(whyNotOverrun(rows, added, { remaining: 0, needed: 0, overrun: 0 }))
}

/** Days and minutes of each grant as they can be used; what was used of them is written with the parts. */
async function writeGrants(ctx: Ctx, ledgerId: string, grants: (Grant & { coverageId: string })[]): Promise<void> {
  if (!grants.length) return
  await sql`
    insert into grant_balances as b (ledger_id, used_minutes, grant_id, coverage_id, starts_on, expires_on, granted_minutes)
    select ${ledgerId}, 0, * from unnest(${grants.map((one) => one.id)}::uuid[],
      ${grants.map((one) => one.coverageId)}::uuid[], ${grants.map((one) => one.startsOn)}::date[],
      ${grants.map((one) => one.expiresOn)}::date[], ${grants.map((one) => one.minutes)}::int[])
    on conflict (grant_id) do update set starts_on = excluded.starts_on, expires_on = excluded.expires_on,
      granted_minutes = excluded.granted_minutes
    where (b.starts_on, b.expires_on, b.granted_minutes) <> (excluded.starts_on, excluded.expires_on, excluded.granted_minutes)`.execute(
    ctx.db,
  )
}
