import type { Ctx } from '../../../platform/server/context.ts'

/** What became of an authorisation that was asked for one case. */
export type AuthorisationTold = {
  authorisationId: string
  case: { id: string; customerId: string }
  reason: string | null
} & (
  | { kind: 'authorisationAsked' | 'authorisationDenied' | 'authorisationRevoked' }
  | { kind: 'authorisationGranted'; validUntil: string }
)

/** Tells it to the case, which is of a later feature: the application connects them. */
export type TellCase = (ctx: Ctx, told: AuthorisationTold) => Promise<void>
