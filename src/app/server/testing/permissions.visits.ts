import { orderVisit } from '../../../features/visits/server/visits.builders.ts'
import { publishedForm } from '../../../features/visit-forms/server/visit-forms.builders.ts'
import type { Client } from './harness.ts'
import { get, OPEN, type Row, STAFF } from './permissions.ts'

const STAFF_ADDS = '201 201 201 201 201 403 403 401'

const OF_THE_VISIT = '200 200 200 200 404 404 404 401'
/** The customer reads it too. */
const OF_THE_REPORT = '200 200 200 200 404 200 404 401'
const ATTENDING = '200 200 200 403 403 403 403 401'
const ATTENDING_ADDS = '201 201 201 403 403 403 403 401'

type Given = {
  by: Client
  boss: Client
  customerId: string
  technician: Client
  aCase: () => Promise<{ id: string }>
}

/** Who may do what with visits. */
export function visitsRows({ by, boss, customerId, technician, aCase }: Given): Row[] {
  const calendar = async () => (await by.post('/api/visits/calendar')).body.path as string
  let form: Promise<{ id: string }> | undefined
  const formId = async () => (await (form ??= publishedForm(boss))).id
  /** Of the technician of the case. */
  const visit = async () => {
    const [{ id: caseId }, chosen] = [await aCase(), await formId()]
    const { id } = await orderVisit(by, { caseId, formId: chosen, technicianIds: [technician.id] })
    return `/api/visits/${id}`
  }
  const times = { arrivedAt: '2026-01-01T12:00:00Z', departedAt: '2026-01-01T13:00:00Z' }
  const report = { formVersion: 1, answers: {}, times }
  const reported = async () => {
    const path = await visit()
    await technician.put(`${path}/report`, { ...report, answers: { trabajo: 'x' } })
    return path
  }
  const progress = { state: 'travelling', at: '2026-01-01T12:00:00Z' }
  return [
    ['GET /api/visits', STAFF, get('/api/visits')],
    ['GET /api/visits/board', ATTENDING, get('/api/visits/board?from=2026-06-19&to=2026-06-20')],
    [
      'POST /api/cases/{id}/visits',
      '201 201 201 403 404 403 404 401',
      async (who) => who.post(`/api/cases/${(await aCase()).id}/visits`, { formId: await formId() }),
    ],
    [
      'POST /api/visits',
      ATTENDING_ADDS,
      async (who) => who.post('/api/visits', { customerId, formId: await formId() }),
    ],
    ['GET /api/visits/{id}', OF_THE_VISIT, async (who) => who.get(await visit())],
    [
      'PATCH /api/visits/{id}',
      '200 200 200 403 404 404 404 401',
      async (who) => who.patch(await visit(), { version: 1, address: 'x' }),
    ],
    ['POST /api/visits/{id}/cancel', OF_THE_VISIT, async (who) => who.post(`${await visit()}/cancel`, { reason: 'x' })],
    [
      'PUT /api/visits/{id}/progress',
      '200 200 403 200 404 404 404 401',
      async (who) => who.put(`${await visit()}/progress`, progress),
    ],
    [
      'PUT /api/visits/{id}/report',
      '200 200 403 200 404 404 404 401',
      async (who) => who.put(`${await visit()}/report`, report),
    ],
    ['GET /api/visits/{id}/order.pdf', OF_THE_VISIT, async (who) => who.get(`${await visit()}/order.pdf`)],
    ['GET /api/visits/{id}/report.pdf', OF_THE_REPORT, async (who) => who.get(`${await reported()}/report.pdf`)],
    ['GET /api/visits/pack', STAFF, get('/api/visits/pack')],
    ['GET /api/customers/{id}/places', STAFF, get(`/api/customers/${customerId}/places`)],
    ['GET /api/visits/calendar', STAFF, get('/api/visits/calendar')],
    ['POST /api/visits/calendar', STAFF_ADDS, (who) => who.post('/api/visits/calendar')],
    ['DELETE /api/visits/calendar', STAFF, (who) => who.delete('/api/visits/calendar')],
    // whoever has the address has the calendar
    ['GET /api/visits/calendar/{token}.ics', OPEN, async (who) => who.get(await calendar())],
  ]
}
