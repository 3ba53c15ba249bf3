import type pg from 'pg'
import { addDays } from '../src/platform/shared/days.ts'
import type { Request } from './http-client.ts'
import type { Operation } from './operations.ts'

const SAMPLES = 200
/** Days of the board of a week, and the weeks that are looked at. */
const WEEK = 6
const WEEKS = 20

/** Jobs with visits: planning a week, the week of a technician, what was done at a customer. */
export async function visitsOperations(client: pg.Client): Promise<Operation[]> {
  const get =
    (path: string): (() => Request[]) =>
    () => [{ method: 'GET', path }]
  const { rows: last } = await client.query<{ day: string }>(
    `select to_char(max(created_at), 'YYYY-MM-DD') as day from visits`,
  )
  const weeks = Array.from({ length: WEEKS }, (_, n) => addDays(last[0]!.day, -7 * n))
  const { rows: technicians } = await client.query<{ id: string }>(
    `select id from people where role = 'technician' and id in (select person_id from visit_technicians) order by id`,
  )
  const { rows: customers } = await client.query<{ id: string }>(
    `select customer_id as id from visits group by customer_id having count(*) >= 2
      order by md5(customer_id::text) limit ${SAMPLES}`,
  )
  const reads = (key: string, name: string, paths: string[]): Operation => ({
    key,
    name,
    writes: false,
    turns: paths.map(get),
  })
  return [
    reads(
      'board',
      'Board of a week, 20 technicians',
      weeks.map((from) => `/api/visits/board?from=${from}&to=${addDays(from, WEEK)}`),
    ),
    reads(
      'week',
      'Week of a technician',
      weeks.flatMap((from) =>
        technicians.map(({ id }) => `/api/visits?technicianId=${id}&from=${from}&to=${addDays(from, WEEK)}`),
      ),
    ),
    reads(
      'visitsOfCustomer',
      'Visits of a customer',
      customers.map(({ id }) => `/api/visits?customerId=${id}`),
    ),
  ]
}
