import { createTurns } from '../../../../platform/server/turns.ts'
import { type Ctx, inPicture } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { dayInChile } from '../../../../platform/shared/chile/day.ts'
import { invalid, notAllowed, notFound, type Reason, Refusal } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import { inWords } from '../../../../platform/shared/in-words.ts'
import { coverageRefusals } from '../../coverage.text.ts'
import { whyNotAdjust, whyNotCharge, whyNotGrant } from '../../coverage.rules.ts'
import type { ledgerApi } from '../../ledger.contract.ts'
import { type GrantFact, usableGrants } from '../../grants.rules.ts'
import { replayAll, type Replayed } from '../../ledger.rules.ts'
import { todayOf } from '../coverage-items.ts'
import { type CoverageRow, findCoverage } from '../hold-coverage.ts'
import { planCharge, planReversal, whyNotBeyond } from './charge.ts'
import { explainCharged } from './explain.ts'
import { overrunOfCoverage, presentReplay } from './present-replay.ts'
import { readBalances, readCharges, readGrantFacts } from './read-ledger.ts'
import { refuseTakenHours } from './replay-grants.ts'

type Body = Input<typeof ledgerApi.preview>['body']
type Preview = Answer<typeof ledgerApi.preview>

/** What a change of the ledger would do; nothing is written, nobody waits for it. */
export const previewLedger = (ctx: Ctx, input: Input<typeof ledgerApi.preview>): Promise<Preview> =>
  previewInTurn(() => inPicture(ctx, (ctx) => preview(ctx, input)))

/** A replay of a large ledger keeps the process busy: those who only look go one after the other. */
export const previewInTurn = createTurns(2)

async function preview(ctx: Ctx, { params, body }: Input<typeof ledgerApi.preview>): Promise<Preview> {
  const coverage = await findCoverage(ctx, params.id)
  if (!may(ctx.actor, 'readStaffOnly')) throw notAllowed()
  if (body.charge) return previewCharge(ctx, coverage, body.charge)
  if (body.reversal) return previewReversal(ctx, coverage, body.reversal.timeEntryId)
  if (body.grant || body.adjustment) return previewGrants(ctx, coverage, body)
  throw invalid({ code: 'ledger.nothing_asked', field: 'charge' })
}

async function previewCharge(ctx: Ctx, coverage: CoverageRow, asked: NonNullable<Body['charge']>): Promise<Preview> {
  const startedAt = asked.startedAt ? new Date(asked.startedAt) : null
  const workedOn = startedAt ? dayInChile(startedAt) : (asked.workedOn ?? dayInChile(ctx.now))
  const { customerId } = coverage
  const work = {
    ...asked,
    startedAt,
    workedOn,
    customerId,
    timeEntryId: '',
    personId: ctx.actor.id,
    caseId: null,
    equipmentId: null,
  }
  const charged = await planCharge(ctx, coverage, work)
  const refusal = whyNotCharge(coverage, work, todayOf(ctx)) ?? (await whyNotBeyond(ctx, charged))
  return {
    explanation: explainCharged(ctx, charged),
    replay: await asIfDone(ctx, coverage, { ...charged, day: workedOn, ownChargeId: charged.charge.id }),
    refusal: told(ctx, refusal),
  }
}

async function previewReversal(ctx: Ctx, coverage: CoverageRow, timeEntryId: string): Promise<Preview> {
  const planned = await planReversal(ctx, coverage, timeEntryId)
  if (!planned) throw notFound('timeEntry')
  const { balances, replayed, charge } = planned
  const replay = await asIfDone(ctx, coverage, { found: balances, replayed, ownChargeId: charge.id })
  return { explanation: null, replay, refusal: null }
}

async function previewGrants(ctx: Ctx, coverage: CoverageRow, { grant, adjustment }: Body): Promise<Preview> {
  const found = await readBalances(ctx, coverage.ledgerId)
  const { terms, facts } = await readGrantFacts(ctx, coverage.ledgerId)
  const target = usableGrants(terms, facts).find((one) => one.id === adjustment?.grantId)
  if (adjustment && !target) throw notFound('grant')
  const asked = grant && { ...grant, expiresOn: grant.expiresOn ?? coverage.lastDay }
  // what is asked as one fact more: its days and minutes follow from all of them, as when it is done
  const fact: GrantFact = asked
    ? { ...blank(ctx, coverage), kind: 'grant', ...asked }
    : { ...blank(ctx, coverage), kind: 'adjustment', adjustsId: target!.id, minutes: adjustment!.minutes }
  const replayed = replayAll(usableGrants(terms, [...facts, fact]), await readCharges(ctx, coverage.ledgerId))
  const refusal =
    (asked ? whyNotGrant(coverage, asked) : whyNotAdjust(target!.minutes, adjustment!.minutes)) ??
    (await refusalOf(() => refuseTakenHours(ctx, coverage.ledgerId, replayed)))
  return { explanation: null, replay: await asIfDone(ctx, coverage, { found, replayed }), refusal: told(ctx, refusal) }
}

const blank = (ctx: Ctx, { id: coverageId }: CoverageRow) => {
  return { id: ctx.newId(), coverageId, adjustsId: null, startsOn: null, expiresOn: null }
}

/** What an attempt is refused for. */
export async function refusalOf(attempt: () => Promise<void>): Promise<Reason | undefined> {
  try {
    await attempt()
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.reasons[0]
    throw error
  }
}

type Planned = {
  found: Parameters<typeof presentReplay>[2]['found']
  replayed: Replayed
  day?: string
  ownChargeId?: string
}

const asIfDone = async (ctx: Ctx, coverage: CoverageRow, { found, replayed, day, ownChargeId }: Planned) =>
  presentReplay(ctx, coverage, {
    found,
    replayed,
    day,
    ownChargeId,
    overrunBefore: await overrunOfCoverage(ctx, coverage.id),
  })

const told = (ctx: Ctx, reason: Reason | undefined): Preview['refusal'] =>
  reason
    ? { code: reason.code, field: reason.field ?? null, text: inWords(coverageRefusals, ctx.language, reason) }
    : null
