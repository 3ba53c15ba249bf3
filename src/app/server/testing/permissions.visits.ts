import type { Client } from './harness.ts'
import { get, OPEN, type Row, STAFF } from './permissions.ts'

const STAFF_ADDS = '201 201 201 201 201 403 403 401'

type Given = { by: Client; boss: Client; customerId: string }

/** Who may do what with visits. */
export function visitsRows({ by, customerId }: Given): Row[] {
  const calendar = async () => (await by.post('/api/visits/calendar')).body.path as string
  return [
    ['GET /api/visits/pack', STAFF, get('/api/visits/pack')],
    ['GET /api/customers/{id}/places', STAFF, get(`/api/customers/${customerId}/places`)],
    ['GET /api/visits/calendar', STAFF, get('/api/visits/calendar')],
    ['POST /api/visits/calendar', STAFF_ADDS, (who) => who.post('/api/visits/calendar')],
    ['DELETE /api/visits/calendar', STAFF, (who) => who.delete('/api/visits/calendar')],
    // whoever has the address has the calendar
    ['GET /api/visits/calendar/{token}.ics', OPEN, async (who) => who.get(await calendar())],
  ]
}
