import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { startOfDay } from '../../../../platform/shared/chile/start-of-day.ts'
import { obey, type Reason } from '../../../../platform/shared/refusal.ts'
import { accountedMinutes, type Accounting, accountingOf } from '../../accounting.rules.ts'
import { whyNotCharge } from '../../coverage.rules.ts'
import { addedOverrun, type Balance, type Charge, overrunOf, type Replayed, replayTail } from '../../ledger.rules.ts'
import { whyNotOverrun } from '../../overrun.rules.ts'
import type { Mode } from '../../terms.contract.ts'
import { todayOf } from '../coverage-items.ts'
import { type CoverageRow, holdCoverage, touchCoverage } from '../hold-coverage.ts'
import { outsideMinutesOf, tariffOf } from '../tariff.ts'
import { readBalances, readCharges } from './read-ledger.ts'
import { writeReplay } from './write-replay.ts'

/** Work to be charged, as whoever logs time knows it. */
export type Work = {
  timeEntryId: string
  customerId: string
  personId: string
  caseId: string | null
  /** The product that it was about, whose own repairs say how long it is covered; null: none in particular. */
  equipmentId: string | null
  mode: Mode
  workedOn: string
  /** None: only the day is known, and the work counts as done within the hours of attention. */
  startedAt: Date | null
  workedMinutes: number
}

/** What a charge would do, or did. */
export type Charged = {
  coverage: CoverageRow
  charge: Charge
  accounting: Accounting
  /** The balances that it found. */
  found: Balance[]
  replayed: Replayed
}

/**
 * Charges work to a coverage: takes its minutes from the ledger, and explains later work of the same ledger anew.
 * @param seenOverrun minutes beyond the hours that the person was shown before; more than that is refused
 * @throws Refusal when the coverage is not in force on that day, or its policy does not allow to go beyond its hours
 */
export async function chargeWork(ctx: Ctx, coverageId: string, work: Work, seenOverrun?: number): Promise<Charged> {
  const coverage = await holdCoverage(ctx, coverageId)
  obey(whyNotCharge(coverage, work, todayOf(ctx)))
  const charged = await planCharge(ctx, coverage, work)
  obey(await whyNotBeyond(ctx, charged, seenOverrun))
  const { charge, accounting, found, replayed } = charged
  await ctx.db
    .insertInto('charges')
    .values({
      id: charge.id,
      ledgerId: coverage.ledgerId,
      coverageId,
      kind: 'charge',
      timeEntryId: work.timeEntryId,
      personId: work.personId,
      caseId: work.caseId,
      mode: work.mode,
      workedOn: work.workedOn,
      workedAt: new Date(charge.workedAt),
      realMinutes: work.workedMinutes,
      accountedMinutes: charge.accountedMinutes,
      accounting: JSON.stringify(accounting),
      createdBy: ctx.actor.id,
      createdAt: ctx.now,
    })
    .execute()
  await writeReplay(ctx, coverage.ledgerId, found, replayed)
  await touchCoverage(ctx, coverage)
  return charged
}

/** What charging this work would do to the ledger as it stands. */
export async function planCharge(ctx: Ctx, coverage: CoverageRow, work: Work): Promise<Charged> {
  const outsideMinutes = await outsideMinutesOf(ctx, coverage, work)
  const accounting = accountingOf({ ...work, outsideMinutes }, tariffOf(coverage))
  const workedAt = work.startedAt ?? startOfDay(work.workedOn)
  const charge: Charge = {
    id: ctx.newId(),
    coverageId: coverage.id,
    workedOn: work.workedOn,
    workedAt: workedAt.getTime(),
    realMinutes: work.workedMinutes,
    accountedMinutes: accountedMinutes(accounting),
    mode: work.mode,
    personId: work.personId,
    caseId: work.caseId,
    unlimited: coverage.unlimited,
  }
  const found = await readBalances(ctx, coverage.ledgerId)
  const tail = await readCharges(ctx, coverage.ledgerId, { workedOn: work.workedOn, workedAt })
  return { coverage, charge, accounting, found, replayed: replayTail(found, tail, { added: charge }) }
}

/** Why it cannot go beyond the hours of this coverage, or of one that shares its ledger. */
export async function whyNotBeyond(ctx: Ctx, charged: Charged, seenOverrun?: number): Promise<Reason | undefined> {
  const { replayed, charge, coverage } = charged
  const added = addedOverrun(replayed.changes)
  if (![...added.values()].some((minutes) => minutes > 0)) return undefined
  const own = replayed.allocation.find((one) => one.charge.id === charge.id)!
  const { rows } = await sql<{ id: string; number: number; policy: 'allow' | 'warn' | 'block' }>`
    select id, number, overrun_policy as policy from coverages where ledger_id = ${coverage.ledgerId}`.execute(ctx.db)
  return whyNotOverrun(rows, added, {
    coverageId: coverage.id,
    remaining: own.before,
    needed: charge.accountedMinutes,
    overrun: overrunOf(own.parts),
    seen: seenOverrun,
  })
}

/**
 * Takes the charge of a time entry back; the work that came after it is explained anew.
 * @returns the coverage and the charge that is gone; undefined when the entry was never charged
 */
export async function reverseCharge(
  ctx: Ctx,
  timeEntryId: string,
  reason: string,
): Promise<{ coverage: CoverageRow; charge: Charge } | undefined> {
  const { rows } = await sql<{ coverageId: string }>`
    select coverage_id from charges where time_entry_id = ${timeEntryId} and kind = 'charge'`.execute(ctx.db)
  const [found] = rows
  if (!found) return undefined
  const coverage = await holdCoverage(ctx, found.coverageId)
  const planned = await planReversal(ctx, coverage, timeEntryId)
  if (!planned) return undefined
  const { charge, balances, replayed } = planned
  await sql`
    insert into charges (id, ledger_id, coverage_id, kind, reverses_id, time_entry_id, person_id, case_id, mode, worked_on,
      worked_at, real_minutes, accounted_minutes, accounting, reason, created_by, created_at)
    select ${ctx.newId()}, ledger_id, coverage_id, 'reversal', id, time_entry_id, person_id, case_id, mode, worked_on,
      worked_at, real_minutes, accounted_minutes, accounting, ${reason}, ${ctx.actor.id}, ${ctx.now}
    from charges where id = ${charge.id}`.execute(ctx.db)
  await writeReplay(ctx, coverage.ledgerId, balances, replayed)
  await touchCoverage(ctx, coverage)
  return { coverage, charge }
}

/** What taking back the charge of a time entry would do; undefined when it has none that counts. */
export async function planReversal(ctx: Ctx, coverage: CoverageRow, timeEntryId: string) {
  const { rows } = await sql<{ id: string; workedOn: string; workedAt: Date }>`
    select id, worked_on, worked_at from charges c where time_entry_id = ${timeEntryId} and coverage_id = ${coverage.id}
      and kind = 'charge' and not exists (select from charges r where r.reverses_id = c.id)`.execute(ctx.db)
  const [found] = rows
  if (!found) return undefined
  const balances = await readBalances(ctx, coverage.ledgerId)
  const tail = await readCharges(ctx, coverage.ledgerId, found)
  const { charge } = tail.find((one) => one.charge.id === found.id)!
  return { charge, balances, replayed: replayTail(balances, tail, { removedId: charge.id }) }
}
