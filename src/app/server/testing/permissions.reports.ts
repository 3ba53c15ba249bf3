import { uuidv7 } from 'uuidv7'
import { daily, saveReport, schedule } from '../../../features/reports/server/saved/saved.builders.ts'
import type { Client } from './harness.ts'
import { get, type Row, SUPERVISING } from './permissions.ts'

// admin · supervisor · agent · technician of the case · another technician · contact · of another company · stranger
const ATTENDING = '200 200 200 403 403 403 403 401'
const KEEPING = '200 200 404 403 403 403 403 401'

const OF_SUPERVISORS = '/api/reports/cases-by-responsible-and-state'
const OF_AGENTS = '/api/reports/coverages-expiring'

/** Who may read reports and the dashboard, keep them and have them sent. */
export const reportsRows = ({ boss }: { boss: Client }): Row[] => {
  const shared = async () => (await saveReport(boss, { name: uuidv7(), shared: true })).id
  return [
    ['GET /api/dashboard', ATTENDING, get('/api/dashboard')],
    ['GET /api/dashboard', SUPERVISING, get('/api/dashboard?scope=all')],
    ['GET /api/reports', ATTENDING, get('/api/reports')],
    ['GET /api/reports/{key}', SUPERVISING, get(OF_SUPERVISORS)],
    ['GET /api/reports/{key}', ATTENDING, get(OF_AGENTS)],
    ['GET /api/reports/{key}/drill', SUPERVISING, get(`${OF_SUPERVISORS}/drill?column=cases`)],
    ['GET /api/reports/{key}/drill', ATTENDING, get(`${OF_AGENTS}/drill`)],
    ...['.csv', '.xlsx', '.pdf', '.png', '/drill.csv', '/drill.xlsx'].map((file): Row => [
      `GET /api/reports/{key}${file}`,
      SUPERVISING,
      get(`${OF_SUPERVISORS}${file}`),
    ]),
    ['GET /api/saved-reports', ATTENDING, get('/api/saved-reports')],
    [
      'POST /api/saved-reports',
      '201 201 403 403 403 403 403 401',
      (by) => by.post('/api/saved-reports', { report: 'hours-charged', name: uuidv7(), parameters: {} }),
    ],
    [
      'PATCH /api/saved-reports/{id}',
      KEEPING,
      async (by) => by.patch(`/api/saved-reports/${await shared()}`, { version: 1, name: uuidv7() }),
    ],
    ['DELETE /api/saved-reports/{id}', KEEPING, async (by) => by.delete(`/api/saved-reports/${await shared()}`)],
    [
      'GET /api/saved-reports/{id}/schedules',
      KEEPING,
      async (by) => by.get(`/api/saved-reports/${await shared()}/schedules`),
    ],
    [
      'PUT /api/saved-reports/{id}/schedules/{scheduleId}',
      KEEPING,
      async (by) =>
        by.put(`/api/saved-reports/${await shared()}/schedules/${uuidv7()}`, {
          when: daily,
          formats: ['csv'],
          recipientIds: [boss.id],
        }),
    ],
    [
      'DELETE /api/saved-reports/{id}/schedules/{scheduleId}',
      KEEPING,
      async (by) => {
        const id = await shared()
        return by.delete(`/api/saved-reports/${id}/schedules/${(await schedule(boss, id)).id}`)
      },
    ],
    ['GET /api/report-deliveries', ATTENDING, get('/api/report-deliveries')],
    // nobody received one
    [
      'PUT /api/report-deliveries/{id}/read',
      '404 404 404 403 403 403 403 401',
      (by) => by.put(`/api/report-deliveries/${uuidv7()}/read`, {}),
    ],
    ['PUT /api/report-deliveries/read', ATTENDING, (by) => by.put('/api/report-deliveries/read', {})],
  ]
}
