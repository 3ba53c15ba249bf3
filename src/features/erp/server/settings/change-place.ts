import { type Ctx, lockByName } from '../../../../platform/server/context.ts'
import { isOtherCompany, isSamePlace, type Place } from '../../erp-settings.rules.ts'
import { leaveImports } from '../import/leave-imports.ts'
import { forgetCompany, forgetSnapshots } from '../snapshots.ts'
import { ERP_LOCK, FIRST_COMPANY, noteSettings, readUnder, type ReadUnder } from '../status.ts'
import { type OnFirstMoved, takeCodesAlong } from './take-codes-along.ts'
import { forgetDiscovered } from './discovered.ts'
import { settingsRow } from './row.ts'

type Work = Pick<Ctx, 'db' | 'now'>

/** A company is read from elsewhere from now on, or from nowhere: what is of the former books is left behind. */
export async function leavePlace(
  ctx: Work,
  company: number,
  { before, after }: { before: Place | null; after: Place | null },
  onFirstMoved?: OnFirstMoved,
): Promise<void> {
  // the books that moved to another server are the same ones
  const otherCompany = isOtherCompany(before, after)
  // an import writes its page to the end and no other: what it wrote is there to be forgotten
  await leaveImports(ctx, company, { otherCompany })
  await (otherCompany ? forgetCompany(ctx.db, company) : forgetSnapshots(ctx.db, company))
  if (company === FIRST_COMPANY && otherCompany)
    await takeCodesAlong(ctx, { former: before!.database, present: after!.database }, onFirstMoved)
  await forgetDiscovered(ctx.db, company, { samePlace: false })
}

/**
 * A process begins to read an ERP: if the last one that was read is another, because the program was started with one that
 * was given to it, that one is left as if somebody had saved another.
 */
export async function enterPlace(ctx: Work, under: ReadUnder, onFirstMoved?: OnFirstMoved): Promise<void> {
  await lockByName(ctx, ERP_LOCK)
  if ((await settingsRow(ctx.db)).version !== under.version) return // saved meanwhile: the next look sees it
  const last = await readUnder(ctx.db, under.company)
  if (last.version === under.version && isSamePlace(last.place, under.place)) return
  if (last.place && !isSamePlace(last.place, under.place)) {
    await leavePlace(ctx, under.company, { before: last.place, after: under.place }, onFirstMoved)
  }
  await noteSettings(ctx.db, under)
}

/** One that the settings name cannot be read as long as the server that was given has it as its first, or has no others. */
export async function passOver(ctx: Work, company: number, { version }: { version: number }): Promise<void> {
  await lockByName(ctx, ERP_LOCK)
  if ((await settingsRow(ctx.db)).version !== version) return
  const { place } = await readUnder(ctx.db, company)
  await leavePlace(ctx, company, { before: place, after: null })
}
