import type { Ctx } from '../../../../platform/server/context.ts'

/** What became of a product in repair, as the cases that are about it hear it. */
export type RepairTold = {
  repairId: string
  equipment: { id: string; name: string }
  /** The case it came for. */
  caseId: string | null
} & (
  | { kind: 'repairReceived'; to: { receivedOn: string } }
  | { kind: 'repairReturned'; to: { receivedOn: string; returnedOn: string } }
  | { kind: 'repairCorrected'; from: Days; to: Days; reason: string }
)
type Days = { receivedOn: string; returnedOn: string | null }

/** Tells it to the cases, which are a later feature: the application connects them. */
export type TellCases = (ctx: Ctx, told: RepairTold) => Promise<void>
