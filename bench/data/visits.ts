import type pg from 'pg'
import { createRandom } from '../../src/app/server/demo/random.ts'
import { templates } from '../../src/features/visit-forms/templates.text.ts'
import type { World } from './cases.ts'

const TECHNICIANS = 20
/** Of ten cases so many bring somebody to the customer. */
const VISITED = 3

/** Visits of three in ten cases by twenty technicians: most done and reported, some cancelled, the last to come. */
export async function loadVisits(pool: pg.Pool, { from, until, staff }: World): Promise<number> {
  const random = createRandom('visits')
  const newId = () => random.id(from)
  const [since, end] = [new Date(from), new Date(until)]
  const technicians = Array.from({ length: TECHNICIANS }, (_, n) => ({ id: newId(), name: `Técnico ${n + 1}` }))
  await pool.query(
    `insert into people (id, name, email, role, created_at, updated_at)
      select id, name, 'tecnico' || n || '@demo.atiende.cl', 'technician', $3, $3
      from unnest($1::uuid[], $2::text[]) with ordinality t (id, name, n)`,
    [technicians.map(({ id }) => id), technicians.map(({ name }) => name), since],
  )
  const formId = newId()
  const { name, description, form } = templates[0]!
  const design = [formId, name, description, JSON.stringify(form), staff[0]!.id, since]
  await pool.query(
    `insert into visit_forms (id, name, description, form, state, changed_by, changed_at)
      values ($1, $2, $3, $4, 'draft', $5, $6)`,
    design,
  )
  await pool.query(
    `insert into visit_form_versions (form_id, number, form, published_by, published_at) values ($1, 1, $2, $3, $4)`,
    [formId, JSON.stringify(form), staff[0]!.id, since],
  )
  await pool.query(`update visit_forms set state = 'published', published_version = 1 where id = $1`, [formId])

  const { rowCount } = await pool.query(VISITS, [formId, staff.map(({ id }) => id), end])
  await pool.query(
    `insert into visit_technicians (visit_id, person_id, place)
      select id, ($1::uuid[])[1 + number % ${TECHNICIANS}], 0 from visits`,
    [technicians.map(({ id }) => id)],
  )
  await pool.query(
    `insert into visit_events (id, visit_id, at, recorded_at, actor_id, actor_name, kind)
      select id, id, created_at, created_at, created_by, 'x', 'ordered' from visits`,
  )
  await pool.query(REPORTS)
  await pool.query(`select setval('visit_numbers', (select max(number) from visits))`)
  return rowCount ?? 0
}

const part = (word: string) => `('x' || substr(md5(cases.id::text || '${word}'), 1, 7))::bit(28)::int`

/** One a case, within two weeks of its registration; the id keeps the time of the case. */
const VISITS = `
  insert into visits (id, number, case_id, customer_id, contact_id, equipment_id, form_id, form_version, state, starts_at,
    ends_at, address, district, city, instructions, parts, travelled_at, arrived_at, departed_at, cancelled_at,
    cancelled_by, cancel_reason, created_by, created_at)
  select (left(id::text, 24) || substr(md5(id::text), 1, 12))::uuid, row_number() over (order by number), id, customer_id,
    contact_id, equipment_id, $1, 1, state, starts_at, starts_at + interval '2 hours', address, district, city,
    'Coordinar con el contacto antes de llegar.', '[]',
    case when state = 'done' then starts_at - interval '40 min' end, case when state = 'done' then starts_at end,
    case when state = 'done' then starts_at + interval '75 min' end,
    case when state = 'cancelled' then starts_at - interval '3 hours' end,
    case when state = 'cancelled' then ordered_by end, case when state = 'cancelled' then 'Otra fecha' end,
    ordered_by, registered_at + interval '1 hour'
  from (
    select planned.*, case when starts_at is null or starts_at > $3::timestamptz then 'planned'
      when draw % 17 = 0 then 'cancelled' when starts_at > $3::timestamptz - interval '3 days' and draw % 4 = 0 then 'planned'
      else 'done' end as state
    from (
      select cases.*, customers.address, customers.district, customers.city, ${part('draw')} as draw,
        ($2::uuid[])[1 + ${part('by')} % cardinality($2::uuid[])] as ordered_by,
        case when registered_at < $3::timestamptz - interval '6 days' or ${part('plan')} % 5 > 0 then
          date_trunc('day', registered_at) + (1 + ${part('day')} % 14) * interval '1 day'
            + (24 + ${part('hour')} % 16) * interval '30 min' end as starts_at
      from cases join customers on customers.id = customer_id where cases.number % 10 < ${VISITED}
    ) planned
  ) visited`

const REPORTS = `
  insert into visit_reports (id, visit_id, number, form_id, form_version, answers, told, notices, content_hash,
    clock_offset_minutes, sent_by, received_at)
  select id, id, 1, form_id, form_version,
    jsonb_build_object('tipo_visita', 'revision', 'realizado', 'Se revisó y se probó con el cliente.',
      'por_cotizar', false, 'quedo_operativo', true),
    jsonb_build_object('times', jsonb_build_object('arrivedAt', arrived_at, 'departedAt', departed_at, 'byHand', '[]'::jsonb),
      'finishedAt', departed_at, 'summary', 'Se revisó y se probó con el cliente.', 'isSolution', false,
      'timeEntries', '[]'::jsonb, 'parts', '[]'::jsonb, 'commitments', '[]'::jsonb, 'state', null),
    '[]', md5(id::text), 0, (select person_id from visit_technicians where visit_id = visits.id), departed_at
  from visits where state = 'done'`
