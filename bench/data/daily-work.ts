import type pg from 'pg'
import type { World } from './cases.ts'
import { loader } from './copy.ts'

/**
 * What reports of time read besides work that was charged: work for whom nothing covers, visits, internal activities, pauses,
 * and some of it taken back. Then contracts that were suspended and products that were repaired.
 */
export async function loadDailyWork(pool: pg.Pool, { from, until, ids, staff }: World): Promise<string> {
  const client = await loader(pool)
  const [since, end] = [new Date(from), new Date(until)]
  const count = async (text: string, values: unknown[]) => (await client.query(text, values)).rowCount ?? 0
  const people = (await client.query<{ id: string }>(`select person_id as id from visit_technicians group by 1`)).rows
  const workers = [...staff, ...people].map(({ id }) => id)
  const activities = Object.values(ids.internalActivities)
  const { meal, rest, leave } = ids.pauseReasons
  const worked =
    (await count(UNCOVERED, [])) +
    (await count(ON_SITE, [])) +
    (await count(INTERNAL, [since, end, workers, activities]))
  const reversed = await count(REVERSALS, [staff[0]!.id])
  const periods = await count(AVAILABILITY, [since, end, workers, meal, rest, leave])
  const suspensions = await count(SUSPENSIONS, [end])
  const repairs = await count(REPAIRS, [end, staff[0]!.id])
  client.release(true)
  return `${worked} times that nothing covers, ${reversed} taken back, ${periods} periods of availability, ${suspensions} suspensions, ${repairs} repairs`
}

/** A number made of words, the same at every run. */
const draw = (...words: string[]) => `('x' || substr(md5(${words.join(' || ')}), 1, 7))::bit(28)::int`

/** An id of this moment, made of words. */
const idOf = (at: string, ...words: string[]) => `(lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint), 12, '0')
  || '7' || substr(md5(${words.join(' || ')}), 1, 3) || '8' || substr(md5(${words.join(' || ')}), 4, 15))::uuid`

const dayOf = (at: string) => `(${at} at time zone 'America/Santiago')::date`

const UNCOVERED = `
  insert into time_entries (id, case_id, customer_id, person_id, mode, worked_on, started_at, worked_minutes,
    accounted_minutes, note, recorded_by, recorded_at)
  select ${idOf('started_at', 'id::text', `'work'`)}, id, customer_id, person_id, mode, ${dayOf('started_at')}, started_at,
    minutes, 0, 'Revisión con el cliente', person_id, started_at + minutes * interval '1 min'
  from (
    select id, customer_id, coalesce(responsible_id, registered_by) as person_id,
      registered_at + ${draw('id::text', `'at'`)} % 60 * interval '1 min' as started_at,
      5 + ${draw('id::text', `'long'`)} % 50 as minutes,
      (array['online', 'online', 'online', 'offline'])[1 + ${draw('id::text', `'mode'`)} % 4] as mode
    from cases where coverage_id is null and ${draw('id::text', `'worked'`)} % 5 < 3) work`

/** Each visit that was done: the way there, and what was done. */
const ON_SITE = `
  insert into time_entries (id, case_id, customer_id, person_id, mode, worked_on, started_at, worked_minutes,
    accounted_minutes, not_charged_reason, note, recorded_by, recorded_at)
  select ${idOf('began_at', 'v.id::text', 'mode')}, case_id, v.customer_id, person_id, mode, ${dayOf('began_at')}, began_at,
    extract(epoch from ended_at - began_at)::int / 60, 0, case when coverage_id is not null then 'Va con la venta' end,
    'Revisión en terreno', person_id, departed_at
  from visits v join visit_technicians on visit_id = v.id cross join lateral (
    values ('travel', travelled_at, arrived_at), ('onSite', arrived_at, departed_at)) t (mode, began_at, ended_at)
    join cases on cases.id = case_id
  where state = 'done'`

const WORKDAYS = `
  unnest($3::uuid[]) person_id cross join (
    select day::date as day from generate_series($1::timestamptz, $2::timestamptz - interval '1 day', '1 day') day
    where extract(isodow from day) < 6) days`

