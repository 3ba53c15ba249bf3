import type { Actor } from '../../platform/shared/actor.ts'
import type { Reason } from '../../platform/shared/refusal.ts'
import type { EntryKind } from './conversations.contract.ts'

/** An internal note never leaves the house; anything else does unless asked otherwise. A contact has no secrets of ours. */
export const isInternal = (actor: Pick<Actor, 'role'>, kind: EntryKind, asked: boolean | undefined): boolean =>
  actor.role !== 'contact' && (kind === 'internalNote' || asked === true)

/** The customer's own people write messages of the portal and nothing else. */
export const mayWrite = (actor: Pick<Actor, 'role'>, kind: EntryKind): boolean =>
  actor.role !== 'contact' || kind === 'portalMessage'

const CLOCK_TOLERANCE_MS = 5 * 60_000
const OLDEST_YEARS = 20

/** Why something cannot have been said then: clocks may differ by five minutes, and nobody notes what is twenty years old. */
export function whyNotSaidAt(saidAt: Date, now: Date): Reason | undefined {
  const oldest = new Date(now)
  oldest.setUTCFullYear(now.getUTCFullYear() - OLDEST_YEARS)
  if (saidAt.getTime() > now.getTime() + CLOCK_TOLERANCE_MS) return { code: 'entry.said_in_future', field: 'saidAt' }
  if (saidAt < oldest) return { code: 'entry.said_too_long_ago', field: 'saidAt' }
  return undefined
}

/** Kinds of entries by what a time line shows. */
export const conversationKinds = [
  'call',
  'email',
  'meeting',
  'portalMessage',
  'internalNote',
] as const satisfies EntryKind[]
export const progressKinds = ['progress', 'solution'] as const satisfies EntryKind[]
