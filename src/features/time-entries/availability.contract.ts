import { z } from 'zod'
import { day, endpoint, id, idParams, instant, longText, version } from '../../platform/shared/contract.ts'
import { availability } from './time-entries.contract.ts'

/** What a correction changes; the reason of a pause by its name of then. */
const corrected = z.object({ startedAt: instant, endedAt: instant.nullable(), pauseReason: z.string().nullable() })

export const availabilityPeriod = availability.extend({
  version,
  /** How it was before: the last twenty corrections, the first of them first. */
  corrections: z.array(
    z.object({ by: z.string(), at: instant, why: z.string().nullable(), from: corrected, to: corrected }),
  ),
  abilities: z.object({ correct: z.boolean() }),
})
export type AvailabilityPeriod = z.infer<typeof availabilityPeriod>

export const availabilityApi = {
  periods: endpoint({
    method: 'GET',
    path: '/api/availability/periods',
    summary: 'Times of availability and pauses of a person that reach into a day, and how they were put right',
    query: z.object({
      /** Mine when missing; of somebody else for supervisors. */
      personId: id.optional(),
      on: day,
    }),
    answer: z.object({ items: z.array(availabilityPeriod) }),
  }),
  correct: endpoint({
    method: 'PATCH',
    path: '/api/availability/periods/{id}',
    summary: 'Put right when somebody was available or paused, and why paused; how it was before is kept',
    params: idParams,
    body: z.object({
      version,
      startedAt: instant.optional(),
      /** Null: it still goes on, which only the present one can. */
      endedAt: instant.nullish(),
      /** Of a pause. */
      reasonId: id.optional(),
      /** Why it is put right; needed by a supervisor for somebody else. */
      why: longText(500).nullish(),
    }),
    answer: availabilityPeriod,
  }),
}
