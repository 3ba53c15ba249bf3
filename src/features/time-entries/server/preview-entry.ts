import { type Ctx, inPicture } from '../../../platform/server/context.ts'
import type { Answer, Input } from '../../../platform/shared/contract.ts'
import { inWords } from '../../../platform/shared/in-words.ts'
import type { Reason } from '../../../platform/shared/refusal.ts'
import { coverageRefusals } from '../../coverage/coverage.text.ts'
import { whyNotCharge } from '../../coverage/coverage.rules.ts'
import { remainingOn } from '../../coverage/ledger.rules.ts'
import { todayOf } from '../../coverage/server/coverage-items.ts'
import { findCoverage } from '../../coverage/server/hold-coverage.ts'
import { planCharge, whyNotBeyond } from '../../coverage/server/ledger/charge.ts'
import { explainCharged, explainUncharged } from '../../coverage/server/ledger/explain.ts'
import { previewInTurn } from '../../coverage/server/ledger/preview.ts'
import { overrunOfCoverage, presentReplay } from '../../coverage/server/ledger/present-replay.ts'
import { serviceRefusals } from '../../service/service.text.ts'
import type { timeEntriesApi } from '../time-entries.contract.ts'
import { timeEntriesRefusals } from '../time-entries.text.ts'
import { wayOut } from '../time-entries.rules.ts'
import { overlapping } from './overlapping.ts'
import { planEntry, type Told } from './plan-entry.ts'

type Preview = Answer<typeof timeEntriesApi.preview>

const words = {
  es: { ...coverageRefusals.es, ...serviceRefusals.es, ...timeEntriesRefusals.es },
  en: { ...coverageRefusals.en, ...serviceRefusals.en, ...timeEntriesRefusals.en },
}

/**
 * What logging this time would take and leave, and what would stand against it; nothing is written and nobody waits.
 * What leads nowhere at all (a case that does not exist) is refused as it is when it is sent.
 */
export const previewEntry = (ctx: Ctx, { body }: Input<typeof timeEntriesApi.preview>): Promise<Preview> =>
  previewInTurn(() => inPicture(ctx, (ctx) => preview(ctx, body)))

async function preview(ctx: Ctx, body: Told): Promise<Preview> {
  const planned = await planEntry(ctx, body)
  const { subject, offer, choice, refusal } = planned
  const { workedOn } = planned.when
  const overlaps = await overlapping(ctx, { ...planned, workedMinutes: body.workedMinutes })
  const shared = { workedOn, choices: offer.choices, warnings: offer.warnings, overlaps }
  if (!choice.coverageId) {
    const why = choice.reason ? 'notCharged' : subject.customerId ? 'noCoverage' : 'internal'
    return {
      explanation: explainUncharged(ctx, body.workedMinutes, why),
      replay: null,
      leftToday: null,
      ...shared,
      refusal: told(ctx, refusal),
    }
  }
  const coverage = await findCoverage(ctx, choice.coverageId)
  const work = {
    timeEntryId: '',
    customerId: subject.customerId!,
    personId: planned.personId,
    caseId: subject.case?.id ?? null,
    equipmentId: subject.case?.equipmentId ?? null,
    mode: body.mode,
    workedMinutes: body.workedMinutes,
    ...planned.when,
  }
  const charged = await planCharge(ctx, coverage, work)
  const { found, replayed } = charged
  const today = todayOf(ctx)
  const against =
    refusal ?? whyNotCharge(coverage, work, today) ?? (await whyNotBeyond(ctx, charged, body.seenOverrunMinutes))
  return {
    explanation: explainCharged(ctx, charged),
    replay: await presentReplay(ctx, coverage, {
      found,
      replayed,
      day: work.workedOn,
      ownChargeId: charged.charge.id,
      overrunBefore: await overrunOfCoverage(ctx, coverage.id),
    }),
    leftToday:
      coverage.unlimited || workedOn >= today
        ? null
        : { before: remainingOn(found, today), after: remainingOn(replayed.balances, today) },
    ...shared,
    refusal: told(ctx, against, () =>
      wayOut(
        ctx.actor,
        charged.charge.accountedMinutes,
        offer.covering.filter(({ id }) => id !== coverage.id),
      ),
    ),
  }
}

/** What a coverage that goes not beyond its hours has no hours for. */
const BLOCKED = new Set(['coverage.no_hours_left', 'coverage.takes_hours_of_later_work'])

function told(ctx: Ctx, reason: Reason | undefined, out?: () => Reason): Preview['refusal'] {
  if (!reason) return null
  const said = out && BLOCKED.has(reason.code) ? [reason, out()] : [reason]
  const text = said.map((one) => inWords(words, ctx.language, one)).join(' ')
  return { ...reason, field: reason.field ?? null, text }
}
