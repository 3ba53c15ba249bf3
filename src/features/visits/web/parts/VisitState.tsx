import {
  mdiAlertCircleOutline,
  mdiCalendarCheckOutline,
  mdiCalendarQuestionOutline,
  mdiCancel,
  mdiCarOutline,
  mdiCheckCircleOutline,
  mdiMapMarkerCheckOutline,
} from '@mdi/js'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { useNow } from '../../../../platform/web/now.ts'
import type { VisitItem } from '../../visits.contract.ts'
import { visitsText } from '../../visits.text.ts'
import { type Standing, standingOf } from './standing.ts'

const icons: Record<Standing, string> = {
  planned: mdiCalendarCheckOutline,
  unplanned: mdiCalendarQuestionOutline,
  late: mdiAlertCircleOutline,
  travelling: mdiCarOutline,
  onSite: mdiMapMarkerCheckOutline,
  done: mdiCheckCircleOutline,
  cancelled: mdiCancel,
}

type Props = { visit: Pick<VisitItem, 'state' | 'startsAt' | 'endsAt' | 'technicians'> }

/** How a visit stands, in words, with a sign and a colour. */
export function VisitState({ visit }: Props) {
  const t = useText(visitsText)
  const standing = standingOf(visit, useNow())
  return (
    <span className="visit-state" data-standing={standing}>
      <Icon path={icons[standing]} size={14} />
      {t.states[standing]}
    </span>
  )
}
