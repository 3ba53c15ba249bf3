import { z } from 'zod'

export const commitmentViews = ['mine', 'all', 'overdue'] as const
export type CommitmentView = (typeof commitmentViews)[number]

/** What the address of the list says; what cannot be understood in it is left out. */
const shape = z.object({
  view: z.enum(commitmentViews).optional().catch(undefined),
  responsibleId: z.uuid().optional().catch(undefined),
  /** Only what is due on this day. */
  dueOn: z.iso.date().optional().catch(undefined),
})
export type CommitmentSearch = z.infer<typeof shape>

export const readCommitmentSearch = (raw: Record<string, unknown>): CommitmentSearch => shape.parse(raw)
