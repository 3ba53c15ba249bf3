import { mdiArrowCollapseUp } from '@mdi/js'
import { use } from 'react'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { LanguageContext } from '../../../../platform/web/language.ts'
import type { Standing } from '../../coverages.contract.ts'
import { hoursTold } from './hours-words.ts'
import { Lit } from './Lit.tsx'
import './parts.css'

/** What is left of the hours: a bar in one of three colours, and the same in words; in large, its sums stand elsewhere. */
export function HoursBar({ one, large }: { one: Standing; large?: boolean }) {
  const { light, main, more, over, percent } = hoursTold(use(LanguageContext), one)
  return (
    <div className="hours" data-large={large || undefined}>
      <div className="hours-words">
        <Lit light={light}>{main}</Lit>
        {more && !large && <span className="hours-more">{more}</span>}
        {over && (
          <span className="hours-over">
            <Icon path={mdiArrowCollapseUp} size={14} />
            {over}
          </span>
        )}
      </div>
      {light && percent !== undefined && <Meter light={light} percent={percent} />}
    </div>
  )
}

/** A bar that is full of what is left; the words beside it say the same. */
export function Meter({ light, percent }: { light: string; percent: number }) {
  return (
    <div className="meter" data-light={light} data-empty={percent <= 0 || undefined} aria-hidden>
      <span style={{ width: `${percent > 0 ? Math.max(percent, 2) : 0}%` }} />
    </div>
  )
}
