import { showDay } from '../../../../platform/shared/days.ts'
import { useText } from '../../../../platform/web/language.ts'
import type { CoverageItem } from '../../coverages.contract.ts'
import { daysLight } from '../../lights.rules.ts'
import { standingText } from '../../standing.text.ts'
import { Lit } from './Lit.tsx'

type Days = Pick<CoverageItem, 'status' | 'startsOn' | 'lastDay' | 'remainingDays'>

/** How many days are left and until when; of what has not begun or is over, when that is. */
export function DaysLeft({ one }: { one: Days }) {
  const t = useText(standingText).days
  const { status, startsOn, lastDay, remainingDays } = one
  if (status === 'future') return <Lit light="amber">{t.starts(showDay(startsOn))}</Lit>
  if (status === 'ended') return <Lit light="red">{t.ended(showDay(lastDay))}</Lit>
  const left = remainingDays === 0 ? t.last : remainingDays === 1 ? t.tomorrow : t.left(remainingDays)
  return (
    <span className="days-left">
      {/* a suspended one has its days all the same */}
      <Lit light={daysLight({ status: 'active', remainingDays })}>{left}</Lit>
      <span className="hours-more">{t.until(showDay(lastDay))}</span>
    </span>
  )
}
