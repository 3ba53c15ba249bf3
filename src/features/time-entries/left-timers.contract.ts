import { z } from 'zod'
import { endpoint, id, idParams, instant } from '../../platform/shared/contract.ts'
import { explanation } from '../coverage/ledger.contract.ts'
import { timeEntry, timer, work } from './time-entries.contract.ts'

/**
 * A timer whose person could no longer stop it: deactivated while it ran, a person of a customer since then, or a
 * technician who does not see its case.
 */
export const leftTimer = timer.omit({ forgotten: true, ownUntil: true }).extend({
  person: z.object({ id, name: z.string() }),
  stoppedAt: instant,
  /** Who took away or changed the access of the person. */
  stoppedBy: z.string(),
  /** What it counted until then. */
  countedMinutes: z.int(),
})
export type LeftTimer = z.infer<typeof leftTimer>

export const leftTimersApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/left-timers',
    summary: 'Timers of people who lost the access to them while they ran, oldest first; of supervisors only',
    answer: z.object({ items: z.array(leftTimer) }),
  }),
  log: endpoint({
    method: 'POST',
    path: '/api/left-timers/{id}/log',
    summary: 'Log what such a timer counted, or the minutes that are told, as time of its person',
    params: idParams,
    body: z
      .object({ ...work, mode: work.mode.optional(), workedMinutes: work.workedMinutes.optional() })
      .omit({ personId: true })
      .default({}),
    answer: timeEntry.extend({ explanation }),
  }),
  discard: endpoint({
    method: 'POST',
    path: '/api/left-timers/{id}/discard',
    summary: 'Throw such a timer away; nothing is logged, who decided it is kept',
    params: idParams,
    answer: z.object({ discarded: z.boolean() }),
  }),
}
