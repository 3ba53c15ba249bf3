import { mdiCarOutline, mdiHeadset, mdiLaptop, mdiMapMarkerOutline } from '@mdi/js'
import type { Mode } from '../../coverage/terms.contract.ts'

export const modeIcons: Record<Mode, string> = {
  online: mdiHeadset,
  offline: mdiLaptop,
  onSite: mdiMapMarkerOutline,
  travel: mdiCarOutline,
}
