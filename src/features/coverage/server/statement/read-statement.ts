import { type Ctx, inPicture } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { isStaff } from '../../../../platform/shared/actor.ts'
import { startOfDay } from '../../../../platform/shared/chile/start-of-day.ts'
import { notFound, obey } from '../../../../platform/shared/refusal.ts'
import { mayNameCase, mayReadNote } from '../../coverage.rules.ts'
import { shownEnd } from '../../grants.rules.ts'
import { explainTail } from '../../ledger.rules.ts'
import type { StatementLine, StatementMovement, statementApi } from '../../statement.contract.ts'
import {
  grantSumsOf,
  type Movement,
  movementsOf,
  overrunIn,
  type Period,
  periodOf,
  sharedLastDays,
  sumsOf,
  usualMonth,
  whyNoStatement,
  workOf,
} from '../../statement.rules.ts'
import { mode } from '../../terms.contract.ts'
import { todayOf } from '../coverage-items.ts'
import { type CoverageRow, findCoverage } from '../hold-coverage.ts'
import { namedGrants } from '../ledger/explain.ts'
import { readBalances, readCharges } from '../ledger/read-ledger.ts'
import { findKey, type GrantNote, type LineRow, readGrantNotes, readHead, readLines } from './statement-rows.ts'

type Statement = Answer<typeof statementApi.read>

/**
 * The statement of hours of a coverage for a month, computed from the facts of its ledger in a picture of one moment.
 * @throws Refusal 404 out of this person's reach, 422 for a month that is not of its term or has not begun
 */
export const readStatement = (ctx: Ctx, input: Input<typeof statementApi.read>): Promise<Statement> =>
  inPicture(ctx, (ctx) => compose(ctx, input))

async function compose(ctx: Ctx, { params, query }: Input<typeof statementApi.read>): Promise<Statement> {
  const key = await findKey(ctx, params.id)
  if (!key) throw notFound('coverage')
  const coverage = await findCoverage(ctx, key)
  const today = todayOf(ctx)
  const month = query.month ?? usualMonth(coverage, today)
  obey(whyNoStatement(month, coverage, today))
  const period = periodOf(month, coverage, today)
  const { sums, movements, lines, overrunMinutes, ...rest } = await account(ctx, coverage, period)
  const worked = lines.reduce((sum, one) => sum + one.workedMinutes, 0)
  const accounted = lines.reduce((sum, one) => sum + one.accountedMinutes, 0)
  const head = await readHead(ctx, coverage)
  const { passesTo, ...letter } = head
  return {
    ...letter,
    month,
    from: period.from,
    until: period.until,
    running: !period.over,
    issuedAt: ctx.now.toISOString(),
    openingMinutes: sums && sums.openingMinutes,
    addedMinutes: sums && sums.addedMinutes,
    adjustedMinutes: sums && sums.adjustedMinutes,
    usedMinutes: accounted - overrunMinutes,
    expiredMinutes: sums && sums.expiredMinutes,
    closingMinutes: sums && sums.closingMinutes,
    overrunMinutes,
    workedMinutes: worked,
    accountedMinutes: accounted,
    movements,
    sharedLastDays: rest.sharedLastDays,
    lines,
    passesTo: period.until === coverage.lastDay ? passesTo : null,
    firstMonth: coverage.startsOn.slice(0, 7),
    lastMonth: usualMonth(coverage, today),
  }
}

/** The hours and the work of these days; without limit of hours there is only the work. */
async function account(ctx: Ctx, coverage: CoverageRow, period: Period) {
  const begin = { workedOn: period.from, workedAt: startOfDay(period.from) }
  const balances = await readBalances(ctx, coverage.ledgerId)
  const tail = await readCharges(ctx, coverage.ledgerId, begin)
  const notes = await readGrantNotes(ctx, coverage.ledgerId)
  const { found: grants, allocation } = explainTail(balances, tail)
  const work = workOf(allocation, period)
  const parts = new Map(work.map((one) => [one.charge.id, one.parts]))
  const named = new Map(
    [...namedGrants(ctx, grants)].map(([id, grant]) => [
      id,
      { ...grant, expiresOn: shownEnd(grant.expiresOn, coverage.lastDay) },
    ]),
  )
  const partsOf = (id: string): StatementLine['parts'] =>
    (parts.get(id) ?? []).map((part) => {
      const { kind, minutes } = part
      return { kind, minutes, grant: part.kind === 'grant' ? named.get(part.grantId)! : null }
    })
  const lines = (await readLines(ctx, coverage.ledgerId, period)).map((row) => presentLine(ctx, row, partsOf(row.id)))
  const overrunMinutes = overrunIn(work)
  if (coverage.unlimited) return { sums: null, movements: [], lines, overrunMinutes, sharedLastDays: [] }
  const adjustments = notes.filter((note) => note.grantId !== null) as (GrantNote & { grantId: string })[]
  const facts = { grants, adjustments, allocation }
  const told = new Map(notes.map((note) => [note.id, note]))
  const movements = movementsOf(facts, period).map((one) =>
    presentMovement(ctx, one, { expiresOn: named.get(one.grantId)!.expiresOn, note: noteOf(one, told, adjustments) }),
  )
  const sums = sumsOf(grantSumsOf(facts, period))
  return { sums, movements, lines, overrunMinutes, sharedLastDays: sharedLastDays([...named.values()]) }
}

/** What was written down with a movement: of an adjustment its own, else that of the grant. */
const noteOf = (one: Movement, notes: Map<string, GrantNote>, adjustments: GrantNote[]) =>
  one.kind === 'adjusted'
    ? adjustments.find(({ id }) => id === one.adjustmentId)
    : one.kind === 'added'
      ? notes.get(one.grantId)
      : undefined

function presentMovement(
  ctx: Ctx,
  { kind, on, minutes, grantId, adjustmentId }: Movement,
  { expiresOn, note }: { expiresOn: string; note: GrantNote | undefined },
): StatementMovement {
  const source = kind === 'adjusted' ? 'adjustment' : (note?.source ?? 'contracted')
  return {
    id: adjustmentId ?? `${kind} ${grantId}`,
    kind,
    on,
    minutes,
    expiresOn,
    source,
    reason: isStaff(ctx.actor) ? (note?.reason ?? null) : null,
  }
}

/** The customer's own people see the work; not what we wrote down for ourselves. */
function presentLine(ctx: Ctx, row: LineRow, parts: StatementLine['parts']): StatementLine {
  const sign = row.kind === 'reversal' ? -1 : 1
  const named = mayNameCase(ctx.actor, row)
  return {
    id: row.id,
    timeEntryId: row.timeEntryId,
    kind: row.kind,
    on: row.on,
    startedAt: row.startedAt?.toISOString() ?? null,
    case: named ? row.case : null,
    caseHidden: !named && row.case !== null,
    person: row.person,
    mode: mode.parse(row.mode),
    workedMinutes: sign * row.realMinutes,
    accountedMinutes: sign * row.accountedMinutes,
    parts,
    reversed: row.reversed,
    coverageNumber: row.coverageNumber,
    note: mayReadNote(ctx.actor, row) ? row.note : null,
  }
}
