import { use } from 'react'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { Lit } from '../../../coverage/web/parts/Lit.tsx'
import type { AvailabilityPeriod } from '../../availability.contract.ts'
import { gapsLeft } from '../../availability.rules.ts'
import { availabilityText } from '../../availability.text.ts'
import { useStateWords } from './state.ts'

type Span = { startedAt: string; endedAt: string | null }
type Props = { before: Span; after: Span; others: AvailabilityPeriod[] }

/** What a correction would leave empty beside what it followed or what followed it, told before it is saved. */
export function GapsLeft({ before, after, others }: Props) {
  const t = useText(availabilityText).correct
  const language = use(LanguageContext)
  const stateWords = useStateWords()
  const gaps = gapsLeft(
    asDates(before),
    asDates(after),
    others.map((period) => ({ ...asDates(period), period })),
  )
  return (
    <div role="status">
      {gaps.map(({ minutes, beside }) => (
        <Lit key={beside.period.id} light="amber">
          {t.gap(showMinutes(minutes, language), stateWords(beside.period))}
        </Lit>
      ))}
    </div>
  )
}

const asDates = ({ startedAt, endedAt }: Span) => ({
  startedAt: new Date(startedAt),
  endedAt: endedAt === null ? null : new Date(endedAt),
})
