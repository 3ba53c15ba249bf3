import { z } from 'zod'
import { visitState } from '../../visits.contract.ts'

export const boardViews = ['week', 'day', 'calendar', 'list'] as const
export type BoardView = (typeof boardViews)[number]

/** What the address of the visits says; what cannot be understood in it is left out. */
const shape = z.object({
  view: z.enum(boardViews).optional().catch(undefined),
  /** A day of the week that is shown; today when absent. */
  on: z.iso.date().optional().catch(undefined),
  technicianId: z.uuid().optional().catch(undefined),
  /** Technicians whose name has these words. */
  // the router reads a number as a number
  find: z.coerce.string().max(100).optional().catch(undefined),
  customerId: z.uuid().optional().catch(undefined),
  state: visitState.optional().catch(undefined),
  which: z.enum(['late', 'unplanned']).optional().catch(undefined),
})
export type BoardSearch = z.infer<typeof shape>

export const readBoardSearch = (raw: Record<string, unknown>): BoardSearch => shape.parse(raw)
