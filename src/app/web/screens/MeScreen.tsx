import { MePage } from '../../../features/auth/web/MePage.tsx'
import { useMe } from '../../../features/auth/web/session.ts'
import { CalendarFeed } from '../../../features/visits/web/feed/CalendarFeed.tsx'

/** What everybody settles for themselves; who may be sent to customers, the calendar of the own visits too. */
export function MeScreen() {
  const { abilities } = useMe()
  return <MePage>{abilities.findCustomers && <CalendarFeed />}</MePage>
}
