import type { Client } from '../../../app/server/testing/harness.ts'
import type { Answer } from '../../../platform/shared/contract.ts'
import type { timeEntriesApi } from '../time-entries.contract.ts'

/** Logs an hour online on 15-06-2026 through the API, unless said otherwise. */
export async function logTime(
  by: Client,
  fields: Record<string, unknown> = {},
): Promise<Answer<typeof timeEntriesApi.add>> {
  const when = fields.startedAt ? {} : { workedOn: '2026-06-15' }
  const answer = await by.post('/api/time-entries', { mode: 'online', workedMinutes: 60, ...when, ...fields })
  if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}
