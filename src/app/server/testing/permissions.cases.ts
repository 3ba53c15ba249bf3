import { registerCase } from '../../../features/cases/server/cases.builders.ts'
import type { Client } from './harness.ts'
import { EVERYBODY, get, type Row, SEEING_THE_CASE, WORKING } from './permissions.ts'

type Given = {
  by: Client
  customerId: string
  technician: Client
  inProgress: string
  aCase: () => Promise<{ id: string; number: number }>
  aLink: () => Promise<string>
}

/** Who may do what with cases; `by` registers them, the technician is their responsible. */
export function caseRows({ by, customerId, technician, inProgress, aCase, aLink }: Given): Row[] {
  return [
    ['GET /api/cases', EVERYBODY, get('/api/cases')],
    ['GET /api/case-counts', EVERYBODY, get('/api/case-counts')],
    ['GET /api/promised-times', '200 200 200 403 403 403 403 401', get('/api/promised-times')],
    [
      'POST /api/cases',
      '201 201 201 403 403 201 422 401',
      (who) => who.post('/api/cases', { customerId, subject: 'x', description: 'x', channel: 'phone' }),
    ],
    ['GET /api/cases/{id}', SEEING_THE_CASE, async (who) => who.get(`/api/cases/${(await aCase()).number}`)],
    [
      'PATCH /api/cases/{id}',
      '200 200 200 403 404 403 404 401',
      async (who) => who.patch(`/api/cases/${(await aCase()).id}`, { version: 1, subject: 'Otro' }),
    ],
    // it is taken already: those who could take it hear so
    [
      'POST /api/cases/{id}/take',
      '409 409 409 403 404 403 404 401',
      async (who) => who.post(`/api/cases/${(await aCase()).id}/take`),
    ],
    [
      'POST /api/cases/{id}/assign',
      '200 200 403 403 404 403 404 401',
      async (who) => who.post(`/api/cases/${(await aCase()).id}/assign`, { responsibleId: by.id }),
    ],
    [
      'POST /api/cases/{id}/state',
      WORKING,
      async (who) => who.post(`/api/cases/${(await aCase()).id}/state`, { stateId: inProgress }),
    ],
    [
      'POST /api/cases/{id}/links',
      '201 201 201 403 404 403 404 401',
      async (who) =>
        who.post(`/api/cases/${(await aCase()).id}/links`, { relatedCaseId: (await aCase()).id, kind: 'follows' }),
    ],
    [
      'DELETE /api/case-links/{id}',
      '200 200 200 403 404 403 404 401',
      async (who) => who.delete(`/api/case-links/${await aLink()}`),
    ],
    [
      'POST /api/cases/{id}/dismiss-recurrence',
      '200 200 200 403 404 403 404 401',
      async (who) => {
        const subject = 'Lámpara parpadea'
        const earlier = await registerCase(by, { customerId, subject })
        const { id } = await registerCase(by, { customerId, subject, responsibleId: technician.id })
        return who.post(`/api/cases/${id}/dismiss-recurrence`, { earlierCaseId: earlier.id })
      },
    ],
    [
      'POST /api/cases/bulk',
      '200 200 200 403 403 403 403 401',
      async (who) => who.post('/api/cases/bulk', { caseIds: [(await aCase()).id], stateId: inProgress }),
    ],
  ]
}
