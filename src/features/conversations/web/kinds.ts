import {
  mdiAccountGroupOutline,
  mdiCheckCircleOutline,
  mdiEmailOutline,
  mdiLockOutline,
  mdiMessageTextOutline,
  mdiPhoneOutline,
  mdiProgressWrench,
} from '@mdi/js'
import type { EntryKind } from '../conversations.contract.ts'

export const entryIcons: Record<EntryKind, string> = {
  call: mdiPhoneOutline,
  email: mdiEmailOutline,
  meeting: mdiAccountGroupOutline,
  portalMessage: mdiMessageTextOutline,
  internalNote: mdiLockOutline,
  progress: mdiProgressWrench,
  solution: mdiCheckCircleOutline,
}

/** What our people record by hand, in the order of the keys Alt+1 … Alt+6. */
export const writtenKinds = ['call', 'email', 'meeting', 'internalNote', 'progress', 'solution'] as const
export type WrittenKind = (typeof writtenKinds)[number]
