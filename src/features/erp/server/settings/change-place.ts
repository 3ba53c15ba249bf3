import { type Ctx, lockByName } from '../../../../platform/server/context.ts'
import { isOtherCompany, isSamePlace, type Place } from '../../erp-settings.rules.ts'
import { leaveImports } from '../import/leave-imports.ts'
import { forgetCompany, forgetSnapshots } from '../snapshots.ts'
import { ERP_LOCK, noteSettings, readUnder, type ReadUnder } from '../status.ts'
import { forgetDiscovered } from './discovered.ts'
import { settingsRow } from './row.ts'

type Work = Pick<Ctx, 'db' | 'now'>

/** The ERP is another one from now on, or none: what is of the former one is left behind. */
export async function leavePlace(ctx: Work, before: Place | null, after: Place | null): Promise<void> {
  // the books that moved to another server are the same ones
  const otherCompany = isOtherCompany(before, after)
  await (otherCompany ? forgetCompany(ctx.db) : forgetSnapshots(ctx.db))
  await leaveImports(ctx, { otherCompany })
  await forgetDiscovered(ctx.db, { samePlace: false })
}

/**
 * A process begins to read an ERP: if the last one that was read is another, because the program was started with one that
 * was given to it, that one is left as if somebody had saved another.
 */
export async function enterPlace(ctx: Work, under: ReadUnder): Promise<void> {
  await lockByName(ctx, ERP_LOCK)
  if ((await settingsRow(ctx.db)).version !== under.version) return // saved meanwhile: the next look sees it
  const last = await readUnder(ctx.db)
  if (last.version === under.version && isSamePlace(last.place, under.place)) return
  if (last.place && !isSamePlace(last.place, under.place)) await leavePlace(ctx, last.place, under.place)
  await noteSettings(ctx.db, under)
}
