import type { Ctx } from '../../../../platform/server/context.ts'
import { dayInChile } from '../../../../platform/shared/chile/day.ts'
import { showDay } from '../../../../platform/shared/days.ts'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import { todayOf } from '../../../coverage/server/coverage-items.ts'
import { standingText } from '../../../coverage/standing.text.ts'
import type { AskedEquipment, Fit } from '../../../service/fit.rules.ts'
import { coverageFactsOf } from '../../../service/server/facts.ts'
import { whoPays } from '../../../service/service.rules.ts'
import type { PackedVisit } from '../../phone.contract.ts'
import type { PackRow } from './pack-rows.ts'

/** What is known of a visit to say what covers it. */
export type Covered = Pick<PackRow, 'startsAt' | 'topicChain' | 'coverageFacts'> & {
  case: { id: string; coverageId: string | null } | null
  equipment: AskedEquipment | null
  customer: Pick<PackRow['customer'], 'id' | 'name' | 'active'>
}

/**
 * What the visit will be charged to, as it stands on its day: the coverage of the case, or the one that applies by the
 * rule who pays. What the customer owes stays in the office.
 */
export function coverageOf(ctx: Ctx, row: Covered): PackedVisit['coverage'] {
  const today = todayOf(ctx)
  const begins = dayInChile(row.startsAt)
  const on = begins > today ? begins : today
  const { coverageId, candidates } = whoPays({
    asked: {
      on,
      at: null,
      equipment: row.equipment,
      productCode: null,
      topicChain: row.topicChain,
      caseId: row.case?.id ?? null,
    },
    today,
    customer: row.customer,
    coverages: row.coverageFacts.map((one) => coverageFactsOf(one, on)),
    debt: null,
    blocked: false,
    debtPolicy: 'ignore',
    debtTolerance: 0,
    authorisation: null,
  })
  const chosen = row.case?.coverageId ?? coverageId
  const fit = candidates.find(({ coverage }) => coverage.id === chosen)
  return fit ? inWords(fit, ctx.language) : null
}

function inWords({ coverage, standing }: Fit, language: Language): PackedVisit['coverage'] {
  const t = standingText[language]
  const { status, light, lastDay, remainingMinutes, currentMinutes } = standing
  const hours =
    remainingMinutes === null
      ? t.hours.unlimited
      : remainingMinutes > 0
        ? t.hours.left(
            remainingMinutes,
            showMinutes(remainingMinutes, language),
            showMinutes(currentMinutes ?? 0, language),
          )
        : t.hours.nothingNow
  const days = {
    active: t.days.until(showDay(lastDay)),
    future: t.days.starts(showDay(coverage.startsOn)),
    suspended: t.statuses[coverage.kind].suspended.toLocaleLowerCase(language),
    ended: t.days.ended(showDay(lastDay)),
  }
  const name = `${t.numbered[coverage.kind](coverage.number)} · ${coverage.name}`
  return { name, text: `${hours}, ${lowered(days[status])}`, light }
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
