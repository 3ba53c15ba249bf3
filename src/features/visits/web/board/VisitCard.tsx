import { mdiAlertOutline } from '@mdi/js'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { useNow } from '../../../../platform/web/now.ts'
import { boardText } from '../../board.text.ts'
import type { VisitItem } from '../../visits.contract.ts'
import { visitsText } from '../../visits.text.ts'
import { standingOf } from '../parts/standing.ts'
import { VisitState } from '../parts/VisitState.tsx'
import { hoursOf, isOneDay } from '../parts/window.ts'
import { useFormats } from '../../../../platform/web/format.ts'

type Props = {
  visit: VisitItem
  /** Numbers of the visits that want the same technician at the same time. */
  conflicts?: number[]
}

/** What a card of the board says: when, whose, where, how it stands, and what stands in its way. */
export function VisitCard({ visit, conflicts }: Props) {
  const t = useText(boardText)
  const words = useText(visitsText)
  const formats = useFormats()
  const now = useNow()
  const { startsAt, endsAt, technicians } = visit
  // among those that wait it need not be said of each
  const waits = standingOf(visit, now) === 'unplanned'
  const window =
    startsAt &&
    endsAt &&
    (isOneDay(startsAt, endsAt) && technicians.length
      ? hoursOf(startsAt, endsAt)
      : `${formats.nearTime(startsAt, now)} – ${formats.nearTime(endsAt, now)}`)
  return (
    <>
      {window && <b className="visit-card-hours">{window}</b>}
      <span className="visit-card-customer" title={visit.customer.name}>
        {visit.customer.name}
      </span>
      <span className="visit-card-place">
        {[words.short(visit.number), visit.place.district].filter(Boolean).join(' · ')}
      </span>
      {!waits && <VisitState visit={visit} />}
      {(waits ? technicians.length > 0 : technicians.length > 1) && (
        <span className="visit-card-place">{technicians.map(({ name }) => name).join(', ')}</span>
      )}
      {conflicts && conflicts.length > 0 && (
        <span className="visit-card-conflict">
          <Icon path={mdiAlertOutline} size={14} />
          {t.conflictWith(conflicts.map(words.short).join(', '))}
        </span>
      )}
    </>
  )
}
