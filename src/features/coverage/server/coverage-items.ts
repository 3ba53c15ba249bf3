import { sql } from 'kysely'
import { columnsOf, type Fields } from '../../../platform/server/packed.ts'
import type { Ctx } from '../../../platform/server/context.ts'
import { dayInChile } from '../../../platform/shared/chile/day.ts'
import { type CoverageItem, scope } from '../coverages.contract.ts'
import { lastDayWith, type Repair, type Span, standingOf } from '../coverage.rules.ts'
import { coverageKind } from '../terms.contract.ts'

/** A row that `itemColumns` and `itemJoins` give. */
export type ItemRow = {
  id: string
  number: number
  reference: string | null
  customerId: string
  customerName: string
  typeId: string
  typeName: string
  kind: string
  startsOn: string
  endsOn: string
  endedOn: string | null
  scope: string
  renewedBy: CoverageItem['renewedBy']
  unlimited: boolean
  suspensions: (Span & { id: string; reason: string })[]
  /** Of its products, where that stops the clock; null elsewhere. */
  repairs: (Repair & { equipmentId: string })[] | null
  remainingMinutes: number | null
  currentMinutes: number | null
  grantedMinutes: number | null
  chargedMinutes: number | null
  overrunMinutes: number | null
}

/** Repairs of the products of a coverage whose clock stops meanwhile. */
export const repairsOf = sql`case when coverages.stops_during_repair then (
  select coalesce(json_agg(json_build_object('equipmentId', r.equipment_id, 'receivedOn', received_on,
    'returnedOn', returned_on)), '[]')
  from coverage_equipment e join repairs r on r.equipment_id = e.equipment_id where e.coverage_id = coverages.id) end`

const fields: Fields<ItemRow> = {
  id: sql`coverages.id`,
  number: sql`coverages.number`,
  reference: sql`coverages.reference`,
  customerId: sql`coverages.customer_id`,
  customerName: sql`customers.name`,
  typeId: sql`coverages.type_id`,
  typeName: sql`coverage_types.name`,
  kind: sql`coverages.kind`,
  startsOn: sql`coverages.starts_on`,
  endsOn: sql`coverages.ends_on`,
  endedOn: sql`coverages.ended_on`,
  scope: sql`coverages.scope`,
  renewedBy: sql`(select json_build_object('id', heir.id, 'number', heir.number)
    from coverages heir where heir.renewed_from = coverages.id)`,
  unlimited: sql`coverages.grant_minutes is null`,
  suspensions: sql`(select coalesce(json_agg(json_build_object('id', id, 'fromOn', from_on, 'untilOn', until_on,
    'reason', reason) order by from_on), '[]') from coverage_suspensions where coverage_id = coverages.id)`,
  repairs: repairsOf,
  remainingMinutes: sql`hours.remaining`,
  currentMinutes: sql`hours.present`,
  grantedMinutes: sql`hours.granted`,
  chargedMinutes: sql`totals.charged_minutes`,
  overrunMinutes: sql`totals.overrun_minutes`,
}

/** What a list shows of each row of `coverages`; goes with `itemJoins`. */
export const itemColumns = columnsOf(fields)

/** Joins to everything that `itemColumns` names; hours are those of today, or of the first day of what has not begun. */
export const itemJoins = (today: string) => sql`
  join customers on customers.id = coverages.customer_id
  join coverage_types on coverage_types.id = coverages.type_id
  left join coverage_balances totals on totals.coverage_id = coverages.id
  left join lateral (
    select
      (sum(greatest(granted_minutes - used_minutes, 0)) filter (
        where greatest(coverages.starts_on, ${today}::date) between starts_on and expires_on))::bigint as remaining,
      (sum(granted_minutes) filter (
        where greatest(coverages.starts_on, ${today}::date) between starts_on and expires_on))::bigint as present,
      (sum(granted_minutes) filter (where coverage_id = coverages.id))::bigint as granted
    from grant_balances where ledger_id = coverages.ledger_id
  ) hours on true`

export function presentItem(row: ItemRow, today: string): CoverageItem {
  return {
    id: row.id,
    number: row.number,
    reference: row.reference,
    customer: { id: row.customerId, name: row.customerName },
    type: { id: row.typeId, name: row.typeName },
    kind: coverageKind.parse(row.kind),
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    scope: scope.parse(row.scope),
    renewedBy: row.renewedBy,
    ...standingOfRow(row, today),
  }
}

export const standingOfRow = (row: ItemRow, today: string) =>
  standingOf(
    {
      startsOn: row.startsOn,
      lastDay: lastDayOfRow(row, today),
      suspensions: row.suspensions,
      unlimited: row.unlimited,
      remainingMinutes: row.remainingMinutes ?? 0,
      currentMinutes: row.currentMinutes ?? 0,
      grantedMinutes: row.grantedMinutes ?? 0,
      chargedMinutes: row.chargedMinutes ?? 0,
      overrunMinutes: row.overrunMinutes ?? 0,
    },
    today,
  )

export const lastDayOfRow = (row: Pick<ItemRow, 'startsOn' | 'endsOn' | 'endedOn' | 'repairs'>, today: string) =>
  lastDayWith(row, row.repairs ?? [], today)

/** The day it is for this request, in the company's zone. */
export const todayOf = (ctx: Ctx): string => dayInChile(ctx.now)

/** In force or to come on this day, also while an open repair stops the clock. */
export const notOver = (today: string) => sql<boolean>`(coverages.last_day >= ${today}::date or (
  coverages.stops_during_repair and coverages.ended_on is null and exists (
    select from coverage_equipment e join repairs r on r.equipment_id = e.equipment_id
    where e.coverage_id = coverages.id and r.returned_on is null and r.received_on <= coverages.last_day)))`
