import type { CoverageType } from '../../../../features/coverage/coverage-types.contract.ts'
import { lastDayWith, type Repair, type Span, statusOn } from '../../../../features/coverage/coverage.rules.ts'
import { contractedGrants, type GrantFact } from '../../../../features/coverage/grants.rules.ts'
import { columnsOf } from '../../../../features/coverage/server/term-columns.ts'
import type { Terms } from '../../../../features/coverage/terms.contract.ts'
import type { Client } from '../clients.ts'
import type { Person } from '../people.ts'
import type { Random } from '../random.ts'
import type { Row, Rows, Value } from '../rows.ts'

/** A contract or warranty of the demonstration, until it is written. */
export type Covered = {
  id: string
  /** In the order in which they were made; 0 before. */
  number: number
  ledgerId: string
  client: Client
  type: CoverageType
  terms: Terms
  startsOn: string
  endsOn: string
  endedOn: string | null
  reference: string | null
  /** The purchase that a warranty was made from. */
  purchaseKey: string | null
  notes: string | null
  attributes: Record<string, string | number | boolean>
  products: { code: string; name: string }[]
  equipmentIds: string[]
  suspensions: (Span & { reason: string })[]
  /** Of its products, finished ones, where they stop its clock. */
  repairs: Repair[]
  renewed: Covered | null
  takesHoursAlong: boolean
  createdAt: number
  createdBy: Pick<Person, 'id' | 'name'>
  /** Hours put in besides those of the contract. */
  more: More[]
}
export type More = { at: number; minutes: number; kind: 'topUp' | 'adjustment'; reason: string; startsOn: string }

export const lastDayOf = (one: Covered): string => lastDayWith(one, one.repairs, one.endsOn)

/** Whether it counts for work of this day. */
export const isInForce = (one: Covered, day: string): boolean =>
  statusOn({ startsOn: one.startsOn, lastDay: lastDayOf(one), suspensions: one.suspensions }, day) === 'active'

/** What the hours of its ledger are, as far as this coverage put them there. */
export function grantsOf(one: Covered): GrantFact[] {
  const { terms, startsOn, endsOn, id: coverageId } = one
  const { grantMinutes: minutes, grantPeriod: period, carryOver } = terms
  if (minutes === null) return []
  const contracted = contractedGrants({ startsOn, endsOn }, { minutes, period, carryOver }).map((grant, n): GrantFact =>
    Object.assign(grant, { id: `${coverageId} ${n}`, coverageId, kind: 'grant' as const, adjustsId: null }),
  )
  const more = one.more.map((put, n): GrantFact => {
    const common = { id: `${coverageId} more ${n}`, coverageId, minutes: put.minutes }
    return put.kind === 'topUp'
      ? { ...common, kind: 'grant', adjustsId: null, startsOn: put.startsOn, expiresOn: lastDayOf(one) }
      : { ...common, kind: 'adjustment', adjustsId: contracted[0]!.id, startsOn: null, expiresOn: null }
  })
  return [...contracted, ...more]
}

/** Writes a coverage and everything that belongs to it alone; returns its grants with the ids that they got. */
export function writeCovered(random: Random, rows: Rows, one: Covered): GrantFact[] {
  const { id, client, type, startsOn, endsOn, createdAt, createdBy } = one
  if (one.ledgerId !== one.renewed?.ledgerId) rows.add('ledgers', { id: one.ledgerId, customer_id: client.id })
  rows.add('coverages', {
    id,
    number: one.number,
    reference: one.reference,
    customer_id: client.id,
    type_id: type.id,
    kind: type.kind,
    ledger_id: one.ledgerId,
    starts_on: startsOn,
    ends_on: endsOn,
    ended_on: one.endedOn,
    last_day: lastDayOf(one),
    scope: one.equipmentIds.length ? 'equipment' : one.products.length ? 'products' : 'all',
    ...inColumns(columnsOf(one.terms)),
    attributes: one.attributes,
    notes: one.notes,
    renewed_from: one.renewed?.id ?? null,
    takes_hours_along: one.takesHoursAlong,
    purchase_key: one.purchaseKey,
    created_by: createdBy.id,
    created_at: new Date(createdAt),
    version: 1 + one.more.length + one.suspensions.length + Number(one.endedOn !== null),
  })
  for (const { code, name } of one.products)
    rows.add('coverage_products', { coverage_id: id, product_code: code, product_name: name })
  for (const equipmentId of one.equipmentIds)
    rows.add('coverage_equipment', { coverage_id: id, equipment_id: equipmentId })
  return writeGrants(random, rows, one)
}

function writeGrants(random: Random, rows: Rows, one: Covered): GrantFact[] {
  const facts = grantsOf(one)
  const ids = new Map(facts.map((grant) => [grant.id, random.id(one.createdAt)]))
  const contracted = facts.length - one.more.length
  return facts.map((grant, n) => {
    const put = one.more[n - contracted]
    const adjustsId = grant.adjustsId && ids.get(grant.adjustsId)!
    const written = Object.assign(grant, { id: ids.get(grant.id)!, adjustsId })
    rows.add('grants', {
      id: written.id,
      ledger_id: one.ledgerId,
      coverage_id: one.id,
      kind: grant.kind,
      adjusts_id: written.adjustsId,
      minutes: grant.minutes,
      starts_on: grant.startsOn,
      expires_on: grant.expiresOn,
      source: put?.kind ?? 'contracted',
      reason: put?.reason ?? null,
      created_by: one.createdBy.id,
      created_at: new Date(put?.at ?? one.createdAt),
    })
    return written
  })
}

/** Names as the database has them. */
const inColumns = (values: Record<string, Value>): Row =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  )
