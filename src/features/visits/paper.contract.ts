import { z } from 'zod'
import { endpoint, idParams, instant } from '../../platform/shared/contract.ts'

const paperQuery = z.object({ paper: z.enum(['letter', 'a4']).default('letter') })

export const paperApi = {
  order: endpoint({
    method: 'GET',
    path: '/api/visits/{id}/order.pdf',
    summary: 'The order of a visit, to print or to send',
    params: idParams,
    query: paperQuery,
    answers: 'application/pdf',
    answer: z.file(),
  }),
  report: endpoint({
    method: 'GET',
    path: '/api/visits/{id}/report.pdf',
    summary: 'The report of a visit as it stands, or one of its versions; the customer may read it too',
    params: idParams,
    query: paperQuery.extend({ number: z.coerce.number().int().positive().optional() }),
    answers: 'application/pdf',
    answer: z.file(),
  }),
  calendar: endpoint({
    method: 'GET',
    path: '/api/visits/calendar/{token}.ics',
    summary: 'The visits of a technician for a calendar program; whoever has the address may read it',
    params: z.object({ token: z.string().max(200) }),
    answers: 'text/calendar',
    answer: z.string(),
    open: true,
  }),
  myCalendar: endpoint({
    method: 'GET',
    path: '/api/visits/calendar',
    summary: 'Whether my calendar can be subscribed to',
    answer: z.object({ createdAt: instant.nullable() }),
  }),
  openCalendar: endpoint({
    method: 'POST',
    path: '/api/visits/calendar',
    summary: 'Make a new secret address of my calendar; the one before ends. It is told this once',
    answer: z.object({ path: z.string(), createdAt: instant }),
    status: 201,
  }),
  closeCalendar: endpoint({
    method: 'DELETE',
    path: '/api/visits/calendar',
    summary: 'End the secret address of my calendar',
    answer: z.object({ closed: z.boolean() }),
  }),
}
