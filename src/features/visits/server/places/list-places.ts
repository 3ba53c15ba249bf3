import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { isStaff } from '../../../../platform/shared/actor.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { notAllowed, notFound } from '../../../../platform/shared/refusal.ts'
import type { ErpCompanies } from '../../../erp/server/companies.ts'
import { readEverywhere } from '../../../erp/server/read-everywhere.ts'
import { placesTogether, type Stop } from '../../places.rules.ts'
import type { visitsApi } from '../../visits.contract.ts'

type Address = { address: string | null; district: string | null; city: string | null }
type Row = Address & {
  id: string
  name: string
  phone: string | null
  earlier: (Address & { directions: string | null })[]
  locations: string[]
}

/** Earlier visits that are looked through, and places of products; nobody chooses among more. */
const MOST_EARLIER = 100
const MOST_LOCATIONS = 30

/** What we know at once, and the delivery places of the ERP or their last copy: nobody waits for it. */
export async function listPlaces(
  ctx: Ctx,
  erp: Pick<ErpCompanies, 'all'>,
  { params }: Input<typeof visitsApi.places>,
): Promise<Answer<typeof visitsApi.places>> {
  if (!isStaff(ctx.actor)) throw notAllowed()
  const { rows } = await sql<Row>`
    select c.id, c.name, c.phone, c.address, c.district, c.city,
      (select coalesce(json_agg(json_build_object('address', v.address, 'district', v.district, 'city', v.city,
          'directions', v.directions) order by v.number desc), '[]')
        from (select * from visits where customer_id = c.id order by number desc limit ${sql.lit(MOST_EARLIER)}) v
        where v.address is not null) as earlier,
      (select coalesce(json_agg(location order by location), '[]') from (
        select distinct location from equipment
        where customer_id = c.id and active and btrim(location) <> '' order by location
        limit ${sql.lit(MOST_LOCATIONS)}) located) as locations
    from customers c where c.id = ${params.id}`.execute(ctx.db)
  const [row] = rows
  if (!row) throw notFound('customer')
  const delivered = await deliveredOf(ctx, erp, params.id)
  const oldest = delivered.map(({ readAt }) => readAt).toSorted()[0] ?? null
  const places = delivered.flatMap(({ items }) => items)
  return { items: placesTogether(stopsOf(row, places)), erpReadAt: oldest }
}

/** Delivery places in every company of the ERP, where there are any. */
async function deliveredOf(ctx: Ctx, erp: Pick<ErpCompanies, 'all'>, customerId: string) {
  const read = await readEverywhere(ctx, erp, customerId, 'places')
  return read.flatMap(({ reading: { data, readAt } }) => (data?.items.length && readAt ? [{ ...data, readAt }] : []))
}

type Delivered = Address & { name: string; phone: string | null; attention: string | null }

function stopsOf(row: Row, delivered: Delivered[]): Stop[] {
  const { address, district, city } = row
  const plain = { directions: null, phone: null, attention: null }
  return [
    { ...plain, name: row.name, source: 'customer', address, district, city, phone: row.phone },
    ...delivered.map((one): Stop => ({ ...plain, source: 'erp', ...one })),
    ...row.earlier.map((one): Stop => ({ ...plain, name: one.address!, source: 'visits', ...one })),
    // where a product stands is told as people know it: at the customer, in the server room
    ...row.locations.map((location): Stop => ({
      ...plain,
      name: location,
      source: 'equipment',
      address,
      district,
      city,
      directions: location,
    })),
  ]
}
