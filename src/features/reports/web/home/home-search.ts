import { z } from 'zod'
import { scope } from '../../dashboard.contract.ts'

/** What the address of the home says; what cannot be understood in it is left out. */
const shape = z.object({
  /** Whose figures; the usual ones of the role when absent. */
  scope: scope.optional().catch(undefined),
})
export type HomeSearch = z.infer<typeof shape>

export const readHomeSearch = (raw: Record<string, unknown>): HomeSearch => shape.parse(raw)