const INTERNAL = `
  insert into time_entries (id, activity_id, person_id, mode, worked_on, worked_minutes, accounted_minutes, recorded_by,
    recorded_at)
  select ${idOf("day + time '20:00' at time zone 'UTC'", 'person_id::text', 'day::text', `'own'`)},
    ($4::uuid[])[1 + ${draw('person_id::text', 'day::text', `'what'`)} % cardinality($4::uuid[])], person_id, 'offline', day,
    15 + ${draw('person_id::text', 'day::text', `'long'`)} % 12 * 5, 0, person_id, day + time '20:00' at time zone 'UTC'
  from ${WORKDAYS} where ${draw('person_id::text', 'day::text', `'some'`)} % 10 < 7`

/** A few of the times that nothing was charged for; those that were are taken back where they are made. */
const REVERSALS = `
  insert into time_entry_reversals (time_entry_id, reason, reversed_by, reversed_at)
  select id, 'No era de este cliente', $1, recorded_at + interval '1 hour' from time_entries
  where coverage_id is null and ${draw('id::text', `'back'`)} % 60 = 0`

/** The day of everybody: lunch, a rest; some left at three and were back the next day. */
const AVAILABILITY = `
  insert into availability_periods (id, person_id, kind, reason_id, started_at, ended_at)
  select ${idOf('began_at', 'person_id::text', 'began_at::text')}, person_id, kind, reason_id, began_at, ended_at
  from ${WORKDAYS} cross join lateral (
    select kind, reason_id, (day + began) at time zone 'America/Santiago' as began_at,
      (day + ended) at time zone 'America/Santiago' as ended_at
    from (select ${draw('person_id::text', 'day::text', `'pause'`)} as drawn) d cross join lateral (values
      ('available', null::uuid, interval '8:30', interval '13:00'),
      ('paused', $4::uuid, interval '13:00', interval '13:40' + drawn % 30 * interval '1 min'),
      ('available', null, interval '14:10', interval '15:00'),
      ('paused', case when drawn % 60 = 0 then $6::uuid else $5::uuid end, interval '15:00',
        case when drawn % 60 = 0 then interval '32:00' else interval '15:10' end),
      ('available', null, interval '15:10', interval '18:00')) p (kind, reason_id, began, ended)
    where drawn % 60 > 0 or began < interval '15:10') periods`

/** In the past, on days on which nothing was charged. */
const SUSPENSIONS = `
  insert into coverage_suspensions (id, coverage_id, from_on, until_on, reason)
  select ${idOf('from_on::timestamptz', 'id::text', `'stop'`)}, id, from_on, from_on + 20, 'Cuotas impagas'
  from (select *, starts_on + 30 + ${draw('id::text', `'stop'`)} % 200 as from_on from coverages where kind = 'contract') v
  where number % 30 = 0 and from_on + 20 < least(last_day, $1::timestamptz::date - 10) and not exists (
    select from charges c where c.coverage_id = v.id and c.worked_on between from_on and from_on + 20)`

/** Some that are back, of products without warranty, and some that are still with us. */
const REPAIRS = `
  insert into repairs (id, equipment_id, received_on, returned_on, recorded_by, recorded_at, returned_by, returned_at)
  select ${idOf('received_on::timestamptz', 'id::text', `'repair'`)}, id, received_on, returned_on, $2,
    received_on::timestamptz, case when returned_on is not null then $2::uuid end, returned_on::timestamptz
  from (
    select id, $1::timestamptz::date - 5 - drawn % 15 as received_on, null::date as returned_on
    from (select id, ${draw('id::text', `'repair'`)} as drawn from equipment) e where drawn % 200 = 0
    union all
    select id, $1::timestamptz::date - 40 - drawn % 300, $1::timestamptz::date - 25 - drawn % 300
    from (select id, ${draw('id::text', `'repair'`)} as drawn from equipment) e
    where drawn % 100 = 1 and not exists (select from coverage_equipment c where c.equipment_id = e.id)) r`
