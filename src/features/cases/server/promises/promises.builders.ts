import type { Client, startTestApp } from '../../../../app/server/testing/harness.ts'
import { addType } from '../../../coverage/server/coverage.builders.ts'
import { classify } from '../../../settings/server/settings.builders.ts'

type TestApp = Awaited<ReturnType<typeof startTestApp>>

const OFFICE = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 540, toMinute: 1080 }))

/**
 * A company that attends from nine to six and promises, for normal priority, an answer in two hours and a solution in
 * eight; for urgent ones one and four. Its contracts promise half an hour and two hours, around the clock.
 */
export async function promisingDesk(app: TestApp) {
  const classified = await classify(app)
  const { normal, urgent } = classified.priorities
  const admin = await app.signIn('admin')
  const calendar = await admin.post('/api/calendars', { name: 'Oficina', windows: OFFICE, isDefault: true })
  const items = [
    { priorityId: normal, responseMinutes: 120, solutionMinutes: 480 },
    { priorityId: urgent, responseMinutes: 60, solutionMinutes: 240 },
  ]
  await admin.put('/api/service-levels', { items })
  const serviceLevels = [{ priorityId: normal, responseMinutes: 30, solutionMinutes: 120 }]
  const contractTypeId = await addType(admin, { calendarId: null }, { name: 'Contrato 24 × 7', serviceLevels })
  return { ...classified, admin, contractTypeId, calendar: calendar.body as { id: string; version: number }, items }
}

/** Both promises of a case as the API tells them. */
export async function promisesOf(by: Client, caseId: string) {
  const { response, solution } = (await by.get(`/api/cases/${caseId}`)).body
  return { response, solution }
}
