import { mdiCalendarStart, mdiCheck, mdiPauseCircleOutline, mdiStopCircleOutline } from '@mdi/js'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import type { CoverageItem, CoverageStatus } from '../../coverages.contract.ts'
import { standingText } from '../../standing.text.ts'
import './parts.css'

const icons: Record<CoverageStatus, string> = {
  future: mdiCalendarStart,
  active: mdiCheck,
  suspended: mdiPauseCircleOutline,
  ended: mdiStopCircleOutline,
}

/** Whether it is in force, in words and with a sign. */
export function CoverageState({ one }: { one: Pick<CoverageItem, 'kind' | 'status'> }) {
  const t = useText(standingText)
  return (
    <span className="coverage-state" data-status={one.status}>
      <Icon path={icons[one.status]} size={15} />
      {t.statuses[one.kind][one.status]}
    </span>
  )
}
