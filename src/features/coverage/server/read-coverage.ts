import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { isStaff } from '../../../platform/shared/actor.ts'
import { notFound } from '../../../platform/shared/refusal.ts'
import type { FileInfo } from '../../files/files.contract.ts'
import { coverageAbilities, maySeeCoverage } from '../coverage.rules.ts'
import { shownEnd } from '../grants.rules.ts'
import { repairAbilities } from '../repairs.rules.ts'
import type { CoverageDetail } from '../coverages.contract.ts'
import { type ItemRow, itemColumns, itemJoins, presentItem, todayOf } from './coverage-items.ts'
import type { CoverageRow } from './hold-coverage.ts'
import { termsOf } from './term-columns.ts'

type Named = { id: string; name: string }
type DetailRow = ItemRow &
  Omit<CoverageRow, keyof ItemRow> & {
    products: CoverageDetail['products']
    equipment: CoverageDetail['equipment']
    calendar: Named | null
    renewed: CoverageDetail['renewedFrom']
    grantList: CoverageDetail['grants']
    repairList: Omit<CoverageDetail['repairs'][number], 'abilities'>[]
    files: FileInfo[]
    createdByName: string
  }

/**
 * A coverage with everything its screen shows but ledger and history, in one statement.
 * @param key the id, or the number people know
 * @throws Refusal 404 when it does not exist or is out of this person's reach
 */
export async function readCoverage(ctx: Ctx, key: string): Promise<CoverageDetail> {
  const today = todayOf(ctx)
  const { rows } = await sql<DetailRow>`
    select ${itemColumns}, ${detailColumns}
    from coverages ${itemJoins(today)}
    join people author on author.id = coverages.created_by
    left join calendars on calendars.id = coverages.calendar_id
    left join coverages renewed on renewed.id = coverages.renewed_from
    where ${/^\d+$/.test(key) ? sql`coverages.number = ${key}` : sql`coverages.id = ${key}`}`.execute(ctx.db)
  const [row] = rows
  if (!row || !maySeeCoverage(ctx.actor, row.customerId)) throw notFound('coverage')
  return presentDetail(ctx, row, today)
}

const list = (columns: ReturnType<typeof sql>, from: ReturnType<typeof sql>) =>
  sql`(select coalesce(json_agg(${columns}), '[]') ${from})`

const detailColumns = sql`
  coverages.grant_minutes, coverages.grant_period, coverages.carry_over, coverages.rounding_minutes,
  coverages.minimum_minutes, coverages.online_percent, coverages.offline_percent, coverages.on_site_percent,
  coverages.travel_percent, coverages.after_hours_percent, coverages.overrun_policy, coverages.calendar_id,
  coverages.stops_during_repair, coverages.attributes, coverages.notes, coverages.purchase_key,
  coverages.takes_hours_along, coverages.created_at, coverages.version, author.name as created_by_name,
  case when calendars.id is not null then json_build_object('id', calendars.id, 'name', calendars.name) end as calendar,
  case when renewed.id is not null then json_build_object('id', renewed.id, 'number', renewed.number) end as renewed,
  ${list(
    sql`json_build_object('code', product_code, 'name', product_name, 'company', company) order by product_name, company`,
    sql`from coverage_products where coverage_id = coverages.id`,
  )} as products,
  ${list(
    sql`json_build_object('id', q.id, 'name', q.product_name, 'serial', q.serial) order by q.product_name, q.serial`,
    sql`from coverage_equipment e join equipment q on q.id = e.equipment_id where e.coverage_id = coverages.id`,
  )} as equipment,
  ${list(
    sql`json_build_object('id', g.id, 'minutes', b.granted_minutes, 'startsOn', b.starts_on, 'expiresOn', b.expires_on,
      'usedMinutes', b.used_minutes, 'source', g.source, 'reason', g.reason, 'coverageNumber', v.number)
      order by b.expires_on, b.starts_on, g.id`,
    sql`from grant_balances b join grants g on g.id = b.grant_id join coverages v on v.id = g.coverage_id
      where b.ledger_id = coverages.ledger_id and b.expires_on >= coverages.starts_on and b.starts_on <= coverages.last_day`,
  )} as grant_list,
  ${list(
    sql`json_build_object('id', r.id, 'equipment', q.product_name, 'receivedOn', r.received_on,
      'returnedOn', r.returned_on) order by r.received_on`,
    sql`from coverage_equipment e join equipment q on q.id = e.equipment_id join repairs r on r.equipment_id = q.id
      where e.coverage_id = coverages.id and coverages.stops_during_repair
        and coalesce(r.returned_on, 'infinity') >= coverages.starts_on and r.received_on <= coverages.last_day`,
  )} as repair_list,
  ${list(
    sql`json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'sizeBytes', f.size_bytes) order by f.id`,
    sql`from coverage_files c join files f on f.id = c.file_id where c.coverage_id = coverages.id`,
  )} as files`

function presentDetail(ctx: Ctx, row: DetailRow, today: string): CoverageDetail {
  const item = presentItem(row, today)
  const staff = isStaff(ctx.actor)
  // the customer's own people see the days and the hours, not what we note down about them
  const ours = <T extends { reason: string | null }>(all: T[]) =>
    staff ? all : all.map((one) => ({ ...one, reason: '' }))
  const { suspensions } = row
  const held = { ...item, suspensions, unlimited: row.unlimited, renewed: row.renewedBy !== null }
  return {
    ...item,
    endedOn: row.endedOn,
    products: row.products,
    equipment: row.equipment,
    terms: termsOf(row),
    calendar: row.calendar,
    attributes: staff ? (row.attributes as CoverageDetail['attributes']) : {},
    notes: staff ? row.notes : null,
    purchase: row.purchaseKey,
    renewedFrom: row.renewed,
    takesHoursAlong: row.takesHoursAlong,
    suspensions: ours(suspensions),
    repairs: row.repairList.map((repair) =>
      Object.assign(repair, { abilities: { correct: repairAbilities(ctx.actor, repair).correct } }),
    ),
    grants: ours(
      row.grantList.map((grant) => Object.assign(grant, { expiresOn: shownEnd(grant.expiresOn, item.lastDay) })),
    ),
    files: staff ? row.files : [],
    createdBy: row.createdByName,
    createdAt: row.createdAt.toISOString(),
    version: row.version,
    abilities: coverageAbilities(ctx.actor, held, today),
  }
}
