import { showDay } from '../../../../platform/shared/days.ts'
import { useText } from '../../../../platform/web/language.ts'
import { Unbroken } from '../../../../platform/web/Unbroken.tsx'
import type { CoverageItem } from '../../coverages.contract.ts'
import { daysLight } from '../../lights.rules.ts'
import { standingText } from '../../standing.text.ts'
import { Lit } from './Lit.tsx'

type Days = Pick<CoverageItem, 'status' | 'startsOn' | 'lastDay' | 'remainingDays'>

/** How many days are left and until when; of what has not begun or is over, when that is. */
export function DaysLeft({ one }: { one: Days }) {
  const t = useText(standingText).days
  const { status, startsOn, lastDay, remainingDays } = one
  if (status === 'future' || status === 'ended')
    return (
      <span className="days-left">
        <Lit light={daysLight(one)}>
          <Unbroken>{status === 'future' ? t.starts(showDay(startsOn)) : t.ended(showDay(lastDay))}</Unbroken>
        </Lit>
      </span>
    )
  const left = remainingDays === 0 ? t.last : remainingDays === 1 ? t.tomorrow : t.left(remainingDays)
  return (
    <span className="days-left">
      {/* a suspended one has its days all the same */}
      <Lit light={daysLight({ status: 'active', remainingDays })}>{left}</Lit>
      <span className="hours-more">
        <Unbroken>{t.until(showDay(lastDay))}</Unbroken>
      </span>
    </span>
  )
}
