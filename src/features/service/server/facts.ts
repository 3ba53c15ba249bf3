import { type RawBuilder, sql } from 'kysely'
import type { Fields } from '../../../platform/server/packed.ts'
import { isStaff, type Reader } from '../../../platform/shared/actor.ts'
import { scope } from '../../coverage/coverages.contract.ts'
import { glanceJson, type GlanceRow, itemOfGlance, toldOn } from '../../coverage/server/glance.ts'
import { coverageKind, type Mode, overrunPolicy } from '../../coverage/terms.contract.ts'
import type { SnapshotRow } from '../../erp/server/window.ts'
import type { DebtPolicy } from '../../settings/settings.contract.ts'
import type { CoverageFacts } from '../fit.rules.ts'

/** The parts of the question that a statement on a customer `c` reads. */
export type FactsRow = {
  coverageFacts: CoverageFactsRow[]
  debtClass: { policy: DebtPolicy; tolerance: number } | null
  /** The last copy of the account in the first company of the ERP. */
  snapshot: SnapshotRow | null
  /** The same of the other companies in which it has a code; null for nearly everybody, who has none. */
  otherAccounts: OtherAccount[] | null
  /** One was asked for at some time: the one to be told is read by itself, as hardly any customer has any. */
  hasAuthorisations: boolean
}

/** In another company of the ERP: its code there, and the copy of that code, when there is one. */
export type OtherAccount = { company: number; erpCode: string; copy: Omit<SnapshotRow, 'erpCode'> | null }

export type CoverageFactsRow = Pick<CoverageFacts, 'takesNoHours' | 'products' | 'equipmentIds' | 'topicIds'> & {
  item: GlanceRow
  overrunPolicy: string
}

type Question = {
  on: string
  mode?: Mode
  /** The product that is asked about, as the statement calls it. */
  product?: { equipmentId: RawBuilder<unknown>; code: RawBuilder<unknown>; company: RawBuilder<unknown> }
}

/** A coverage that ended so many days ago is still worth telling. */
const TOLD_DAYS = 60
/** Far more than anybody has for one product; what cannot be meant comes last. */
const MOST_COVERAGES = 50

/** All that the rule asks of a customer `c`, for one statement. What is ours alone is not read for others. */
export function factsFields(ctx: { actor: Reader }, question: Question): Fields<FactsRow> {
  const staff = isStaff(ctx.actor)
  return {
    coverageFacts: coverages(question),
    debtClass: staff ? debtClass : sql`null::json`,
    // the books are for our own people
    snapshot: staff ? accountCopy : sql`null::json`,
    otherAccounts: staff ? otherAccounts : sql`null::json`,
    hasAuthorisations: staff ? hasAuthorisations : sql`false`,
  }
}

/** The last copy of the account of the customer `c` in the first company. */
const accountCopy = sql`(select json_build_object('erpCode', erp_code, 'payload', payload, 'readAt', read_at)
  from erp_snapshots where customer_id = c.id and company = 1 and panel = 'account' and erp_code = c.erp_code)`

const otherAccounts = sql`(select json_agg(json_build_object('company', k.company, 'erpCode', k.code,
    'copy', (select json_build_object('payload', payload, 'readAt', read_at) from erp_snapshots s
      where s.customer_id = k.customer_id and s.company = k.company and panel = 'account' and erp_code = k.code))
    order by k.company)
  from customer_erp_codes k where k.customer_id = c.id)`

const coverages = ({ on, mode, product }: Question) => sql`(select coalesce(json_agg(one), '[]') from (
  select json_build_object('item', ${glanceJson}, 'overrunPolicy', coverages.overrun_policy,
    'takesNoHours', ${mode ? sql`coverages.${percentOf[mode]} = 0` : sql`false`},
    'products', ${product ? productsLike(product.code) : sql`'[]'::json`},
    'equipmentIds', ${product ? equipmentLike(product.equipmentId) : sql`'[]'::json`},
    'topicIds', (select coalesce(json_agg(topic_id), '[]') from coverage_type_topics
      where type_id = coverages.type_id)) as one
  from (
    select * from coverages where customer_id = c.id and ${toldOn(on, TOLD_DAYS)}
    order by last_day < ${on}::date, ${product ? sql`not ${isFor(product)}` : sql`scope <> 'all'`}, last_day, id
    limit ${sql.lit(MOST_COVERAGES)}
  ) coverages join coverage_types on coverage_types.id = coverages.type_id) list)`

const percentOf: Record<Mode, RawBuilder<unknown>> = {
  online: sql.ref('online_percent'),
  offline: sql.ref('offline_percent'),
  onSite: sql.ref('on_site_percent'),
  travel: sql.ref('travel_percent'),
}

/** Of all that a coverage names, what is asked about is enough. */
const productsLike = (code: RawBuilder<unknown>) => sql`(
  select coalesce(json_agg(json_build_object('code', product_code, 'company', company)), '[]')
  from coverage_products where coverage_id = coverages.id and lower(product_code) = lower(${code}))`

const equipmentLike = (id: RawBuilder<unknown>) => sql`(select coalesce(json_agg(equipment_id), '[]')
  from coverage_equipment where coverage_id = coverages.id and equipment_id = ${id})`

const isFor = ({ equipmentId, code, company }: NonNullable<Question['product']>) => sql`(scope = 'all'
  or exists (select from coverage_equipment e where e.coverage_id = coverages.id and e.equipment_id = ${equipmentId})
  or exists (select from coverage_products p where p.coverage_id = coverages.id
    and lower(p.product_code) = lower(${code}) and (p.company = ${company} or p.company is null or ${company} is null)))`

/** The class of the customer, or the one of those without. */
const debtClass = sql`(select json_build_object('policy', debt_policy, 'tolerance', debt_tolerance)
  from customer_classes where id = c.class_id or (c.class_id is null and is_default))`

const hasAuthorisations = sql`exists (select from authorisations where customer_id = c.id)`

/** A row as the rule takes it, with the hours of the day that is asked about. */
export function coverageFactsOf({ item: read, ...row }: CoverageFactsRow, on: string): CoverageFacts {
  const item = itemOfGlance(read, on)
  return {
    id: item.id,
    number: item.number,
    name: item.typeName,
    kind: coverageKind.parse(item.kind),
    startsOn: item.startsOn,
    endsOn: item.endsOn,
    endedOn: item.endedOn,
    suspensions: item.suspensions,
    repairs: item.repairs ?? [],
    scope: scope.parse(item.scope),
    products: row.products,
    equipmentIds: row.equipmentIds,
    topicIds: row.topicIds,
    unlimited: item.unlimited,
    overrunPolicy: overrunPolicy.parse(row.overrunPolicy),
    takesNoHours: row.takesNoHours,
    remainingMinutes: item.remainingMinutes ?? 0,
    currentMinutes: item.currentMinutes ?? 0,
    grantedMinutes: item.grantedMinutes ?? 0,
    chargedMinutes: item.chargedMinutes ?? 0,
    overrunMinutes: item.overrunMinutes ?? 0,
  }
}
