import { sql } from 'kysely'
import type { VisitItem, VisitState } from '../visits.contract.ts'

/** A row that `visitColumns` and `visitJoins` give. */
export type VisitRow = {
  id: string
  number: number
  state: VisitState
  case: VisitItem['case']
  customer: VisitItem['customer']
  technicians: VisitItem['technicians']
  startsAt: Date | null
  endsAt: Date | null
  address: string | null
  district: string | null
  city: string | null
  directions: string | null
  equipment: VisitItem['equipment']
  form: VisitItem['form']
  travelledAt: Date | null
  arrivedAt: Date | null
  departedAt: Date | null
  cancelledAt: Date | null
  version: number
}

/** What a list shows of each row of `visits` (as `v`); goes with `visitJoins`. */
export const visitColumns = sql`
  v.id, v.number, v.state, v.starts_at, v.ends_at, v.address, v.district, v.city, v.directions, v.travelled_at,
  v.arrived_at, v.departed_at, v.cancelled_at, v.version,
  json_build_object('id', customers.id, 'name', customers.name) as customer,
  json_build_object('id', v.form_id, 'version', v.form_version, 'name', visit_forms.name) as form,
  case when cases.id is not null then
    json_build_object('id', cases.id, 'number', cases.number, 'subject', cases.subject) end as case,
  case when thing.id is not null then
    json_build_object('id', thing.id, 'productName', thing.product_name, 'serial', thing.serial) end as equipment,
  (select coalesce(json_agg(json_build_object('id', people.id, 'name', people.name) order by place), '[]')
    from visit_technicians join people on people.id = person_id where visit_id = v.id) as technicians`

/** Joins to everything that `visitColumns` names; the rows stand in `v`. */
export const visitJoins = sql`
  join customers on customers.id = v.customer_id
  join visit_forms on visit_forms.id = v.form_id
  left join cases on cases.id = v.case_id
  left join equipment thing on thing.id = v.equipment_id`

export const presentItem = (row: VisitRow): VisitItem => ({
  id: row.id,
  number: row.number,
  state: row.state,
  case: row.case,
  customer: row.customer,
  technicians: row.technicians,
  startsAt: told(row.startsAt),
  endsAt: told(row.endsAt),
  place: { address: row.address, district: row.district, city: row.city, directions: row.directions },
  equipment: row.equipment,
  form: row.form,
  travelledAt: told(row.travelledAt),
  arrivedAt: told(row.arrivedAt),
  departedAt: told(row.departedAt),
  cancelledAt: told(row.cancelledAt),
  version: row.version,
})

const told = (at: Date | null) => at?.toISOString() ?? null
