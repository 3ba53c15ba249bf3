import { uuidv7 } from 'uuidv7'
import type { Client } from '../../../../app/server/testing/harness.ts'
import type { SavedReport } from '../../saved.contract.ts'
import type { Schedule } from '../../schedules.contract.ts'

let made = 0

/** A saved report of somebody. */
export async function saveReport(by: Client, more: Record<string, unknown> = {}): Promise<SavedReport> {
  const name = `Guardado ${++made}`
  const body = { report: 'hours-charged', name, parameters: { range: 'lastWeek' }, ...more }
  const answer = await by.post('/api/saved-reports', body)
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
  return answer.body as SavedReport
}

export const daily = { every: 'day', atMinute: 480 }

/** Sends a saved report every day at eight, unless said, to whoever schedules it. */
export async function schedule(
  by: Client,
  savedId: string,
  { id = uuidv7(), ...more }: Record<string, unknown> = {},
): Promise<Schedule> {
  const body = { when: daily, formats: ['csv'], recipientIds: [by.id], ...more }
  const answer = await by.put(`/api/saved-reports/${savedId}/schedules/${String(id)}`, body)
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return answer.body as Schedule
}
