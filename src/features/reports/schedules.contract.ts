import { z } from 'zod'
import { endpoint, id, idParams, instant, version } from '../../platform/shared/contract.ts'
import { format, formats } from './saved.contract.ts'

export const MOST_SCHEDULES = 10
export const MOST_RECIPIENTS = 50

const atMinute = z.int().min(0).max(1439)

/** When it is due, by the clock of Chile. Monday is 1; a month without the day has its last one instead. */
export const when = z.discriminatedUnion('every', [
  z.object({ every: z.literal('day'), atMinute }),
  z.object({ every: z.literal('week'), weekday: z.int().min(1).max(7), atMinute }),
  z.object({ every: z.literal('month'), monthDay: z.int().min(1).max(31), atMinute }),
])
export type When = z.infer<typeof when>

export const schedule = z.object({
  id,
  when,
  formats: z.array(format),
  active: z.boolean(),
  /** The next times it is due; none while it is paused. */
  next: z.array(instant),
  recipients: z.array(z.object({ id, name: z.string() })),
  /** Whoever saved it last: it is made with what this person may read. */
  madeAs: z.object({ id, name: z.string() }),
  /** When it was delivered last, and why there were no files then. */
  last: z.object({ madeAt: instant, problem: z.string().nullable() }).nullable(),
  version,
})
export type Schedule = z.infer<typeof schedule>

const scheduleParams = z.object({ id, scheduleId: id })

export const schedulesApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/saved-reports/{id}/schedules',
    summary: 'When a saved report is made and whom it is given to',
    params: idParams,
    answer: z.object({
      items: z.array(schedule),
      /** Whom it may be given to. */
      readers: z.array(z.object({ id, name: z.string() })),
    }),
  }),
  put: endpoint({
    method: 'PUT',
    path: '/api/saved-reports/{id}/schedules/{scheduleId}',
    summary:
      'Make a saved report for some people again and again, or change that; a change says the `version` it knows',
    params: scheduleParams,
    body: z.object({
      when,
      formats: z
        .array(format)
        .min(1)
        .max(4)
        .transform((all) => formats.filter((one) => all.includes(one))),
      /** Our own people who may read the report. */
      recipientIds: z
        .array(id)
        .min(1)
        .max(MOST_RECIPIENTS)
        .transform((all) => [...new Set(all)]),
      active: z.boolean().default(true),
      /** None for a new one, whose id is made by the sender. */
      version: version.optional(),
    }),
    answer: schedule,
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/api/saved-reports/{id}/schedules/{scheduleId}',
    summary: 'Do not deliver a saved report any more; what was delivered stays',
    params: scheduleParams,
    answer: z.object({ id }),
  }),
}
