import { mdiCheckCircleOutline, mdiCircleOffOutline, mdiPauseCircleOutline } from '@mdi/js'
import { useText } from '../../../../platform/web/language.ts'
import { availabilityText } from '../../availability.text.ts'
import type { Availability } from '../../time-entries.contract.ts'

/** What somebody says of oneself; nothing when they went, or never said anything. */
export type State = 'available' | 'paused' | 'unknown'

export const stateIcons: Record<State, string> = {
  available: mdiCheckCircleOutline,
  paused: mdiPauseCircleOutline,
  unknown: mdiCircleOffOutline,
}

export const stateOf = (present: Availability | null): State => present?.kind ?? 'unknown'

/** Disponible; En pausa: colación. */
export function useStateWords() {
  const t = useText(availabilityText)
  return (present: Availability | null): string => {
    if (!present) return t.unknown
    return present.kind === 'available' ? t.available : t.paused(present.reason?.name ?? '')
  }
}
