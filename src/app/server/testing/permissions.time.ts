import { logTime } from '../../../features/time-entries/server/time-entries.builders.ts'
import type { Client } from './harness.ts'
import { get, type Row, STAFF, SUPERVISING } from './permissions.ts'

type Around = {
  /** The agent whose time it is. */
  by: Client
  aCase: () => Promise<{ id: string }>
  boss: Client
  /** One more agent. */
  add: () => Promise<Client>
}

const aTimer = async (by: Client) => {
  await by.delete('/api/timer')
  return by.post('/api/timer')
}

/** A timer that somebody left running who was deactivated. */
const aLeftTimer = async (add: Around['add'], boss: Client) => {
  const leaver = await add()
  const { id } = (await leaver.post('/api/timer')).body as { id: string }
  await boss.patch(`/api/people/${leaver.id}`, { version: 1, active: false })
  return id
}

/** Who may do what with time. */
export const timeRows = ({ by: ana, aCase, boss, add }: Around): Row[] => [
  ['GET /api/time-entries', STAFF, get('/api/time-entries')],
  [
    'POST /api/time-entries',
    '201 201 201 201 422 403 403 401',
    async (by) => by.post('/api/time-entries', { caseId: (await aCase()).id, mode: 'online', workedMinutes: 5 }),
  ],
  [
    'GET /api/time-entries/{id}',
    '200 200 200 404 404 403 403 401',
    async (by) => by.get(`/api/time-entries/${(await logTime(ana)).id}`),
  ],
  [
    'POST /api/time-entries/preview',
    '200 200 200 200 422 403 403 401',
    async (by) =>
      by.post('/api/time-entries/preview', { caseId: (await aCase()).id, mode: 'online', workedMinutes: 5 }),
  ],
  [
    'POST /api/time-entries/{id}/reverse',
    SUPERVISING,
    async (by) => by.post(`/api/time-entries/${(await logTime(ana)).id}/reverse`, { reason: 'x' }),
  ],
  ['GET /api/timer', STAFF, get('/api/timer')],
  ['POST /api/timer', '201 201 201 201 201 403 403 401', (by) => aTimer(by)],
  ['PATCH /api/timer', STAFF, async (by) => aTimer(by).then(() => by.patch('/api/timer', { mode: 'travel' }))],
  ['POST /api/timer/stop', STAFF, async (by) => aTimer(by).then(() => by.post('/api/timer/stop'))],
  ['DELETE /api/timer', STAFF, (by) => by.delete('/api/timer')],
  ['GET /api/left-timers', SUPERVISING, get('/api/left-timers')],
  [
    'POST /api/left-timers/{id}/log',
    SUPERVISING,
    async (by) => by.post(`/api/left-timers/${await aLeftTimer(add, boss)}/log`),
  ],
  [
    'POST /api/left-timers/{id}/discard',
    SUPERVISING,
    async (by) => by.post(`/api/left-timers/${await aLeftTimer(add, boss)}/discard`),
  ],
  ['GET /api/availability', STAFF, get('/api/availability')],
  ['GET /api/availability/periods', STAFF, get('/api/availability/periods?on=2026-06-15')],
  ['GET /api/availability/periods', SUPERVISING, get(`/api/availability/periods?on=2026-06-15&personId=${ana.id}`)],
  [
    'PATCH /api/availability/periods/{id}',
    SUPERVISING,
    async (by) => {
      await boss.post('/api/classifications/pause-reasons/usual')
      const [meal, rest] = (await ana.get('/api/classifications')).body.pauseReasons as { id: string }[]
      // with the other reason it is another pause, so that each of them changes one that nobody has changed
      const { mine } = (await ana.post('/api/availability', { kind: 'paused', reasonId: meal!.id })).body
      return by.patch(`/api/availability/periods/${mine.id}`, { version: 1, reasonId: rest!.id, why: 'x' })
    },
  ],
  ['POST /api/availability', STAFF, (by) => by.post('/api/availability', { kind: 'available' })],
  ['GET /api/timesheet', STAFF, get('/api/timesheet')],
  ['GET /api/timesheet', SUPERVISING, get(`/api/timesheet?personId=${ana.id}`)],
]
